"""The action server of the stock project: three short actions, as a tutorial of rasa_sdk would write them. Nothing is
stored anywhere but in this process."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

STATIONS = list(csv.DictReader((Path(__file__).parent / "stations.csv").open(encoding="utf-8-sig")))
CASES: dict[str, list[str]] = {}
SHOWN = 3


class SubmitUnpaidWages(Action):
    """Gives the case a number."""

    def name(self) -> str:
        return "action_submit_unpaid_wages"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        mine = CASES.setdefault(tracker.sender_id, [])
        mine.append(f"QX{len(CASES):06d}-{len(mine)}")
        dispatcher.utter_message(response="utter_unpaid_wages_submitted", number=mine[-1])
        return [AllSlotsReset()]


class FindStation(Action):
    """The first stations whose town or address is in the message; the first of all otherwise."""

    def name(self) -> str:
        return "action_find_station"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        text = tracker.latest_message.get("text") or ""
        near = [one for one in STATIONS if one["town"] and one["town"] in text] or STATIONS
        shown = "; ".join(f"{one['name']} {one['address']} {one['hours']}" for one in near[:SHOWN])
        dispatcher.utter_message(response="utter_stations", stations=shown)
        return []


class CheckCaseProgress(Action):
    """Reads out the numbers of this person's cases."""

    def name(self) -> str:
        return "action_check_case_progress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        mine = CASES.get(tracker.sender_id)
        if mine:
            dispatcher.utter_message(response="utter_cases", cases=", ".join(mine))
        else:
            dispatcher.utter_message(response="utter_no_cases")
        return []
