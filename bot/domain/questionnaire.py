"""How a form asks, understands, corrects, refuses, digresses and ends. Pure: from where it stands and what was heard
to where it stands then and what is said. Words are keys of responses; values travel beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from bot.domain.forms import Field, Form
from bot.domain.invalid import InvalidValue
from bot.domain.values import check, needs_asking

CONFIRM = "confirm"
MISSES = 2
"""Rounds without progress after which another way is offered."""

Next = Literal["ask", "submit", "cancel", "digress", "switch", "human", "restart"]


@dataclass(frozen=True)
class State:
    """Where a form stands. `asked`: slot asked last, "confirm" at the summary, None before the first question.
    `skipped`: fields refused or passed over. `misses`: rounds without progress at `asked`. `unsure`: a value that was
    heard but must be confirmed: {"slot", "value", "low", "high"}."""

    values: dict[str, Any] = field(default_factory=dict)
    asked: str | None = None
    skipped: frozenset[str] = frozenset()
    misses: int = 0
    unsure: dict[str, Any] | None = None


@dataclass(frozen=True)
class Value:
    """One value heard, as the extractors gave it: for `slot`; not `certain`: between `low` and `high`; `problem`: why
    it can't be what it looks like (a wrong check digit)."""

    slot: str
    value: Any
    certain: bool = True
    low: Any = None
    high: Any = None
    problem: str | None = None


@dataclass(frozen=True)
class Heard:
    """One message as the dialogue understood it. `act`: what kind of move the words make inside a form."""

    text: str
    act: Literal["", "affirm", "deny", "cancel", "human", "digress", "switch", "skip", "unknown", "repeat", "why",
                 "review", "restart"] = ""
    sure: bool = True
    values: tuple[Value, ...] = ()
    corrects: bool = False
    names: tuple[str, ...] = ()
    files: int = 0


@dataclass(frozen=True)
class Say:
    """A response to utter, with values for its gaps."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


def without(state: State, slot: str) -> State:
    """The state with one value forgotten, so that it is asked again."""
    return replace(state, values={name: value for name, value in state.values.items() if name != slot}, asked=slot)


@dataclass(frozen=True)
class Step:
    """The outcome of one message: the new state, what to say before the next question, and what comes next."""

    state: State
    say: tuple[Say, ...] = ()
    next: Next = "ask"


def begin(form: Form, known: Mapping[str, Any], heard: Heard, now: datetime) -> Step:
    """Opens `form` with what is `known` (a draft, a profile) and what the first message says already."""
    state = State({name: value for name, value in known.items() if name in form.slots() and value is not None})
    state, say, _ = _take(form, state, heard, now)
    return go_on(form, state, say)


def advance(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    """Takes one message while the form is running."""
    if heard.act == "cancel" and heard.sure:
        return Step(state, (), "cancel")
    if heard.act == "human" and heard.sure:
        return Step(state, (), "human")
    if heard.act == "restart":
        return Step(State(), (), "restart")
    if heard.act in ("digress", "switch") and heard.sure and not _answers(form, state, heard):
        return Step(state, (), heard.act)  # type: ignore[arg-type]
    if heard.act == "review":
        return Step(state, (Say("review"),))
    if heard.act in ("why", "repeat") and not heard.values:
        return Step(state, (Say("why", {"slot": state.asked}),) if heard.act == "why" else ())
    if state.unsure and not heard.values and heard.act in ("affirm", "deny"):
        return _settle(form, state, heard, now)
    if state.asked == CONFIRM:
        return _at_summary(form, state, heard, now)
    if state.asked is None:
        return go_on(form, *_take(form, state, heard, now)[:2])
    wanted = _named(form, state, heard)
    if wanted is not None and not any(form.field(one.slot) is wanted for one in heard.values):
        return _change(state, wanted)
    return _at_question(form, state, heard, now)


def missing(form: Form, state: State) -> Field | None:
    """The next field to ask, None when all is known or was refused."""
    for item in form.fields:
        known = any(state.values.get(slot) not in (None, "", []) for slot in (item.slot, *item.also))
        if not known and item.slot not in state.skipped and (item.when is None or item.when(state.values)):
            return item
    return None


def _answers(form: Form, state: State, heard: Heard) -> bool:
    """Whether a message that looks like another matter is really the answer to what was asked."""
    asked = form.field(state.asked or "")
    return asked is not None and any(one.slot in (asked.slot, *asked.also) and one.certain for one in heard.values) and (
        heard.act != "switch" or not heard.sure
    )


def _take(form: Form, state: State, heard: Heard, now: datetime) -> tuple[State, tuple[Say, ...], bool]:
    """Puts the values heard into the state; returns what to say about them and whether anything was learnt."""
    values, skipped = dict(state.values), state.skipped
    say: list[Say] = []
    changed: list[str] = []
    unsure: dict[str, Any] | None = None
    for one in heard.values:
        if form.field(one.slot) is None:
            continue
        wanted = one.slot in (state.asked, *(form.field(state.asked or "") or Field("")).also)
        replaces = values.get(one.slot) not in (None, "", []) and values.get(one.slot) != one.value
        if replaces and not (heard.corrects or wanted or state.asked == CONFIRM):
            continue
        try:
            if one.problem:
                raise InvalidValue(one.problem)
            if not one.certain:
                unsure = unsure or {"slot": one.slot, "value": one.value, "low": one.low, "high": one.high}
                continue
            value = check(one.slot, one.value, now)
            if needs_asking(one.slot, value) and (state.unsure or {}).get("value") != value:
                unsure = unsure or {"slot": one.slot, "value": value, "low": None, "high": None}
                continue
        except InvalidValue as error:
            if wanted or replaces or not values.get(one.slot):
                say.append(Say("invalid", {"slot": one.slot, "reason": error.reason, **error.details}))
            continue
        if values.get(one.slot) != value:
            values[one.slot] = value
            changed.append(one.slot)
        skipped -= {one.slot}
    if changed:
        say.insert(0, Say("corrected" if heard.corrects else "noted", {"slots": tuple(changed)}))
    if unsure:
        say.append(Say("unsure", unsure))
    learnt = bool(changed or unsure)
    return replace(state, values=values, skipped=skipped, unsure=unsure, misses=0 if learnt else state.misses), (
        tuple(say)
    ), learnt


def go_on(form: Form, state: State, say: tuple[Say, ...] = ()) -> Step:
    """To the next question, to the summary, or to the end, after saying `say`."""
    if state.unsure:
        return Step(replace(state, asked=state.unsure["slot"]), say)
    item = missing(form, state)
    if item is not None:
        fresh = item.slot != state.asked
        return Step(replace(state, asked=item.slot, misses=0 if fresh else state.misses), say)
    if not form.confirm:
        return Step(replace(state, asked=None), say, "submit")
    return Step(replace(state, asked=CONFIRM, misses=0), say)


def _settle(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    """Yes or no to "did you mean about ...?"."""
    unsure = state.unsure or {}
    if heard.act == "affirm":
        try:
            value = check(unsure["slot"], unsure["value"], now)
        except InvalidValue as error:
            return Step(replace(state, unsure=None), (Say("invalid", {"slot": unsure["slot"], "reason": error.reason}),))
        values = {**state.values, unsure["slot"]: value}
        return go_on(form, replace(state, values=values, unsure=None), (Say("noted", {"slots": (unsure["slot"],)}),))
    return Step(replace(state, unsure=None, asked=unsure["slot"]), (Say("exactly", {"slot": unsure["slot"]}),))


def _at_summary(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    after, say, learnt = _take(form, state, heard, now)
    if learnt or any(one.key == "invalid" for one in say):
        return go_on(form, replace(after, asked=after.asked), say)
    if heard.act == "affirm":
        return Step(state, (), "submit")
    named = [form.field(name) for name in heard.names]
    wanted = next((item for item in named if item is not None), None)
    if wanted is not None:
        return _change(state, wanted)
    if heard.act in ("deny", "skip") or heard.corrects:
        return Step(replace(state, misses=state.misses + 1), (Say("which"),))
    if state.misses >= MISSES:
        return Step(replace(state, misses=0), (Say("stuck"),))
    return Step(replace(state, misses=state.misses + 1), (Say("unclear"),))


def _takes_yes(asked: Field | None) -> bool:
    """Whether yes could be an answer to what was asked."""
    return asked is not None and asked.kind in ("choice", "entity")


def _named(form: Form, state: State, heard: Heard) -> Field | None:
    """The field, other than the one just asked, that short words say is wrong."""
    if not heard.corrects or len(heard.text) > 20:
        return None
    asked = form.field(state.asked or "")
    fields = [form.field(name) for name in heard.names]
    known = [item for item in fields if item is not None and any(state.values.get(s) for s in (item.slot, *item.also))]
    return None if asked in known else next(iter(known), None)


def _change(state: State, wanted: Field) -> Step:
    """Back to one field, whose value is forgotten."""
    values = {name: value for name, value in state.values.items() if name not in (wanted.slot, *wanted.also)}
    return Step(replace(state, values=values, asked=wanted.slot, skipped=state.skipped - {wanted.slot}, misses=0),
                (Say("change", {"slot": wanted.slot}),))


def _at_question(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    asked = form.field(state.asked or "")
    after, say, learnt = _take(form, state, heard, now)
    answered = asked is not None and (
        any(after.values.get(slot) not in (None, "", []) for slot in (asked.slot, *asked.also))
    )
    if learnt and (answered or after.unsure):
        return go_on(form, after, say)
    invalid = any(one.key == "invalid" for one in say)
    refuses = heard.act in ("skip", "unknown", "deny") or (heard.act == "affirm" and not _takes_yes(asked))
    if asked is not None and refuses and not invalid:
        return _refused(form, after, asked, say)
    if asked is not None and asked.kind in ("text", "people") and not invalid and (heard.text.strip() or heard.files):
        return _typed(form, after, asked, heard, say, now)
    if learnt and not (heard.corrects and not answered):
        return go_on(form, after, say)
    if learnt:
        return Step(after, say)
    return _missed(form, after, asked, say, invalid)


def _typed(form: Form, state: State, asked: Field, heard: Heard, say: tuple[Say, ...], now: datetime) -> Step:
    """Words for a field that takes them as they come; an attached file answers for evidence."""
    try:
        text = check(asked.slot, heard.text.strip() or f"[{heard.files}]", now)
    except InvalidValue as error:
        return _missed(form, state, asked, (*say, Say("invalid", {"slot": asked.slot, "reason": error.reason})), True)
    value: Any = tuple(people(text)) if asked.kind == "people" else text
    return go_on(form, replace(state, values={**state.values, asked.slot: value}, misses=0), say)


def people(text: str) -> list[str]:
    """Names in a list as people write one, separated by anything that is not part of a name."""
    cleaned = "".join(character if character.isalnum() or character == "·" else " " for character in text)
    names = [part for part in cleaned.replace("和", " ").split() if 2 <= len(part) <= 15 and not part.isdigit()]
    return list(dict.fromkeys(names))[:500]


def _refused(form: Form, state: State, asked: Field, say: tuple[Say, ...]) -> Step:
    """A value that somebody does not have or does not want to give."""
    if not asked.required:
        return go_on(form, replace(state, skipped=state.skipped | {asked.slot}, misses=0), (*say, Say("skipped")))
    if state.misses + 1 >= MISSES:
        return Step(replace(state, misses=0), (*say, Say("stuck")))
    return Step(replace(state, misses=state.misses + 1), (*say, Say("needed", {"slot": asked.slot})))


def _missed(form: Form, state: State, asked: Field | None, say: tuple[Say, ...], invalid: bool) -> Step:
    """Nothing usable was heard: say why, at most twice, then offer another way."""
    misses = state.misses + 1
    if asked is not None and misses >= MISSES and not asked.required:
        return go_on(form, replace(state, skipped=state.skipped | {asked.slot}, misses=0), (*say, Say("skipped")))
    if misses >= MISSES + 1:
        return Step(replace(state, misses=0), (*say, Say("stuck")))
    if not invalid and asked is not None:
        say = (*say, Say("not_understood", {"slot": asked.slot}))
    return Step(replace(state, misses=misses), say)
