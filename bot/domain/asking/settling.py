"""What a yes, a no or "I don't know" makes of a value that was asked about once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.asking.form_state import Heard, Say, State
from bot.domain.asking.forms import Form
from bot.domain.asking.values import check
from bot.domain.invalid import InvalidValue


def settle(form: Form, state: State, heard: Heard, now: datetime) -> tuple[State, tuple[Say, ...], bool]:
    """The state without the doubt, what to say, and whether the exact value is to be asked for. Who doesn't know better
    is taken at the guess, or at what was known before; two sums that don't belong together leave the first."""
    unsure = state.unsure or {}
    slot = unsure["slot"]
    vague = heard.act in ("skip", "unknown")
    if "base" in unsure and (vague or heard.act == "deny"):
        unsure = {"slot": slot, "value": unsure["base"]}
    elif "was" in unsure and vague:
        unsure = {"slot": slot, "value": unsure["was"]}
    elif heard.act == "deny":
        asked = form.field(slot)
        again = asked.slot if asked in form.fields and asked is not None else slot
        return replace(state, unsure=None, asked=again), (Say("exactly", {"slot": slot}),), True
    try:
        value = check(slot, unsure["value"], now)
    except InvalidValue as error:
        said = Say("invalid", {"slot": slot, "reason": error.reason, **error.details})
        return replace(state, unsure=None), (said,), False
    each = unsure.get("each") if slot == "amount" else state.each
    after = replace(state, values={**state.values, slot: value}, unsure=None, misses=0, each=each)
    return after, (Say("noted", {"slots": (slot,)}),), False
