"""A question whether it is too late, answered with the day that was told for it: now, in the running form, or just
before."""

from __future__ import annotations

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.forms.form_memory import remembered
from actions.law.paper_limits import paper_lines
from actions.law.told_limits import injured_on, lines_in_form, lines_of_words
from actions.offers import make_offer, standing_offer
from actions.own_case.told_work_days import dates_in, said_of
from actions.turn import Turn
from bot.domain.asking.forms import BY_NAME, REPORT_UNPAID_WAGES, REPORT_WORK_INJURY
from bot.nlu.law.papers_in_hand import paper_in_hand
from bot.nlu.own_case.limit_questions import adds_to_limit, asks_if_still, is_of_injury
from bot.wording import say

TOPIC, OF_INJURY = "arbitration_deadline", "injury_process"


def limits_counted(speaker: CollectingDispatcher, turn: Turn) -> list[EventType] | None:
    """Says the limits of the days that were told; None where none is asked for, or no day is known."""
    before = str(standing_offer(turn).get("days") or "")
    today = turn.now.date()
    if turn.command or not turn.text.strip():
        return None
    before = "" if is_of_injury(turn.text) else before
    told = "\n".join((before, turn.text))
    if not (asks_if_still(turn.text) or (before and adds_to_limit(turn.text))):
        return None
    if turn.active in BY_NAME:
        form = BY_NAME[turn.active]
        lines = lines_in_form(form, remembered(turn, form), turn.text, today)
        if lines:
            speaker.utter_message(text="\n".join(lines))
        return [] if lines else None
    if papers := paper_lines(told, today):
        speaker.utter_message(text="\n".join([*papers, say("deadlines.progress_end")]))
        return [make_offer(turn, "law", topic=standing_offer(turn).get("topic") or TOPIC, days=told)]
    lines = lines_of_words(told, today)
    if not lines:
        return None
    dates = dates_in(told, today)
    if dates is not None:
        lines = [say("deadlines.you_said", what=said_of(dates)), *lines]
    owed = injured_on(told, today) is None
    lines += [say("deadlines.by_relation")] if owed else []
    speaker.utter_message(text="\n".join(lines), buttons=_ways(owed))
    return [make_offer(turn, "law", topic=TOPIC if owed else OF_INJURY, days=told)]


def days_told(turn: Turn) -> dict[str, str]:
    """For the offer that stands after an answer of law: the words of this turn, where they tell a day that a limit runs
    from, so that a question after it can be answered with that day."""
    today = turn.now.date()
    found = (dates_in(turn.text, today), injured_on(turn.text, today), paper_in_hand(turn.text, today))
    return {"days": turn.text} if turn.active is None and any(one is not None for one in found) else {}


def _ways(owed: bool) -> list[dict[str, str]]:
    form = REPORT_UNPAID_WAGES if owed else REPORT_WORK_INJURY
    return [
        {"title": say(f"deadlines.ways.{form.intent}"), "payload": f"/{form.intent}"},
        {"title": say("deadlines.ways.talk_to_human"), "payload": "/talk_to_human"},
    ]
