"""A question about money as it is answered."""

from __future__ import annotations

from dataclasses import replace

from actions.ask_wage_calculation import spoken
from actions.routes import action_for
from tests.actions.turns import TURN
from tests.domain.claims.county import FIGURES


def said(text: str) -> str | None:
    return spoken(replace(TURN, text=text), FIGURES)


def test_a_message_that_holds_everything_gets_the_sum_and_the_way_on() -> None:
    told = said("一单4块5跑了1286单 给了4200 还差多少")
    assert told is not None and "计件欠款：1587元（1286×4.5－已发4200" in told
    assert told.splitlines()[-2].startswith("这是估算") and told.splitlines()[-1].startswith("要登记就说“反映欠薪”")


def test_a_dismissal_gets_n_and_what_an_unlawful_one_would_bring_both_waiting_for_the_relation() -> None:
    told = said("干了两年七个月一个月5000被辞了赔几个月")
    assert told is not None and told.startswith("先落实后面写的那件事，可能可以主张：")
    assert "经济补偿（N）：15000元（5000×3个月；" in told and "辞退不合法（和N只能要一样）" in told
    assert "样例数字" in told and "合计" not in told


def test_the_one_missing_value_is_asked() -> None:
    assert (said("跑了1286单 给了4200 还差多少") or "").startswith("还差一个数：一单（一件）多少钱？")


def test_a_price_that_lost_its_point_is_asked_back() -> None:
    assert said("一单45块跑了1286单 给了4200") == "一单45元有点高，是4.5元吗？"


def test_what_cannot_be_worked_out_whole_is_left_to_the_rules() -> None:
    assert said("算一下") is None and said("跑了1286单 一单4块5 罚了470 给了4200") is None


def test_the_intent_is_answered_by_its_action() -> None:
    assert action_for("ask_wage_calculation") == "action_ask_wage_calculation"
