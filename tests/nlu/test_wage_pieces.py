"""Pay by the order, day, hour and night; halves and other words for figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.nlu.naming.site_companies import find_site_company
from bot.nlu.wages.read import read_wages
from bot.nlu.wages.which_month import month_by_number, paid_each_month

TODAY = date(2026, 11, 23)


def told(text: str, asked: str | None = "wage_due", **known: Any) -> dict[str, Any]:
    before = {"wage_items": ["wages"], **known}
    return {one.slot: one.value for one in read_wages(text, TODAY, asked, before, False).told}


@pytest.mark.parametrize(
    ("text", "price", "count", "more"),
    [
        ("一票九毛 8月跑了2900票 9月3100票 10月2750票", 0.9, 2900, [[3100, 0.9], [2750, 0.9]]),
        ("一天180 干了26天", 180, 26, None),
        ("一天干3小时 一小时18块 干了46小时", 18, 46, None),
        ("一晚上三百 干了廿一天", 300, 21, None),
        ("有单子 四块二 一千三百单", 4.2, 1300, None),
        ("两趟运费 一趟680 一趟1150", 680, 1, [[1, 1150]]),
        ("一天一百六 9月出勤24天 10月22天 11月9天", 160, 24, [[22, 160], [9, 160]]),
        ("一单两块八 一天60单 跑了26天", 2.8, 1560, None),
        ("日薪两百 干了18天半", 200, 18.5, None),
    ],
)
def test_what_was_done_is_counted_at_its_price(text: str, price: float, count: float, more: Any) -> None:
    found = told(text)
    assert (found["wage_unit_price"], found["wage_count"], found.get("wage_more")) == (price, count, more)


def test_days_are_counted_at_the_price_that_is_known() -> None:
    assert told("干了31天 给过两千", "wage_count", wage_unit_price=220) == {"wage_count": 31, "wage_paid": 2000}


@pytest.mark.parametrize("text", ["借支三千", "中间给过3000", "就给了过年的3000", "减去已经给的3000", "到手3000"])
def test_what_came_is_paid(text: str) -> None:
    assert told(f"一个月六千 {text}")["wage_paid"] == 3000


def test_several_payments_add_up() -> None:
    assert told("每月七千八 欠四个月 中间给过两次 一次两千 一次一千五")["wage_paid"] == 3500


def test_what_was_ordered_to_be_paid_has_not_come() -> None:
    found = told("监察责令他10月31号前付 34000 他没付", None)
    assert (found.get("wage_paid"), found["wage_due"]) == (None, [34000])


def test_half_of_the_wage_is_a_figure() -> None:
    rows = told("月薪12000 9月没发 10月发了一半")["wage_by_month"]
    assert rows == [{"month": "2026-09", "paid": 0}, {"month": "2026-10", "paid": 6000}]


def test_half_of_a_month_that_is_like_the_one_before() -> None:
    rows = told("8月工资4600没给 9月给了一半")["wage_by_month"]
    assert rows == [{"month": "2026-08", "owed": 4600}, {"month": "2026-09", "due": 4600, "paid": 2300}]


def test_months_in_a_run_are_a_stretch() -> None:
    assert told("八九十", "wage_months")["wage_period"] == {"start": "2026-08", "end": "2026-10"}


@pytest.mark.parametrize(("text", "months", "days"), [("欠了四个月零六天", 4, 6), ("欠俩月半", 2.5, None)])
def test_months_with_something_over(text: str, months: float, days: float | None) -> None:
    found = told(f"一个月五千 {text}")
    assert (found["wage_months"], found.get("wage_part_days")) == (months, days)


def test_a_stretch_that_is_open_is_no_day_of_entry() -> None:
    found = told("说好6300一个月 欠了我5月到8月")
    assert (found["wage_months"], "wage_start" in found) == (4, False)


@pytest.mark.parametrize("text", ["单位欠我公积金社保 一个月3800 三年", "十三薪没发 月薪6000 干了8个月"])
def test_other_dues_are_no_wages_by_the_month(text: str) -> None:
    read = read_wages(text, TODAY, None, {}, False)
    assert "wage_items" not in {one.slot for one in read.told}


def test_a_month_by_its_number() -> None:
    assert month_by_number("金额不对 第三个月是5800") == (3, 5800)
    assert month_by_number("三个月5800") is None


def test_paid_every_month() -> None:
    assert paid_each_month("每月都只发了2200")
    assert not paid_each_month("每月5000 给了2000")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("饿了么加盟站 叫迅达配送", "迅达配送"),
        ("站点叫启东蓝骑士配送", "启东蓝骑士配送"),
        ("公司名叫海通商贸有限公司", "海通商贸"),
        ("老板叫我去配送", None),
        ("叫什么物流不知道", None),
    ],
)
def test_the_firm_behind_a_station(text: str, name: str | None) -> None:
    found = find_site_company(text)
    assert (found.value if found else None) == name


def test_a_telephone_number_is_no_figure_that_was_left_out() -> None:
    assert read_wages("月薪3800 欠两个月 13900139000", TODAY, None, {}, False).left == ()
