"""Corrections by value: 不是X 是Y, X改Y and their like, where X is (nearly) what is stored, tell which slot is meant,
whatever the words; so do the end of a number told anew, a name written otherwise, and a sum with its difference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.heard.corrections import read_for
from actions.heard.swapped import NUMBERS, of_kind, of_swap
from actions.turn import Turn
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import ASK_LABOR_RELATION, ASK_WAGE_CALCULATION, FIND_STATION, Form
from bot.nlu.naming.alike import may_be_meant, names_in, sounds_alike, with_sign
from bot.nlu.numbers.sum_meant import lone_sum, sum_meant, sum_named
from bot.nlu.reply.cues import corrects, names_of
from bot.nlu.reply.swaps import bare_side, beside, find_sign, find_swaps, find_tail
from bot.wording import entry

_OWN_WAYS = (ASK_WAGE_CALCULATION, ASK_LABOR_RELATION, FIND_STATION)
"""Forms that read corrections in ways of their own."""
_FREE = ("evidence", "description", "workers")
_COUNTED = ("amount", *NUMBERS, "worker_count", "callback_time", "incident_date", "hearing_date")
"""Questions to which a bare figure is the answer."""
_LONGEST_TAIL = 9
"""Characters: so short a message about the end of a number tells nothing else (最后一位是1)."""
_LENGTHS = {"phone": 11, "id_number": 18}


@dataclass(frozen=True)
class PutRight:
    """What is right by slot, and the words besides."""

    values: tuple[Value, ...]
    rest: str


def put_right(turn: Turn, form: Form, state: State) -> PutRight | None:
    """The values that the words put in place of stored ones; None where they do no such thing."""
    text = turn.text
    if form in _OWN_WAYS or not text.strip() or turn.command:
        return None
    taken: list[tuple[int, int]] = []
    right: dict[str, Value] = {}
    swaps = find_swaps(text)
    for swap in swaps:
        if _free(swap.start, swap.end, taken) and (one := of_swap(swap, turn, form, state, right)) is not None:
            right[one.slot] = one
            taken.append((swap.start, swap.end))
    for swap in swaps:
        if _free(swap.start, swap.end, taken) and (one := of_kind(swap, turn, form, state, right)) is not None:
            right[one.slot] = one
            taken.append((swap.start, swap.end))
    tail = find_tail(_without(text, taken, "\n"))
    if tail is not None and (number := _with_tail(text, tail[2], form, state)) is not None:
        right.setdefault(number.slot, number)
        taken += _places(text, _without(text, taken, "\n")[tail[0] : tail[1]])
    if "name" not in right and (name := _name_written(turn, form, state)) is not None:
        right["name"] = Value("name", name)
        taken += [
            (at.start(), at.end())
            for at in re.finditer(r"[^\s,，、。;；!！]+", text)
            if _is_of_name(at[0], name, state)
        ]
    if "amount" not in right and (total := _sum(text, form, state)) is not None:
        right["amount"] = total
        months = form.field("period")
        taken = [] if months is not None and read_for(months, text, turn) else [(0, len(text))]
    if not right:
        return None
    return PutRight(tuple(right.values()), beside(_without(text, taken, " ")))


def _sum(text: str, form: Form, state: State) -> Value | None:
    """The sum where it is told with its difference to the one before, or alone while something else is asked."""
    if form.field("amount") is None or state.unsure is not None or (state.values.get("worker_count") or 1) > 1:
        return None
    known = float(state.values["amount"]) if state.knows("amount") else None
    asked = state.asked
    meant = sum_meant(text, known) if asked not in _FREE or corrects(text) else None
    if meant is None and known is not None and asked not in _COUNTED and asked is not None:
        alone = lone_sum(text)
        meant = (alone, True) if alone is not None and alone >= _least(asked) and alone != known else None
    if meant is None and known is not None and corrects(text):
        told = sum_named(text) if set(names_of(text)) <= {"amount", "evidence"} else None
        meant = (told, True) if told is not None and told != known and told >= _least(asked or "") else None
    if meant is None:
        return None
    value = int(meant[0]) if meant[0] == int(meant[0]) else meant[0]
    return Value("amount", value, whole=True) if meant[1] else Value("amount", value, False, value, value)


def _least(asked: str) -> int:
    """Smaller figures may be months, where these are asked for."""
    return 1000 if asked == "period" else 100


def _with_tail(text: str, tail: str, form: Form, state: State) -> Value | None:
    """The number with its end put right: the one that is named, else the one just asked for, else the only one."""
    tried = state.tried or {}
    slots = [slot for slot in NUMBERS if form.field(slot) and (state.knows(slot) or slot in tried)]
    named = [slot for slot in slots if slot in names_of(text)]
    asked = [slot for slot in slots if slot == state.asked]
    slot = next(iter((*named, *asked, *slots)), None)
    alone = len(text.strip()) <= _LONGEST_TAIL
    if slot is None or (state.asked not in (*NUMBERS, CONFIRM) and not (named or alone or corrects(text))):
        return None
    number = str(tried.get(slot) or state.values.get(slot))
    missing = _LENGTHS[slot] - len(number)
    return Value(slot, number + tail if missing == len(tail) else number[: -len(tail)] + tail)


def _name_written(turn: Turn, form: Form, state: State) -> str | None:
    """The stored name written anew: a name that is nearly it, or one of its characters told by another word."""
    known = str(state.values.get("name") or "")
    field = form.field("name")
    if not known or field is None or field not in form.fields or state.asked in (*_FREE, "name"):
        return _slip_in_story(turn, known) if state.asked in _FREE and known else None
    text = turn.text
    means_it = corrects(text) or "name" in names_of(text) or any(word in text for word in entry("dialogue.corrections"))
    sign = find_sign(text)
    for words in names_in(text):
        if may_be_meant(words, known) and (means_it or sign or sounds_alike(words, known)):
            return words
    return (
        with_sign(known, sign[2])
        if sign is not None and (means_it or known in text or len(text) <= len(known) * 4)
        else None
    )


def _slip_in_story(turn: Turn, known: str) -> str | None:
    """The same where a story is asked for: only words that say outright that the name is wrong."""
    if "name" not in names_of(turn.text) or not corrects(turn.text):
        return None
    return next((words for words in names_in(turn.text) if may_be_meant(words, known)), None)


def _is_of_name(words: str, name: str, state: State) -> bool:
    sign = find_sign(words)
    said = bare_side(words)
    return name in words or str(state.values.get("name")) in words or sign is not None or "name" in names_of(said)


def _free(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)


def _without(text: str, taken: list[tuple[int, int]], gap: str) -> str:
    for start, end in sorted(taken, reverse=True):
        text = f"{text[:start]}{gap * (end - start) if gap != ' ' else gap}{text[end:]}"
    return text


def _places(text: str, words: str) -> list[tuple[int, int]]:
    at = text.find(words)
    return [(at, at + len(words))] if at >= 0 else []
