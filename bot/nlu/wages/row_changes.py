"""Months told one by one that are put right later: the figure that was wrong, or the one that is nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.wages.extras import extra_kind
from bot.nlu.wages.told import Told

FLOOR = "floor"
"""The minimum wage as it was told: said twice it is one."""

DENIED = re.compile(r"不是(?:[欠给发差]了?)?\s*$")
_NO_EXTRA = re.compile(r"(?:没有|去掉|删掉|不算|别算|取消|不要)(?![给发])")
FIGURES = ("owed", "due", "paid")


def merged_rows(known: Sequence[Mapping[str, Any]], told: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows known with those just told in their place, in order; without those that are `gone`."""
    rows: dict[str, dict[str, Any]] = {}
    for one in (*known, *told):
        month = str(one["month"])
        rows[month] = _less_paid(rows.get(month, {}), one)
    return [rows[month] for month in sorted(rows) if not rows[month].get("gone")]


def _less_paid(before: Mapping[str, Any], one: Mapping[str, Any]) -> dict[str, Any]:
    """The row of a month; what came of it is taken from what was told to be open, or due."""
    due = before.get("owed") or before.get("due")
    if set(one) != {"month", "paid"} or not (due and one["paid"]):
        return dict(one)
    return {"month": one["month"], "due": due, "paid": one["paid"]}


def merged_extras(known: Sequence[Sequence[Any]], told: Sequence[Sequence[Any]], more: bool) -> list[list[Any]]:
    """The extras known with those just told: in the place of the same kind, or behind it where the words say that it is
    one `more`."""
    kinds = [] if more else [one[0] for one in told]
    kept = [list(one) for one in known if one[0] not in kinds]
    fresh = [list(one) for one in told if one[1]]
    return [*kept, *(one for at, one in enumerate(fresh) if one[0] != FLOOR or one not in fresh[:at])]


def put_right(text: str, known: Mapping[str, Any]) -> Iterator[Told]:
    """What words deny by its figure: the row of a month without naming it (不是1200 是1500), an extra; and an extra of
    which there is none (全勤没有), with 0."""
    amounts = [one for one in find_amounts(text, bare=True) if one.value is not None]
    extras = known.get("wage_extra") or ()
    for denied, right in pairwise(amounts):
        if not DENIED.search(words_before(text, denied.start)):
            continue
        rows = known.get("wage_by_month") or ()
        places = [(row, name) for row in rows for name in FIGURES if row.get(name) == denied.value]
        if len(places) == 1:
            row, name = places[0]
            yield Told("wage_by_month", [{**row, name: right.value}], denied.start, right.end)
        kinds = [kind for kind, amount in extras if amount == denied.value]
        if len(kinds) == 1 and not places:
            yield Told("wage_extra", [kinds[0], right.value], denied.start, right.end)
    for gone in _NO_EXTRA.finditer(text) if extras else ():
        kind = extra_kind(text[: gone.start()])
        if kind is not None and any(kind == one[0] for one in extras):
            yield Told("wage_extra", [kind, 0], gone.start(), gone.end())


def nearest_row(value: float, known: Mapping[str, Any], others: Sequence[float]) -> dict[str, Any] | None:
    """The row that a bare figure puts right: the one whose figure is nearer to it than those of all other rows and than
    `others`."""
    rows = known.get("wage_by_month") or ()
    near = sorted(
        (_apart(value, float(row[name])), at, name) for at, row in enumerate(rows) for name in FIGURES if row.get(name)
    )
    if not near or any(_apart(value, one) <= near[0][0] for one in others):
        return None
    apart, at, name = near[0]
    if apart > _FARTHEST or (len(near) > 1 and near[1][0] == apart):
        return None
    return {**rows[at], name: int(value) if value == int(value) else value}


_FARTHEST = 3.0
"""A correction is at most four times what it corrects, or a quarter of it."""


def _apart(one: float, other: float) -> float:
    return max(one, other) / min(one, other) - 1 if min(one, other) > 0 else float("inf")
