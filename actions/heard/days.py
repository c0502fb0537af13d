"""Which days of a message are the day of a hearing: 明天我还要跑单 names a day too, and means none."""

from __future__ import annotations

from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.reply.asides import clauses_with
from bot.nlu.reply.cues import corrects
from bot.wording import entry

HEARING = "hearing_date"
MOST_BESIDE = 6
"""Characters beside the day in an answer: longer words tell of something else that happens then."""


def fullest_day_first(found: list[Found]) -> list[Found]:
    """The values with the day that is told at most length before the others (刚才翻病历 是11月6号; 昨晚 11月22号): of a
    date and a word such as yesterday, the date is meant."""
    days = sorted((one for one in found if one.entity == "date"), key=lambda one: one.start - one.end)
    return [*(one for one in found if one.entity != "date"), *days]


def days_of_hearing(turn: Turn, form: Form, state: State, asked: str | None, found: list[Found]) -> list[Found]:
    """`found` without the days that are no hearing, for forms that want one. A day counts that is said as one, that
    corrects the one known, or that is all there is to an answer; one that is said so lies ahead."""
    days = [one for one in found if one.entity == "date"]
    if form.field(HEARING) is None or not days:
        return found
    others = [one for one in found if one.entity != "date"]
    changed = state.knows(HEARING) and corrects(turn.text)
    told = [word for word in entry("dialogue.hearing_words") if word in turn.text]
    if changed or told:
        days = [one for one in extract(turn.text, turn.now, lexicon(), HEARING) if one.entity == "date"]
        near = [one for one in days if any(word in clauses_with(turn.text, one.start) for word in told)]
        return [*others, *(one for one in near or days if asked == HEARING or _ahead(one, turn))]
    if asked != HEARING:
        return others
    beside = len(turn.text.strip()) - max(one.end - one.start for one in days)
    return found if beside <= MOST_BESIDE else others


def _ahead(day: Found, turn: Turn) -> bool:
    return str(day.high or day.value) >= turn.now.date().isoformat()
