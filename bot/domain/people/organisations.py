"""Union organisations, and which of them takes in a new member.

Order of the routing (after the 2021 opinions of the All-China Federation on new-form workers):
the union of the employer, else the joint union of the trade, else the union of the town where the person
works, else the county's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.geography.opening_hours import UNKNOWN_HOURS, OpeningHours

LEVELS = ("city", "county", "town", "industry", "unit")
INDUSTRIES = ("express", "food_delivery", "ride_hailing", "freight")

JOB_INDUSTRIES = {
    "courier": ("food_delivery", "express"),
    "ride_hailing": ("ride_hailing",),
    "truck": ("freight",),
    "other": (),
}
"""The trades a person of each job (the slot's normal form) may belong to; the company tells which."""


@dataclass(frozen=True)
class Organisation:
    """One union. `towns`: the names of the places it serves, empty for all; `companies`: the firms and brands
    whose people it takes (unit), or that belong to its trade (industry); `hours`: when it can be reached."""

    id: str
    name: str
    level: str
    industry: str = ""
    towns: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    parent_id: str | None = None
    phone: str = ""
    address: str = ""
    hours: OpeningHours = UNKNOWN_HOURS


@dataclass(frozen=True)
class Routing:
    """Where an application goes, and why: unit, industry, town, county (nothing nearer is known), none (no
    union)."""

    organisation_id: str | None
    reason: str


def route_membership(
    job: str | None, company: str | None, location: str | None, organisations: Iterable[Organisation]
) -> Routing:
    """The union that takes in a person of `job` who works for `company` at `location` (text that names a
    town).

    Whatever is unknown may be None or empty; the answer is then simply farther up.
    """
    known = sorted(organisations, key=lambda one: one.id)
    firm, place = _comparable(company), _comparable(location)
    steps = (
        ("unit", _of_firm(known, firm)),
        ("industry", _of_trade(known, job, firm)),
        ("town", [one for one in known if one.level == "town" and _town_named(one, place)]),
    )
    for reason, candidates in steps:
        here = [one for one in candidates if not one.towns or _town_named(one, place)]
        if here:
            best = max(here, key=lambda one: (_employs(one, firm), _town_named(one, place)))
            return Routing(best.id, reason)
    for level in ("county", "city"):
        above = next((one for one in known if one.level == level), None)
        if above:
            return Routing(above.id, "county")
    return Routing(None, "none")


def _of_firm(known: list[Organisation], firm: str) -> list[Organisation]:
    """The unit unions of the firm, unless a longer name of another trade fits better: one brand of a group
    may carry parcels, another one meals."""
    fullest = max((_employs(one, firm) for one in known), default=0)
    trades = {one.industry for one in known if _employs(one, firm) == fullest}
    units = [one for one in known if one.level == "unit" and _employs(one, firm)]
    return [one for one in units if not one.industry or one.industry in trades]


def _of_trade(known: list[Organisation], job: str | None, firm: str) -> list[Organisation]:
    """The joint unions of the trade; a job of several trades is told apart by the firm, and not guessed
    without one."""
    trades = JOB_INDUSTRIES.get(job or "", ())
    unions = [one for one in known if one.level == "industry" and one.industry in trades]
    named = [one for one in unions if _employs(one, firm)]
    return named or (unions if len(trades) == 1 else [])


def _employs(one: Organisation, firm: str) -> int:
    """How much of `firm` is the name of one of its companies, in characters: the same name, or one within the
    other; 0 for no company of its own."""
    names = [_comparable(name) for name in one.companies]
    alike = (name for name in names if len(name) > 1 and (name in firm or firm in name))
    return max((min(len(name), len(firm)) for name in alike), default=0) if len(firm) > 1 else 0


def _town_named(one: Organisation, place: str) -> int:
    """The length of the longest of its town names that `place` contains; 0 for none."""
    names = [_comparable(name) for name in one.towns]
    return max((len(name) for name in names if name and name in place), default=0)


def _comparable(text: str | None) -> str:
    folded = unicodedata.normalize("NFKC", text or "").casefold()
    return "".join(character for character in folded if character.isalnum())
