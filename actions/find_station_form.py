"""Finds the nearest rest stations; asks only where, and needs no identity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.form import FormAction, Speaker
from actions.shown_stations import last_place, last_position, note_stations
from actions.station_words import ask_which, station_list
from actions.turn import Turn
from bot.domain.asking.forms import FIND_STATION, HERE
from bot.usecases.find_station import StationAnswer, find_station
from bot.wiring import house
from bot.wording import entry


class FindStationForm(FormAction):
    """A shared position answers the only question there is."""

    form = FIND_STATION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def known(self, turn: Turn) -> dict[str, Any]:
        """The position, if the first message carried one or one was shared a short while ago; else the place of the
        list shown last."""
        place = HERE if last_position(turn) else last_place(turn)
        return {"location": place} if place else {}

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | list[EventType]:
        """Answers with the list, or asks which place was meant."""
        wishes, position = values.get("facility") or (), last_position(turn)
        if values["location"] == HERE and position is None:
            return "location"
        answer: StationAnswer = find_station(
            house().begin,
            position=position if values["location"] == HERE else None,
            place=str(values["location"]),
            facilities=wishes,
            now=turn.now,
            fillers=entry("places.fillers"),
        )
        if answer.outcome == "place_unknown":
            speaker.utter_message(response="utter_place_unknown", place=answer.place)
        elif answer.outcome == "place_ambiguous":
            ask_which(speaker, answer)
        else:
            told = station_list(speaker, answer, turn.now, wishes, earlier=turn.position is None)
            here = [SlotSet("shared_position", None)] if answer.place else []  # the place named last says where one is
            return [note_stations(turn, told, answer.place), *here] if told else here
        return "location"
