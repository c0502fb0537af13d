"""Where a form stands, between Rasa's slots and the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from actions.turn import Turn
from bot.domain.asking import drafts as kept
from bot.domain.asking.drafts import Draft, put_apart
from bot.domain.asking.form_state import State
from bot.domain.asking.form_values import with_story
from bot.domain.asking.forms import Form


def remembered(turn: Turn, form: Form) -> State:
    """The state that the slots hold."""
    memory = turn.slots.get("form_state") or {}
    return State(
        values={slot: turn.slots[slot] for slot in form.slots() if turn.slots.get(slot) is not None},
        asked=turn.slots.get("requested_slot"),
        skipped=frozenset(memory.get("skipped", ())),
        misses=int(memory.get("misses", 0)),
        unsure=memory.get("unsure"),
        doubts=tuple(memory.get("doubts", ())),
        pay=memory.get("pay"),
        astray=int(memory.get("astray", 0)),
        other=memory.get("other") or "",
        told=memory.get("told") or "",
        later=tuple(memory.get("later", ())),
        each=memory.get("each"),
        guest=bool(memory.get("guest")),
        account=memory.get("account") or {},
        tried=memory.get("tried") or {},
        them=memory.get("them") or "",
        shares=memory.get("shares") or {},
    )


def memory_of(state: State) -> dict[str, Any]:
    """What is kept of a state besides its values and the question: slot `form_state`."""
    return {
        "skipped": sorted(state.skipped),
        "misses": state.misses,
        "unsure": state.unsure,
        "doubts": list(state.doubts),
        "pay": state.pay,
        "astray": state.astray,
        "other": state.other,
        "told": state.told,
        "later": list(state.later),
        "each": state.each,
        "guest": state.guest,
        "account": dict(state.account),
        "tried": dict(state.tried),
        "them": state.them,
        "shares": dict(state.shares),
    }


def put_aside(
    drafts: Sequence[kept.Draft],
    form: Form,
    state: State,
    now: datetime,
    back: bool = False,
    quiet: bool = False,
    files: Sequence[Mapping[str, Any]] = (),
) -> list[kept.Draft]:
    """The drafts with `form` as it stands on top (see bot/domain/asking/drafts.py)."""
    told = with_story(form, state)
    put = kept.put_aside(
        drafts,
        form.name,
        whole_values(told),
        sorted(told.skipped),
        now,
        back,
        quiet,
        told.other,
        told.later,
        told.guest,
        told.account,
        files,
    )
    if put and told.shares and put[0]["form"] == form.name:
        put = [{**put[0], "shares": dict(told.shares)}, *put[1:]]
    return put


def whole_values(state: State) -> dict[str, Any]:
    """The values as they are put by: with a value that is being asked about again, and no question open. A sum that was
    worked out from monthly pay and only waits for a yes stays: the summary reads it back."""
    doubt = state.unsure or {}
    worked_out = doubt.get("value") if doubt.get("low") is not None and doubt["low"] == doubt.get("high") else None
    base = doubt.get("base", doubt.get("was", worked_out))
    return {**state.values, **({doubt["slot"]: base} if base is not None else {})}


def state_of_draft(draft: Mapping[str, Any]) -> State:
    """The state in which a form was put by."""
    return State(
        dict(draft["values"]),
        skipped=frozenset(draft["skipped"]),
        other=draft.get("other") or "",
        later=tuple(draft.get("later") or ()),
        guest=bool(draft.get("guest")),
        account=draft.get("account") or {},
        shares=draft.get("shares") or {},
    )


def sent_files(turn: Turn) -> tuple[dict[str, Any], ...]:
    """The files that were sent to the running form, with those of this message."""
    return tuple(turn.slots.get("form_files") or ()) + (turn.files if turn.first else ())


def with_files_of(turn: Turn, draft: Mapping[str, Any]) -> Turn:
    """The turn in which a form goes on with its draft: the files that were sent to it are there again."""
    files = [*(draft.get("files") or ()), *(turn.slots.get("form_files") or ())]
    return replace(turn, slots={**turn.slots, "form_files": files})


def with_later(turn: Turn, form: Form, state: State) -> list[Draft]:
    """The drafts with the further matter that was told, with the name and number known by now."""
    same = {slot: state.values[slot] for slot in ("name", "phone") if state.values.get(slot)}
    values, drafts = {**same, **state.later[0]}, turn.slots.get("drafts") or ()
    other = values.pop("other", "")
    values = {slot: value for slot, value in values.items() if value is not None}
    waiting = put_apart(drafts, form.name, values, turn.now, state.later[1:])
    return [{**one, "other": other} if other and one.get("apart") else one for one in waiting]
