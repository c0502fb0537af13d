"""What is not ours: said plainly, with the number that is right for it where the words show which."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.talk.bot_talk import about_the_bot
from actions.talk.misses import offers_person
from actions.talk.scolded import answer_abuse
from actions.turn import read_turn
from bot.nlu.asked.bot import bot_question
from bot.nlu.reply.abuse import scolds
from bot.wording import entry, label

LONGEST = 40
"""Characters: in longer words 12315 or a theft may only come up in passing."""
IN_A_STORY = ("law",)
"""What even a long story is about when it is none of ours and holds such words."""


class ActionOutOfScope(Action):
    """Never an answer of our own to what we do not know."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_out_of_scope"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Names the office that is right, else says what can be done here, and the second time offers a person."""
        turn = read_turn(tracker)
        if kind := bot_question(turn.text):
            dispatcher.utter_message(text=about_the_bot(kind, turn))
            return []
        office = office_for(turn.text)
        if office is not None:
            dispatcher.utter_message(response="utter_elsewhere", office=label("elsewhere.offices", office))
            return []
        if scolds(turn.text):
            return answer_abuse(dispatcher, turn)
        offered, counted = offers_person(dispatcher, turn)
        if not offered:
            dispatcher.utter_message(response="utter_out_of_scope")
        return [counted]


def office_for(text: str) -> str | None:
    """The office whose matter the words are, None where they show none."""
    for office, words in entry("elsewhere.words").items():
        if (len(text) <= LONGEST or office in IN_A_STORY) and any(word in text for word in words):
            return str(office)
    return None
