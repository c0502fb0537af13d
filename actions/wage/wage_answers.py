"""Answers to questions about a sum that was worked out: what it comes to, how, by which article, what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actions.shown import name_of, shown
from actions.wage import claim_words
from bot.domain.claims.items import Item, NotWorkedOut, Result
from bot.domain.claims.money import ends
from bot.domain.claims.total import Total, if_all, total
from bot.domain.wage_talk.limits import limits_of
from bot.domain.wage_talk.questions import SELF_NAMED, SILENT, by_piece, items_of
from bot.domain.wage_talk.results import results
from bot.domain.wage_talk.told import Ground
from bot.nlu.wages.asides.table_questions import figure_meant, items_meant
from bot.nlu.wages.hours import BY_KIND
from bot.wording import label, say

NAMES_OF: dict[str, tuple[str, ...]] = {
    "wages": ("wages_owed",), "piece": ("piece_pay_owed",), "min_wage": ("minimum_wage_gap",),
    "fine": ("unlawful_deduction",), "overtime": ("overtime",), "leave": ("unused_leave",),
    "severance": ("severance", "notice_pay", "double_severance"), "double_pay": ("double_pay",),
    "hourly": ("hourly_floor_gap",), "extra": ("extra_compensation",), "deposit": ("deposit_refund",),
    "probation": ("probation_floor",),
}  # fmt: skip
_CLOSE = 0.1
"""So far a figure spoken from memory may be off: 五万多 for 50700."""


def answered(kind: str, text: str, values: Mapping[str, Any], ground: Ground) -> str:
    """The answer to the question `kind` of `table_question`, from what `values` come to."""
    found = results(values, ground)
    if kind == "total":
        return _total(total(found))
    if kind == "limit":
        return _limits(values, ground)
    if kind == "floor":
        return _floors(ground)
    if kind == "contents":
        return say("wages.answer.contents", facts=facts(values, values))
    if kind == "formula":
        return _formula(text, found)
    return say(f"wages.answer.{kind}")


def figure_answer(figure: float, values: Mapping[str, Any], found: Sequence[Result]) -> str:
    """The answer to a question about one sum: that it is the total, that it is what was told, or what comes out."""
    sums = total(found)
    together = if_all(sums)
    ends_of = {*ends(sums.amount), *(ends(together) if together is not None else ())}
    if any(float(one) == figure for one in ends_of):
        return say("wages.answer.is_total", amount=shown("amount", figure), parts=_formula("", found))
    told = [slot for slot in values if slot.startswith("wage_") and slot not in SILENT and values[slot] == figure]
    if told:
        return say("wages.same", facts=facts(values, told))
    items = [one for one in found if isinstance(one, Item)]
    if any(float(end) == figure for one in items for end in ends(one.amount)):
        return say("wages.answer.is_total", amount=shown("amount", figure), parts=_formula("", found))
    return say("wages.answer.not_that", amount=shown("amount", figure), total=_total(sums))


def offer_answer(offer: float, found: Sequence[Result]) -> str:
    """What is said of a sum that the employer would pay: how far it is from what comes out; it changes nothing."""
    sums = total(found)
    amount = ends(sums.amount)[0] if sums.counted else None
    less = float(amount) - offer if amount is not None else 0.0
    if less <= 0:
        return say("wages.answer.offer_plain", offer=shown("amount", offer))
    less = int(less) if less == int(less) else round(less, 2)
    return say(
        "wages.answer.offer",
        offer=shown("amount", offer),
        less=shown("amount", less),
        total=claim_words.money(sums.amount),
    )


def facts(values: Mapping[str, Any], slots: Iterable[str]) -> str:
    """What was told, as a list of names and values."""
    told = [slot for slot in slots if slot.startswith("wage_") and slot not in SILENT and values.get(slot) is not None]
    return say("dialogue.list_comma").join(_fact(slot, values) for slot in told)


def _fact(slot: str, values: Mapping[str, Any]) -> str:
    """One value with its name: months of a wage that was too low are not unpaid, overtime by the piece is no hours."""
    if slot == "wage_months" and "wages" not in items_of(values) and {"min_wage", "hourly"} & {*items_of(values)}:
        return say("wages.months_in_all", months=shown(slot, values[slot]))
    if slot in BY_KIND and by_piece(values):
        return say("wages.pieces_of", name=name_of(slot), count=f"{float(values[slot]):g}")
    return say("wages.fact", name="" if slot in SELF_NAMED else name_of(slot), value=shown(slot, values[slot]))


def _total(sums: Total) -> str:
    told = []
    if sums.counted:
        key = "total" if len(sums.counted) > 1 else "total_one"
        told.append(say(f"wages.answer.{key}", amount=claim_words.money(sums.amount), parts=_parts(sums.counted)))
    together = if_all(sums)
    if together is not None:
        key = "total_if" if sums.counted else "total_only_if"
        amount = claim_words.money(together)
        told.append(say(f"wages.answer.{key}", amount=amount, parts=_parts(sums.conditional)))
    elif sums.conditional:
        needs = say("dialogue.list_comma").join(label("claims.needs", one) for one in sums.conditional[0].needs)
        told.append(say("wages.answer.total_only_one", parts=_parts(sums.conditional), needs=needs))
    told += [claim_words.refused(one) for one in sums.refused]
    return "\n".join(told) if told else say("wages.answer.total_none")


def _parts(items: Sequence[Item]) -> str:
    return say("dialogue.list_comma").join(
        say("wages.answer.part", name=label("claims.names", one.name), amount=claim_words.money(one.amount))
        for one in items
    )


def _formula(text: str, found: Sequence[Result]) -> str:
    """The items that are meant, else all, each with formula and article."""
    items = [one for one in found if isinstance(one, Item)]
    names = [name for item in items_meant(text) for name in NAMES_OF[item]]
    meant, figure = [one for one in items if one.name in names], figure_meant(text)
    near = [one for one in items if figure and any(_close(float(end), figure) for end in ends(one.amount))]
    heading = say("wages.answer.formula")
    if figure and not near and not meant:
        heading = say("wages.answer.no_such_sum", amount=shown("amount", figure))
    lines = [line for one in near or meant or items for line in claim_words.lines(one)]
    refused = [] if near or meant else [claim_words.refused(one) for one in found if not isinstance(one, Item)]
    return "\n".join([heading, *lines, *(say("claims.bullet", line=one) for one in refused)])


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= _CLOSE * max(one, other)


def _limits(values: Mapping[str, Any], ground: Ground) -> str:
    limits = limits_of(values, ground)
    if not limits:
        return say("wages.answer.limit_unknown")
    key = "limit_passed" if any(one.passed(ground.today) for one in limits) else "limit"
    return say(f"wages.answer.{key}", lines="\n".join(claim_words.until(one, ground.today) for one in limits))


def _floors(ground: Ground) -> str:
    figures = []
    for name in ("min_wage_month", "min_wage_hour"):
        try:
            figures.append(ground.figures.on(name, ground.today))
        except NotWorkedOut:
            continue
    if not figures:
        return say("wages.answer.floor_none")
    told = say("dialogue.list_comma").join(
        say("wages.answer.floor_figure", name=label("claims.codes", one.name), amount=claim_words.shown(one.value))
        for one in figures
    )
    if any(one.sample for one in figures):
        return say("wages.answer.floor_sample", figures=told)
    return say("wages.answer.floor", figures=told, source=figures[0].source)
