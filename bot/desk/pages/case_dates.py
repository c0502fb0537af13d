"""The days that limits run from, noted on the page of a case."""

from __future__ import annotations

import re
from datetime import date

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.pages.serve import Go
from bot.desk.room import Room
from bot.domain.casework.case_dates import CaseDates
from bot.errors import Invalid
from bot.usecases.note_dates import note_dates
from bot.wording import say

_BETWEEN = re.compile(r"[\s,;\u3001\uff0c\uff1b]+")


def note(room: Room, call: Call) -> Go:
    """Replaces what was noted. Raises Invalid, which names the field, and NotFound."""
    number, typed = call.path["number"], call.body
    with room.look() as work:
        find(work, call.member, number)
    dates = CaseDates(
        employed=True if typed.get("employed") else None,
        left_on=_day("left_on", typed.get("left_on", "").strip()),
        known_on=_day("known_on", typed.get("known_on", "").strip()),
        demanded_on=tuple(
            day
            for part in _BETWEEN.split(typed.get("demanded_on", "").strip())
            if (day := _day("demanded_on", part)) is not None
        ),
    )
    note_dates(room.begin, number, dates, call.member.id, _told(dates), room.now())
    call.later(room.events.publish, "case", number=number)
    return Go(f"/desk/cases/{number}", "dates_noted")


def _day(field: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid(field=field, reason="format") from None


def _told(dates: CaseDates) -> str:
    """What the timeline says."""
    parts = [say("desk.dates.employed")] if dates.employed else []
    if dates.left_on:
        parts.append(say("desk.dates.left_on", day=dates.left_on.isoformat()))
    if dates.known_on:
        parts.append(say("desk.dates.known_on", day=dates.known_on.isoformat()))
    if dates.demanded_on:
        parts.append(say("desk.dates.demanded_on", days=" ".join(day.isoformat() for day in dates.demanded_on)))
    return say("desk.list_comma").join(parts) or say("desk.dates.nothing")
