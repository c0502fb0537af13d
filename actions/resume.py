"""Goes on with what was interrupted."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import read_turn
from bot.domain.drafts import fresh
from bot.nlu.cues import draft_named


class ActionResume(Action):
    """The draft that is named, else the newest, or the plain word that there is none."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_resume"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Opens the form of the draft."""
        turn = read_turn(tracker)
        drafts = fresh(turn.slots.get("drafts"), turn.now)
        if not drafts:
            dispatcher.utter_message(response="utter_no_draft")
            return []
        meant = draft_named(turn.text)
        form = next((draft["form"] for draft in drafts if draft["form"] == f"{meant}_form"), drafts[0]["form"])
        return [FollowupAction(form)]
