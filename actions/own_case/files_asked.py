"""Answers about files that were sent for a case: which there are, what became of the place where a picture was taken,
how an original is had back."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.shown import masked
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.usecases.casework.tell_staff import tell_staff
from bot.wiring import house
from bot.wording import say

LONGEST_SHOWN = 60


def proof_told(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Proof that somebody has, and cannot or does not send yet: written onto the case as told."""
    who = (turn.channel, turn.sender)
    tell_staff(house().begin, case.number, *who, "evidence", turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    text = masked(turn.text.strip())[:LONGEST_SHOWN]
    speaker.utter_message(text=say("after_case.proof_told", number=case.number, text=text))
    return [make_offer(turn, "evidence", number=case.number)]


def answer_about_files(speaker: CollectingDispatcher, turn: Turn, case: Case, asked: str) -> list[EventType]:
    """`asked`: came, position, original or keep (bot/nlu/own_case/file_questions.py)."""
    files = [one for one in case.attachments if not one.made]
    names = say("after_case.names_comma").join(one.name for one in files)
    key = asked if files or asked in ("position", "keep") else "none"
    if key == "original":
        who = (turn.channel, turn.sender)
        tell_staff(house().begin, case.number, *who, "evidence", turn.text, turn.now, key=turn.deed)
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
    text = say(f"after_case.files_asked.{key}", number=case.number, count=len(files), names=names)
    speaker.utter_message(text=text)
    return [SlotSet("offer", None)]
