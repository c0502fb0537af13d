"""The table of a wage talk: what it comes to, with limits and the honest end, and what of it a report may claim."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from actions.turn import Turn
from actions.wage import claim_words
from bot.domain.claims.items import Refusal, Result
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.money import ends
from bot.domain.claims.thresholds import final_line
from bot.domain.claims.total import total
from bot.domain.wage_talk.limits import all_final, limits_of
from bot.domain.wage_talk.questions import NEEDS_RELATION, items_of
from bot.domain.wage_talk.results import results
from bot.domain.wage_talk.told import Ground, relation_of
from bot.local_figures import BadFigures, figures_of
from bot.wiring import house
from bot.wording import label, say
from bot.work_calendar import work_calendar

_LOG = logging.getLogger(__name__)
_FIGURE = ("figure_missing", "figure_expired")


@dataclass(frozen=True)
class Worked:
    """`text`: the table; `debt`: what is owed under every condition, the upper end of a range, 0 where nothing is;
    `least`: its lower end; `beside`: what may come on top once something is settled, each with its sum."""

    text: str
    debt: float
    least: float = 0.0
    beside: tuple[str, ...] = ()


def worked_out(turn: Turn, values: Mapping[str, Any]) -> Worked:
    """The table of what was told, by the figures and the calendar of this installation."""
    return table_of(values, ground_of(turn))


def ground_of(turn: Turn) -> Ground:
    """The figures and the calendar of this installation, on the day of this message."""
    return Ground(_figures(), work_calendar(), turn.now.date())


@dataclass(frozen=True)
class Line:
    """`how`: the sum in figures; `total`: what it comes to, in words; `debt`: the same in yuan, the upper end of a
    range."""

    how: str
    total: str
    debt: float


def worked_in_line(turn: Turn, values: Mapping[str, Any]) -> Line | None:
    """The sum that stands under no condition, in one line; None where there is none."""
    sums = total(results(values, Ground(_figures(), work_calendar(), turn.now.date())))
    if not sums.counted or sums.refused:
        return None
    debt = float(ends(sums.amount)[1])
    how = say("claims.plus").join(claim_words.formula(one) for one in sums.counted)
    return Line(how, claim_words.money(sums.amount), int(debt) if debt == int(debt) else round(debt, 2))


def table_of(values: Mapping[str, Any], ground: Ground) -> Worked:
    """The same for figures given."""
    found = results(values, ground)
    sums = total(found)
    least, debt = ends(sums.amount)
    beside = [
        say("claims.beside", name=label("claims.names", one.name), amount=claim_words.money(one.amount))
        for one in sums.conditional
    ]
    text = claim_words.table(found, _more(values, found, ground))
    return Worked(text, float(debt) if debt != Decimal(0) else 0.0, float(least), tuple(beside))


def _more(values: Mapping[str, Any], found: Sequence[Result], ground: Ground) -> list[str]:
    """Limits, what an award means for the employer, and what could not be used."""
    more = [claim_words.until(one, ground.today) for one in limits_of(values, ground)]
    final = all_final(found, ground) if relation_of(values) in (None, "A") else None
    if final is not None and NEEDS_RELATION & {*items_of(values)}:
        sample = say("wages.sample") if final.sample else ""
        more.append(say("wages.final", line=claim_words.shown(final_line(final)), sample=sample))
    if any(isinstance(one, Refusal) and one.reason.key in _FIGURE for one in found):
        more.append(say("wages.human"))
    if values.get("wage_left"):
        more.append(say("wages.left", figures=values["wage_left"]))
    return more


def _figures() -> LocalFigures:
    """Those of the installation; none, so that items are refused, where their file is broken."""
    settings = house().settings
    try:
        return figures_of(settings.data_dir, settings.sample_data)
    except BadFigures as error:
        _LOG.error("figures cannot be read: %s", error)
        return LocalFigures("")
