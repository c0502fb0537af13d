"""The services listed last, which of them is meant, and what is said of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.turn import Turn, lexicon
from bot.domain.people.services import Service, upcoming
from bot.nlu.asked.services import at_the_weekend, part_of_day, place_in_list
from bot.nlu.calendar.dates import find_dates
from bot.nlu.extract import extract
from bot.wiring import house
from bot.wording import entry, say

SHOWN = timedelta(hours=2)
KINDS: dict[str, tuple[str, ...]] = {
    "book_health_check": ("health_check",),
    "ask_venue": ("venue",),
    "ask_training": ("training",),
    "find_job": ("job_fair", "job"),
    "ask_seasonal_care": ("seasonal_care", "market"),
}
"""Intent that asks for a list -> kinds of service in it."""


def note_services(turn: Turn, task: str, shown: Sequence[Service], focus: Service | None, **more: Any) -> EventType:
    """Remembers what was listed for the intent `task`; `focus`: the one spoken of; `more`: `wish` (somebody wants to
    sign up and has not chosen), `said` (words with a name or a number for it)."""
    kept = {"task": task, "ids": [one.id for one in shown], "focus": focus.id if focus else None, **more}
    return SlotSet("services_shown", {**kept, "at": turn.now.isoformat()})


def last_shown(turn: Turn) -> dict[str, Any]:
    """What was remembered, empty when that is too long ago."""
    kept = turn.slots.get("services_shown") or {}
    if not kept or turn.now - datetime.fromisoformat(kept["at"]) > SHOWN:
        return {}
    return dict(kept)


def offered(turn: Turn, task: str) -> list[Service]:
    """Every offer of the kinds of that intent, soonest first."""
    with house().begin(write=False) as work:
        services = work.services.all()
    return [one for kind in KINDS[task] for one in upcoming(services, kind, turn.now)]


def towns_named(turn: Turn, services: Sequence[Service]) -> set[str]:
    """The towns of the ledger that the words name."""
    found = extract(turn.text, turn.now, lexicon(), None)
    places = [str(one.value) for one in found if one.entity == "location"]
    towns = {one.town for one in services if one.town}
    named = {one for one in towns if any(one[:-1] in place or place in one for place in places)}
    return named or {one for one in towns if one[:-1] in turn.text}


def chosen(
    turn: Turn, services: Sequence[Service], shown: Sequence[Service], by_title: bool = False
) -> list[Service] | None:
    """The offers that the words choose by place in the list, town, day or part of the day; None where they choose by
    nothing; empty where there is none of the kind. `by_title`: also where nothing was listed before."""
    place, before = place_in_list(turn.text), len(services)
    if place is not None and shown:
        return [shown[place]] if -1 <= place < len(shown) else []
    services = of_title(turn.text, services) if shown or by_title else services
    named = len(services) < before
    towns = towns_named(turn, services)
    days = _days(turn)
    hours, weekend = part_of_day(turn.text), at_the_weekend(turn.text)
    if not (towns or days or hours or weekend):
        return list(services) if named else None
    return [
        one
        for one in services
        if (not towns or one.town in towns)
        and (not days or (one.starts_at is not None and any(a <= one.starts_at.date() <= b for a, b in days)))
        and (not hours or (one.starts_at is not None and hours[0] <= one.starts_at.hour < hours[1]))
        and (not weekend or (one.starts_at is not None and one.starts_at.weekday() >= 5))
    ]


def of_title(text: str, services: Sequence[Service]) -> Sequence[Service]:
    """Those of whose title the words hold a part that the others lack (电工, 急救); all where they name none."""
    pairs = {one.id: {one.title[at : at + 2] for at in range(len(one.title) - 1)} for one in services}
    shared = set.intersection(*pairs.values()) if pairs else set()
    named = [one for one in services if any(pair in text for pair in pairs[one.id] - shared)]
    return named or services


def _days(turn: Turn) -> list[tuple[date, date]]:
    found = find_dates(turn.text, turn.now.date(), prefer="future", bare=True)
    ends = [(str(one.low or one.value), str(one.high or one.value)) for one in found]
    return [(date.fromisoformat(first[:10]), date.fromisoformat(last[:10])) for first, last in ends]


def of_id(services: Sequence[Service], number: str | None) -> Service | None:
    """The offer with that id."""
    return next((one for one in services if one.id == number), None)


def when(service: Service, now: datetime) -> str:
    """The day and the hour as people say them, empty for a standing offer."""
    at = service.starts_at
    if at is None:
        return ""
    key = "services.day" if at.year == now.year else "services.day_of_year"
    weekday = entry("dialogue.weekdays")[at.weekday()]
    day = say(key, year=at.year, month=at.month, day=at.day, weekday=weekday)
    return day if f"{at:%H:%M}" == "00:00" else f"{day}{at:%H:%M}"


def in_words(service: Service, now: datetime) -> str:
    """One offer in a line: what, when, where."""
    parts = [when(service, now), service.place or service.town]
    return say("services.one", title=service.title, rest=say("services.comma").join(part for part in parts if part))
