"""Finds the nearest rest stations; asks only where, and needs no identity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.form import FormAction, Speaker
from actions.station_words import ask_which, station_list
from actions.turn import Turn
from bot.domain.forms import FIND_STATION, HERE
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
        """The position, if the first message carried one."""
        return {"location": HERE} if turn.position else {}

    def submit(
        self, speaker: Speaker, turn: Turn, values: Mapping[str, Any], files: tuple[dict[str, Any], ...]
    ) -> str | None:
        """Answers with the list, or asks which place was meant."""
        answer: StationAnswer = find_station(
            house().begin,
            position=turn.position,
            place=str(values["location"]),
            facilities=values.get("facility") or (),
            now=turn.now,
            fillers=entry("places.fillers"),
        )
        if answer.outcome == "place_unknown":
            speaker.utter_message(response="utter_place_unknown", place=answer.place)
        elif answer.outcome == "place_ambiguous":
            ask_which(speaker, answer)
        else:
            station_list(speaker, answer, turn.now)
            return None
        return "location"
