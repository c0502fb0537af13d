"""Who comes back after a night, a week or a month: what was filled in waits, is offered, and no word is lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.test_turns import Talk, engine, words

__all__ = ["engine"]
EVENING = "2026-11-23T18:40:00+08:00"
MORNING = "2026-11-24T19:10:00+08:00"
NEXT_WEEK = "2026-12-01T12:00:00+08:00"
TWO_MONTHS_ON = "2027-01-25T12:00:00+08:00"
WAGES = "report_unpaid_wages_form"


def half_filled(engine: Any, sender: str) -> Talk:
    talk = Talk(engine, sender)
    talk.turn("站长欠我3500 美团的", now=EVENING)
    talk.turn("9月的", now=EVENING)
    assert talk.state().slots["requested_slot"] == "location"
    return talk


def titles(answer: Any) -> list[str]:
    return [button["title"] for reply in answer.replies for button in reply.get("buttons", ())]


GREETINGS = ["在吗", "你好", "师傅 我又来了", "有人没得", "昨天那个事", "早", "嗯", "😀", "？"]


@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize("later", [MORNING, NEXT_WEEK])
def test_the_next_day_what_was_filled_in_is_offered(engine: Any, greeting: str, later: str) -> None:
    talk = half_filled(engine, f"offered-{greeting}-{later[5:10]}")
    answer = talk.turn(greeting, now=later)
    assert "3500元" in words(answer) and "美团" in words(answer), words(answer)
    assert "接着填" in titles(answer)
    talk.turn("接着填", now=later)
    state = talk.state()
    assert state.active_loop == WAGES and state.slots["requested_slot"] == "location"
    assert state.slots["amount"] == 3500 and state.slots["period"] == {"start": "2026-09", "end": "2026-09"}


def test_the_answer_to_yesterdays_question_counts_and_nothing_is_asked_twice(engine: Any) -> None:
    talk = half_filled(engine, "answers")
    assert "汇龙镇" in words(talk.turn("汇龙镇", now=MORNING))
    talk.turn("接着填", now=MORNING)
    assert talk.state().slots["location"] == "汇龙镇" and talk.state().slots["requested_slot"] == "name"


def test_another_matter_the_next_day_is_seen_to_first_and_the_old_one_waits(engine: Any) -> None:
    talk = half_filled(engine, "another")
    talk.turn("我要入会", now=MORNING)
    assert talk.state().active_loop == "join_union_form"
    assert [draft["form"] for draft in talk.state().slots["drafts"]] == [WAGES]
    talk.turn("算了", now=MORNING)
    talk.turn("接着填欠薪那个", now=MORNING)
    assert talk.state().active_loop == WAGES and talk.state().slots["amount"] == 3500


def test_who_does_not_want_it_any_more_is_not_asked_every_day(engine: Any) -> None:
    talk = half_filled(engine, "no-more")
    talk.turn("在吗", now=MORNING)
    talk.turn("先不填", now=MORNING)
    assert "3500" not in words(talk.turn("你好", now=NEXT_WEEK))
    assert "3500元" in words(talk.turn("我要报欠薪", now=NEXT_WEEK)), "who comes back to it finds it"


def test_after_two_months_the_draft_is_gone(engine: Any) -> None:
    talk = half_filled(engine, "too-late")
    talk.turn("算了", now=EVENING)
    assert "3500" not in words(talk.turn("接着填", now=TWO_MONTHS_ON))


@pytest.mark.parametrize(("asked", "answered"), [("附近哪有驿站", "吾悦广场"), ("最近的驿站在哪", "汇龙镇人民路")])
def test_a_place_named_the_next_day_still_answers_where_somebody_is(engine: Any, asked: str, answered: str) -> None:
    talk = Talk(engine, f"place-{answered}")
    talk.turn(asked, now=EVENING)
    answer = words(talk.turn(answered, now=MORNING))
    assert answered in answer and "要办哪件事" not in answer


def test_a_form_that_was_only_begun_goes_on_too(engine: Any) -> None:
    talk = Talk(engine, "begun")
    talk.turn("我想申请法律援助", now=EVENING)
    talk.turn("你好", now=MORNING)
    talk.turn("继续填", now=MORNING)
    assert talk.state().active_loop == "request_legal_aid_form"


def test_the_typed_title_of_a_button_is_the_button_however_much_the_form_remembered(engine: Any) -> None:
    talk = Talk(engine, "typed")
    for said in ("我要反映欠薪 美团 3500 9月 汇龙镇", "李静", "跳过", "没签", "没有", "没有"):
        talk.turn(said, now=EVENING)
    talk.turn("要改", now=EVENING)
    assert talk.state().active_loop == WAGES
    talk.turn("姓名改成李小静", now=EVENING)
    assert "编号" in words(talk.turn("提交", now=EVENING))
