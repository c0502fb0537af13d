"""Towns whose names sound like those of people."""

from __future__ import annotations

from dataclasses import replace

from actions.turn import Turn, lexicon
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.wording import entry


def place_for_name(turn: Turn, one: Found) -> Found:
    """A name that is that of a town (吕四港), and no 叫 before it, as the place that it is."""
    if one.entity != "name" or turn.text[: one.start].endswith(tuple(entry("for_another.called"))):
        return one
    towns = [other for other in extract(str(one.value), turn.now, lexicon(), "location") if other.note != "as_typed"]
    whole = [other for other in towns if other.entity == "location" and other.certain and other.value == one.value]
    return replace(one, entity="location") if whole else one
