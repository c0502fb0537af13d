"""Finds the nearest rest stations; asks only where, and needs no identity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.forms.form import FormAction, Speaker
from actions.forms.form_line import LEAD
from actions.services.shown_stations import (
    asks_the_last_one,
    earlier_wishes,
    last_place,
    last_position,
    note_stations,
    place_told,
    turned_down,
)
from actions.services.station_time import moment_meant
from actions.services.station_words import ask_which, station_list
from actions.talk.duty import soon
from actions.turn import Turn, read_turn
from bot.domain.asking.forms import FIND_STATION, HERE
from bot.usecases.find_station import StationAnswer, find_station
from bot.wiring import house
from bot.wording import entry, say


class FindStationForm(FormAction):
    """A shared position answers the only question there is."""

    form = FIND_STATION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """A question about the station told in full last is no search."""
        turn = read_turn(tracker)
        if turn.first and turn.active is None and asks_the_last_one(turn):
            return [FollowupAction("action_ask_station_detail")]
        return super().run(dispatcher, tracker, domain)

    def known(self, turn: Turn) -> dict[str, Any]:
        """The position, if the first message carried one or one was shared a short while ago; else the place of the
        list shown last, or where somebody said a moment ago that they are."""
        place = HERE if last_position(turn) else last_place(turn) or place_told(turn)
        return {"location": place} if place else {}

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Answers with the list, or asks which place was meant."""
        wishes = tuple(dict.fromkeys((*earlier_wishes(turn), *(values.get("facility") or ()))))
        position, unwanted, at = last_position(turn), turned_down(turn), moment_meant(turn)
        if values["location"] == HERE and position is None:
            return "location"
        answer: StationAnswer = find_station(
            house().begin,
            position=position if values["location"] == HERE else None,
            place=str(values["location"]),
            facilities=wishes,
            now=at or turn.now,
            without=unwanted,
            fillers=entry("places.fillers"),
        )
        if answer.outcome == "place_unknown":
            speaker.utter_message(response="utter_place_unknown", place=answer.place)
        elif answer.outcome == "place_ambiguous":
            ask_which(speaker, answer)
        else:
            if at is not None:
                speaker.utter_message(text=say("stations.at_time", time=soon(at, turn.now)))
                speaker.utter_message(json_message=LEAD)
            earlier = turn.position is None
            told = station_list(speaker, answer, at or turn.now, wishes, earlier, more=bool(unwanted))
            here = [SlotSet("shared_position", None)] if answer.place else []  # the place named last says where one is
            return [note_stations(turn, told, answer.place, wishes=wishes, before=unwanted), *here] if told else here
        return "location"
