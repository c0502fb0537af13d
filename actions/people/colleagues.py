"""Colleagues in a report of several: one is taken out again, one stays unnamed."""

from __future__ import annotations

from dataclasses import replace

from actions.people.shares import shares_of, with_one_more, with_share, with_shares
from actions.shown import money
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.naming.named_sums import OWN, REST, lone_named_sum, named_sums_within, share_of
from bot.nlu.naming.people_lists import find_people
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.two_sums import total_told
from bot.nlu.reply.colleagues import (
    adds_people,
    also_owed,
    count_after,
    names_later,
    people_in,
    put_right,
    stays_unnamed,
    steps_back,
)
from bot.nlu.reply.cues import asks
from bot.wording import say

NAMES_AT = ("workers", "name", "company", "location")
"""Questions whose answers hold names that are no further colleagues."""


def colleagues_changed(turn: Turn, state: State) -> tuple[State, str] | None:
    """The state without those who step back, and what is said of it; None where the words say no such thing."""
    count = int(state.values.get("worker_count") or 1)
    if not turn.command and turn.text.strip() and (owed := _sums_changed(turn.text.strip(), state)) is not None:
        return owed
    if state.asked == "workers" and not turn.command and names_later(turn.text) and not find_people(turn.text):
        return replace(state, skipped=state.skipped | {"workers"}, misses=0), say("colleagues.later")
    named = tuple(name for name in state.values.get("workers") or () if name != state.values.get("name"))
    if not turn.command and (right := put_right(turn.text, named)):
        return _renamed(state, right)
    unnamed = stays_unnamed(turn.text)
    gone = tuple(one for one in named if one in turn.text) if unnamed else steps_back(turn.text, named)
    if not (turn.command or gone or unnamed) and (more := _joined(turn.text.strip(), state, count)) is not None:
        return more
    if turn.command or count < 2 or not (gone or unnamed):
        return None
    if not gone:
        return (state, say("colleagues.unnamed")) if state.asked != "workers" else None
    left = [name for name in state.values["workers"] if name not in gone]
    told = say("dialogue.list_comma").join(gone)
    if unnamed:
        return _with(state, left, count), say("colleagues.unnamed_now", names=told)
    fewer, shares = max(1, count - len(gone)), shares_of(state.values, state.shares)
    key = "colleagues.out" if fewer > 1 else "colleagues.out_alone"
    after = _with(state, left, fewer)
    if not all(one in shares for one in gone):
        return after, say(key, names=told, count=fewer)
    rest = float(state.values["amount"]) - sum(shares[one] for one in gone)
    rest = int(rest) if rest == int(rest) else rest
    kept = {name: owed for name, owed in state.shares.items() if name not in gone}
    after = replace(after, values={**after.values, "amount": rest}, shares=kept)
    return after, say("colleagues.out_with_share", names=told, count=fewer, total=money(rest))


def _sums_changed(text: str, state: State) -> tuple[State, str] | None:
    """What each of them is owed, told name by name; the share of one who is known put right; one more who is owed."""
    if pairs := named_sums_within(text):
        return with_shares(state, pairs, text)
    sums = [one for one in find_amounts(text, bare=True) if one.certain and not one.note.startswith("per_")]
    if asks(text) or len(sums) > 1 or total_told(text, sums):
        return None
    known = [*state.shares, *(state.values.get("workers") or ()), str(state.values.get("name") or "")]
    lone = lone_named_sum(text)
    if lone is None or not (lone[0] == OWN or lone[0] in known):
        lone = share_of(text, known)
    if state.shares and lone is not None:
        return with_share(state, *lone, text)
    if sums and state.knows("amount") and state.unsure is None and also_owed(text):
        names = people_in(text)
        return with_one_more(state, names[0] if names else "", float(str(sums[0].value)), text)
    return None


def _joined(text: str, state: State, count: int) -> tuple[State, str] | None:
    """The state with colleagues who are named besides (又来了一个 陈大力), and how many they are now."""
    if state.asked in NAMES_AT or not adds_people(text) or asks(text):
        return None
    own, known = state.values.get("name"), list(state.values.get("workers") or ())
    names = [one for one in people_in(text) if one != own and one not in known]
    said = count_after(text, count)
    if not names or (count < 2 and said is None):
        return None
    known = [one for one in known if one != own] + names
    now = max(said or count, len(known) + 1)
    values = {**state.values, "workers": known, "worker_count": now}
    after, words = replace(state, values=values, misses=0), say("dialogue.list_comma").join(names)
    told = say("colleagues.joined", names=words, count=now)
    each = state.shares.get(REST, state.each)
    if each is None or not state.knows("amount") or now == count:
        return after, told + (say("colleagues.joined_check") if now != count and state.knows("amount") else "")
    total = float(values["amount"]) + each * (now - count)
    total = int(total) if total == int(total) else total
    told += say("colleagues.joined_total", total=money(total))
    return replace(after, values={**values, "amount": total}), told


def _renamed(state: State, right: dict[str, str]) -> tuple[State, str]:
    """The state with names put right, and their shares under the new ones."""
    workers = [right.get(one, one) for one in state.values["workers"]]
    shares = {right.get(one, one): owed for one, owed in state.shares.items()}
    after = replace(state, values={**state.values, "workers": workers}, shares=shares, misses=0)
    return after, say("colleagues.renamed", names=say("dialogue.list_comma").join(right.values()))


def _with(state: State, names: list[str], count: int) -> State:
    names = [] if count == 1 else names
    skipped = state.skipped if names else state.skipped | {"workers"}
    values = {**state.values, "workers": names, "worker_count": count}
    if not names:
        values.pop("workers")
    return replace(state, values=values, skipped=skipped, misses=0)
