"""Hours, facilities and the way to one station that is named, or that stands in the list shown last."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.services.shown_stations import (
    asks_the_last_one,
    last_asked,
    last_position,
    listed,
    narrows,
    note_focus,
    note_stations,
    number_meant,
)
from actions.services.station_brief import told_briefly, told_of_list
from actions.services.station_detail import station_told
from actions.turn import Turn, lexicon, read_turn
from bot.domain.geography.coordinates import to_gcj02
from bot.domain.geography.distance import metres_between
from bot.domain.geography.places import resolve
from bot.domain.geography.stations import Station, as_offer
from bot.nlu.asked.stations import station_details
from bot.nlu.extract import extract
from bot.wiring import house


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
        number = number_meant(turn)
        if number is None and asks_the_last_one(turn):
            number = last_asked(turn)
        station = named(turn, stations) if number is None else None
        if station is None:
            number = number_meant(turn, loosely=True) if number is None else number
            number = last_asked(turn) if number is None and not narrows(turn) else number
            if listed(turn) and number is None and station_details(turn.text):
                return told_of_list(dispatcher, turn, stations)
            return [FollowupAction("find_station_form")] if number is None else self._of_list(dispatcher, turn, number)
        place = next((at for at, one in enumerate(listed(turn)) if one["id"] == station.id), None)
        if place is not None:
            return self._of_list(dispatcher, turn, place)
        offer = as_offer(station, metres_to(turn, station), turn.now)
        station_told(dispatcher, offer, turn)
        return [note_stations(turn, [offer], "", 0)]

    def _of_list(self, speaker: CollectingDispatcher, turn: Turn, number: int) -> list[EventType]:
        """The station at that place in the list; where it is gone meanwhile, the search."""
        entry = listed(turn)[number]
        with house().begin(write=False) as work:
            station = next((one for one in work.stations.all() if one.id == entry["id"]), None)
        if station is None or station.status == "closed":
            return [FollowupAction("find_station_form")]
        offer = as_offer(station, float(entry["metres"]), turn.now)
        if not told_briefly(speaker, offer, turn):
            station_told(speaker, offer, turn)
        return [note_focus(turn, number)]


def metres_to(turn: Turn, station: Station) -> float:
    """How far the station is from a position shared a short while ago; 0 where there is none."""
    position = last_position(turn)
    if position is None:
        return 0.0
    return metres_between(to_gcj02(position.lng, position.lat, position.system), station.point)


def named(turn: Turn, stations: list[Station]) -> Station | None:
    """The station the words mean, None when they mean none or several."""
    found = extract(turn.text, turn.now, lexicon(), None)
    for words in (*(str(one.value) for one in found if one.entity == "location"), turn.text):
        meant = resolve(words, (), stations)
        if meant.certain and len(meant.matches) == 1:
            return next(one for one in stations if one.id == meant.matches[0].id)
    return None
