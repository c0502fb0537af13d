"""What is stored about a person, and erasing it: asked once more, then done by the gateway."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.turn import read_turn
from bot.domain.casework.case_states import ENDED
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import say


class ActionDeleteMyData(Action):
    """Says what goes and what stays (open cases, and why), then asks."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_delete_my_data"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """The offer; action_answer_offer does it."""
        turn = read_turn(tracker)
        if standing_offer(turn).get("deed") == "erase":
            return [FollowupAction("action_answer_offer")]
        cases = own_cases(house().begin, turn.channel, turn.sender, 20)
        kept = [case.number for case in cases if case.state not in ENDED]
        note = (
            say("progress.kept_open", numbers=say("dialogue.list_comma").join(kept))
            if kept
            else (say("progress.kept_ended") if cases else "")
        )
        dispatcher.utter_message(response="utter_erase_sure", note=note)
        return [make_offer(turn, "erase")]
