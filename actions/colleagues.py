"""Colleagues in a report of several: one is taken out again, one stays unnamed."""

from __future__ import annotations

from dataclasses import replace

from actions.shares import shares_of, with_shares
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
        return with_shares(state, pairs, turn.text)
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
    fewer, shares = max(1, count - len(gone)), shares_of(state.values, state.told)
    key = "colleagues.out" if fewer > 1 else "colleagues.out_alone"
    after = _with(state, left, fewer)
    if not all(one in shares for one in gone):
        return after, say(key, names=told, count=fewer)
    rest = sum(owed for name, owed in shares.items() if name not in gone)
    after = replace(after, values={**after.values, "amount": rest})
    return after, say("colleagues.out_with_share", names=told, count=fewer, total=money(rest))


def _with(state: State, names: list[str], count: int) -> State:
    names = [] if count == 1 else names
    skipped = state.skipped if names else state.skipped | {"workers"}
    values = {**state.values, "workers": names, "worker_count": count}
    if not names:
        values.pop("workers")
    return replace(state, values=values, skipped=skipped, misses=0)
