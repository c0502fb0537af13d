"""What was worked out, in words: each item with its formula and law, in a small table with an honest end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.shown import day
from bot.domain.claims.items import Item, Refusal, Result, Term, Value
from bot.domain.claims.money import Amount, ends
from bot.domain.claims.time_limits import Limit
from bot.domain.claims.total import if_all, total
from bot.wording import label, say

SAID_ONCE = "sample_figures"
"""A note that stands at the end of the table, not behind each item."""
_SIGNS = "＋，"
_OPENED = "（＋"
_END_OF_NAME = "》"


def formula(item: Item) -> str:
    """The parts of a formula, one behind the other."""
    return "".join(_term("formula", one) for one in item.formula).lstrip(_SIGNS)


def rows(item: Item) -> list[str]:
    """The lines that an item is the sum of: name, how it comes about, sum; months with their year where they are of
    more than one. The formula is left out where it is the sum itself."""
    years = {one.name.values["year"] for one in item.rows if one.name.key == "month"}
    told = []
    for one in item.rows:
        name = replace(one.name, key="month_of_year") if one.name.key == "month" and len(years) > 1 else one.name
        how = "".join(_term("formula", term) for term in one.formula).lstrip(_SIGNS).replace(_OPENED, _OPENED[0])
        over = -min(ends(one.amount))
        parts = {"name": _term("rows", name), "amount": money(over if over > 0 else one.amount)}
        plain = len(one.formula) == 1 and one.formula[0].key in ("sum", "wage")
        key = "row_over" if over > 0 else "row_plain" if plain else "row"
        told.append(say(f"claims.{key}", **({} if key == "row_plain" else {"formula": how}), **parts))
    return told


def notes(item: Item) -> list[str]:
    """What to know beside the sum."""
    return [_term("notes", one) for one in item.notes if one.key != SAID_ONCE]


def refused(refusal: Refusal) -> str:
    """Why an item has no sum."""
    name, reason = label("claims.names", refusal.name), _term("reasons", refusal.reason).removesuffix("。")
    if not refusal.laws:
        return say("claims.refused", name=name, reason=reason)
    return say("claims.refused_law", name=name, reason=reason, law=laws(refusal.laws))


def lines(item: Item, need: str = "") -> list[str]:
    """An item as it stands in the table: sum, formula, law, what it needs first, what to know beside it."""
    parts = [
        say("claims.entry", name=label("claims.names", item.name), amount=money(item.amount)),
        *rows(item),
        *([say("claims.formula_line", formula=formula(item))] if len(item.formula) > 1 or not item.rows else []),
        say("claims.law_line", law=laws(item.laws)),
    ]
    return [*parts, *([need] if need else []), *(say("claims.note", note=note) for note in notes(item))]


def table(results: Iterable[Result], more: Sequence[str] = ()) -> str:
    """Every item with its sum, formula and law, narrow enough for a telephone; the sum of what counts where that is
    more than one, what may come on top, `more`, and the honest end."""
    told = tuple(results)
    sums = total(told)
    parts = [say("claims.heading")] if sums.counted else []
    for item in sums.counted:
        parts += lines(item)
    if len(sums.counted) > 1:
        parts.append(say("claims.total", amount=money(sums.amount)))
    if sums.conditional:
        parts.append(say("claims.conditional" if sums.counted else "claims.conditional_only"))
    for item in sums.conditional:
        needs = say("dialogue.list_comma").join(label("claims.needs", need) for need in item.needs)
        parts += lines(item, say("claims.need_line", needs=needs))
    if (together := if_all(sums)) is not None:
        parts.append(say("claims.total_if", amount=money(together)))
    parts += [say("claims.excluded", name=label("claims.names", one.name)) for one in sums.excluded]
    parts += [say("claims.bullet", line=refused(one)) for one in sums.refused]
    if any(one.key == SAID_ONCE for item in told if isinstance(item, Item) for one in item.notes):
        parts.append(_term("notes", Term(SAID_ONCE)))
    return "\n".join([*parts, *more, say("claims.ending")])


def until(limit: Limit, today: date | None = None) -> str:
    """The last day of a limit, and the day to be there by where a holiday moved it; that it is past, if it is."""
    name = label("claims.names", limit.name)
    if limit.last is None or limit.nominal is None:
        return say("claims.no_limit", name=name)
    if today is not None and limit.passed(today):
        return say("claims.limit_passed", name=name, day=shown(limit.last))
    if limit.last == limit.nominal:
        return say("claims.limit", name=name, day=shown(limit.last))
    return say("claims.limit_moved", name=name, day=shown(limit.last), nominal=shown(limit.nominal))


def doubt(term: Term) -> str:
    """A figure that is asked about once more."""
    return _term("doubts", term)


def money(amount: Amount) -> str:
    """9551.72 with its unit; both ends of a range."""
    if isinstance(amount, tuple):
        return say("claims.range", low=shown(amount[0]), high=shown(amount[1]))
    return say("dialogue.yuan", amount=shown(amount))


def laws(keys: Sequence[str]) -> str:
    """Citations; a law is named once where several of its articles follow each other."""
    told, before = [], ""
    for key in keys:
        citation = label("claim_laws", key)
        name = citation[: citation.rfind(_END_OF_NAME) + 1]
        told.append(citation.removeprefix(name) if name and name == before else citation)
        before = name
    return say("dialogue.list_comma").join(told)


def shown(value: Value) -> str:
    """A figure without idle noughts, a day as it is said, a code by its word."""
    if isinstance(value, Decimal):
        return f"{value:.2f}" if value.as_tuple().exponent == -2 and value % 1 else f"{value.normalize():f}"
    if isinstance(value, date):
        return day(value.isoformat())
    return label("claims.codes", value) if isinstance(value, str) else str(value)


def _term(section: str, term: Term) -> str:
    return say(f"claims.{section}.{term.key}", **{name: shown(value) for name, value in term.values.items()})
