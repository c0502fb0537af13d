"""The table of a talk as it is read on a telephone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.routes import action_for
from actions.wage.wage_table import table_of
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.wage_talk.told import Ground
from tests.domain.claims.county import CALENDAR, FIGURES, TODAY

GROUND = Ground(FIGURES, CALENDAR, TODAY)
WAGES = {"wage_items": ["wages"], "wage_monthly": 5200, "wage_months": 2, "wage_part_days": 9, "wage_paid": 3000}
OVERTIME = {"wage_items": ["overtime"], "wage_monthly": 5220, "wage_ot_weekday": 20}


def test_a_debt_is_a_small_table_with_formula_law_and_an_honest_end() -> None:
    done = table_of(WAGES, GROUND)
    assert done.text.splitlines() == [
        "按您说的算一算：",
        "· 拖欠工资：9551.72元",
        "  算法：5200×2个月＋5200÷21.75×9天－已发3000",
        "  依据：《劳动合同法》第三十条、《工资支付暂行规定》第九条",
        "这是估算，不代表最后能拿到的数，以仲裁、法院、人社部门的认定为准。",
    ]
    assert done.debt == 9551.72


def test_months_that_differ_are_rows_each_with_its_own_formula() -> None:
    months = [{"month": "2026-07", "owed": 1200}, {"month": "2026-08", "paid": 1500}, {"month": "2026-09", "owed": 0}]
    done = table_of({"wage_items": ["wages"], "wage_monthly": 4500, "wage_by_month": months}, GROUND)
    assert done.text.splitlines()[1:5] == [
        "· 拖欠工资：4200元",
        "  7月：1200元",
        "  8月：月薪4500－已发1500＝3000元",
        "  9月：已结清＝0元",
    ]
    assert "算法：1200＋3000" in done.text and done.debt == 4200


def test_months_of_two_years_are_told_with_their_years() -> None:
    months = [{"month": "2025-12", "owed": 1200}, {"month": "2026-01", "owed": 3000}]
    text = table_of({"wage_items": ["wages"], "wage_by_month": months}, GROUND).text
    assert "2025年12月：1200元" in text and "2026年1月：3000元" in text


def test_what_comes_beside_the_wage_is_named_in_the_formula() -> None:
    extras = {"wage_extra": [["commission", 1200], ["attendance", 300]], "wage_extra_how": "monthly"}
    text = table_of({"wage_items": ["wages"], "wage_monthly": 3000, "wage_months": 2, **extras}, GROUND).text
    assert "2个月：（月薪3000＋提成1200＋全勤300）×2个月＝9000元" in text


def test_what_waits_for_the_relation_is_no_debt_yet() -> None:
    done = table_of(OVERTIME, GROUND)
    assert done.debt == 0 and "先要落实：双方算劳动关系" in done.text and "合计" not in done.text


def test_the_final_line_is_told_with_its_sample_and_not_under_a_civil_contract() -> None:
    assert "24120元（12个月最低工资，样例数字）" in table_of(OVERTIME, GROUND).text
    assert "24120" not in table_of({**OVERTIME, "wage_relation": "civil"}, GROUND).text


def test_a_figure_that_is_missing_or_expired_refuses_the_item_and_offers_a_person() -> None:
    gap = {"wage_items": ["min_wage"], "wage_received": 1700}
    missing = table_of(gap, replace(GROUND, figures=LocalFigures(""))).text
    assert "还没有录入，这一项先不算" in missing and "可以找同事核" in missing and "元（" not in missing
    late = table_of(gap, replace(GROUND, today=date(2030, 1, 1))).text
    assert "只有效到2027年12月31日" in late and "可以找同事核" in late
    assert "样例数字" in table_of(gap, GROUND).text and "可以找同事核" not in table_of(gap, GROUND).text


def test_figures_that_found_no_place_are_named() -> None:
    assert "没算进去的数：九千。" in table_of({**WAGES, "wage_left": "九千"}, GROUND).text


def test_a_crime_is_never_spoken_of() -> None:
    assert "犯罪" not in table_of({"wage_items": ["wages"], "wage_due": [90000]}, GROUND).text


def test_no_line_is_a_wall_of_text() -> None:
    values = {**WAGES, **OVERTIME, "wage_items": ["wages", "overtime", "double_pay"], "wage_start": "2025-03-01"}
    assert max(map(len, table_of(values, GROUND).text.splitlines())) <= 75


def test_the_intent_is_answered_by_its_form() -> None:
    assert action_for("ask_wage_calculation") == "ask_wage_calculation_form"
