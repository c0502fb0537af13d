"""After the first look at a relation: why it looks so, that it settles nothing, an answer put right, once more."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.law.first_look import reasons, tell_first_look
from actions.turn import Turn, read_turn
from bot.domain.asking.forms import ASK_LABOR_RELATION
from bot.domain.relation.questions import place_of
from bot.nlu.relation.answers import yes_or_no
from bot.nlu.relation.first_look import after_first_look
from bot.nlu.relation.question_meant import question_meant
from bot.nlu.relation.volunteered import answers_in
from bot.wording import label, say


class ActionExplainLaborRelation(Action):
    """Follows the result of the thirteen questions; without one, the questions begin."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_explain_labor_relation"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Answers from the thirteen answers that are remembered."""
        turn = read_turn(tracker)
        answers = (turn.slots.get("relation_seen") or {}).get("answers")
        meant = "why" if turn.command else after_first_look(turn.text)
        if not answers or meant == "again":
            return [SlotSet("relation_seen", None), FollowupAction(ASK_LABOR_RELATION.name)]
        if meant == "am_i":
            dispatcher.utter_message(text=say("first_look.am_i"))
            return []
        if meant == "change":
            return self._changed(dispatcher, turn, answers)
        dispatcher.utter_message(text=reasons(answers))
        return []

    def _changed(self, speaker: CollectingDispatcher, turn: Turn, answers: dict[str, Any]) -> list[EventType]:
        told = answers_in(turn.text) or _by_number(turn.text)
        for slot, answer in told.items():
            name, said = label("slots", slot), label("relation", answer)
            speaker.utter_message(text=say("first_look.changed", place=place_of(slot), name=name, answer=said))
            speaker.utter_message(json_message={"lead": True})
        return tell_first_look(speaker, {**answers, **told})


def _by_number(text: str) -> dict[str, str]:
    back = question_meant(text)
    answer = yes_or_no(back.slot, back.rest) if back is not None and back.slot else None
    return {back.slot: answer} if back is not None and back.slot and answer else {}
