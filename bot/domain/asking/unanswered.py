"""What happens when a question gets no answer: refused, passed over, or not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.asking.form_state import Say, State, Step
from bot.domain.asking.forms import Field, Form
from bot.domain.asking.next_question import go_on

MISSES = 2
"""The answer to so many messages in a row that led nowhere offers another way."""


def passed_over(form: Form, state: State, after: State, asked: Field | None, say: tuple[Say, ...]) -> Step:
    """Something else was told in place of the answer: asked once more, then left out if it may be."""
    in_a_row = form.lasting and not form.confirm  # questions of one kind: what was told answers the next ones
    if asked is None or asked.required or asked.kind == "text" or in_a_row:
        return go_on(form, after, say)
    if any(one.key == "corrected" for one in say):  # put right, and nothing refused
        return go_on(form, replace(after, misses=state.misses), say)
    if state.misses + 1 < MISSES:
        return go_on(form, replace(after, misses=state.misses + 1), say)
    return go_on(form, replace(after, skipped=after.skipped | {asked.slot}, misses=0), (*say, Say("skipped")))


def refused(form: Form, state: State, asked: Field, say: tuple[Say, ...]) -> Step:
    """A value that somebody does not have or does not want to give."""
    if not asked.required:
        return go_on(form, replace(state, skipped=state.skipped | {asked.slot}, misses=0), (*say, Say("skipped")))
    unnamed = form.nameless and asked.slot == "name"
    if state.misses + 1 >= MISSES and unnamed:
        return go_on(form, replace(state, skipped=state.skipped | {"name"}, misses=0), (*say, Say("skipped")))
    if state.misses + 1 >= MISSES:
        return Step(replace(state, misses=0), (*say, Say("stuck")))
    needed = Say("needed", {"slot": "nameless" if unnamed else asked.slot})
    return Step(replace(state, misses=state.misses + 1), (*say, needed))


def nameless(form: Form, state: State, slots: Sequence[str]) -> Step:
    """Who does not want to be known: name and number are left out where the matter can be handed in without, and
    nothing else is lost; elsewhere it is said why a name is needed."""
    own = [slot for slot in slots if form.field(slot) is not None]
    if not form.nameless:
        asked = form.field(state.asked or "")
        wanted = asked is not None and asked.slot in own
        return refused(form, state, asked, ()) if wanted and asked is not None else Step(state, (Say("name_needed"),))
    known = [slot for slot in own if state.knows(slot)]
    after = replace(state, skipped=state.skipped | (set(own) - set(known)))
    after = replace(after, unsure=None) if (after.unsure or {}).get("slot") in own else after
    return go_on(form, after, (Say("nameless_but" if known else "nameless", {"slots": tuple(known)}),))


def refused_early(form: Form, state: State, slot: str) -> Step:
    """A value kept back before it was asked for, or one this form never asks for: it is left out, and the question that
    stands comes again."""
    field = form.field(slot)
    if field is None:
        return go_on(form, state, (Say("not_wanted", {"slot": slot}),))
    if field.required:
        return Step(state, (Say("needed", {"slot": slot}),))
    after = replace(state.without(slot), asked=state.asked, skipped=state.skipped | {slot})
    return go_on(form, after, (Say("left_out", {"slot": slot}),))


def missed(form: Form, state: State, asked: Field | None, say: tuple[Say, ...], invalid: bool) -> Step:
    """Nothing usable was heard: say why, then offer another way; what may be left out is left out."""
    misses = state.misses + 1
    if any(one.key == "later" or (one.key == "added" and one.values.get("others")) for one in say):
        return Step(state, say)
    if asked is not None and misses >= MISSES and not asked.required:
        if asked.kind == "text":
            say = tuple(one for one in say if one.key != "invalid")
        return go_on(form, replace(state, skipped=state.skipped | {asked.slot}, misses=0), (*say, Say("skipped")))
    if misses >= MISSES:
        return Step(replace(state, misses=0), (*say, Say("stuck")))
    if not invalid and asked is not None and not any(one.key == "added" for one in say):
        say = (*say, Say("not_understood", {"slot": asked.slot}))
    return Step(replace(state, misses=misses), say)


def hand_in(form: Form, state: State) -> Step:
    """No more questions: everything that may be left out is, and the summary follows; a must is still asked for."""
    open_ones = [one for one in form.fields if not state.knows(one.slot, *one.also)]
    left = frozenset(one.slot for one in open_ones if not one.required)
    after = replace(state, skipped=state.skipped | left, unsure=None, doubts=(), misses=0)
    must = next((one for one in open_ones if one.required and (one.when is None or one.when(state.values))), None)
    return go_on(form, after, (Say("only_needed", {"slot": must.slot}),) if must is not None else (Say("enough"),))
