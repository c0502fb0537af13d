"""How a form asks, understands, corrects, refuses, digresses and ends. Pure: from where it stands and what was heard
to where it stands then and what is said. Words are keys of responses; values travel beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.asking.form_state import CONFIRM, Heard, Say, State, Step
from bot.domain.asking.form_values import PIECE, remember, stands, take, with_figure, with_story
from bot.domain.asking.forms import Field, Form
from bot.domain.asking.free_words import LONGEST_NAMING, free_text, told_more
from bot.domain.asking.next_question import go_on
from bot.domain.asking.recall import told_again
from bot.domain.asking.settling import settle
from bot.domain.asking.unanswered import MISSES, hand_in, missed, nameless, passed_over, refused, refused_early
from bot.domain.asking.values import check
from bot.domain.invalid import InvalidValue

LONGEST_NAME = 4
LEAST_TOLD = 5
"""Characters: shorter words beside a summary tell nothing that a case could hold."""
"""Characters: 牛大壮 is a name, whatever else it may sound like."""


def begin(form: Form, known: Mapping[str, Any], heard: Heard, now: datetime) -> Step:
    """Opens `form` with what is `known` (a draft, a profile) and what the first message says already."""
    state = State({name: value for name, value in known.items() if name in form.slots() and value is not None})
    state, say, _ = take(form, state, heard, now)
    if form.told is not None and len(state.told) >= form.told and not state.knows("description"):
        state, say = with_story(form, state), tuple(one for one in say if one.key != "added")
        say = (*say, Say("heard", {"slot": "description"}))
    return go_on(form, state, say)


def advance(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    """Takes one message while the form is running."""
    if heard.act in ("cancel", "human") and heard.sure:
        return Step(state, (), heard.act)
    if heard.act == "restart":
        return Step(State(), (), "restart")
    if heard.act in ("digress", "switch", "leave") and heard.sure and not _answers(form, state, heard):
        if heard.act == "digress":
            return _set_aside(form, state, heard, now)
        return Step(with_figure(form, state, heard, now), (), heard.act)
    if heard.act == "review":
        return told_again(form, state, heard)
    if heard.act == "nameless" and state.asked != "description":
        return nameless(form, state, heard.names)
    if heard.act == "withhold":
        withheld = next(one for one in (form.field(name) for name in heard.names) if one is not None)
        after, say, _ = take(form, state, replace(heard, act=""), now)
        step = _left_out(form, after, withheld)
        return replace(step, say=(*say, *step.say))
    if heard.act == "finish":
        return hand_in(form, state)
    if heard.act in ("why", "secret", "repeat", "wait", "about") and not heard.values:
        why = next((name for name in heard.names if form.field(name)), state.asked)
        said = {"why": Say("why", {"slot": why}), "secret": Say("secret"), "wait": Say("no_hurry")}
        said["about"] = Say("about", {"about": heard.about})
        repeated = (Say("unsure", state.unsure),) if state.unsure else ()
        return Step(state, ((said[heard.act],) if heard.act in said else ()) + repeated)
    if state.unsure and not heard.values and heard.act in ("affirm", "deny", "skip", "unknown"):
        return _settle(form, state, heard, now)
    if state.unsure and heard.act == "affirm" and not any(one.slot == state.unsure["slot"] for one in heard.values):
        settled, agreed, _ = settle(form, state, heard, now)
        after, say, _ = take(form, settled, replace(heard, act=""), now)
        return go_on(form, after, (*agreed, *say))
    if heard.refuses and not heard.values and state.asked is not None:
        return refused_early(form, state, heard.refuses)
    if state.asked == CONFIRM:
        return _at_summary(form, state, heard, now)
    if state.asked is None:
        return go_on(form, *take(form, state, heard, now)[:2])
    wanted = _named(form, state, heard)
    if wanted is not None and not any(form.field(one.slot) is wanted for one in heard.values):
        return _left_out(form, state, wanted) if heard.drops else _change(form, state, wanted)
    step = _at_question(form, state, heard, now)
    return replace(step, next="digress") if heard.asks_besides and step.next == "ask" else step


def _set_aside(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    """A question on something else; what is told of this matter beside it is kept."""
    after, said = with_figure(form, state, heard, now), list[Say]()
    if heard.story:
        after, said = remember(form, after, heard)
    return Step(after, tuple(said), "digress")


def _answers(form: Form, state: State, heard: Heard) -> bool:
    """Whether a message that looks like another matter is really the answer to what was asked."""
    asked = form.field(state.asked or "")
    return (
        (heard.act == "digress" or (asked is not None and asked.slot == "name" and len(heard.text) <= LONGEST_NAME))
        and asked is not None
        and any(one.slot in (asked.slot, *asked.also) and one.certain for one in heard.values)
    )


def _settle(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    """Yes, no or "I don't know" to "did you mean about ...?": on to the next question, or the same once more."""
    settled, say, again = settle(form, state, heard, now)
    return Step(settled, say) if again else go_on(form, settled, say)


def _at_summary(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    after, say, learnt = take(form, state, heard, now)
    if learnt or any(one.key in ("invalid", "added", "later") for one in say):
        wrong = _still_wrong(form, after, heard)
        return go_on(form, after, say) if wrong is None else _change(form, after, wrong, say)
    if heard.files:
        return Step(state, (Say("files", {"count": heard.files}),))
    if heard.act == "affirm" and heard.sure and not heard.corrects:
        return Step(state, (), "submit")
    wanted = next((item for item in map(form.field, heard.names) if item is not None), None)
    if wanted is not None and not heard.drops and stands(wanted, state, heard):
        return Step(state, (Say("kept", {"slots": (wanted.slot,)}),))
    told = [one for one in heard.values if one.certain]
    same = bool(told) and all(state.values.get(one.slot) == one.value for one in told)
    if wanted is not None and not (same and any(form.field(one.slot) is wanted for one in told)):
        return _left_out(form, state, wanted) if heard.drops else _change(form, state, wanted)
    if same and not heard.act:
        return Step(state, (Say("all_right"),))
    if (kept := _kept_for_story(form, state, heard, now)) is not None:
        return kept
    if state.misses + 1 >= MISSES:
        return Step(replace(state, misses=0), (Say("stuck"),))
    said = "which" if heard.act == "deny" or heard.corrects else "all_right" if heard.act == "skip" else "unclear"
    return Step(replace(state, misses=state.misses + 1), (Say(said),))


def _kept_for_story(form: Form, state: State, heard: Heard, now: datetime) -> Step | None:
    """What is told beside all that was read out (一个月收入五千) goes into the description, and is lost nowhere."""
    text = heard.text.strip()
    plain = not (heard.act or heard.question or heard.corrects or heard.names or heard.values)
    if not plain or len(text) < LEAST_TOLD or form.field("description") is None:
        return None
    try:
        check("description", text, now)
    except InvalidValue:
        return None
    after, said = remember(form, state, replace(heard, story=text))
    return go_on(form, after, tuple(said)) if said else None


def _named(form: Form, state: State, heard: Heard) -> Field | None:
    """The field, other than the one just asked, that short words say is wrong."""
    if not heard.corrects or len(heard.text) > LONGEST_NAMING:
        return None
    asked = form.field(state.asked or "")
    story = asked is not None and asked.kind in ("text", "people")  # 站长说不是他欠的 是公司欠的 changes nothing
    fields = [form.field(name) for name in heard.names if not story or name in heard.wrong]
    known = [item for item in fields if item is not None and state.knows(item.slot, *item.also)]
    return None if asked in known else next(iter(known), None)


def _still_wrong(form: Form, state: State, heard: Heard) -> Field | None:
    """The field that was called wrong beside others, and for which no value was heard."""
    wrong = [slot for slot in heard.wrong if not (slot == "description" and heard.story)]
    fields = [form.field(slot) for slot in wrong] if state.unsure is None else []
    heard_of = {one.slot for one in heard.values}
    return next((one for one in fields if one and state.knows(one.slot) and not {one.slot, *one.also} & heard_of), None)


def _change(form: Form, state: State, wanted: Field, say: tuple[Say, ...] = ()) -> Step:
    """Back to one field, whose value is forgotten. One that has no question of its own keeps it until another is told,
    so that it is not lost."""
    if wanted in form.extra:
        return Step(replace(state, asked=wanted.slot, misses=0), (*say, Say("change_to", {"slot": wanted.slot})))
    with_it = [
        slot for slot in wanted.also if form.field(slot) is wanted
    ]  # what happened stays when the matter changes
    return Step(state.without(wanted.slot, *with_it), (*say, Say("change", {"slot": wanted.slot})))


def _left_out(form: Form, state: State, unwanted: Field) -> Step:
    """Without the value of one field: passed over where it may be, asked for anew where it is a must."""
    if unwanted.required and unwanted in form.fields and not state.knows(unwanted.slot):
        return Step(state, (Say("needed", {"slot": unwanted.slot}),))
    if unwanted.required and unwanted in form.fields:
        return _change(form, state, unwanted, (Say("needed", {"slot": unwanted.slot}),))
    after = replace(state.without(unwanted.slot, *unwanted.also), skipped=state.skipped | {unwanted.slot})
    return go_on(form, replace(after, asked=state.asked), (Say("left_out", {"slot": unwanted.slot}),))


def _at_question(form: Form, state: State, heard: Heard, now: datetime) -> Step:
    asked = form.field(state.asked or "")
    after, say, learnt = take(form, state, heard, now)
    if asked in form.extra and not learnt and (not heard.text.strip() or heard.act in ("affirm", "skip", "deny")):
        return go_on(form, after, say)
    if after.unsure or (learnt and (asked is None or after.knows(asked.slot, *asked.also))):
        return go_on(form, after, say)
    invalid = any(one.key in ("invalid", "rate_only") for one in say)
    if any(one.values.get("reason") == PIECE for one in say):
        return Step(after, say)
    known = tuple(one.slot for one in heard.values if one.certain and state.values.get(one.slot) == one.value)
    if known and not learnt and not invalid and heard.act in ("", "deny", "affirm"):
        return Step(after, (*say, Say("kept", {"slots": known})))
    if asked is not None and not invalid and heard.act in ("skip", "unknown", "deny"):
        return refused(form, after, asked, say)
    if learnt and heard.corrects:
        return Step(after, say)
    if asked is not None and asked.slot == "evidence" and heard.act == "affirm" and not heard.values:
        return _has_some(form, after, heard, say)
    if any(one.key == "rate_only" for one in say) and not learnt:
        return Step(replace(after, misses=state.misses + 1), say)
    slot = free_text(form, asked, heard, learnt)
    if slot is not None and not invalid and heard.act != "affirm" and heard.text.strip():
        return _typed(form, after, slot, asked, heard, say, now)
    if learnt:
        return passed_over(form, state, after, asked, say)
    if heard.files:
        return Step(after, (*say, Say("files", {"count": heard.files})))
    if heard.act == "affirm" and state.misses == 0 and asked is not None and asked.kind == "entity" and not invalid:
        return Step(replace(after, misses=1), say)
    tells = form.story is not None or form.told is not None
    if tells and asked is not None and not invalid and not heard.story:
        after, say = told_more(after, asked, heard, say)
    return missed(form, after, asked, say, invalid)


def _typed(
    form: Form, state: State, slot: str, asked: Field | None, heard: Heard, say: tuple[Say, ...], now: datetime
) -> Step:
    """Words for a field that takes them as they come; a question is no answer the first time."""
    if heard.question and state.misses == 0:
        return Step(replace(state, misses=1), (*say, Say("asked_back", {"slot": slot})))
    try:
        text = check(slot, heard.text, now)
    except InvalidValue as error:
        return missed(form, state, asked, (*say, Say("invalid", {"slot": slot, "reason": error.reason})), True)
    if text in (value for name, value in state.values.items() if name != slot):  # said before, as the answer to that
        return missed(form, state, asked, say, False)
    value: Any = text
    if asked is not None and asked.kind == "people":
        value = list(heard.people)
        if not value:
            return missed(form, state, asked, say, False)
    after = replace(state, values={**state.values, slot: value}, misses=0)
    return go_on(form, after, (*say, Say("heard", {"slot": slot})))


def _has_some(form: Form, state: State, heard: Heard, say: tuple[Say, ...]) -> Step:
    """Yes, there is proof: what, is asked once; after that the plain yes is written down."""
    if state.misses == 0:
        return Step(replace(state, misses=1), (*say, Say("which_ones")))
    values = {**state.values, "evidence": heard.text.strip()}
    return go_on(form, replace(state, values=values, misses=0), (*say, Say("which_later")))
