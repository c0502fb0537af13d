"""Which question comes next, and the step that leads to it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.asking.doubts import next_doubt
from bot.domain.asking.form_state import CONFIRM, Say, State, Step
from bot.domain.asking.form_values import with_story
from bot.domain.asking.forms import Field, Form

_NUMBER = re.compile(r"\d{7,}")


def missing(form: Form, state: State) -> Field | None:
    """The next field to ask, None when all is known or was refused. Where a monthly pay was told in place of the sum,
    the months come first, of a sum per head the number of people: together they make the sum."""
    open_fields = [
        item for item in form.fields
        if not state.knows(item.slot, *item.also) and item.slot not in state.skipped
        and (item.when is None or item.when(state.values))
    ]  # fmt: skip
    by_head = state.each is not None and not state.knows("worker_count") and "worker_count" not in state.skipped
    if by_head and open_fields and open_fields[0].slot == "amount" and (count := form.field("worker_count")):
        return count
    monthly = state.pay is not None or state.account.get("wage_monthly") is not None
    if monthly and open_fields and open_fields[0].slot == "amount":
        return next((item for item in open_fields if item.slot == "period"), open_fields[0])
    return open_fields[0] if open_fields else None


def told_enough(form: Form, state: State) -> bool:
    """Whether what was told in passing is the story that would be asked for; a number in it is none."""
    told = (line for line in state.told.split("\n") if not _NUMBER.search(line))
    return form.told is not None and sum(map(len, told)) >= form.told


def go_on(form: Form, state: State, say: tuple[Say, ...] = ()) -> Step:
    """To the next question, to the summary, or to the end, after saying `say`."""
    if state.unsure is None and state.doubts:
        state = next_doubt(state)
        say = (*say, Say("unsure", state.unsure)) if state.unsure else say
    if state.unsure:
        return Step(replace(state, asked=state.unsure["slot"]), say)
    item = missing(form, state)
    if item is not None and item.slot == "description" and item.required and told_enough(form, state):
        state = with_story(form, state)
        item = missing(form, state)
    if item is not None:
        fresh = item.slot != state.asked
        return Step(replace(state, asked=item.slot, misses=0 if fresh else state.misses), say)
    if not form.confirm:
        return Step(replace(state, asked=None), say, "submit")
    return Step(replace(with_story(form, state), asked=CONFIRM, misses=0), say)
