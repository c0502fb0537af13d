"""Which stored value one side of a swap takes away (不是X 是Y), and what the other side puts there."""

from __future__ import annotations

from typing import Any

from actions.heard.corrections import read_for
from actions.turn import Turn
from bot.domain.asking.form_state import State, Value
from bot.domain.asking.forms import Field, Form
from bot.domain.wage_talk.account import is_account
from bot.nlu.naming.alike import names_in, sounds_alike, with_sign
from bot.nlu.reply.cues import names_of
from bot.nlu.reply.swaps import Swap, bare_side, firm_in, is_street

NUMBERS = ("phone", "id_number")
_MONTHS = ("period", "months_owed")
_SLOTS = ("amount", *_MONTHS, *NUMBERS, "incident_date", "hearing_date", "worker_count", "name", "company", "location")
_LONGEST_NAME_OF_FIELD = 7
"""Characters: longer words that hold 名字 or 电话 are no mere name of a field."""
_SHORTEST_PART = 2


def of_swap(swap: Swap, turn: Turn, form: Form, state: State, right: dict[str, Value]) -> Value | None:
    """The value that a swap puts in the slot whose value it takes away."""
    for slot in _SLOTS:
        field = form.field(slot)
        if field is None or slot in right:
            continue
        known = _known(slot, state)
        if known is None:
            continue
        named = slot in names_of(swap.old) and len(swap.old) <= _LONGEST_NAME_OF_FIELD
        if not (named or _holds(slot, field, swap.old, known, turn)):
            continue
        if slot in (*_MONTHS, "amount") and is_account(state.account) and slot != "amount":
            return None  # the sum follows from it: read as pay (heard_pay.py)
        value = _new(slot, field, swap, known, turn, named)
        if value is not None and value != known:
            return Value(slot, value)
    return None


def of_kind(swap: Swap, turn: Turn, form: Form, state: State, right: dict[str, Value]) -> Value | None:
    """The same where what is taken away was never stored (9月改8月, and 10月 stands there): both sides are sums, or
    both are months."""
    for slot in ("amount", "period"):
        field = form.field(slot)
        if field is None or slot in right or _known(slot, state) is None or is_account(state.account):
            continue
        old, new = _read(field, swap.old, turn), _read(field, swap.new, turn)
        if old is not None and new is not None and new != _known(slot, state):
            return Value(slot, new)
    return None


def _known(slot: str, state: State) -> Any:
    doubt = state.unsure or {}
    value = doubt.get("value") if doubt.get("slot") == slot else state.values.get(slot)
    return value if value not in (None, "", [], ()) else None


def _holds(slot: str, field: Field, words: str, known: Any, turn: Turn) -> bool:
    """Whether the words taken away are the stored value, a part of it, or hold it."""
    if slot in NUMBERS:
        figures = "".join(one for one in words if one.isdigit())
        return len(figures) >= _SHORTEST_PART and str(known).count(figures) == 1 and len(figures) == len(words.strip())
    if slot in ("name", "company", "location"):
        plain = str(known)
        part = words in plain and (slot == "name" or len(words) >= _SHORTEST_PART)
        return part or plain in words or (slot == "name" and sounds_alike(words, plain))
    for one in read_for(field, words, turn):
        if one.note.startswith("per_"):
            return False
        if one.value == known or (slot == "amount" and float(str(one.value)) == float(known)):
            return True
        if slot == "period" and isinstance(one.value, dict) and known["start"] <= one.value["start"] <= known["end"]:
            return True
    return False


def _new(slot: str, field: Field, swap: Swap, known: Any, turn: Turn, named: bool) -> Any:
    """What is to stand there now; None where the words hold no such value."""
    words = swap.new
    if slot in NUMBERS and not named:
        figures = "".join(one for one in words if one.isdigit())
        old = "".join(one for one in swap.old if one.isdigit())
        return str(known).replace(old, figures) if len(figures) == len(old) else _read(field, words, turn)
    if slot == "name":
        return _new_name(words, swap.old, str(known), turn, field)
    if slot == "company":
        return _read(field, words, turn, typed=False) or firm_in(words)
    if slot == "location":
        place = _read(field, words, turn, typed=False) or _read(field, words, turn)
        inside = swap.old in str(known) and swap.old != known and is_street(bare_side(words))
        return str(known).replace(swap.old, bare_side(words)) if inside else place
    if slot == "period":
        return _moved(_read(field, words, turn), _read(field, swap.old, turn), known)
    return _read(field, words, turn)


def _read(field: Field, words: str, turn: Turn, typed: bool = True) -> Any:
    found = [one for one in read_for(field, words, turn) if not one.note.startswith("per_")]
    return next((one.value for one in found if one.certain and (typed or one.note != "as_typed")), None)


def _new_name(words: str, old: str, known: str, turn: Turn, field: Field) -> str | None:
    if len(old) == 1 and old in known and len(words) == 1:
        return known.replace(old, words)
    if len(words) == 1:
        return with_sign(known, words)
    read = _read(field, words, turn)
    return str(read) if read else next(names_in(words), None)


def _moved(new: Any, old: Any, known: dict[str, str]) -> Any:
    """The months with one of them exchanged: the end of a longer stretch moves, one of its own gives place."""
    if not isinstance(new, dict) or not isinstance(old, dict) or old == known or new["start"] != new["end"]:
        return new
    if old["start"] == old["end"] == known["end"] and new["start"] >= known["start"]:
        return {"start": known["start"], "end": new["end"]}
    if old["start"] == old["end"] == known["start"] and new["start"] <= known["end"]:
        return {"start": new["start"], "end": known["end"]}
    return new
