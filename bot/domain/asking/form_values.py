"""How values that were heard go into a form: checked, not against the person's will, doubtful ones as a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.asking.doubts import CLOSE_ENOUGH, doubt_of, queued
from bot.domain.asking.form_state import CONFIRM, Heard, Say, State, Value
from bot.domain.asking.forms import Field, Form
from bot.domain.asking.settling import as_asked
from bot.domain.asking.values import check, needs_asking
from bot.domain.invalid import InvalidValue

UNMISTAKABLE = frozenset({"phone", "id_number", "amount"})
"""Slots whose values belong to this form whatever else is said beside them."""
NUMBERS = frozenset({"phone", "id_number"})
"""Slots of which a number that does not hold is remembered, so that a single figure of it can be put right."""
PIECE = "piece"
"""The problem of a number of which the rest is still to come."""
TOLD_ANEW = frozenset({"phone", "incident_date", "hearing_date", "period"})
"""Slots of which a case has one value: another one, told in passing, is asked about instead of being dropped."""
LONGEST_STORY = 5000


def take(form: Form, state: State, heard: Heard, now: datetime) -> tuple[State, tuple[Say, ...], bool]:
    """Puts the values heard into the state; returns what to say about them and whether anything was learnt.

    A known value is replaced only by a correction, by an answer to its question, or at the summary."""
    asked = form.field(state.asked or "")
    wanted = (state.asked, *((asked.slot, *asked.also) if asked else ()))
    brief = heard.brief and not any(one.slot in wanted for one in heard.values)
    state = state if heard.account is None else replace(state, account=heard.account)
    values, skipped, pay = dict(state.values), state.skipped, state.pay
    say, changed, doubts, anew = list[Say](), list[str](), list[dict[str, Any]](), list[dict[str, Any]]()
    for one in heard.values:
        if (field := form.field(one.slot)) is None:
            continue
        one = as_asked(one, state.unsure, now)
        required = field.required
        differs = values.get(one.slot) != one.value
        replaces = state.knows(one.slot) and differs
        on_top = one.base is not None or (one.whole and one.slot == "period")
        if replaces and not (heard.corrects or brief or on_top or one.slot in wanted or state.asked == CONFIRM):
            if not _told_anew(one, state, heard):
                continue
            anew.append({**doubt_of(one, one.value, values.pop(one.slot), heard.text), "anew": True})
            continue
        if _another_pay(one, state, heard):
            pay, state = float(one.value), replace(state, unsure=None)
            continue
        if one.per:
            pay, said = _price(one, pay, one.slot in wanted)
            state = replace(state, each=float(one.value)) if one.per == "head" else state
            say += said
            continue
        if one.problem == "nickname" and not required:  # whoever need not tell a name may tell any
            one = replace(one, certain=True, problem=None)
        try:
            value = _checked(one, now)
        except InvalidValue as error:
            if one.slot in NUMBERS:
                state = replace(state, tried={**state.tried, one.slot: str(one.value)})
            if one.slot in wanted or replaces or not state.knows(one.slot):
                say.append(Say("invalid", {"slot": one.slot, "reason": error.reason, **error.details}))
            continue
        if not one.certain and _asked_about(one.slot, state) and not heard.corrects:
            continue
        if _doubtful(one, value, state, now):
            doubts.append(doubt_of(one, value, values.pop(one.slot, None), heard.text))
            continue
        if differs:
            values[one.slot] = value
            changed.append(one.slot)
        skipped -= {one.slot}
        state = replace(state, tried={slot: number for slot, number in state.tried.items() if slot != one.slot})
    doubts += (*anew, *_per_head_again(state, values, changed))
    if changed:
        known = any(state.knows(slot) for slot in changed)
        say.insert(0, Say("corrected" if known else "noted", {"slots": tuple(changed)}))
    learnt = bool(changed or doubts or pay != state.pay or heard.account)
    after = replace(state, values=values, skipped=skipped, pay=pay, misses=0 if learnt else state.misses)
    after, noted = remember(form, after, heard)
    after, said = queued(after, doubts)
    say += [*noted, *said]
    if after.unsure is not None:
        return after, (*say, Say("unsure", after.unsure)), learnt
    after, said = _worked_out(form, after)
    return after, (*say, *said), learnt or after.unsure is not None


def _told_anew(one: Value, state: State, heard: Heard) -> bool:
    """Whether another value than the known one is told outright beside the question that stands: nothing says that the
    first was wrong, so it is asked which of them holds."""
    plain = one.certain and not one.problem and not one.how and not heard.question
    return plain and one.slot in TOLD_ANEW and state.asked is not None and state.unsure is None


def stands(wanted: Field, state: State, heard: Heard) -> bool:
    """Whether the value that is told for a field is the one that stands there already."""
    same = [one for one in heard.values if one.slot == wanted.slot and one.certain]
    return bool(same) and all(state.values.get(one.slot) == one.value for one in same)


def with_figure(form: Form, state: State, heard: Heard, now: datetime) -> State:
    """The state with the number that was asked for, where words lead away too (13812345678 附近有驿站没)."""
    figures = tuple(one for one in heard.values if one.slot == state.asked in UNMISTAKABLE and one.certain)
    return take(form, state, replace(heard, act="", values=figures, story=""), now)[0] if figures else state


def _per_head_again(state: State, values: dict[str, Any], changed: list[str]) -> list[dict[str, Any]]:
    """The sum to be confirmed anew where the number of people was corrected and each is owed the same; the old one is
    taken out of `values`."""
    each = (state.unsure or {}).get("each", state.each)
    if each is None or "worker_count" not in changed or "amount" in changed:
        return []
    total = each * values["worker_count"]
    was = values.pop("amount", None)
    doubt = {"slot": "amount", "value": total, "low": total, "high": total, "each": each}
    return [{**doubt, **({"was": was} if was is not None else {})}]


def remember(form: Form, state: State, heard: Heard) -> tuple[State, list[Say]]:
    """The state with the words that belong to the story and with further matters, and what is said of them."""
    say: list[Say] = []
    state = replace(state, them=heard.them)
    kept = (*state.told.split("\n"), str(state.values.get("description") or ""))
    if heard.story and not any(_bare(heard.story) in _bare(one) for one in kept):
        state = _with_more(state, heard.story)
        say.append(Say("added", {"others": heard.others}))
    elif heard.others and form.field("description") is None:
        say.append(Say("not_yours"))
    fresh = tuple(one for one in heard.later if one not in state.later)
    if fresh:
        state = replace(state, later=(*state.later, *fresh))
        say += [Say("later", one) for one in fresh]
    return state, say


def _with_more(state: State, story: str) -> State:
    """The state with words behind the description, or kept for it as long as there is none."""
    known = str(state.values.get("description") or "")
    if not known:
        return replace(state, told=f"{state.told}\n{story}".strip())
    return replace(state, values={**state.values, "description": f"{known}\n{story}"[:LONGEST_STORY]})


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def with_story(form: Form, state: State) -> State:
    """The state with what was told in passing in the description."""
    if not state.told or form.field("description") is None:
        return state
    known = str(state.values.get("description") or "")
    lines = [line for line in state.told.split("\n") if _bare(line) not in _bare(known)]
    told = "\n".join(filter(None, (*lines, known)))[:LONGEST_STORY]
    values = {**state.values, "description": told}
    return replace(state, values=values, told="", skipped=state.skipped - {"description"})


def months_between(period: dict[str, str]) -> int:
    """How many months a period has, both ends included."""
    (year, month), (last_year, last_month) = (map(int, period[end].split("-")) for end in ("start", "end"))
    return (last_year - year) * 12 + last_month - month + 1


def _asked_about(slot: str, state: State) -> bool:
    """Whether a guess at `slot` in words waits for its yes: another guess does not take its place."""
    doubt = state.unsure or {}
    return doubt.get("slot") == slot and isinstance(doubt["value"], str) and doubt.get("low") is None


def _another_pay(one: Value, state: State, heard: Heard) -> bool:
    """Whether a bare sum in answer to "so much a month, so much in all?" is the pay told more exactly (4300)."""
    unsure = state.unsure or {}
    pay = unsure.get("pay")
    if pay is None or one.slot != "amount" or one.per or not one.certain or one.base is not None or heard.corrects:
        return False
    total, near = unsure["value"], pay / CLOSE_ENOUGH < one.value < pay * CLOSE_ENOUGH
    return bool(near and one.value != pay and one.value * CLOSE_ENOUGH < total and not (one.whole or heard.act))


def _price(one: Value, pay: float | None, wanted: bool) -> tuple[float | None, list[Say]]:
    """A price is no sum: that of a month is kept, another one is only worth a word when the sum was asked for."""
    if one.per == "month":
        return float(one.value), []
    return pay, [Say("rate_only", {"slot": one.slot, "value": one.value, "per": one.per})] if wanted else []


def _checked(one: Value, now: datetime) -> Any:
    if one.certain and not one.problem:
        return check(one.slot, one.value, now)
    if one.problem == PIECE:
        raise InvalidValue(PIECE, had=len(str(one.value)))
    if one.problem:
        check(one.slot, one.value, now)  # says more exactly what is wrong, how many digits there are
        raise InvalidValue(one.problem)
    return one.value


def _doubtful(one: Value, value: Any, state: State, now: datetime) -> bool:
    """Whether to ask back: not when the same value was just asked about, or when the slot is known anyway."""
    if not one.certain:
        return not state.knows(one.slot) or value != state.values.get(one.slot)
    return needs_asking(one.slot, value, now) and (state.unsure or {}).get("value") != value


def _worked_out(form: Form, state: State) -> tuple[State, list[Say]]:
    """What a month brings, times the months, as a guess at the sum; told once, then forgotten."""
    if state.pay is None or state.knows("amount") or form.field("amount") is None:
        return state, []
    months = state.values.get("months_owed")
    if months is None and state.knows("period"):
        months = months_between(state.values["period"])
    if months is None:
        return state, [Say("pay_noted", {"pay": state.pay})] if state.asked == "amount" else []
    total = round(state.pay * float(months), 2)
    total = int(total) if total == int(total) else total
    unsure = {"slot": "amount", "value": total, "low": total, "high": total, "pay": state.pay}
    # no guess: passed over, it counts
    return replace(state, unsure=unsure, pay=None, misses=0), [
        Say("pay_total", {"slot": "amount", "pay": state.pay, "months": months, "value": unsure["value"]})
    ]
