"""The danger is over: relief in the right tone, then the way on: what was left half-filled, or a report of the hurt."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.going_on import draft_meant, taken_up
from actions.offer_draft import offer_draft
from actions.offers import make_offer, standing_offer
from actions.talk.alarm import HURTING, standing_alarm
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import Draft
from bot.domain.asking.forms import REPORT_WORK_INJURY
from bot.nlu.danger.all_clear import all_clear
from bot.wording import entry, say


class ActionSafeAgain(Action):
    """Tells the gateway that the person is safe; the alert stays with staff until they handle it."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_safe_again"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Says so and offers the draft; said once more right after, it is only nodded to."""
        turn = read_turn(tracker)
        before = standing_offer(turn)
        if before.get("deed") == "danger":
            return [FollowupAction("action_answer_offer")]
        if before.get("safe") and not turn.watch:
            dispatcher.utter_message(text=say("all_clear.again"))
            if (meant := draft_meant(turn)) is not None:
                return _on_with(dispatcher, turn, meant)
            return offer_draft(dispatcher, turn, safe=True) or [make_offer(turn, **before)]
        kind, words = standing_alarm(turn)
        tone = all_clear(turn.text) if not turn.command else "over"
        _relieved(dispatcher, kind, tone)
        dispatcher.utter_message(json_message={"effect": "safe"})
        if (meant := draft_meant(turn)) is not None:
            return _on_with(dispatcher, turn, meant)
        offered = offer_draft(dispatcher, turn, safe=True)
        if offered or kind not in HURTING or tone in ("joke", "mistake"):
            return offered or [make_offer(turn, "safe", safe=True)]
        return offer_report(dispatcher, turn, say("all_clear.offer_report"), " ".join(words.split()))


def _on_with(speaker: CollectingDispatcher, turn: Turn, draft: Draft) -> list[EventType]:
    speaker.utter_message(json_message={"lead": True})
    return taken_up(turn, draft)


def offer_report(speaker: CollectingDispatcher, turn: Turn, words: str, story: str) -> list[EventType]:
    """Asks whether the hurt shall be written down; `story`: what was said of it so far, for the form."""
    buttons = [
        {"title": say("all_clear.report_button"), "payload": "/report_work_injury"},
        {"title": say("all_clear.no_button"), "payload": "/deny"},
        {"title": say("all_clear.person_button"), "payload": "/talk_to_human"},
    ]
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(text=words, buttons=buttons)
    return [make_offer(turn, "report", form=REPORT_WORK_INJURY.name, text=story, safe=True)]


def _relieved(speaker: CollectingDispatcher, kind: str, tone: str) -> None:
    """A word of relief; none of safety to who was carried off, none of wounds to who was joking."""
    if tone in ("joke", "mistake", "carried", "past"):
        speaker.utter_message(text=say(f"all_clear.{tone}"))
        return
    words = entry("all_clear.by_kind").get(kind) or ("low" if tone == "calmed" else None)
    if words is None:
        speaker.utter_message(response="utter_safe_again")
    else:
        speaker.utter_message(text=say(f"all_clear.{words}"))
