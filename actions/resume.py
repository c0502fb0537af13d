"""Goes on with what was interrupted."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.answer_draft import with_answer
from actions.drafts.going_on import draft_meant, taken_up
from actions.offers import standing_offer
from actions.own_case.take_back import reopened
from actions.services.shown_stations import number_meant
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import to_resume, without
from bot.nlu.reply.cues import drafts_named
from bot.usecases.casework.withdraw_case import withdrawn_case
from bot.wiring import house


class ActionResume(Action):
    """The draft that is named, else the newest, or the plain word that there is none."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_resume"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Opens the form of the draft."""
        turn = read_turn(tracker)
        if (going := draft_meant(turn)) is not None:
            return taken_up(turn, going)
        meant, offer = _named(turn), standing_offer(turn)
        named = f"{meant}_form" if meant else offer.get("form") if offer.get("deed") == "draft" else None
        draft = to_resume(turn.slots.get("drafts"), turn.now, named)
        if draft is None and number_meant(turn, loosely=True) is not None:
            return [FollowupAction("action_ask_station_detail")]
        begin = house().begin
        withdrawn = withdrawn_case(begin, turn.channel, turn.sender, turn.deed) if draft is None else None
        if withdrawn is not None:  # 接着办, said after a withdrawal
            reopened(dispatcher, turn, withdrawn.number)
            return []
        if draft is None:
            dispatcher.utter_message(response="utter_no_draft")
            return []
        answered = with_answer(turn, draft) if turn.text else None
        if answered is not None:  # 继续 我在汇龙
            rest = without(turn.slots.get("drafts"), draft["form"])
            return [SlotSet("drafts", [{**answered, "back": True}, *rest]), FollowupAction(draft["form"])]
        return [FollowupAction(draft["form"])]


def _named(turn: Turn) -> str | None:
    """The waiting task that the words name; of several rather one that was not left just now."""
    waiting = [str(draft["form"]).removesuffix("_form") for draft in turn.slots.get("drafts") or ()]
    named = drafts_named(turn.text)
    kept = [one for one in named if one in waiting]
    return next((one for one in kept if one != waiting[0]), kept[0]) if kept else next(iter(named), None)
