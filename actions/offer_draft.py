"""Offers what was left half-filled, after staff gave the talk back."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.shown import lines
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import to_offer
from bot.domain.asking.forms import BY_NAME
from bot.wording import label


class ActionOfferDraft(Action):
    """Greets a person who was with staff."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_offer_draft"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Asks; the answer goes to action_answer_offer."""
        dispatcher.utter_message(response="utter_back_from_staff")
        return offer_draft(dispatcher, read_turn(tracker))


def offer_draft(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Asks whether to go on with the newest draft, in one message with what was said before; nothing without one."""
    draft = to_offer(turn.slots.get("drafts"), turn.now)
    if draft is None:
        return []
    form = BY_NAME[draft["form"]]
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(
        response="utter_offer_draft", task=label("tasks", form.intent), known=lines(form.slots(), draft["values"])
    )
    return [make_offer(turn, "draft", form=form.name)]
