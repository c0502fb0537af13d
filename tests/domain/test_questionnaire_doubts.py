"""What forms do with values that are not certain: asked back, guessed, worked out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import REPORT_UNPAID_WAGES, REPORT_WORK_INJURY
from bot.domain.asking.questionnaire import begin
from tests.domain.form_talk import AT_SUMMARY, NOW, SKIPPED, WAGES, hears, says, take


def test_an_uncertain_sum_is_asked_back_and_a_bare_yes_asks_for_one_of_the_two() -> None:
    step = take(State({"company": "美团"}, "amount"), hears(amount=Value("amount", 5000, False, 5000, 6000)))
    assert (step.state.asked, says(step)) == ("amount", ["unsure"])
    assert "amount" not in step.state.values
    pressed = take(step.state, hears(act="affirm"))
    assert ("amount" in pressed.state.values, says(pressed)) == (False, ["pick_one", "unsure"])
    after = take(pressed.state, hears(act="affirm")).state
    assert (after.values["amount"], after.asked, after.unsure) == (5000, "period", None)


def test_no_to_an_uncertain_value_asks_for_the_exact_one() -> None:
    state = State({"company": "美团"}, "months_owed", unsure={"slot": "months_owed", "value": 7, "low": 7, "high": 9})
    step = take(state, hears(act="deny"))
    assert (step.state.asked, says(step), step.state.unsure) == ("period", ["exactly"], None)


def test_who_does_not_know_better_is_taken_at_the_guess() -> None:
    state = State({"company": "美团"}, "amount", unsure={"slot": "amount", "value": 5000, "low": 5000, "high": 6000})
    assert take(state, hears(act="unknown")).state.values["amount"] == 5000


def test_a_doubt_that_is_passed_over_is_asked_once_more() -> None:
    doubt = {"slot": "worker_count", "value": 30, "low": 30, "high": 40}
    step = take(State({}, "worker_count", unsure=doubt), hears(company="中通"))
    assert (step.state.values, says(step), step.state.asked) == (
        {"company": "中通"},
        ["noted", "unsure"],
        "worker_count",
    )
    assert take(step.state, hears(act="affirm")).state.values == {"company": "中通", "worker_count": 30}


def test_a_guess_that_is_passed_over_twice_counts_where_it_cannot_be_far_off() -> None:
    doubt = {"slot": "worker_count", "value": 30, "low": 30, "high": 40, "again": True}
    step = take(State({}, "worker_count", unsure=doubt), hears(company="中通"))
    assert step.state.values == {"company": "中通", "worker_count": 30}
    wide = State({}, "amount", unsure={"slot": "amount", "value": 5000, "low": 2000, "high": 9000, "again": True})
    assert "amount" not in take(wide, hears(company="中通")).state.values


def test_two_sums_are_together_on_yes_and_the_first_on_no() -> None:
    both = Value("amount", 5300, False, 4800, 5300, base=4800)
    step = take(State({"company": "美团"}, "amount"), hears(amount=both))
    assert (step.state.asked, says(step)) == ("amount", ["unsure"])
    assert take(step.state, hears(act="affirm")).state.values["amount"] == 5300
    assert take(step.state, hears(act="deny")).state.values["amount"] == 4800


def test_an_uncertain_correction_is_asked_and_what_was_known_comes_back() -> None:
    step = take(AT_SUMMARY, hears(corrects=True, amount=Value("amount", 4000, False, 4000, 5000)))
    assert (step.state.asked, says(step)) == ("amount", ["unsure"])
    assert take(step.state, hears(act="unknown")).state.values["amount"] == 4800
    assert take(step.state, hears(act="affirm")).state.values["amount"] == 4000


def test_words_told_in_passing_are_in_the_description_at_the_summary() -> None:
    state = State({**WAGES, "name": None}, "name", SKIPPED)
    step = take(state, replace(hears(name="王建国"), story="站长说公司没钱"))
    assert (step.state.asked, step.state.values["description"]) == (CONFIRM, "站长说公司没钱")


def test_two_doubts_are_asked_one_after_the_other() -> None:
    people = Value("worker_count", 30, False, 30, 40)
    sum_owed = Value("amount", 200000, False, 180000, 220000)
    step = begin(REPORT_UNPAID_WAGES, {}, hears(worker_count=people, amount=sum_owed), NOW)
    assert step.state.asked == "worker_count"
    step = take(step.state, hears(act="affirm"))
    assert (step.state.asked, says(step)) == ("amount", ["noted", "unsure"])
    assert take(step.state, hears(amount=210000)).state.values == {"worker_count": 30}  # large: asked back once more


def test_a_large_sum_is_confirmed_once() -> None:
    step = take(State({"company": "美团"}, "amount"), hears(amount=230000))
    assert says(step) == ["unsure"]
    assert take(step.state, hears(amount=230000)).state.values["amount"] == 230000


def test_a_day_long_ago_is_confirmed() -> None:
    step = take(State({}, "incident_date"), hears(incident_date="2025-12-05"), REPORT_WORK_INJURY)
    assert (step.state.asked, says(step)) == ("incident_date", ["unsure"])


def test_the_pay_of_a_month_and_the_months_make_a_guess_at_the_sum() -> None:
    step = take(State({"company": "美团"}, "amount"), hears(amount=Value("amount", 4000, per="month")))
    assert (step.state.asked, says(step)) == ("period", ["pay_noted"])
    step = take(step.state, hears(period={"start": "2026-08", "end": "2026-10"}))
    assert (step.state.asked, says(step)) == ("amount", ["noted", "pay_total"])
    assert take(step.state, hears(act="affirm")).state.values["amount"] == 12000


def test_no_to_that_guess_asks_for_the_sum_and_does_not_guess_again() -> None:
    state = State({"company": "美团", "months_owed": 3}, "amount")
    step = take(state, hears(amount=Value("amount", 4000, per="month")))
    assert says(step) == ["pay_total"]
    step = take(step.state, hears(act="deny"))
    assert (step.state.asked, step.state.pay) == ("amount", None)
    assert take(step.state, hears(amount=9000)).state.values["amount"] == 9000


@pytest.mark.parametrize("per", ["day", "order"])
def test_a_price_of_a_day_or_an_order_is_never_the_sum(per: Any) -> None:
    step = take(State({"company": "美团"}, "amount"), hears(amount=Value("amount", 200, per=per)))
    assert (step.state.asked, says(step), step.state.misses) == ("amount", ["rate_only"], 1)
