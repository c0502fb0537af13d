"""Hours and facilities of one station that is named."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, lexicon, read_turn
from bot.domain.opening_hours_text import hours_text
from bot.domain.places import resolve
from bot.domain.stations import Station
from bot.nlu.extract import extract
from bot.wiring import house
from bot.wording import label, say


class ActionAskStationDetail(Action):
    """One station when the words name one, else the search."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_station_detail"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells what the ledger holds; nothing is guessed."""
        turn = read_turn(tracker)
        with house().begin(write=False) as work:
            stations = [one for one in work.stations.all() if one.status != "closed"]
        station = named(turn, stations)
        if station is None:
            return [FollowupAction("find_station_form")]
        dispatcher.utter_message(text=detail(station))
        return []


def named(turn: Turn, stations: list[Station]) -> Station | None:
    """The station the words mean, None when they mean none or several."""
    found = extract(turn.text, turn.now, lexicon(), None)
    for words in (*(str(one.value) for one in found if one.entity == "location"), turn.text):
        meant = resolve(words, (), stations)
        if meant.certain and len(meant.matches) == 1:
            return next(one for one in stations if one.id == meant.matches[0].id)
    return None


def detail(station: Station) -> str:
    """Everything a rider wants to know of one station."""
    if station.round_the_clock:
        hours = say("stations.always_open")
    elif station.hours.known:
        hours = say("stations.hours_week", hours=hours_text(station.hours))
    else:
        hours = say("stations.hours_unknown", phone=station.phone or "12351")
    words = say("dialogue.list_comma").join(label("facility", code) for code in station.facilities)
    phone = say("stations.detail_phone", phone=station.phone) if station.phone else ""
    status = "" if station.status == "open" else say("stations.in_maintenance")
    return say(
        "stations.detail",
        name=station.name + status,
        address=station.address or station.town,
        hours=hours,
        facilities=words or say("dialogue.nothing"),
        phone=phone,
    )
