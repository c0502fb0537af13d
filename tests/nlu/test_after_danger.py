"""Words that end an alarm, tell of a death, of a hurt that is past, or only sound grave."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.nlu.danger.all_clear import all_clear, goes_on, sounds_safe
from bot.nlu.danger.bereaved import tells_death
from bot.nlu.danger.past_harm import fell_just_now, is_past_harm, signs_up
from bot.nlu.danger.work_matters import topic_of_work

SAID = yaml.safe_load((Path(__file__).parent / "all_clear.yml").read_text("utf-8"))


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_the_end_of_a_danger_is_heard_in_many_words_and_only_there(kind: str, text: str) -> None:
    assert all_clear(text) == ("" if kind == "goes_on" else kind)


@pytest.mark.parametrize("text", ["他还在打", "快来", "好疼", "门外有人喊", "我不敢出去"])
def test_who_is_still_in_it_is_not_let_go(text: str) -> None:
    assert goes_on(text) and not sounds_safe(text)


@pytest.mark.parametrize(
    "text",
    [
        "120来了 人没救过来",
        "我爸心梗走了 就在送货路上 上个月12号",
        "师傅走了 心梗 没抢救过来",
        "我们站小刘没救过来",
        "我同事猝死了",
    ],
)
def test_a_death_is_heard(text: str) -> None:
    assert tells_death(text)


@pytest.mark.parametrize(
    "text", ["我妈死得早 家里穷", "累死了", "我同事猝死了 现在咋办", "手机没电死机了", "差点没了命"]
)
def test_no_death_is_heard_in_a_way_of_speaking(text: str) -> None:
    assert not tells_death(text)


@pytest.mark.parametrize(
    "text",
    [
        "昨晚摔沟里了 胳膊断了",
        "今早被车撞了 现在在医院",
        "前儿个中暑晕倒 送医院了",
        "俺昨儿叫车撞咧 腿折了",
        "送餐时脚崴了 肿了 现在坐路边 能走 就是疼",
        "周六被狗咬了 打了针了",
    ],
)
def test_a_hurt_that_is_past_or_seen_to(text: str) -> None:
    assert is_past_harm(text)


@pytest.mark.parametrize(
    "text", ["刚被车撞了 腿断了", "昨晚摔沟里了 现在爬不起来 没人管", "昨天手机摔了", "今早被打了 现在还在流血"]
)
def test_a_hurt_that_goes_on_or_is_none(text: str) -> None:
    assert not is_past_harm(text)


def test_a_report_is_asked_for_and_a_fall_is_told() -> None:
    assert signs_up("帮他登记一下吧") and not signs_up("工伤待遇有哪些") and not signs_up("我要入会登记")
    assert fell_just_now("俺送餐摔了 咋整") and not fell_just_now("送餐手机摔了")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("我被开了", "dismissal"),
        ("被站长撵出来了", "dismissal"),
        ("我怀孕了 站长叫我走", "pregnancy_protection"),
        ("证人是我同事 他不敢出面", "retaliation"),
        ("吓死我了刚才", ""),
        ("我要告死他", ""),
        ("被站长打了", None),
        ("站长叫我走 不走就拿刀砍", None),
    ],
)
def test_grave_words_of_a_working_day(text: str, topic: str | None) -> None:
    assert topic_of_work(text) == topic
