"""When somebody can be promised: office hours without the public holidays, in words a person understands at once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from actions.forms.form import RESUMING
from actions.shown import moment
from actions.turn import Turn
from bot.domain.asking import drafts
from bot.domain.asking.forms import TALK_TO_HUMAN
from bot.nlu.calendar.holidays import holiday
from bot.usecases.staff_hours import is_open, next_opening
from bot.wiring import house
from bot.wording import entry, say


def days_off(now: datetime) -> frozenset[date]:
    """The public holidays of this year and the next, as far as the tables of feasts reach. The working days that are
    moved to a weekend each year are not known: on those nobody is promised."""
    days: set[date] = set()
    for year in (now.year, now.year + 1):
        for name in entry("dialogue.holidays"):
            first_and_last = holiday(name, year)
            if first_and_last is not None:
                first, last = first_and_last
                days |= {first + timedelta(days=ahead) for ahead in range((last - first).days + 1)}
    return frozenset(days)


def opening(now: datetime) -> datetime | None:
    """When office hours begin next, today's being over or running; None when they never do."""
    return next_opening(house().settings.office_hours, now, days_off(now))


def opening_after(at: datetime) -> datetime | None:
    """When office hours begin after `at`, if that lies outside them; None within."""
    return None if is_open(house().settings.office_hours, at, days_off(at)) else opening(at)


def soon(at: datetime, now: datetime) -> str:
    """An instant, with today or tomorrow before it where it is one of these."""
    ahead = (at.date() - now.date()).days
    if ahead == 0:
        return say("dialogue.moment_today", time=f"{at:%H:%M}")
    return say("dialogue.moment_tomorrow", moment=moment(at.isoformat())) if ahead == 1 else moment(at.isoformat())


def resumes_call(turn: Turn) -> bool:
    """Whether a half-made appointment for a call is gone on with, rather than a person asked for."""
    kept = drafts.of_form(turn.slots.get("drafts"), TALK_TO_HUMAN.name, turn.now)
    return kept is not None and turn.intent in RESUMING
