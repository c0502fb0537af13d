"""Months told one by one, what comes beside a wage, and how single months are put right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.nlu.wages.read import read_wages

TODAY = date(2026, 11, 23)
WAGES = {"wage_items": ["wages"]}
KNOWN = {
    **WAGES,
    "wage_monthly": 4500,
    "wage_by_month": [
        {"month": "2026-07", "owed": 1200},
        {"month": "2026-08", "owed": 3000},
        {"month": "2026-09", "paid": 0},
    ],
}


def told(
    text: str, known: dict[str, Any] | None = None, fixes: bool = False, asked: str | None = None
) -> dict[str, Any]:
    return {one.slot: one.value for one in read_wages(text, TODAY, asked, known or {}, fixes).told}


def months(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Month without its year -> what is known of it."""
    rows = found.get("wage_by_month") or ()
    return {one["month"][5:]: {name: one[name] for name in one if name != "month"} for one in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("7月欠1200 8月欠3000 9月全没发 月薪4500", {"07": {"owed": 1200}, "08": {"owed": 3000}, "09": {"paid": 0}}),
        ("七月少发了1200，八月少发三千，九月一分没给，一个月4500",
         {"07": {"owed": 1200}, "08": {"owed": 3000}, "09": {"paid": 0}}),
        ("月薪4500 7月给了3300 8月给了1500 9月没给", {"07": {"paid": 3300}, "08": {"paid": 1500}, "09": {"paid": 0}}),
        ("月薪5000 6月只发了2000 7月8月没发", {"06": {"paid": 2000}, "07": {"paid": 0}, "08": {"paid": 0}}),
        ("7月和8月各欠1500 9月全没发 月薪4500", {"07": {"owed": 1500}, "08": {"owed": 1500}, "09": {"paid": 0}}),
        ("7月到9月每月欠1500", {"07": {"owed": 1500}, "08": {"owed": 1500}, "09": {"owed": 1500}}),
        ("6月4800 7月5100 8月4900都没发", {"06": {"owed": 4800}, "07": {"owed": 5100}, "08": {"owed": 4900}}),
        ("7月应发4800只发了2000 8月没发", {"07": {"due": 4800, "paid": 2000}, "08": {"paid": 0}}),
        ("欠2月3150，3月3150，4月只给1000", {"02": {"owed": 3150}, "03": {"owed": 3150}, "04": {"paid": 1000}}),
        ("底薪2500 提成七月1200 八月900 都没给",
         {"07": {"paid": 0, "extra": ["commission", 1200]}, "08": {"paid": 0, "extra": ["commission", 900]}}),
        ("7月提成1200没发 8月提成900没发", {"07": {"owed": 1200}, "08": {"owed": 900}}),
        ("7月给了3300还欠1200", {"07": {"owed": 1200}}),
        ("去年十一月欠2000 十二月欠3000 今年一月欠1000",
         {"11": {"owed": 2000}, "12": {"owed": 3000}, "01": {"owed": 1000}}),
        ("7月欠一千二 八月三千 九月全没 一个月四千五",
         {"07": {"owed": 1200}, "08": {"owed": 3000}, "09": {"paid": 0}}),
    ],
)  # fmt: skip
def test_months_are_told_one_by_one(text: str, rows: dict[str, Any]) -> None:
    found = told(text)
    assert months(found) == rows and "wage_due" not in found and "wage_paid" not in found


@pytest.mark.parametrize(
    "text",
    [
        "月薪5200六月七月没发 八月干了9天 给过3000",
        "公司没提前通知让我走 平均5800 上个月6100 还欠两个月工资",
        "7月8月没发 每月4500",
        "7月8月一共欠3000",
        "2025年3月入职 月薪5000 欠两个月没发",
        "欠一万八 劳动监察责令5月20号前付 到现在没付",
        "7月15号给了2000 还欠3000",
    ],
)
def test_months_that_are_only_counted_or_dates_are_no_rows(text: str) -> None:
    assert "wage_by_month" not in told(text)


@pytest.mark.parametrize(
    ("text", "month", "row"),
    [
        ("8月不是3000是2800", "08", {"owed": 2800}),
        ("8月是2800", "08", {"owed": 2800}),
        ("八月改成2800", "08", {"owed": 2800}),
        ("不是1200 是1500", "07", {"owed": 1500}),
        ("不对 是2900", "08", {"owed": 2900}),
        ("9月给了1000", "09", {"paid": 1000}),
        ("7月已经发了", "07", {"owed": 0}),
        ("7月结清了", "07", {"owed": 0}),
        ("8月后来又给了500", "08", {"owed": 2500}),
        ("10月也没发", "10", {"paid": 0}),
        ("10月欠800", "10", {"owed": 800}),
        ("9月是4200", "09", {"owed": 4200}),
    ],
)
def test_one_month_is_put_right_and_the_others_stay(text: str, month: str, row: dict[str, Any]) -> None:
    found = told(text, KNOWN, True)
    assert set(found) == {"wage_by_month"} and months(found) == {**months(KNOWN), month: row}


@pytest.mark.parametrize("text", ["把7月去掉", "七月不算", "7月的删掉"])
def test_a_month_is_left_out_again(text: str) -> None:
    found = told(text, KNOWN, True)
    assert set(months(found)) == {"08", "09"} and set(found) == {"wage_by_month"}


def test_an_extra_is_denied_by_its_figure_or_left_out() -> None:
    known = {**WAGES, "wage_monthly": 3000, "wage_extra": [["commission", 1200], ["attendance", 200]]}
    put_right = told("提成不是1200 是1300", known, True)
    assert sorted(put_right["wage_extra"]) == [["attendance", 200], ["commission", 1300]]
    assert told("全勤没有", known, True) == {"wage_extra": [["commission", 1200]]}


def test_a_correction_that_names_the_wage_changes_no_month() -> None:
    assert told("月薪是4600", KNOWN, True) == {"wage_monthly": 4600}
    assert told("不对 是4600", KNOWN, True) == {"wage_monthly": 4600}


def test_a_figure_that_two_months_share_is_not_guessed_at() -> None:
    rows = [{"month": "2026-07", "owed": 1500}, {"month": "2026-08", "owed": 1500}]
    assert "wage_by_month" not in told("不是1500 是1800", {**WAGES, "wage_by_month": rows}, True)


def test_a_month_known_by_its_name_alone_gets_a_row_once_it_differs() -> None:
    known = {**WAGES, "wage_monthly": 4500, "wage_months": 2, "wage_period": {"start": "2026-08", "end": "2026-09"}}
    assert months(told("9月给了1000", known, True)) == {"09": {"paid": 1000}}
    assert months(told("10月也没发", known, True)) == {"10": {"paid": 0}}
    assert "wage_by_month" not in told("不对 是六月七月没发", known, True)


@pytest.mark.parametrize(
    ("text", "months"),
    [("欠两个月 7月1200 8月3000", None), ("7月欠1200 还有两个月没发", 3), ("欠三个月 7月欠1200 8月欠3000", 3)],
)
def test_a_number_of_months_counts_those_that_are_named(text: str, months: int | None) -> None:
    assert told(text).get("wage_months") == months


@pytest.mark.parametrize(
    ("text", "extras", "often"),
    [
        ("底薪3000加提成1200没给", [["commission", 1200]], "monthly"),
        ("月薪4500外加全勤300 补贴200 没给", [["attendance", 300], ["allowance", 200]], "monthly"),
        ("底薪3000提成1200 房补300 欠两个月", [["commission", 1200], ["housing", 300]], "monthly"),
        ("月薪4500 每个月还有餐补300 欠两个月", [["meals", 300]], "monthly"),
        ("月薪4500 欠两个月 还有全勤300没给", [["attendance", 300]], None),
        ("工资4500没发 还有一次性奖金2000", [["bonus", 2000]], "once"),
        ("工资4500 高温补贴600没给", [["heat", 600]], None),
    ],
)
def test_what_comes_beside_a_wage_is_named(text: str, extras: list[Any], often: str | None) -> None:
    found = told(text)
    assert (found["wage_extra"], found.get("wage_extra_how")) == (extras, often)


def test_an_extra_is_put_right_by_its_name_and_another_comes_on_top() -> None:
    known = {**WAGES, "wage_monthly": 3000, "wage_extra": [["commission", 1200]]}
    assert told("提成是1500", known, True)["wage_extra"] == [["commission", 1500]]
    assert told("还有全勤300", known, True)["wage_extra"] == [["commission", 1200], ["attendance", 300]]
    assert told("还有提成300", known, True)["wage_extra"] == [["commission", 1200], ["commission", 300]]


def test_a_commission_that_is_all_that_is_owed_is_the_debt() -> None:
    assert told("提成1200没给")["wage_due"] == [1200] and told("全勤300和补贴200没给")["wage_due"] == [300, 200]


@pytest.mark.parametrize(
    ("text", "code"),
    [("每个月都有", "monthly"), ("是的每月都发", "monthly"), ("一共就这些", "once"), ("不是每个月都有", "once")],
)
def test_how_often_is_answered_in_words(text: str, code: str) -> None:
    known = {**WAGES, "wage_monthly": 3000, "wage_months": 2, "wage_extra": [["commission", 1200]]}
    assert told(text, known, asked="wage_extra_how")["wage_extra_how"] == code


def test_how_often_is_taken_back_in_short_words_and_by_no_mere_yes() -> None:
    known = {**WAGES, "wage_monthly": 3000, "wage_months": 2, "wage_extra": [["commission", 1200]]}
    once = {**known, "wage_extra_how": "once"}
    assert told("不对 每个月都有的", once, True)["wage_extra_how"] == "monthly"
    assert "wage_extra_how" not in told("对", once, True) and "wage_extra_how" not in told("每个月都有的", known)
