"""What a correction means: the value that is named last, read for the slot that the words call by name."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Field, Form
from bot.nlu.extract import SLOT_ENTITIES, extract
from bot.nlu.found import Found
from bot.nlu.reply.cues import last_correction, names_of, what_is_right

_CLAUSE = re.compile(r"[\s,，。;；、]+")
BARE = ("location", "company", "name")
"""Entities for which any short words may do; not when the same words are a month, a sum or a number."""
_FIGURES = ("amount", "phone", "id_number", "period", "worker_count")
"""What a correction may mean that names nothing (no, 3800)."""


def corrected(turn: Turn, form: Form, state: State, found: list[Found], entity: str | None) -> list[Found]:
    """The values of a message that says that something before was wrong; `entity` is what was asked for."""
    named = names_of(turn.text)
    if entity in BARE and entity not in named:  # a correction of something else is no name of a place
        found = [one for one in found if one.entity != entity or one.note != "as_typed"]
    found = [_up_to_the_same(one, state) for one in _after_the_slip(turn.text, found)]
    known = {one.entity for one in found if one.certain}
    for slot in named:
        field, after = form.field(slot), _right_of(slot, turn.text)
        if field is not None and field.entity_name not in known and after:
            found = [*found, *(read_for(field, after, turn) or read_for(field, after.split()[-1], turn))]
    after = what_is_right(turn.text)
    for slot in () if found else _FIGURES:
        field = form.field(slot)
        if field is not None and state.knows(slot) and not found:
            found = read_for(field, after, turn)
    return found


def read_as(field: Field | None) -> str | None:
    """What an answer to `field` is read for: the slot where that says more than the entity (a hearing lies ahead)."""
    return None if field is None else field.slot if field.slot in SLOT_ENTITIES else field.entity_name


def read_for(field: Field, text: str, turn: Turn) -> list[Found]:
    """The values in `text` for one field, read as if it had been asked for."""
    return [one for one in extract(text, turn.now, lexicon(), read_as(field)) if one.entity == field.entity_name]


def _right_of(slot: str, text: str) -> str:
    """What the slot should be: in the clause that names it, else behind the last 是, else behind the slip itself."""
    clause = next((one for one in _CLAUSE.split(text) if slot in names_of(one)), "")
    return what_is_right(clause) or what_is_right(text) or text[last_correction(text) :].strip(" ，。,.！!")


def _after_the_slip(text: str, found: list[Found]) -> list[Found]:
    """后天是25号吧 我说错了 是大后天: what came before the slip no longer counts if it was said anew."""
    at = last_correction(text)
    anew = {one.entity for one in found if one.start >= at}
    return [one for one in found if one.start >= at or one.entity not in anew]


def _up_to_the_same(one: Found, state: State) -> Found:
    """不对 是去年10月开始的 moves the beginning; the end that is known stays."""
    known = state.values.get("period")
    if one.entity != "period" or one.note != "open" or not known or not isinstance(one.value, dict):
        return one
    start = str(one.value["start"])
    return replace(one, value={"start": start, "end": known["end"]}, certain=True) if start <= known["end"] else one
