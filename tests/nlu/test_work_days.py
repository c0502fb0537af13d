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
        ("今年5月6号微信催过 他说会给", WorkDays(demanded_on=("2026-05-06",))),
        ("去年八月不跑了", WorkDays("2025-08-01", False, (), "2025-08-31")),
        ("我是去年10月20号离职的 3月8号微信要的钱", WorkDays("2025-10-20", False, ("2026-03-08",))),
        ("站长欠我3000 去年9月的 圆通 我是去年9月30走的 在汇龙", WorkDays("2025-09-30", False)),
        (
            "极兔网点欠我去年9月工资3300 去年10月15离职 今年8月10号给老板发微信要过 他说过两天给 在汇龙",
            WorkDays("2025-10-15", False, ("2026-08-10",)),
        ),
        (
            "申通欠我工资2200 去年10月 11月10日离职的 站长今年6月打电话说会给 有录音 在汇龙",
            WorkDays("2026-11-10", False, ("2026-06-01",)),
        ),
        ("我在美团干到去年12月3号 工资差我一千九 十月的 在汇龙", WorkDays("2025-12-03", False)),
        (
            "圆通网点欠我去年8月工资三千 去年9月底走的 今年1月去劳动局投诉过一次 在汇龙",
            WorkDays("2025-09-21", False, ("2026-01-01",), "2025-09-30"),
        ),
        ("我去年十月离职的 站长欠我6000工资没给 还能要不", WorkDays("2025-10-01", False, (), "2025-10-31")),
        ("我要申请法律援助 去年11月28号被站长开除的 还来得及吗", WorkDays("2025-11-28", False)),
        ("去年冬天就不干了 钱没给", WorkDays("2025-11-01", False, (), "2026-02-28")),
        ("前年底就不在他们那干了 欠我一万二", WorkDays("2024-11-01", False, (), "2024-12-31")),
        ("离职的事 是去年11月27号", WorkDays("2025-11-27", False)),
        ("去年8月到10月没发工资", WorkDays()),
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


def test_how_long_ago_somebody_left_is_a_stretch() -> None:
    told = work_days("我走了两年多了 圆通还欠我三千押金 还能要吗", TODAY)
    assert told.left_by is not None and told.left_on is not None
    assert told.left_on >= "2023-11-01" and told.left_by <= "2024-11-24"
    near = work_days("我离职快一年了 工资还没给", TODAY)
    assert near.left_by is not None and near.left_on is not None
    assert "2025-11-20" <= near.left_on <= "2025-12-01" and near.left_by >= "2026-01-15"
    assert not work_days("干了两年多才走", TODAY)
    assert not work_days("辞职后两个月工资没发", TODAY)
