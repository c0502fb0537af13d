"""Colleagues in a report of several: one is taken out again, one stays unnamed."""

from __future__ import annotations

from dataclasses import replace

from actions.shown import money
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.naming.named_sums import find_named_sums
from bot.nlu.naming.people_lists import find_people
from bot.nlu.reply.colleagues import names_later, stays_unnamed, steps_back
from bot.wording import say

SUMS_AT = ("amount", "workers", "confirm", "description")
"""Where a list of names and sums tells what each of them is owed."""


def colleagues_changed(turn: Turn, state: State) -> tuple[State, str] | None:
    """The state without those who step back, and what is said of it; None where the words say no such thing."""
    count = int(state.values.get("worker_count") or 1)
    pairs = find_named_sums(turn.text) if state.asked in SUMS_AT else ()
    if pairs and not turn.command:
        return _each_his_own(state, pairs, count, turn.text)
    if state.asked == "workers" and not turn.command and names_later(turn.text) and not find_people(turn.text):
        return replace(state, skipped=state.skipped | {"workers"}, misses=0), say("colleagues.later")
    named = tuple(name for name in state.values.get("workers") or () if name != state.values.get("name"))
    unnamed = stays_unnamed(turn.text)
    gone = tuple(one for one in named if one in turn.text) if unnamed else steps_back(turn.text, named)
    if turn.command or count < 2 or not (gone or unnamed):
        return None
    if not gone:
        return (state, say("colleagues.unnamed")) if state.asked != "workers" else None
    left = [name for name in state.values["workers"] if name not in gone]
    told = say("dialogue.list_comma").join(gone)
    if unnamed:
        return _with(state, left, count), say("colleagues.unnamed_now", names=told)
    fewer = max(1, count - len(gone))
    key = "colleagues.out" if fewer > 1 else "colleagues.out_alone"
    return _with(state, left, fewer), say(key, names=told, count=fewer)


def _each_his_own(state: State, pairs: tuple[tuple[str, float], ...], count: int, text: str) -> tuple[State, str]:
    """The state with the names, what it comes to in all, and the words themselves for staff, who keep the shares."""
    total = sum(owed for _, owed in pairs)
    whole = int(total) if total == int(total) else round(total, 2)
    names = list(dict.fromkeys([*(state.values.get("workers") or ()), *(name for name, _ in pairs)]))
    values = {**state.values, "amount": whole, "workers": names, "worker_count": max(count, len(names))}
    told = "\n".join(filter(None, (state.told, text.strip())))
    known = say("colleagues.each", count=len(pairs), total=money(whole))
    return replace(state, values=values, told=told, unsure=None, pay=None, misses=0), known


def _with(state: State, names: list[str], count: int) -> State:
    names = [] if count == 1 else names
    skipped = state.skipped if names else state.skipped | {"workers"}
    values = {**state.values, "workers": names, "worker_count": count}
    if not names:
        values.pop("workers")
    return replace(state, values=values, skipped=skipped, misses=0)
