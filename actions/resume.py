"""Goes on with what was interrupted; also what the house itself asks for after staff gave the talk back."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shown import lines
from actions.turn import read_turn
from bot.domain.drafts import fresh
from bot.domain.forms import BY_NAME
from bot.wording import label


class ActionResume(Action):
    """The newest draft, or the plain word that there is none."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_resume"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Opens the form of the newest draft."""
        turn = read_turn(tracker)
        drafts = fresh(turn.slots.get("drafts"), turn.now)
        if not drafts:
            dispatcher.utter_message(response="utter_no_draft")
            return []
        return [FollowupAction(drafts[0]["form"])]


class ActionOfferDraft(Action):
    """Greets a person who was with staff and offers what was left half-filled."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_offer_draft"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Asks; the answer goes to action_answer_offer."""
        turn = read_turn(tracker)
        drafts = fresh(turn.slots.get("drafts"), turn.now)
        dispatcher.utter_message(response="utter_back_from_staff")
        if not drafts:
            return []
        form = BY_NAME[drafts[0]["form"]]
        dispatcher.utter_message(json_message={"lead": True})
        dispatcher.utter_message(response="utter_offer_draft", task=label("tasks", form.intent),
                                 known=lines(form.slots(), drafts[0]["values"]))
        return [SlotSet("offer", {"deed": "draft", "form": form.name})]
