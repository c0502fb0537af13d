"""How forms ask: from a state and a message to the next state and what is said. Pure, no words of people needed."""

from __future__ import annotations

import pytest

from bot.domain.asking.form_state import CONFIRM, Act, Heard, State, Value
from bot.domain.asking.forms import FIND_STATION, FORMS, JOIN_UNION, REPORT_UNPAID_WAGES, REQUEST_LEGAL_AID, Form
from bot.domain.asking.questionnaire import begin
from tests.domain.form_talk import AT_SUMMARY, NOTHING, NOW, WAGES, hears, says, take


def test_the_first_message_may_bring_several_values_and_the_first_gap_is_asked() -> None:
    step = begin(REPORT_UNPAID_WAGES, {}, hears(amount=4800, months_owed=2), NOW)
    assert step.state.values == {"amount": 4800, "months_owed": 2}
    assert step.state.asked == "company"
    assert says(step) == ["noted"]


def test_what_is_known_is_not_asked() -> None:
    step = begin(JOIN_UNION, {"name": "王芳", "phone": "13800138000", "amount": 5}, NOTHING, NOW)
    assert step.state.values == {"name": "王芳", "phone": "13800138000"}
    assert step.state.asked == "job"


def test_an_answer_may_bring_more_than_was_asked() -> None:
    period = {"start": "2026-07", "end": "2026-09"}
    step = take(State({}, "company"), hears(company="饿了么", amount=5600, period=period))
    assert step.state.asked == "location"


def test_a_value_that_was_not_asked_for_leaves_the_question_open() -> None:
    step = take(State({"company": "美团"}, "amount"), hears(location="吕四"))
    assert (step.state.asked, says(step)) == ("amount", ["noted"])


def test_a_known_value_is_not_overwritten_in_passing() -> None:
    step = take(State({"company": "美团", "amount": 4800}, "period"), hears("a long story about money", amount=200))
    assert step.state.values["amount"] == 4800


@pytest.mark.parametrize("heard", [hears(corrects=True, amount=5300), hears("5300元", brief=True, amount=5300)])
def test_a_correction_replaces_a_known_value(heard: Heard) -> None:
    step = take(State({"company": "美团", "amount": 3500}, "period"), heard)
    assert step.state.values["amount"] == 5300
    assert (step.state.asked, says(step)) == ("period", ["corrected"])


def test_short_words_name_the_value_that_is_wrong() -> None:
    step = take(State(WAGES, "phone"), hears("名字写错了", corrects=True, names=("name",)))
    assert (step.state.asked, says(step)) == ("name", ["change"])
    assert "name" not in step.state.values


def test_a_correction_at_the_summary_shows_the_summary_again() -> None:
    step = take(AT_SUMMARY, hears(corrects=True, amount=5300))
    assert (step.next, step.state.asked, step.state.values["amount"]) == ("ask", CONFIRM, 5300)


def test_yes_at_the_summary_submits() -> None:
    assert take(AT_SUMMARY, hears(act="affirm")).next == "submit"


@pytest.mark.parametrize("heard", [hears(act="affirm", sure=False), hears(act="affirm", corrects=True), hears("嘿嘿")])
def test_what_is_no_clear_yes_submits_nothing(heard: Heard) -> None:
    assert take(AT_SUMMARY, heard).next == "ask"


def test_no_at_the_summary_asks_what_to_change_and_then_goes_there() -> None:
    step = take(AT_SUMMARY, hears(act="deny"))
    assert (step.state.asked, says(step)) == (CONFIRM, ["which"])
    step = take(step.state, hears("金额", names=("amount",)))
    assert (step.state.asked, says(step)) == ("amount", ["change"])
    assert take(step.state, hears(amount=5000)).state.asked == CONFIRM


def test_two_unclear_answers_at_the_summary_offer_another_way() -> None:
    step = take(AT_SUMMARY, hears("嘿嘿"))
    assert says(step) == ["unclear"]
    assert says(take(step.state, hears("呵呵"))) == ["stuck"]


def test_what_may_be_left_out_is_left_out_when_refused() -> None:
    step = take(State(WAGES, "phone"), hears(act="skip"))
    assert (step.state.asked, says(step)) == ("has_contract", ["skipped"])


def test_a_refused_value_that_is_needed_is_explained_then_another_way_is_offered() -> None:
    step = take(State({"company": "美团"}, "amount"), hears(act="unknown"))
    assert (step.state.asked, says(step)) == ("amount", ["needed"])
    assert says(take(step.state, hears(act="skip"))) == ["stuck"]


def test_a_refused_value_that_is_said_later_counts() -> None:
    state = State(WAGES, "has_contract", frozenset({"phone"}))
    after = take(state, hears(phone="13800138000")).state
    assert after.values["phone"] == "13800138000"
    assert "phone" not in after.skipped


def test_an_invalid_value_says_why_and_the_second_one_offers_another_way() -> None:
    state = State({**WAGES, "name": "王芳", "job": "courier"}, "phone")
    step = take(state, hears(phone=Value("phone", "1381234567", problem="length")), JOIN_UNION)
    assert step.say[0].values == {"slot": "phone", "reason": "length", "length": 10}
    step = take(step.state, hears(phone=Value("phone", "051383301234", problem="landline")), JOIN_UNION)
    assert says(step) == ["invalid", "stuck"]
    assert take(step.state, hears(phone="13800138000"), JOIN_UNION).state.asked == "id_number"


def test_nonsense_twice_offers_another_way_where_the_value_is_needed() -> None:
    step = take(State({"company": "美团"}, "amount"), hears("嘎嘎"))
    assert says(step) == ["not_understood"]
    assert says(take(step.state, hears("啦啦"))) == ["stuck"]


def test_nonsense_twice_goes_on_where_the_value_may_be_left_out() -> None:
    step = take(State(WAGES, "has_contract", frozenset({"phone"})), hears("嘎嘎"))
    assert take(step.state, hears("啦啦")).state.asked == "evidence"


def test_progress_starts_the_count_of_misses_anew() -> None:
    step = take(State({"company": "美团"}, "amount", misses=1), hears(location="吕四"))
    assert step.state.misses == 0


@pytest.mark.parametrize("act", ["digress", "switch", "leave"])
def test_another_matter_leaves_the_values_alone(act: Act) -> None:
    state = State({"company": "美团"}, "amount")
    step = take(state, hears("问个事", act=act))
    assert (step.next, step.state) == (act, state)


def test_what_looks_like_a_question_but_answers_is_an_answer() -> None:
    step = take(State({"company": "美团"}, "amount"), hears("四千五行不行", act="digress", amount=4500))
    assert (step.next, step.state.asked) == ("ask", "period")


def test_an_unsure_move_does_not_leave_the_form() -> None:
    assert take(State({"company": "美团"}, "amount"), hears("x", act="cancel", sure=False)).next == "ask"


@pytest.mark.parametrize("act", ["cancel", "human"])
def test_cancel_and_a_wish_for_a_person_end_the_form_anywhere(act: Act) -> None:
    for state in (State(WAGES, "phone"), AT_SUMMARY, State({}, "company", unsure={"slot": "amount", "value": 5})):
        assert take(state, hears(act=act)).next == act


def test_starting_over_forgets_everything() -> None:
    step = take(State(WAGES, "phone"), hears(act="restart"))
    assert (step.next, step.state) == ("restart", State())


def test_why_repeat_and_review_ask_again_without_a_miss() -> None:
    state = State(WAGES, "phone", misses=1)
    for act, said in (("why", ["why"]), ("repeat", []), ("review", ["review"])):
        step = take(state, hears(act=act))  # type: ignore[arg-type]  # acts as text
        assert (step.state, says(step), step.next) == (state, said, "ask")


def test_words_for_a_story_are_kept_as_they_come() -> None:
    step = take(State(WAGES, "evidence", frozenset({"phone", "has_contract"})), hears("接单记录"))
    assert (step.state.values["evidence"], step.state.asked) == ("接单记录", "description")


def test_a_plain_yes_to_proof_is_asked_what_and_then_written_down() -> None:
    step = take(State(WAGES, "evidence", frozenset({"phone", "has_contract"})), hears("有", act="affirm"))
    assert (step.state.asked, says(step)) == ("evidence", ["which_ones"])
    after = take(step.state, hears("有", act="affirm"))
    assert (after.state.values["evidence"], after.state.asked) == ("有", "description")


def test_yes_is_no_story() -> None:
    step = take(
        State(WAGES, "description", frozenset({"phone", "has_contract", "evidence"})), hears("有", act="affirm")
    )
    assert (step.state.asked, says(step)) == ("description", ["not_understood"])


def test_words_that_choose_no_matter_describe_it() -> None:
    step = take(State({}, "matter"), hears("站里让我签了张白纸"), REQUEST_LEGAL_AID)
    assert step.state.values == {"description": "站里让我签了张白纸"}
    assert step.state.asked == "name"


def test_a_file_is_acknowledged_and_the_question_stays() -> None:
    for state in (State(WAGES, "phone"), AT_SUMMARY):
        step = take(state, Heard("", files=1))
        assert (step.state, says(step)) == (state, ["files"])


def test_colleagues_are_asked_for_only_where_there_are_some() -> None:
    state = State(WAGES, "description", frozenset({"phone", "has_contract", "evidence"}))
    assert take(state, hears(act="skip")).state.asked == CONFIRM
    group = State({**WAGES, "worker_count": 8}, "description", frozenset({"phone", "has_contract", "evidence"}))
    step = take(group, hears(act="skip"))
    assert step.state.asked == "workers"
    step = take(step.state, Heard("王强、李明", people=("王强", "李明")))
    assert step.state.values["workers"] == ["王强", "李明"]
    assert step.state.asked == CONFIRM


def test_a_form_without_a_summary_submits_at_once() -> None:
    step = begin(FIND_STATION, {}, hears(location="吾悦广场", facility=["hot_water"]), NOW)
    assert (step.next, step.state.values) == ("submit", {"location": "吾悦广场", "facility": ["hot_water"]})


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_ends_for_somebody_who_refuses_all_that_may_be_refused(form: Form) -> None:
    known = {item.slot: "x" for item in form.fields if item.required}
    step = begin(form, known, NOTHING, NOW)
    for _ in form.fields:
        if step.next == "submit" or step.state.asked == CONFIRM:
            break
        step = take(step.state, hears(act="skip"), form)
    assert step.next == "submit" or take(step.state, hears(act="affirm"), form).next == "submit"
