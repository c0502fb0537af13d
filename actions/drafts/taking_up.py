"""Words after an answer that belong to the report it was about: a value, a yes, "put it down": the report begins with
all that was told, or is offered where only a question had been asked."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.told_before import note_told, report_of_question, told_before
from actions.heard.values import values_of
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import BY_INTENT
from bot.nlu.reply.wishes import only_says_do_it
from bot.wording import label, say


def take_up_told(speaker: CollectingDispatcher, turn: Turn) -> list[EventType] | None:
    """The events of it; None where the words before belong to no report, or these do not go with it."""
    told = told_before(turn)
    asked = turn.asked_before[0]
    task = told.get("form") or report_of_question(asked)
    if task is None or turn.intent == "deny" or turn.command:
        return None
    wanted = only_says_do_it(turn.text)
    own = bool(told.get("text")) and told.get("form") is not None
    if turn.intent == "affirm" and not wanted:
        return [FollowupAction(f"{task}_form")] if own and standing_offer(turn).get("deed") == "law" else None
    if not wanted and not values_of(turn, BY_INTENT[task], State(), None):
        return None
    if wanted or own or report_of_question(asked):
        return [FollowupAction(f"{task}_form")]
    yes = {"title": label("matters.buttons", task), "payload": f"/{task}"}
    no = {"title": say("matters.no"), "payload": "/deny"}
    speaker.utter_message(text=say("matters.which", task=label("tasks", task)), buttons=[yes, no])
    return [*note_told(turn), make_offer(turn, "report", form=f"{task}_form")]
