"""A place that is kept: another day, given back, or told, in any words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.services.kept_bookings import bookings
from actions.services.shown_services import KINDS, chosen, in_words, offered
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.people.services import Service
from bot.nlu.asked.services import act_on_booking
from bot.usecases.casework.amend_case import correct, is_untouched, propose
from bot.usecases.casework.withdraw_case import withdraw
from bot.wiring import house
from bot.wording import say

AWAITED = "booking_move"


def about_own_booking(speaker: CollectingDispatcher, turn: Turn) -> list[EventType] | None:
    """Does what the words want with it and says so; None where there is none, or they are about something else."""
    kept = bookings(turn)
    if not kept or turn.command:
        return None
    booking = _meant(turn, kept)
    awaited = standing_offer(turn).get("deed") == AWAITED
    act = "move" if awaited else act_on_booking(turn.text, True)
    if act == "cancel":
        return given_back(speaker, turn, booking)
    if act == "move":
        return _moved(speaker, turn, booking)
    if act == "ask":
        told = {"service": booking.fields.get("service"), "number": booking.number}
        speaker.utter_message(text=say("services.kept", **told))
        return [SlotSet("offer", None)]
    return None


def given_back(speaker: CollectingDispatcher, turn: Turn, booking: Case) -> list[EventType]:
    """The place is for somebody else: done at once."""
    withdraw(house().begin, booking.number, turn.channel, turn.sender, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": booking.number})
    speaker.utter_message(text=say("services.dropped", service=booking.fields.get("service"), number=booking.number))
    return [SlotSet("offer", None)]


def _moved(speaker: CollectingDispatcher, turn: Turn, booking: Case) -> list[EventType]:
    services = _of_same_kind(turn, booking)
    others = [one for one in services if in_words(one, turn.now) != booking.fields.get("service")]
    picked = chosen(turn, others, others[:4]) or chosen(turn, _of_same_task(turn, booking), ())
    if not picked:
        listed = "\n".join(say("services.brief", line=in_words(one, turn.now)) for one in others[:4])
        asked = say("services.move_to", service=booking.fields.get("service"))
        speaker.utter_message(text="\n".join(filter(None, (asked, listed))))
        return [make_offer(turn, AWAITED)]
    own_town = [one for one in picked if one.town == booking.fields.get("location")]
    service = (own_town or picked)[0]
    values = {"service": in_words(service, turn.now), "location": service.town or None}
    do = correct if is_untouched(booking) else propose
    do(house().begin, booking.number, turn.channel, turn.sender, values, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": booking.number})
    after = replace(booking, fields={**booking.fields, **values})
    speaker.utter_message(text=say("services.moved", service=after.fields["service"], number=booking.number))
    return [SlotSet("offer", None)]


def _meant(turn: Turn, kept: Iterable[Case]) -> Case:
    """The one whose service or town the words name, else the newest."""
    every = list(kept)
    named = [one for one in every if str(one.fields.get("location") or "?")[:2] in turn.text]
    return named[0] if len(named) == 1 and len(every) > 1 else every[0]


def _of_same_task(turn: Turn, booking: Case) -> list[Service]:
    """All that is listed together with it, whatever it is called."""
    words = str(booking.fields.get("service"))
    every = [offered(turn, task) for task in KINDS]
    mine = next((one for one in every if any(words.startswith(each.title) for each in one)), [])
    return [one for one in mine if in_words(one, turn.now) != words]


def _of_same_kind(turn: Turn, booking: Case) -> list[Service]:
    every = [offered(turn, task) for task in KINDS]
    words = str(booking.fields.get("service"))
    mine = next((one for one in every if any(words.startswith(each.title) for each in one)), [])
    return [one for one in mine if words.startswith(one.title)] or mine
