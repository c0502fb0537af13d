"""Shortly after an alarm: steady words once, then one question whether it is over; nobody is held fast in an alarm."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.answer_draft import with_answer
from actions.drafts.bare_words import bare_words, says_where
from actions.offer_draft import offer_draft
from actions.offers import make_offer, standing_offer
from actions.talk.alarm import standing_alarm
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import to_offer, without
from bot.nlu.danger.all_clear import goes_on
from bot.nlu.reply.cues import asks, assents
from bot.wording import entry, say

PLACES = frozenset({"location", "work_area"})
"""Slots that the words about where somebody is in danger would fill as well."""

ALONE = frozenset({"worker_count", "name", "phone"})
"""Slots that are filled by who says where they lie, and that nobody else is there (江海路 我一个人)."""


class ActionInDanger(Action):
    """Whoever goes on writing is not left with the same sentence again and again."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_in_danger"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """A value for which the form waited takes it up again; else steady words, the question, and then the watch
        ends: what is said next is ordinary talk, the alert stays with staff."""
        turn = read_turn(tracker)
        offer = standing_offer(turn)
        rounds = 0 if turn.command else int(offer.get("rounds") or 0)
        if not turn.command and (gone_on := _answer_to_draft(dispatcher, turn)):
            return gone_on
        still = turn.command or goes_on(turn.text) or turn.intent == "emergency" or says_where(turn)
        if asks(turn.text) and any(word in turn.text for word in entry("all_clear.police_words")):
            dispatcher.utter_message(text=say("all_clear.police"))
            return [make_offer(turn, "watch", rounds=rounds)]
        if rounds >= 2 and assents(turn.text):
            return [FollowupAction("action_safe_again")]
        if offer.get("deed") == "draft" and assents(turn.text):
            return [FollowupAction(offer["form"])]
        if rounds == 0 or still:
            dispatcher.utter_message(response="utter_watch_on" if rounds == 1 else "utter_watch_stay")
            return [make_offer(turn, "watch", rounds=min(rounds + 1, 2))]
        if rounds == 1:
            return self._ask(dispatcher, turn)
        dispatcher.utter_message(text=say("all_clear.left"))
        dispatcher.utter_message(json_message={"effect": "safe"})
        if offered := offer_draft(dispatcher, turn):
            return offered
        dispatcher.utter_message(json_message={"lead": True})
        return bare_words(dispatcher, replace(turn, watch=False, intent="inform"))

    @staticmethod
    def _ask(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
        """Whether it is over; the draft lies ready beside the question."""
        if to_offer(turn.slots.get("drafts"), turn.now) is not None:
            speaker.utter_message(text=say("all_clear.over_question"))
            return offer_draft(speaker, turn, rounds=2)
        buttons = [
            {"title": title, "payload": f"/{intent}"} for intent, title in entry("all_clear.over_buttons").items()
        ]
        speaker.utter_message(text=say("all_clear.over_question"), buttons=buttons)
        return [make_offer(turn, "watch", rounds=2)]


def _answer_to_draft(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """The form goes on with what was said, where it answers the question at which it was left."""
    draft = to_offer(turn.slots.get("drafts"), turn.now)
    answered = with_answer(turn, draft) if draft is not None else None
    if draft is None or answered is None:
        return []
    learnt = {slot for slot, value in answered["values"].items() if draft["values"].get(slot) != value}
    of_the_place = bool(learnt & PLACES) or learnt == {"worker_count"}
    if of_the_place and learnt <= PLACES | ALONE and standing_alarm(turn)[0]:
        return []
    speaker.utter_message(text=say("all_clear.heard"))
    speaker.utter_message(json_message={"lead": True})
    rest = without(turn.slots.get("drafts"), draft["form"])
    return [SlotSet("drafts", [{**answered, "back": True}, *rest]), FollowupAction(draft["form"])]
