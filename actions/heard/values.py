"""The values in a message that a form can use: from what the extractors and the words for choices give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.heard.contacts import NEAR, THEIRS, asks_whose, own_contacts
from actions.heard.corrections import BARE, corrected, read_as, read_for
from actions.heard.days import days_of_hearing, fullest_day_first
from actions.heard.lone import bare_sum, lone_name, lone_place, only_contact
from actions.heard.money.sums import one_stretch, sum_of_several, sum_on_top, tells_one_more
from actions.heard.money.wages import wage_values
from actions.heard.months import with_known_months
from actions.heard.period import before_leaving
from actions.heard.pieces import with_pieces
from actions.heard.told import is_story
from actions.heard.towns import nearest_named, place_for_name
from actions.heard.words import as_typed, calls_self, happened_at, may_be_called, nameless
from actions.people.for_another import of_another
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import (
    ASK_WAGE_CALCULATION,
    HERE,
    REPORT_UNPAID_WAGES,
    REPORT_WORK_INJURY,
    Field,
    Form,
)
from bot.domain.geography.stations import ROUND_THE_CLOCK
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.naming.heads import together
from bot.nlu.naming.site_companies import find_site_company
from bot.nlu.numbers.bare_figures import is_negative
from bot.nlu.numbers.two_sums import came_already
from bot.nlu.reply.asides import find_proof
from bot.nlu.reply.choices import choose, mentions
from bot.nlu.reply.cues import corrects, form_act, last_correction, others_are_named, what_is_right
from bot.nlu.reply.in_clauses import asks_besides
from bot.nlu.reply.wishes import is_nickname
from bot.usecases.name_position import name_in_words, name_position
from bot.wiring import house
from bot.wording import entry, say

_COUNTED = ("amount", "months_owed", "worker_count")
"""Figures that are none where they stand inside a name (吕四)."""
_IN_STORIES = frozenset({"worker_count", "company"})
"""What is taken from words that answer a question for a story; a place or a number in it may be anybody's."""
_PRICES = {"per_month": "month", "per_day": "day", "per_order": "order", "per_head": "head"}
_NOT_OWED, _BESIDE_RATE = ("worked", "paid"), 3
_SHORT_PLACE = 6
"""Characters: so short a message may be the name of a place whatever was asked."""


_OF_WORK = (REPORT_UNPAID_WAGES, REPORT_WORK_INJURY)
"""Forms that want to know the town; for legal aid the county is enough."""


def values_of(turn: Turn, form: Form, state: State, asked: str | None) -> tuple[Value, ...]:
    """Values for the slots of `form`, at most one each, when the slot `asked` was asked for (None: none of them)."""
    if form is ASK_WAGE_CALCULATION:
        return wage_values(turn, state, asked)
    field = form.field(asked or "")
    seen = _found(turn, form, state, read_as(field))
    heads = next((one.value for one in seen if one.entity == "amount" and one.note == "per_head" and one.certain), None)
    seen = nearest_named(seen) if form.field("location") else seen
    found = one_stretch(turn.text, together(seen, state.values.get("worker_count")))
    values: dict[str, Value] = {}
    lone = lone_name(turn, found, asked) if not state.other and _open("name", form, state, values) else None
    if lone is not None:
        found = [one for one in found if one.end <= lone.start or lone.end <= one.start] + [lone]
    if _open("location", form, state, values) and not any(one.entity == "location" and one.certain for one in found):
        place = lone_place(turn, found, asked)
        found = [*found, place] if place is not None else found
    if form.field("incident_date") and asked != "location":  # where somebody lies is not where it happened
        sick = entry("places.sickbeds")
        found = [one for one in found if one.entity != "location" or not any(word in str(one.value) for word in sick)]
    for one in found if not form.field("incident_date") or corrects(turn.text) else fullest_day_first(found):
        slot = form.slot_of(one.entity)
        came = slot == "amount" and came_already(turn.text, one.start)
        wide = slot == "location" and asked != slot and form in _OF_WORK and str(one.value) in entry("places.too_wide")
        if slot is None or came or wide or one.note == "other_person" or (one.note in _NOT_OWED and asked != "period"):
            continue
        if slot == "amount" and state.knows("amount") and tells_one_more(turn.text, one.start, asked):
            continue  # what was fined or kept besides is no new sum of what is owed: sum_of_several asks
        if slot == "incident_date" and asked != slot and str(one.low or one.value) > turn.now.date().isoformat():
            continue  # 明天再交 is no day on which somebody was hurt
        value = _value(slot, one)
        if slot == "amount" and is_negative(turn.text[: one.start]):
            value = replace(value, value=-float(value.value), certain=True)
        if slot == "amount" and heads is not None and not one.note:
            value = replace(value, each=heads)
        if slot not in values or _better(value, values[slot]):
            values[slot] = value
    if form.field("amount") and (several := sum_of_several(turn.text, found, state)) is not None:
        values["amount"] = several
    values = {**sum_on_top(turn, state, seen), **values} if form.field("amount") else values
    with_known_months(turn, state, seen, values)
    rate = next((one for one in found if one.entity == "amount" and one.note == "per_month"), None)
    months = [one for one in found if one.entity == "months_owed" and one.value == 1]
    if rate is not None and any(0 <= rate.start - one.end <= _BESIDE_RATE for one in months):
        values.pop("months_owed", None)  # 一个月五千 is a wage, and no month that is owed
    if "period" in values:
        values["period"] = before_leaving(turn, state, values["period"])
    if "period" in values and not values.get("months_owed", Value("", None)).certain:
        del values["months_owed"]
    figure = bare_sum(turn, found) if _open("amount", form, state, values) else None
    if figure is not None:
        values["amount"] = _value("amount", figure)
    if asked == "name" and "name" not in values and is_nickname(turn.text):
        values["name"] = Value("name", turn.text.strip(), False, problem="nickname")
    elif asked == "name" and not values and may_be_called(turn):
        values["name"] = Value("name", turn.text.strip(" 。.！!"), False)  # asked about: 您说的姓名是尼格买提吗
    if field is not None and field.kind in ("text", "people") and not corrects(turn.text):
        taken = _IN_STORIES if others_are_named(turn.text) else _IN_STORIES | {"phone"}
        own = turn.text.lstrip().startswith(tuple(entry("dialogue.my_name_is"))) or calls_self(turn.text, found)
        taken |= {"name"} if own else frozenset()
        taken |= {"name", "phone", "location"} if only_contact(turn.text, found) else frozenset()
        taken |= {"location"} if form.field("incident_date") and happened_at(turn.text, found) else frozenset()
        values = {slot: value for slot, value in values.items() if slot in taken and not state.knows(slot)}
    facilities = {str(one.value) for one in found if one.entity == "facility"}
    facilities |= {ROUND_THE_CLOCK for word in entry("stations.all_day") if word in turn.text.lower()}
    if facilities and form.field("facility"):
        values["facility"] = Value("facility", sorted(facilities))
    plain = nameless(turn.text, found)
    for item in (*form.fields, *form.extra):
        if item.kind == "choice" and item.slot not in values and (code := _chosen(plain, item, state, asked)):
            values[item.slot] = Value(item.slot, code)
    firm, job = values.get("company"), form.field("job")
    wanted = job in form.fields and not ("job" in values or state.knows("job"))
    if wanted and firm is not None and firm.certain and (work := lexicon().work_at.get(str(firm.value))):
        values["job"] = Value("job", work)  # 美团 汇龙镇 138…: who works there delivers
    if "has_contract" in values and values.get("location", Value("", None)).value == turn.text.strip():
        del values["location"]  # 没签 is no place
    return (*values.values(), *_told(turn, form, state, values))


def _better(value: Value, other: Value) -> bool:
    """Whether to believe `value` rather than `other`: a sum rather than a price, a plain one rather than a doubtful."""
    return (not value.per, value.certain) > (not other.per, other.certain)


def _open(slot: str, form: Form, state: State, values: Mapping[str, Value]) -> bool:
    """Whether a value of the form is neither known nor among those just heard."""
    return form.field(slot) is not None and slot not in values and not state.knows(slot)


def _chosen(text: str, field: Field, state: State, asked: str | None) -> str | None:
    """The choice these words make: freely when it was asked for, else only where they speak of the thing itself."""
    if asked != field.slot and state.knows(field.slot) and (corrects(text) or state.asked == CONFIRM):
        text = what_is_right(text) or text[last_correction(text) :]  # 不是辞退 是欠薪
        code = choose(field.slot, text) if mentions(field.slot, text) else None
        return code if code in field.choices else None
    if asked != field.slot and (state.knows(field.slot) or not mentions(field.slot, text)):
        return None
    if "unknown" in field.choices and form_act(text) == "unknown":  # 不记得签没签 holds 没签
        return "unknown"
    code = choose(field.slot, text)
    return code if code in field.choices else None


def _told(turn: Turn, form: Form, state: State, values: dict[str, Value]) -> list[Value]:
    """What comes beside the words (number, position, files), and the words themselves where they are the story."""
    told = [Value("phone", turn.phone)] if turn.phone and form.field("phone") else []
    short = 0 < len(turn.text.strip()) <= _SHORT_PLACE and state.asked not in ("name", "company", "workers")
    if form.field("location") and "location" not in values and (short or not form.confirm) and turn.text.strip():
        place = name_in_words(house().begin, turn.text)
        told += [Value("location", place)] if place else []
    if turn.position is not None and form.field("location"):
        told.append(Value("location", _place(turn) if form.confirm else HERE))
    opening = state.asked is None and turn.active != form.name
    if turn.files and (opening or not turn.text.strip()) and form.field("evidence") and not state.knows("evidence"):
        count = len(turn.slots.get("form_files") or ()) + len(turn.files)
        told.append(Value("evidence", say("dialogue.files_as_evidence", count=count)))
    beside = state.asked not in ("evidence", "description") or (state.asked == "evidence" and asks_besides(turn.text))
    if form.field("evidence") and beside and not state.knows("evidence"):
        proof = find_proof(turn.text)
        told += [Value("evidence", proof)] if proof else []
    if is_story(turn.text, form, state, values):
        told.append(Value("description", turn.text.strip()))
    return told


def _place(turn: Turn) -> str:
    assert turn.position is not None
    town, place = name_position(house().begin, turn.position)
    if not (town or place):
        return say("dialogue.far_position", lat=f"{turn.position.lat:.2f}", lng=f"{turn.position.lng:.2f}")
    return say("dialogue.near_position" if place else "dialogue.in_town", town=town, place=place)


def _found(turn: Turn, form: Form, state: State, entity: str | None) -> list[Found]:
    """What the extractors see. A correction that names what it corrects is read for that, in the words after it."""
    if not turn.text.strip():
        return []
    found = extract(turn.text, turn.now, lexicon(), entity)
    if state.other:
        found = of_another(turn, found, entity == "name")
    elif state.guest:  # whoever gave the telephone away may still type: 他叫何平
        found = of_another(turn, found, True)
    found = _with_site(turn.text, [place_for_name(turn, one) for one in found])
    named = [(one.start, one.end) for one in found if one.entity in ("location", "company") and one.note != "as_typed"]
    found = [
        one
        for one in found
        if one.entity not in _COUNTED or not any(start <= one.start and one.end <= end for start, end in named)
    ]
    hour = form.field("callback_time")
    if hour is not None and entity != "callback_time" and not state.knows("callback_time"):
        found = [*found, *(one for one in read_for(hour, turn.text, turn) if one.certain or one.low)]
    if entity in BARE:
        others = [(one.start, one.end) for one in found if one.entity not in (entity, "facility", "job")]
        found = [one for one in found if one.entity != entity or not _inside(one, others)]
    found = corrected(turn, form, state, found, entity) if corrects(turn.text) else found
    found = [kept for one in found if (kept := as_typed(turn, form, one)) is not None]
    found = own_contacts(turn, form, state, days_of_hearing(turn, form, state, state.asked, found), entity)
    return with_pieces(turn, state, entity, found)


def _with_site(text: str, found: list[Found]) -> list[Found]:
    """The values without those made of the name of the firm behind a station; that firm itself where no other is
    named."""
    site = find_site_company(text)
    if site is None:
        return found
    rest = [one for one in found if one.end <= site.start or site.end <= one.start]
    return rest if any(one.entity == "company" and one.certain for one in rest) else [*rest, site]


def _inside(one: Found, others: list[tuple[int, int]]) -> bool:
    """Whether a value is made of words that are something else: all of them, or any where it is only as typed."""
    if one.note == "as_typed":
        return any(start < one.end and one.start < end for start, end in others)
    return (one.start, one.end) in others


def _value(slot: str, found: Found) -> Value:
    value: Any = found.value
    if slot == "callback_time" and not isinstance(value, str):
        value = str(value)
    if found.note in (NEAR, THEIRS):
        return Value(slot, value, False, how=asks_whose(slot, str(value), found.note))
    problem = found.note if slot in ("id_number", "phone") and not found.certain else None
    per: Any = _PRICES.get(found.note, "") if slot == "amount" else ""
    if found.certain or problem:
        return Value(slot, value, problem=problem, per=per)
    return Value(slot, value, False, found.low, found.high, per=per)
