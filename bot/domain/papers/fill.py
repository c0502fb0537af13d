"""A sentence of a template with the facts in it. What a person typed is put in, never read as a pattern."""

from __future__ import annotations

from string import Formatter

from bot.domain.papers.blocks import Run, Runs
from bot.domain.papers.facts import Facts
from bot.domain.papers.words import Words

DERIVED = frozenset({"gender", "birth", "age", "amount_capital", "amount_agreed_capital"})
"""Slots that follow from another one (the identity number, a sum): nobody is asked for them beside that."""


def fill(sentence: str, facts: Facts, words: Words) -> Runs:
    """The runs of a sentence with {slots}; what is not known becomes a gap that says what is missing.

    Raises KeyError for a slot that `words.labels` has no name for: a template must not ask for it."""
    runs: list[Run] = []
    for text, slot, _, _ in Formatter().parse(sentence):
        if text:
            runs.append(Run(text))
        if slot:
            known = facts.words.get(slot)
            runs.append(Run(known) if known else gap(slot, words))
    return tuple(runs)


def gap(slot: str, words: Words) -> Run:
    """The mark for a slot that nobody filled."""
    label = words.labels[slot]
    return Run(words.gap.format(what=label), gap=True, what="" if slot in DERIVED else label, slot=slot)


def slots_in(sentence: str) -> tuple[str, ...]:
    """The slots a sentence asks for."""
    return tuple(slot for _, slot, _, _ in Formatter().parse(sentence) if slot)
