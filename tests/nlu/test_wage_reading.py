"""What a message tells a sum: every number in its part, and those that have none by name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.nlu.wages.items import find_items, how_it_ended, wants_report, wants_sum
from bot.nlu.wages.read import read_wages
from bot.nlu.wages.said.relations import relation_told

TODAY = date(2026, 11, 23)


def told(
    text: str, asked: str | None = None, known: dict[str, Any] | None = None, fixes: bool = False
) -> dict[str, Any]:
    return {one.slot: one.value for one in read_wages(text, TODAY, asked, known or {}, fixes).told}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("我月薪5200六月七月没发 八月干了9天 给过3000",
         {"wage_monthly": 5200, "wage_months": 2, "wage_part_days": 9, "wage_paid": 3000, "wage_items": ["wages"]}),
        ("月薪6000 七月份该上23天班我请了2天假 没发", {"wage_part_days": 21, "wage_absent_days": 2}),
        ("一单4块5跑了1286单 远单97单 每单多1块5 全勤300 给了4200",
         {"wage_unit_price": 4.5, "wage_count": 1286, "wage_more": [[97, 1.5]], "wage_extra": [["attendance", 300]],
          "wage_paid": 4200}),
        ("应发2300 扣了460 能退多少", {"wage_monthly": 2300, "wage_fine": 460, "wage_items": ["fine"]}),
        ("月薪5220平时加班20小时周末16小时国庆8小时",
         {"wage_ot_weekday": 20, "wage_ot_rest": 16, "wage_ot_holiday": 8, "wage_items": ["overtime"]}),
        ("一单4块 平时超额120单 节假日60单 加班费多少", {"wage_ot_weekday": 120, "wage_ot_holiday": 60}),
        ("2019年3月10号入职到2026年8月31号被辞退 平均6100",
         {"wage_start": "2019-03-10", "wage_end": "2026-08-31", "wage_monthly": 6100, "wage_end_reason": "dismissed"}),
        ("公司没提前通知让我走 平均5800 上个月6100 干了三年",
         {"wage_end_reason": "no_notice", "wage_last": 6100, "wage_served": 36}),
        ("因为拖欠工资我辞职 平均5500", {"wage_end_reason": "quit_for_arrears", "wage_items": ["severance"]}),
        ("2025年3月10号到2025年11月30号没签合同 五千一个月",
         {"wage_start": "2025-03-10", "wage_end": "2025-11-30", "wage_signed": "no", "wage_items": ["double_pay"]}),
        ("众包一个月在线196小时 才给3500", {"wage_hours": 196, "wage_paid": 3500, "wage_items": ["hourly"]}),
        ("押金500 装备300 能退多少", {"wage_deposit": [500, 300], "wage_items": ["deposit"]}),
        ("运费8600 只给了5000", {"wage_due": [8600], "wage_paid": 5000}),
        ("欠一万八 劳动监察责令5月20号前付 到现在没付", {"wage_due": [18000], "wage_deadline": "2026-05-20"}),
        ("去年十月十五号走的 今年三月一号微信催过", {"wage_end": "2025-10-15", "wage_demand": "2026-03-01"}),
        ("年假5天没休 平均工资6000 干了三年", {"wage_leave_days": 5, "wage_monthly": 6000, "wage_served": 36}),
        ("到手1700 最低工资差多少", {"wage_received": 1700, "wage_items": ["min_wage"]}),
        ("试用期工资最低多少 合同工资4500", {"wage_monthly": 4500, "wage_items": ["probation"]}),
        ("3月1200没发 5月2300没发",
         {"wage_by_month": [{"month": "2026-03", "owed": 1200}, {"month": "2026-05", "owed": 2300}]}),
        ("俺一天一百九 干了41个工 给过2800", {"wage_unit_price": 190, "wage_count": 41, "wage_paid": 2800}),
        ("没签合同 年假也没休过5天", {"wage_leave_days": 5}),
        ("去年二月十几号进去的 一个月四千四 那个赔偿要算几个月", {"wage_start": "2025-02-11"}),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_whole(text: str, facts: dict[str, Any]) -> None:
    found = told(text)
    assert {slot: found.get(slot) for slot in facts} == facts


@pytest.mark.parametrize(
    ("text", "asked", "known", "facts"),
    [
        ("去年三月", "wage_start", {}, {"wage_start": "2025-03-01"}),
        ("干了两年", "wage_start", {"wage_items": ["double_pay"]}, {"wage_served": 24}),
        ("还欠我三个月工资", "wage_start", {"wage_items": ["double_pay"]},
         {"wage_months": 3, "wage_items": ["double_pay", "wages"]}),
        ("五千", "wage_monthly", {}, {"wage_monthly": 5000}),
        ("俩月", "wage_months", {"wage_items": ["wages"]}, {"wage_months": 2}),
        ("八月干了9天", "wage_months", {"wage_items": ["wages"]}, {"wage_part_month": "2026-08", "wage_part_days": 9}),
        ("1286", "wage_count", {"wage_items": ["piece"]}, {"wage_count": 1286}),
        ("平时20 周末16个小时", "wage_ot_weekday", {"wage_items": ["overtime"]},
         {"wage_ot_weekday": 20, "wage_ot_rest": 16}),
        ("站里管着我 像员工", "wage_relation", {"wage_items": ["overtime"]}, {"wage_relation": "labour"}),
        ("按单的 一单五块 跑了八百单", "wage_monthly", {"wage_items": ["wages"]},
         {"wage_items": ["piece"], "wage_unit_price": 5, "wage_count": 800}),
    ],
)  # fmt: skip
def test_an_answer_is_read_for_its_question(
    text: str, asked: str, known: dict[str, Any], facts: dict[str, Any]
) -> None:
    assert told(text, asked, known) == facts


def test_a_correction_without_a_name_goes_to_the_nearest_value() -> None:
    known = {"wage_monthly": 5000, "wage_paid": 800, "wage_items": ["wages"]}
    assert told("嗐说错了 是五千八", "wage_months", known, True) == {"wage_monthly": 5800}
    assert told("不对 是900", None, known, True) == {"wage_paid": 900}


def test_a_denied_value_is_not_taken_again() -> None:
    known = {"wage_start": "2025-03-01", "wage_items": ["double_pay"]}
    assert told("不是三月是四月的", None, known, True) == {"wage_start": "2025-04-01"}


def test_a_price_that_lost_its_point_is_doubtful() -> None:
    (price,) = [one for one in read_wages("一单45块 跑了300单", TODAY, None, {}, False).told if "price" in one.slot]
    assert (price.value, price.certain) == (4.5, False)
    (trip,) = [one for one in read_wages("一趟680 跑了14趟", TODAY, None, {}, False).told if "price" in one.slot]
    assert (trip.value, trip.certain) == (680, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("卡车一趟三千二 拉了七趟 油卡抵了九千", ("九千",)),
        ("公司欠两个半月 每个月4650 加报销780", ("780",)),
        ("违法辞退2N 干了三年 一个月5800", ()),
        ("没提前三十天 月薪9800 被辞退", ()),
        ("2024年3月入职 上个月5号被辞退", ()),
    ],
)
def test_a_figure_without_a_place_is_named(text: str, left: tuple[str, ...]) -> None:
    assert read_wages(text, TODAY, None, {}, False).left == left


def test_what_it_is_about_follows_from_the_words() -> None:
    assert find_items("没签合同 还欠我两个月工资") == ("double_pay", "wages")
    assert find_items("被站里开了 能赔多少") == ("severance",)
    assert find_items("附近有驿站没") == ()
    assert how_it_ended("合同到期没续") == "expired" and how_it_ended("月底发") is None
    assert relation_told("说不清") == "unknown" and relation_told("都是我自己定") == "civil"


def test_who_cannot_tell_and_who_wants_the_report() -> None:
    assert wants_sum("我也算不清") and wants_sum("不晓得好多") and not wants_sum("大概四千")
    assert wants_report("我要反映欠薪") and not wants_report("欠两个月")


@pytest.mark.parametrize("text", ["不是 六千", "不是五千 是六千", "说错了 六千"])
def test_the_sum_that_puts_another_right_is_the_last_one(text: str) -> None:
    known = {"wage_monthly": 5000, "wage_items": ["double_pay"]}
    assert told(text, "wage_relation", known, fixes=True)["wage_monthly"] == 6000
