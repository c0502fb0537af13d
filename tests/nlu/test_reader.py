"""Pinyin read back into characters, and words that voice input wrote wrongly."""

from __future__ import annotations

from pathlib import Path

import jieba
import pytest

from bot.nlu.intent.examples import training_examples
from bot.nlu.text.heard_wrong import read_words
from bot.nlu.text.reader import Reader
from bot.nlu.text.syllables import cut, sounds
from tests.service import PROJECT


@pytest.fixture(scope="module")
def reader() -> Reader:
    jieba.initialize()
    texts = [example.text for example in training_examples(PROJECT / "nlu_data")]
    return Reader.learn(texts, read_words(PROJECT / "nlu_data" / "words.txt"), jieba.dt.FREQ)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wo yao ruhui", "我要入会"),
        ("zhan zhang bu fa gong zi", "站长不发工资"),
        ("fujin you mei you chongdian de difang", "附近有没有充电的地方"),
        ("laoban qian wo san ge yue gongzi", "老板欠我三个月工资"),
        ("gei wo zhuan rengong", "给我转人工"),
        ("wo xiang zao ge ren liao liao", "我想找个人聊聊"),
        ("gongzi 4800 yi zhi bu fa", "工资 4800 一直不发"),
    ],
)
def test_pinyin_becomes_what_couriers_say(reader: Reader, typed: str, meant: str) -> None:
    assert reader.written(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "ok",
        "bye bye",
        "thank you",
        "good morning",
        "我的app打不开",
        "GPS不准",
        "Wang Jianguo",
        "ABC123",
        "",
        "。",
    ],
)
def test_other_latin_words_and_names_stay_as_they_are(reader: Reader, text: str) -> None:
    assert reader.written(text) == text


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("老板欠新三个月", "老板欠薪三个月"),
        ("附近义站在哪", "附近驿站在哪"),
        ("想申请重裁", "想申请仲裁"),
        ("站长克扣宫资", "站长克扣工资"),
        ("法律园助怎么申请", "法律援助怎么申请"),
        ("我要投素站长", "我要投诉站长"),
        ("外麦骑手", "外卖骑手"),
    ],
)
def test_a_word_of_ours_that_was_heard_wrong_is_put_right(reader: Reader, heard: str, meant: str) -> None:
    assert reader.meant(heard) == meant


@pytest.mark.parametrize(
    "text",
    [
        "拖欠新员工工资",
        "下一站到哪",
        "游戏公会招人",
        "拉着一车货没油了",
        "能不能认工伤",
        "项目部贴了封条",
        "分公司按子公司的规定",
        "边个快啲",
        "今天天气真好我们去公园",
        "银行贷款利息怎么算",
    ],
)
def test_good_text_is_not_damaged(reader: Reader, text: str) -> None:
    assert reader.meant(text) == text


def test_names_keep_their_characters(reader: Reader) -> None:
    assert reader.written("我叫李工慧 住惠费路") == "我叫李工慧 住惠费路"


def test_hardly_any_sentence_of_the_training_data_that_a_person_typed_well_is_changed(reader: Reader) -> None:
    texts = [example.text for example in training_examples(PROJECT / "nlu_data")]
    changed = sum(reader.written(text) != text and not any(part.isascii() for part in text) for text in texts)
    assert changed == 0


def test_accents_and_voice_errors_sound_the_same() -> None:
    assert sounds("站长不发工资") == sounds("zan zang bu fa gong zi") == sounds("占长不发宫资")


def test_letters_are_cut_into_the_fewest_syllables_or_none() -> None:
    assert cut("xian") == ["xian"]
    assert cut("gongzi") == ["gong", "zi"]
    assert cut("hello") == []
    assert cut("") == []


def test_the_words_of_voice_input_are_a_file_of_the_project() -> None:
    words = read_words(Path(PROJECT / "nlu_data" / "words.txt"))
    assert {"驿站", "欠薪", "仲裁"} <= set(words)
    assert len(words) == len(set(words))
    assert all(2 <= len(word) <= 6 for word in words)
