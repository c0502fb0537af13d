"""What each of a group is owed, where it was told name by name (张伟四千 李娜三千五)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.shown import money
from bot.domain.asking.form_state import Say, State, Step
from bot.domain.asking.forms import Form
from bot.domain.asking.next_question import go_on
from bot.nlu.naming.named_sums import OWN, named_sums_within
from bot.wording import say

Pairs = tuple[tuple[str, float], ...]
"""Name and yuan of each; OWN for who speaks."""


def with_shares(state: State, pairs: Pairs, text: str) -> tuple[State, str]:
    """The state with the names, what it comes to in all, and the words themselves, from which `shares_of` reads the
    shares once it is handed in; and what is said of it."""
    total = _whole(sum(owed for _, owed in pairs))
    names = list(dict.fromkeys([*(state.values.get("workers") or ()), *(name for name, _ in pairs if name != OWN)]))
    count = max(int(state.values.get("worker_count") or 1), len(names) + any(name == OWN for name, _ in pairs))
    values = {**state.values, "amount": total, "workers": names, "worker_count": count}
    before = [line for line in state.told.split("\n") if line and line not in text]
    told = "\n".join((*before, text.strip()))
    doubts = tuple(one for one in state.doubts if one["slot"] not in ("amount", "worker_count"))
    unsure = state.unsure if state.unsure and state.unsure["slot"] not in ("amount", "worker_count") else None
    after = replace(state, values=values, told=told, unsure=unsure, doubts=doubts, pay=None, misses=0)
    return after, say("colleagues.each", count=len(pairs), total=money(total))


def told_at_once(form: Form, step: Step, text: str) -> tuple[Step, str] | None:
    """The first step of a report whose first message tells the shares among other things; None where it does not."""
    pairs = named_sums_within(text)
    if not pairs:
        return None
    state, known = with_shares(step.state, pairs, text)
    return go_on(form, state, tuple(filter(None, map(_beside_sums, step.say)))), known


def shares_of(values: Mapping[str, Any], told: str = "") -> dict[str, float]:
    """Yuan by name, of the person and the colleagues: the newest that was told of each. Empty unless it makes the sum
    that is handed in. `told`: words that are not in the description yet."""
    said: dict[str, float] = {}
    own = str(values.get("name") or "")
    for line in f"{values.get('description') or ''}\n{told}".split("\n"):
        said.update((name or own, owed) for name, owed in named_sums_within(line))
    people = dict.fromkeys([own, *(values.get("workers") or ())])
    shares = {name: _whole(said[name]) for name in people if name in said}
    return shares if shares and sum(shares.values()) == values.get("amount") else {}


def _beside_sums(line: Say) -> Say | None:
    """What there is to say besides, now that the sums are known."""
    if line.key == "added" or line.values.get("slot") in ("amount", "worker_count"):
        return None
    if "slots" not in line.values:
        return line
    slots = tuple(one for one in line.values["slots"] if one not in ("amount", "worker_count", "workers"))
    return replace(line, values={**line.values, "slots": slots}) if slots else None


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 2)
