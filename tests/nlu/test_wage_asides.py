"""What is said beside a sum: questions about it, what is taken off or put in its place, what wants a sum at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.nlu.wages.asides.beyond import beyond
from bot.nlu.wages.asides.reckoning import goes_on_reckoning, wants_reckoning
from bot.nlu.wages.asides.table_questions import figure_meant, table_question
from bot.nlu.wages.asides.taking_off import TakenOff, begins_anew, taken_off
from bot.nlu.wages.read import read_wages

TODAY = date(2026, 11, 23)


def told(
    text: str, known: dict[str, Any] | None = None, asked: str | None = None, fixes: bool = True
) -> dict[str, Any]:
    return {one.slot: one.value for one in read_wages(text, TODAY, asked, known or {}, fixes).told}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("总数给我报一下", "total"), ("那总共好多嘛", "total"), ("合计呢", "total"), ("即系总共几多", "total"),
        ("那一共差俺多少", "total"), ("为啥是这个数", "formula"), ("公式给我看看", "formula"),
        ("咋算出来的啊", "formula"),
        ("哪里来的五万多", "formula"), ("依据是什么", "formula"), ("为啥子要除21.75", "pay_days"),
        ("为啥N和2N两个数", "n_or_2n"), ("你那2010是真的吗", "floor"), ("是不是过期了", "limit"),
        ("加了全勤吗", "contents"),
        ("一共欠7000", None), ("不对吧", None), ("月薪是5800", None), ("一个月36小时", None), ("就是欠着不给", None),
    ],
)  # fmt: skip
def test_a_question_about_the_table_is_known_by_its_words(text: str, kind: str | None) -> None:
    assert table_question(text) == kind


def test_the_sum_a_question_means_is_read() -> None:
    assert figure_meant("哪里来的五万多") == 50000
    assert figure_meant("合计呢") is None


@pytest.mark.parametrize(
    ("text", "known", "off"),
    [
        ("我不要年假那个", {"wage_items": ["wages", "leave"]}, TakenOff(("leave",))),
        ("把加班去掉吧", {"wage_items": ["wages", "overtime"]}, TakenOff(("overtime",))),
        ("给过的那800是饭补 不算", {"wage_paid": 800}, TakenOff((), ("wage_paid",))),
        ("全勤去掉", {"wage_items": ["wages"], "wage_extra": [["attendance", 200]]}, TakenOff((), ("wage_extra",))),
        ("要不要算年假", {"wage_items": ["wages", "leave"]}, None),
        ("不算多", {"wage_items": ["wages"]}, None),
        ("年假不要了", {"wage_items": ["wages"]}, None),
    ],
)
def test_what_is_not_wanted_is_taken_off(text: str, known: dict[str, Any], off: TakenOff | None) -> None:
    assert taken_off(text, known) == off


def test_a_fresh_start_is_a_few_words() -> None:
    assert begins_anew("清空 重新来")
    assert begins_anew("从头算吧")
    assert not begins_anew("重新签的合同是8月")


@pytest.mark.parametrize(
    ("text", "known", "facts"),
    [
        ("700改成900", {"wage_paid": 700}, {"wage_paid": 900}),
        ("1800改1850", {"wage_items": ["piece"], "wage_count": 1800, "wage_unit_price": 3.2}, {"wage_count": 1850}),
        ("加班是46小时不是40", {"wage_items": ["overtime"], "wage_ot_weekday": 40}, {"wage_ot_weekday": 46}),
        ("月薪不是5200 是5600", {"wage_items": ["wages"], "wage_monthly": 5200}, {"wage_monthly": 5600}),
        ("11天说错了 是12天", {"wage_items": ["wages"], "wage_part_days": 11}, {"wage_part_days": 12}),
        ("再加一笔 迟到罚100", {"wage_items": ["fine"], "wage_fine": 350}, {"wage_fine": 450}),
        ("又给了500", {"wage_items": ["wages"], "wage_monthly": 5200, "wage_paid": 700}, {"wage_paid": 1200}),
        ("签合同是8月20号", {"wage_items": ["double_pay"], "wage_start": "2026-04-10"}, {"wage_signed": "2026-08-20"}),
        ("全是我自己定", {"wage_items": ["wages"]}, {"wage_relation": "civil"}),
    ],
)
def test_a_correction_hits_the_figure_it_names(text: str, known: dict[str, Any], facts: dict[str, Any]) -> None:
    assert told(text, known) == facts


def test_months_join_those_told_before_or_shrink_to_days() -> None:
    known = {
        "wage_items": ["wages"], "wage_monthly": 5200, "wage_months": 2,
        "wage_period": {"start": "2026-08", "end": "2026-09"},
    }  # fmt: skip
    assert told("欠的还有10月", known)["wage_months"] == 3
    only = told("8月只干了半个月 11天", known)
    assert (only["wage_months"], only["wage_part_days"]) == (1, 11)


@pytest.mark.parametrize(
    ("text", "rest", "holiday"),
    [
        ("上个月周末加了三天班", 24, None),
        ("国庆七天全上班 加班费", 32, 24),
        ("五一加班两天 端午一天 清明一天", None, 32),
        ("除夕到初三我都上班 加班", None, 32),
        ("加班 周末俩礼拜天都上 一天10小时", 20, None),
    ],
)
def test_days_of_rest_are_hours_of_overtime(text: str, rest: int | None, holiday: int | None) -> None:
    found = told(text, {"wage_items": ["overtime"]}, fixes=False)
    assert (found.get("wage_ot_rest"), found.get("wage_ot_holiday")) == (rest, holiday)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("到国庆前走的 没签合同", {"wage_end": "2026-09-30"}),
        ("大前年开春来的 没签合同", {"wage_start": "2023-03-01"}),
        ("到去年年底走 没签合同", {"wage_end": "2025-12-31"}),
        ("去年八月二十来的 今年五月十五才补签的合同", {"wage_start": "2025-08-20", "wage_signed": "2026-05-15"}),
        ("无故辞退 2023年12月1号到2026年7月10号", {"wage_start": "2023-12-01", "wage_end": "2026-07-10"}),
        ("从一月起就没工资了 20年3月入职 N是几个月", {"wage_start": "2020-03-01"}),
        ("我2008年前就来了 被开除", {"wage_start": "2007-12-31"}),
    ],
)
def test_days_are_read_as_they_are_spoken(text: str, facts: dict[str, Any]) -> None:
    found = told(text, fixes=False)
    assert {slot: found.get(slot) for slot in ("wage_start", "wage_end", "wage_signed") if slot in facts} == facts


def test_months_of_a_debt_are_neither_coming_nor_leaving() -> None:
    found = told("算欠薪 月薪7000 欠的是7月15到9月20", fixes=False)
    assert not {"wage_start", "wage_end", "wage_due"} & {*found}


@pytest.mark.parametrize(
    "text",
    [
        "今天站长直接把我踢出群说不用来了 我干了三年多 能赔多少", "被开除咗 做咗两年七个月 平均人工八千二 有冇得赔",
        "算 离职补偿 3年半 6800 公司辞的", "月薪一万一 被裁 6年整 社平三倍 封顶不", "算加班费",
        "我要算几样 欠薪 加班 还有没签合同",
    ],
)  # fmt: skip
def test_own_figures_want_a_sum_and_no_lecture(text: str) -> None:
    assert wants_reckoning(text)


@pytest.mark.parametrize(
    "text", ["加班费怎么算", "被辞退能赔多少", "没签合同能要双倍吗", "算了", "工伤怎么赔", "算不算加班"]
)
def test_a_question_of_law_stays_one(text: str) -> None:
    assert not wants_reckoning(text)


def test_what_was_given_up_is_taken_up_again() -> None:
    assert goes_on_reckoning("哦还是算吧")
    assert not goes_on_reckoning("算了吧")


def test_what_is_no_matter_of_the_calculator_is_known() -> None:
    assert beyond("算一下工伤赔偿 我十级伤残") == "injury"
    assert beyond("帮我算产假工资") == "maternity"
    assert beyond("月薪6000 欠两个月 算算") is None
