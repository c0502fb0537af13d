"""Asking what holds is no report."""

from __future__ import annotations

import pytest

from bot.nlu.law.questions import asks_what_holds, opposes_union

ASKED = (
    "去年八月走的 工资还差一截 现在还来得及不",
    "我都走了一年了 还能告吗",
    "公司没给我报工伤 我自己能报不",
    "压我一个月工资 合法吗",
    "受伤了医药费该谁出",
    "摔了半年了 最晚哪天要报",
    "拖了两年的工资 过没过期",
)
REPORTED = (
    "站长欠我俩月工资四千八",
    "我要举报站点欠薪 能告他不",
    "帮我登记工伤 还来得及不",
    "我摔了 腿断了",
    "他们凭什么扣我的钱",
    "工资一直不发 我快活不下去了",
)


@pytest.mark.parametrize("text", ASKED)
def test_what_holds_is_asked(text: str) -> None:
    assert asks_what_holds(text)


@pytest.mark.parametrize("text", REPORTED)
def test_a_report_or_a_request_is_none(text: str) -> None:
    assert not asks_what_holds(text)


@pytest.mark.parametrize(
    "text",
    ["经理说谁参加工会就让谁走人", "站点不让入工会", "加了工会就把我炒了", "入会要站里同意盖章不", "公司不许成立工会"],
)
def test_somebody_is_against_the_union(text: str) -> None:
    assert opposes_union(text)


@pytest.mark.parametrize(
    "text", ["我要入会", "怎么加入工会", "入工会有啥好处", "不让进会议室", "王建国 13812345678 入会 站长不让我停车"]
)
def test_a_wish_to_join_is_nothing_against_it(text: str) -> None:
    assert not opposes_union(text)
