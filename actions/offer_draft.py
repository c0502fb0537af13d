"""Offers what was left half-filled: after staff gave the talk back, or after a long silence."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.answer_draft import with_answer
from actions.drafts.going_on import draft_meant, taken_up
from actions.offers import make_offer
from actions.routes import action_for
from actions.shown import draft_lines
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import Draft, to_offer, without
from bot.domain.asking.forms import BY_INTENT, BY_NAME
from bot.wording import label

SURE = 0.6
"""How sure another matter must be to be seen to at once, in place of the offer."""
NO_MATTER = ("inform", "affirm", "deny", "resume", "")
"""Intents that mean nothing without the form they were said in."""


class ActionOfferDraft(Action):
    """Greets a person who was with staff, or away for a day."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_offer_draft"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Asks; the answer goes to action_answer_offer. After a silence the words themselves are heard as well."""
        turn = read_turn(tracker)
        if turn.command:
            dispatcher.utter_message(response="utter_back_from_staff")
            return offer_draft(dispatcher, turn)
        draft = to_offer(turn.slots.get("drafts"), turn.now)
        if (meant := draft_meant(turn)) is not None:
            dispatcher.utter_message(response="utter_back_after_long")
            dispatcher.utter_message(json_message={"lead": True})
            return taken_up(turn, meant)
        worded = any(character.isalnum() for character in turn.text)
        another = (
            worded
            and turn.confidence >= SURE
            and (turn.intent in BY_INTENT or turn.intent.startswith(("ask_", "check_")))
        )
        if (another and draft is None) or (another and f"{turn.intent}_form" != (draft or {}).get("form")):
            return [FollowupAction(action_for(turn.intent))]
        if draft is None:
            plain = worded and turn.intent not in NO_MATTER
            return [FollowupAction(action_for(turn.intent) if plain else "action_answer_offer")]
        answered = with_answer(turn, draft) if turn.intent == "inform" else None
        drafts = [answered, *without(turn.slots["drafts"], draft["form"])] if answered else turn.slots["drafts"]
        dispatcher.utter_message(response="utter_back_after_long")
        dispatcher.utter_message(json_message={"lead": True})
        known = draft_lines(BY_NAME[draft["form"]].slots(), answered or draft)
        _ask(dispatcher, draft["form"], known)
        return [SlotSet("drafts", drafts), make_offer(turn, "draft", form=draft["form"])]


def offer_draft(speaker: CollectingDispatcher, turn: Turn, **facts: Any) -> list[EventType]:
    """Asks whether to go on with the newest draft, in one message with what was said before; nothing without one.
    `facts` are remembered with the offer."""
    draft = to_offer(turn.slots.get("drafts"), turn.now, wanted=True)
    if draft is None:
        return []
    speaker.utter_message(json_message={"lead": True})
    return ask_about_draft(speaker, turn, draft, **facts)


def ask_about_draft(speaker: CollectingDispatcher, turn: Turn, draft: Draft, **facts: Any) -> list[EventType]:
    """Asks whether to go on with this one; of a task that was only asked for, whether it is to begin."""
    form = BY_NAME[draft["form"]]
    if draft.get("wanted"):
        speaker.utter_message(response="utter_offer_wanted", task=label("tasks", form.intent))
    else:
        _ask(speaker, form.name, draft_lines(form.slots(), draft))
    return [make_offer(turn, "draft", form=form.name, **facts)]


def _ask(speaker: CollectingDispatcher, form: str, known: str) -> None:
    task = label("tasks", BY_NAME[form].intent)
    speaker.utter_message(response="utter_offer_draft", task=task, known=known)
