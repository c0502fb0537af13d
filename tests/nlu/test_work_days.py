"""When somebody left the work, or that they are still there, told in passing."""

from datetime import date

import pytest

from bot.nlu.own_case.work_days import WorkDays, clauses_of_work_days, tells_work_days, work_days

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("他老是说下个月 我10月25号就走了", WorkDays("2026-10-25", False)),
        ("圆通欠我5200 2026年6月到7月 没签合同 8月15号离职", WorkDays("2026-08-15", False)),
        ("去年11月30号走的 没合同", WorkDays("2025-11-30", False)),
        ("老板11月1号让我走", WorkDays("2026-11-01", False)),
        ("还在这干呢", WorkDays(employed=True)),
        ("说错了 我没离职", WorkDays(employed=True)),
        ("今年5月6号微信催过 他说会给", WorkDays(demanded_on="2026-05-06")),
        ("9月20号离职\n我说错了 我现在还在那干", WorkDays(employed=True)),
    ],
)
def test_the_days_that_limits_run_from_are_read(text: str, told: WorkDays) -> None:
    assert work_days(text, TODAY) == told


@pytest.mark.parametrize(
    "text",
    [
        "站长9月20号走的 新站长不认",
        "我想下个月10号离职",
        "10月20号能不能走",
        "去年八月不跑了",
        "8月15号摔的",
        "要是12月1号走呢",
    ],
)
def test_what_others_did_and_what_is_only_planned_or_asked_is_none_of_it(text: str) -> None:
    assert not work_days(text, TODAY)


def test_only_the_clause_that_tells_it_goes_into_the_story() -> None:
    assert clauses_of_work_days("圆通欠我5200 叫马六 8月15号离职 汇龙镇") == "8月15号离职"
    long = "我是马六圆通欠我五千二汇龙镇六月到七月的工资我8月15号离职的到现在没给"
    assert clauses_of_work_days(long) == "月的工资我8月15号离职"
    assert not tells_work_days("我想离职 怎么提")
