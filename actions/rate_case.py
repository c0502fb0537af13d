"""The answer to how it went: did the money come, one to five, a word of one's own."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.own_case.payment_told import note_payment
from actions.own_case.which_case import with_choice
from actions.turn import Turn, read_turn
from bot.aftercare.times import case_times
from bot.domain.casework.follow_up import MARKS
from bot.errors import NotFound
from bot.nlu.own_case.outcome import mark_of, received_of, says_nothing_more
from bot.usecases.casework.rate_case import rate, standing_question
from bot.wiring import house
from bot.wording import say


class ActionRateCase(Action):
    """Reached by a button, or by words that answer the question while it stands (bot/engine/parse.py)."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_rate_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Writes it down; thanks, asks on, or offers to take the case up again."""
        turn = with_choice(read_turn(tracker))
        offer = standing_offer(turn)
        if offer.get("deed") == "rating_words" and not turn.command:
            return self._words(dispatcher, turn, str(offer["number"]))
        begin, times = house().begin, case_times()
        asked = standing_question(begin, turn.channel, turn.sender, turn.now, times.asking)
        if asked is None and not turn.command:
            return note_payment(dispatcher, turn)
        number = str(turn.given.get("case_number") or (asked.number if asked else ""))
        received, mark = _heard(turn, asked.stage if asked else "mark")
        try:
            said = rate(begin, number, turn.channel, turn.sender, turn.now, received, mark, _beyond(turn, received))
        except NotFound:
            dispatcher.utter_message(response="utter_no_cases")
            return []
        dispatcher.utter_message(json_message={"effect": "case", "number": number})
        if said.received is False and received is False:
            dispatcher.utter_message(response="utter_rated_unpaid", number=number)
            return [make_offer(turn, "unsolved", number=number, text=turn.text)]
        if said.mark is None:
            dispatcher.utter_message(response="utter_rated_paid", buttons=_marks(number))
            return [SlotSet("offer", None)]
        bad = said.is_bad(times.lowest_good)
        dispatcher.utter_message(response="utter_rated_low" if bad else "utter_rated_well", number=number)
        return [make_offer(turn, "rating_words", number=number, low=bad)]

    def _words(self, speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
        if not says_nothing_more(turn.text):
            rate(house().begin, number, turn.channel, turn.sender, turn.now, words=turn.text)
            speaker.utter_message(response="utter_rating_words_kept")
        else:
            speaker.utter_message(response="utter_rating_done")
        return [SlotSet("offer", None)]


def _heard(turn: Turn, stage: str) -> tuple[bool | None, int | None]:
    """Whether the money came, and the mark, of a button or of words."""
    if turn.command:
        mark = turn.given.get("mark")
        return turn.given.get("received"), int(mark) if mark is not None else None
    received = received_of(turn.text) if stage == "money" else None
    return received, None if received is not None and mark_of(turn.text) == 4 else mark_of(turn.text)


def _beyond(turn: Turn, received: bool | None) -> str:
    """Words that say more than yes, no or a figure: kept with the answer."""
    text = turn.text.strip()
    return text if not turn.command and len(text) > 4 else ""


def _marks(number: str) -> list[dict[str, str]]:
    return [
        {
            "title": say("after_case.buttons.mark", mark=mark),
            "payload": f'/rate_case{{"case_number": "{number}", "mark": {mark}}}',
        }
        for mark in MARKS
    ]
