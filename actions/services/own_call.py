"""A call that was promised: moved, taken back, or told when it comes, in any words; the case says so at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.shown import shown
from actions.talk.duty import opening_after, soon
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.casework.promised_calls import promised_call
from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.times import find_times
from bot.nlu.found import Found
from bot.nlu.numbers.phones import find_phones
from bot.nlu.own_case.calls import act_on_call
from bot.nlu.text.normalise import normalise
from bot.usecases.casework.amend_case import correct, is_untouched, propose
from bot.usecases.casework.withdraw_case import withdraw
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import say

AWAITED = "call_time"
MOST = 20
SOON = timedelta(minutes=5)
"""Who says "now" means no later than this."""


def open_call(turn: Turn) -> tuple[Case | None, bool]:
    """The call that is promised to this person and still to come; whether that was only just now."""
    mine = own_cases(house().begin, turn.channel, turn.sender, MOST, key=turn.deed)
    return promised_call(mine, turn.now)


def about_own_call(speaker: CollectingDispatcher, turn: Turn) -> list[EventType] | None:
    """Does what the words want with it and says so; None where there is none, or they are about something else. Inside
    a form they have to name it."""
    call, fresh = open_call(turn)
    if call is None or turn.command:
        return None
    awaited = standing_offer(turn).get("deed") == AWAITED
    act = act_on_call(turn.text, turn.now, fresh and turn.active is None, awaited)
    if act == "cancel":
        return taken_back(speaker, turn, call)
    if act == "change" and (values := _values(turn, call)):
        return _moved(speaker, turn, call, values)
    if act == "when":
        return ask_when(speaker, turn, call)
    return call_told(speaker, turn, call) if act else None


def ask_when(speaker: CollectingDispatcher, turn: Turn, call: Case) -> list[EventType]:
    """Another time, which is not told yet."""
    speaker.utter_message(text=say("calls.when_then", time=_time_of(call, turn)))
    return [make_offer(turn, AWAITED)]


def call_told(speaker: CollectingDispatcher, turn: Turn, call: Case) -> list[EventType]:
    """Which call is promised, with what can be done about it."""
    buttons = [
        {"title": say("calls.move"), "payload": f'/amend_case{{"case_number": "{call.number}"}}'},
        {"title": say("calls.drop"), "payload": f'/withdraw_case{{"case_number": "{call.number}"}}'},
    ]
    phone = shown("phone", call.fields.get("phone"))
    speaker.utter_message(text=say("calls.promised", number=call.number, time=_time_of(call, turn), phone=phone))
    speaker.utter_message(text=say("calls.either"), buttons=buttons)
    return [SlotSet("offer", None)]


def taken_back(speaker: CollectingDispatcher, turn: Turn, call: Case) -> list[EventType]:
    """The call is not to come: done at once, it can be asked for again at any time."""
    withdraw(house().begin, call.number, turn.channel, turn.sender, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": call.number})
    speaker.utter_message(text=say("calls.dropped", number=call.number, time=_time_of(call, turn)))
    return [SlotSet("offer", None)]


def _moved(speaker: CollectingDispatcher, turn: Turn, call: Case, values: dict[str, Any]) -> list[EventType]:
    do = correct if is_untouched(call) else propose
    do(house().begin, call.number, turn.channel, turn.sender, values, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": call.number})
    after = replace(call, fields={**call.fields, **values})
    told = {"number": call.number, "time": _time_of(after, turn), "phone": shown("phone", after.fields.get("phone"))}
    speaker.utter_message(text=say("calls.moved" if is_untouched(call) else "calls.noted", **told))
    wanted = values.get("callback_time")
    outside = opening_after(datetime.fromisoformat(wanted)) if wanted else None
    if outside is not None:
        speaker.utter_message(response="utter_call_outside_hours", opens=soon(outside, turn.now))
    return [SlotSet("offer", None)]


def _values(turn: Turn, call: Case) -> dict[str, Any]:
    """The new time and the new number that the words hold. An hour alone is of the day that was promised, a day alone
    keeps the hour."""
    plain = normalise(turn.text).text
    numbers = find_phones(plain, bare=True)
    phone = {"phone": str(numbers[-1].value)} if numbers and numbers[-1].certain else {}
    found = [one for one in find_times(plain, turn.now, bare=True) if one.note != "past"]
    moment = _moment(plain, found[-1], call, turn.now) if found else None
    return {**phone, **({"callback_time": moment.isoformat()} if moment is not None else {})}


def _moment(plain: str, found: Found, call: Case, now: datetime) -> datetime | None:
    heard = datetime.fromisoformat(str(found.value))
    promised = call.fields.get("callback_time")
    before = datetime.fromisoformat(str(promised)) if promised else None
    if before is not None and not find_dates(plain[found.start : found.end], now.date(), prefer="future"):
        moved = datetime.combine(before.date(), heard.timetz())
        if heard - now < SOON:
            return None if opening_after(now) is not None else heard
        return moved if moved > now else heard
    if before is not None and found.note == "window":
        same_hour = datetime.combine(heard.date(), before.timetz())
        if str(found.low) <= same_hour.isoformat() < str(found.high) and same_hour > now:
            return same_hour
    at_once = heard - now < SOON and opening_after(now) is not None  # at night nobody calls at once
    return heard if heard > now and not at_once else None


def _time_of(call: Case, turn: Turn) -> str:
    wanted = call.fields.get("callback_time")
    return soon(datetime.fromisoformat(str(wanted)), turn.now) if wanted else say("calls.next_opening")
