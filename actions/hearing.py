"""From a turn to what the questionnaire hears: values for this form's slots, and the kind of move the words make."""

from __future__ import annotations

import re
from typing import Any

from actions.turn import Turn, lexicon
from bot.domain.forms import BY_INTENT, Form
from bot.domain.questionnaire import CONFIRM, Heard, State, Value
from bot.nlu.choices import choose
from bot.nlu.cues import asks, corrects, form_act, names_of
from bot.nlu.extract import extract
from bot.nlu.found import Found

SURE = 0.45
SURE_IN_TEXT = 0.7
"""How sure the classifier must be that a message is another matter: more so where any words are an answer."""

TALK = frozenset({"inform", "affirm", "deny", "out_of_scope", "cancel", "talk_to_human", "emergency", "nlu_fallback", "",
                  "amend_case", "provide_evidence", "resume"})
"""Intents that never lead away from a form."""

SAME_MATTER: dict[str, frozenset[str]] = {
    "report_unpaid_wages_form": frozenset({"ask_wage_calculation", "complain_platform_rule"}),
    "request_legal_aid_form": frozenset({"report_unpaid_wages", "report_work_injury"}),
    "report_work_injury_form": frozenset({"ask_insurance"}),
    "join_union_form": frozenset({"change_membership"}),
    "find_station_form": frozenset({"ask_station_detail", "ask_venue"}),
    "request_hardship_aid_form": frozenset({"apply_child_aid", "report_work_injury"}),
    "complain_platform_rule_form": frozenset({"give_feedback"}),
}
"""Intents whose words are likely part of the story a form asks for."""

_BARE = ("location", "company", "name")
"""Entities for which any short words may do; not when the same words are a month, a sum or a number."""

_AFTER = re.compile(r"应该是|改成|改为|换成|其实是|才是|更正为|是|叫")


def hear(turn: Turn, form: Form, state: State) -> Heard:
    """What this message means to `form` standing at `state`."""
    if turn.command:
        return _pressed(turn, form)
    asked = state.asked if state.asked != CONFIRM else None
    act = form_act(turn.text)
    if act in ("unknown", "skip") and asked and choose(asked, turn.text):
        act = ""
    values = list(_values(turn, form, None if act else asked))
    wrong = corrects(turn.text)
    sure = True
    if not act:
        act, sure = _move(turn, form, state, bool(values))
    return Heard(
        text=turn.text, act=act, sure=sure, values=tuple(values), corrects=wrong,  # type: ignore[arg-type]
        names=names_of(turn.text) if wrong or state.asked == CONFIRM else (), files=len(turn.files),
    )


def _pressed(turn: Turn, form: Form) -> Heard:
    acts = {"affirm": "affirm", "deny": "deny", "cancel": "cancel", "talk_to_human": "human", "skip": "skip",
            "restart_form": "restart"}
    values = tuple(Value(slot, value) for slot, value in turn.given.items() if form.field(slot) and value is not None)
    names = (str(turn.given["change"]),) if "change" in turn.given else ()
    act = acts.get(turn.intent, "" if turn.intent in ("inform", "change_value") else "digress")
    if turn.intent in BY_INTENT and BY_INTENT[turn.intent] is not form and act != "human":
        act = "switch"
    return Heard("", act, True, values, bool(names), names)  # type: ignore[arg-type]


def _values(turn: Turn, form: Form, asked: str | None) -> list[Value]:
    field = form.field(asked or "")
    entity = field.entity_name if field else None
    found = _found(turn, form, entity)
    values: dict[str, Value] = {}
    for one in found:
        slot = form.slot_of(one.entity)
        if slot is None or one.note == "per_order":
            continue
        values.setdefault(slot, _value(slot, one))
    facilities = [one.value for one in found if one.entity == "facility"]
    if facilities and form.field("facility"):
        values["facility"] = Value("facility", sorted({str(one) for one in facilities}))
    if field is not None and field.kind == "choice" and field.slot not in values:
        code = choose(field.slot, turn.text)
        if code is not None and code in field.choices:
            values[field.slot] = Value(field.slot, code)
    if turn.phone and form.field("phone"):
        values["phone"] = Value("phone", turn.phone)
    if turn.position is not None and form.field("location") and form.name != "find_station_form":
        values.setdefault("location", Value("location", f"{turn.position.lat:.4f},{turn.position.lng:.4f}"))
    return list(values.values())


def _found(turn: Turn, form: Form, entity: str | None) -> list[Found]:
    """What the extractors see. A correction that names what it corrects is read for that, in the words after it."""
    if not turn.text.strip():
        return []
    found = extract(turn.text, turn.now, lexicon(), entity)
    if entity in _BARE:
        taken = {(one.start, one.end) for one in found if one.entity not in _BARE}
        found = [one for one in found if one.entity != entity or (one.start, one.end) not in taken]
    if not corrects(turn.text):
        return found
    known = {one.entity for one in found}
    after = _AFTER.split(turn.text)[-1].strip(" ，。,.！!")
    for slot in names_of(turn.text):
        field = form.field(slot)
        if field is not None and field.entity_name not in known and after and after != turn.text:
            found += [one for one in extract(after, turn.now, lexicon(), field.entity_name)
                      if one.entity == field.entity_name]
    return found


def _value(slot: str, found: Found) -> Value:
    value: Any = found.value
    if slot == "callback_time" and not isinstance(value, str):
        value = str(value)
    problem = found.note if slot in ("id_number", "phone") and not found.certain else None
    if found.certain or problem:
        return Value(slot, value, problem=problem)
    return Value(slot, value, False, found.low, found.high)


def _move(turn: Turn, form: Form, state: State, has_values: bool) -> tuple[str, bool]:
    """The move by the classifier's word; a second value tells whether it is sure enough to leave the question."""
    intent, confidence = turn.intent, turn.confidence
    field = form.field(state.asked or "")
    text_wanted = field is not None and field.kind in ("text", "people")
    enough = confidence >= (SURE_IN_TEXT if text_wanted else SURE)
    if intent in ("affirm", "deny"):
        if text_wanted and len(turn.text) > 6:
            return "", True
        return intent, True
    if intent == "cancel":
        return ("cancel", enough and not has_values and len(turn.text) <= 30)
    if intent == "talk_to_human":
        return ("human", enough and form.name != "talk_to_human_form")
    if intent in TALK or intent == form.intent or intent in SAME_MATTER.get(form.name, ()):
        return "", True
    if not enough or (text_wanted and not asks(turn.text) and intent not in BY_INTENT):
        return "", True
    if intent in BY_INTENT:
        return ("switch", not (has_values and not asks(turn.text) and confidence < 0.8))
    return "digress", asks(turn.text) or not has_values
