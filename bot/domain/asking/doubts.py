"""Values that were heard but must be confirmed: one question after the other, the guess where nobody answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.asking.form_state import Say, State, Value
from bot.domain.asking.settling import OWN, VAGUE

LONGEST_SAID = 40
CLOSE_ENOUGH = 1.5
"""How many times its lower end the upper end of a guess may be to count without an answer."""


def next_doubt(state: State) -> State:
    """The state with the next doubt, if there is one, in front."""
    waiting = [doubt for doubt in state.doubts if not state.knows(doubt["slot"])]
    if state.unsure is not None or not waiting:
        return replace(state, doubts=tuple(waiting))
    return replace(state, unsure=waiting[0], doubts=tuple(waiting[1:]))


def queued(state: State, doubts: list[dict[str, Any]]) -> tuple[State, list[Say]]:
    """The doubts of this message before those that wait. One that was asked about and passed over is taken at the guess
    where that can't be far off (the summary shows it), else forgotten."""
    slots = {doubt["slot"] for doubt in doubts}
    passed, say = state.unsure, []
    again: tuple[dict[str, Any], ...] = ()
    if passed and passed["slot"] not in slots and not state.knows(passed["slot"]):
        if not passed.get("again"):
            again = ({**passed, "again": True},)
        elif (value := _fallen_back(passed)) is not None:
            state = replace(state, values={**state.values, passed["slot"]: value})
            say.append(Say("guessed", {"slots": (passed["slot"],)}))
    waiting = (*doubts, *again, *(doubt for doubt in state.doubts if doubt["slot"] not in slots))
    return next_doubt(replace(state, unsure=None, doubts=waiting)), say


def doubt_of(one: Value, value: Any, was: Any, text: str) -> dict[str, Any]:
    """A value to be confirmed, with what is known besides; `was` is what it would replace."""
    said = text.strip() if one.slot in VAGUE and len(text.strip()) <= LONGEST_SAID else None
    more = {"base": one.base, "was": was, "each": one.each, "how": one.how or None, "said": said}
    known = {name: more[name] for name in more if more[name] is not None}
    return {"slot": one.slot, "value": value, "low": one.low, "high": one.high, **known}


def _fallen_back(doubt: dict[str, Any]) -> Any:
    """What is written for a value that was asked about twice and passed over; None where no guess is good enough."""
    if "base" in doubt or "was" in doubt:
        return doubt.get("base", doubt.get("was"))
    return doubt["value"] if _close(doubt) and doubt["slot"] not in OWN else None


def _close(doubt: dict[str, Any]) -> bool:
    low, high = doubt["low"], doubt["high"]
    if low is None and high is None:  # said plainly, only unusual; the summary shows it once more
        return True
    if isinstance(low, str) or isinstance(high, str):  # days: the first of several is as good as any only when alone
        return bool(low == high)
    return low is not None and high is not None and high <= low * CLOSE_ENOUGH
