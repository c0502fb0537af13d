"""An emergency: the gateway has spoken and raised the alert already; this only puts the form aside."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.suspend import put_by, suspended
from actions.law.legal_answers import say_law
from actions.offer_draft import offer_draft
from actions.offers import make_offer
from actions.turn import Turn, read_turn
from bot.nlu.danger.figurative import sounds_figurative, takes_back
from bot.usecases.staff_hours import someone_answers
from bot.wiring import house

CERTAIN = 0.98
"""How sure the classifier must be of a danger that no safety rule hears, to raise the alarm unasked."""
WORTH_OFFERING = 0.05
"""How likely hardship must be beside despair, to offer help with it as well."""


class ActionEmergency(Action):
    """Says nothing of its own while the safety rules speak. Where only the classifier sees a danger, words that people
    also say of a hot day are no alarm, and anything short of certain is a question first. What is said after a gentle
    question is taken as its answer."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_emergency"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Keeps the draft, ends the loop."""
        turn = read_turn(tracker)
        if turn.safety is None:
            return [*suspended(turn), ActiveLoop(None), _seen_by_the_classifier(dispatcher, turn)]
        dispatcher.utter_message(json_message={"effect": "emergency"})
        if turn.safety.get("kind") == "other_hurt":
            dispatcher.utter_message(response="utter_other_hurt")
        if turn.safety.get("kind") == "papers_withheld":
            say_law(dispatcher, domain or {}, "id_seizure", turn.now.date())
        if takes_back(turn.text):
            dispatcher.utter_message(response="utter_only_joking")
            dispatcher.utter_message(json_message={"effect": "safe"})
            aside, events = put_by(turn)
            return [*events, ActiveLoop(None), *(offer_draft(dispatcher, aside) or [SlotSet("offer", None)])]
        if turn.safety.get("kind") != "check":
            return [*suspended(turn), ActiveLoop(None), make_offer(turn, "watch", rounds=0, text=turn.text)]
        if any(name == "request_hardship_aid" and chance >= WORTH_OFFERING for name, chance in turn.ranking):
            dispatcher.utter_message(response="utter_hardship_too")
        return [*suspended(turn), ActiveLoop(None), make_offer(turn, "care")]


def _seen_by_the_classifier(speaker: CollectingDispatcher, turn: Turn) -> EventType:
    if sounds_figurative(turn.text):
        speaker.utter_message(response="utter_hard_day")
        return SlotSet("offer", None)
    if turn.confidence >= CERTAIN:
        raise_alarm(speaker, turn)
        return make_offer(turn, "watch", rounds=0, text=turn.text)
    speaker.utter_message(response="utter_danger_question")
    return make_offer(turn, "danger", text=turn.text)


def raise_alarm(speaker: CollectingDispatcher, turn: Turn) -> None:
    """Tells whom to call, and staff; promises nobody who is not there."""
    duty = someone_answers(house().begin, house().settings.office_hours, turn.now)
    speaker.utter_message(response="utter_emergency_check" if duty else "utter_emergency_check_off_duty")
    speaker.utter_message(json_message={"effect": "alert", "level": "S1", "kind": "classifier"})
