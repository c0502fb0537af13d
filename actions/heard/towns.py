"""Towns: those whose names sound like those of people, and those beside the county they lie in."""

from __future__ import annotations

from dataclasses import replace

from actions.turn import Turn, lexicon
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.usecases.name_position import unions_above_towns
from bot.wiring import house
from bot.wording import entry

LEAST = 2
"""Characters of a name that is left without its ending."""


def place_for_name(turn: Turn, one: Found) -> Found:
    """A name that is that of a town (吕四港), and no 叫 before it, as the place that it is."""
    if one.entity != "name" or turn.text[: one.start].endswith(tuple(entry("for_another.called"))):
        return one
    towns = [other for other in extract(str(one.value), turn.now, lexicon(), "location") if other.note != "as_typed"]
    whole = [other for other in towns if other.entity == "location" and other.certain and other.value == one.value]
    return replace(one, entity="location") if whole else one


def nearest_named(found: list[Found]) -> list[Found]:
    """The values without the bare county where a place inside it is told too (在启东跑 住汇龙镇)."""
    places = [one for one in found if one.entity == "location" and one.certain and one.note != "other_person"]
    if len(places) < 2:
        return found
    whole = [name.removesuffix(str(entry("places.of_union"))) for name in unions_above_towns(house().begin)]
    wide = {*whole, *(name[:-1] for name in whole if len(name) > LEAST)}
    narrow = [one for one in places if str(one.value) not in wide]
    return [one for one in found if one not in places or one in narrow] if narrow else found
