"""The intent classifier on a small sample, with the real encoders."""

from __future__ import annotations

from pathlib import Path

import joblib
import numpy as np
import pytest

from bot.nlu.intent import vector_cache
from bot.nlu.intent.classifier import IntentClassifier
from bot.nlu.intent.encoder import encode, encoder_versions
from bot.nlu.intent.intents import rank_intents, rank_topics

SAMPLE = {
    "greet": "你好 您好 在吗 早上好 有人吗 嗨你好 你好在不在 晚上好 您好请问有人吗 哈喽在吗",
    "find_station": "附近哪有驿站 最近的驿站在哪 哪里能充电 哪里有热水喝 找个歇脚的地方 附近有没有休息的地方 "
    "驿站怎么走 想找个驿站充电 哪个驿站有空调 给我找个能喝热水的站点",
    "report_unpaid_wages": "老板拖欠我工资 工资三个月没发了 站长不给工钱 公司欠我八千块工资 干了两个月一分钱没给 "
    "工资一直拖着不发 网点老板跑了工资没结 欠薪怎么办 要不回工钱 平台代理商欠我工资",
    "out_of_scope": "今天天气怎么样 给我讲个笑话 帮我买张火车票 股票能不能买 晚上吃什么好 写首诗 世界杯谁赢了 "
    "房价会跌吗 推荐一部电影 西红柿炒蛋怎么做",
    "ask_legal_question/fines": "站点有权罚款吗 超时罚钱合法吗 罚款有没有上限 公司能随便罚款吗 差评罚两百合不合规定 "
    "扣我罚款有法律依据吗 凭什么罚我款 罚款合理吗",
    "ask_legal_question/no_contract": "没签合同怎么办 没有劳动合同合法吗 公司不跟我签合同 没合同算不算违法 "
    "入职半年没签合同 不签劳动合同有什么说法 老板不肯签合同 没签合同能维权吗",
}
TEXTS, LABELS = zip(*[(text, label) for label, texts in SAMPLE.items() for text in texts.split()], strict=True)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> IntentClassifier:
    return IntentClassifier.train(TEXTS, LABELS, cache=tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我的工钱老板一直不给我", "report_unpaid_wages"),
        ("这附近哪里可以给手机充上电", "find_station"),
        ("有一部好看的电影推荐吗", "out_of_scope"),
        ("您好呀有人在吗", "greet"),
        ("他们罚我的款有没有依据", "ask_legal_question"),
    ],
)
def test_a_sentence_in_new_words_finds_its_intent(trained: IntentClassifier, text: str, intent: str) -> None:
    assert rank_intents(trained.ranking(text, len(trained.labels)))[0][0] == intent


def test_the_topic_of_a_question_is_ranked_within_its_intent(trained: IntentClassifier) -> None:
    topics = rank_topics(trained.ranking("公司没有跟我签劳动合同", len(trained.labels)), "ask_legal_question")
    assert topics[0][0] == "no_contract"
    assert sum(share for _, share in topics) == pytest.approx(1)


def test_probabilities_of_all_labels_add_up_to_one(trained: IntentClassifier) -> None:
    chances = trained.probabilities(["你好", "工资", "qwerty", "🙂", " "])
    assert chances.shape == (5, len(SAMPLE))
    assert np.allclose(chances.sum(axis=1), 1)


def test_words_it_never_met_leave_it_unsure(trained: IntentClassifier) -> None:
    known, strange = trained.probabilities(["附近哪有驿站", "zxcv qwer 0101"])
    assert known.max() > 0.8 > strange.max()


def test_the_slow_encoder_is_asked_only_when_the_quick_answer_is_unsure(
    trained: IntentClassifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def spy(name: str, texts: list[str]) -> np.ndarray:
        asked.append((name, tuple(texts)))
        return encode(name, texts)

    monkeypatch.setattr("bot.nlu.intent.classifier.encode", spy)
    trained.probabilities(["附近哪有驿站", "zxcv qwer 0101"])
    assert asked == [("use", ("附近哪有驿站", "zxcv qwer 0101")), ("sim", ("zxcv qwer 0101",))]


def test_one_message_and_many_get_the_same_answer(trained: IntentClassifier) -> None:
    texts = ["工资没发", "歇脚的地方在哪", "zxcv qwer 0101"]
    assert np.allclose(trained.probabilities(texts), [trained.probabilities([text])[0] for text in texts], atol=1e-4)


def test_a_stored_classifier_answers_as_before(trained: IntentClassifier, tmp_path: Path) -> None:
    joblib.dump(trained, tmp_path / "classifier.joblib")
    again: IntentClassifier = joblib.load(tmp_path / "classifier.joblib")
    again.warm()
    assert again.ranking("工资没发") == trained.ranking("工资没发")


def test_without_topics_and_without_the_slow_encoder_it_works_too() -> None:
    pairs = [(text, label) for text, label in zip(TEXTS, LABELS, strict=True) if "/" not in label]
    small = IntentClassifier.train(*zip(*pairs, strict=True), thorough=False)
    assert small.ranking("老板不给我工资")[0][0] == "report_unpaid_wages"


def test_a_book_pasted_into_the_chat_is_answered(trained: IntentClassifier) -> None:
    assert trained.ranking("老板拖欠我工资三个月没发了" * 3000)[0][0] == "report_unpaid_wages"


def test_vectors_of_known_sentences_come_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = vector_cache.encode_cached("use", ["工资没发", "你好"], tmp_path)
    asked: list[str] = []

    def spy(name: str, texts: list[str]) -> np.ndarray:
        asked.extend(texts)
        return encode(name, texts)

    monkeypatch.setattr(vector_cache, "encode", spy)
    again = vector_cache.encode_cached("use", ["你好", "再见", "工资没发"], tmp_path)
    assert asked == ["再见"]
    assert np.array_equal(again[[2, 0]], first)


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    vector_cache.encode_cached("use", ["你好"], tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"PK not a zip")
    assert vector_cache.encode_cached("use", ["你好"], tmp_path).shape == (1, 512)
    assert [path.suffix for path in tmp_path.iterdir()] == [".npz"]


def test_vectors_are_unit_length_and_versions_name_the_encoders() -> None:
    for name, size in (("use", 512), ("sim", 312)):
        vectors = encode(name, ["你好", "站长拖欠工资"])
        assert vectors.shape == (2, size)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert [version.split("-")[0] for version in encoder_versions()] == ["use", "sim"]
