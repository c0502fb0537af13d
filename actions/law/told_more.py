"""Words that only tell more of the matter whose law was just told: they are noted for its report, and nothing is asked
that they were no answer to."""

from __future__ import annotations

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.told_before import note_told, report_of_topic, tells
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.law.questions import only_tells
from bot.nlu.own_case.limit_questions import adds_to_limit, supposes_demand
from bot.nlu.own_case.work_days import tells_work_days
from bot.nlu.reply.cues import assents, form_act
from bot.nlu.reply.feelings import unburdens
from bot.nlu.reply.small_talk import small_talk
from bot.wording import entry, label

LEAST = 3
"""Characters."""


def tells_more(turn: Turn) -> bool:
    """Whether the words tell something right after an answer of law, and ask nothing."""
    offer = standing_offer(turn)
    if not offer.get("topic") or offer.get("deed") not in ("law", "look") or turn.command:
        return False
    if small_talk(turn.text) or unburdens(turn.text) or sounds_figurative(turn.text):
        return False
    if adds_to_limit(turn.text) or supposes_demand(turn.text) or tells_work_days(turn.text):
        return False  # told_limits.py works it out
    few = len(turn.text.strip()) >= LEAST and not (assents(turn.text) or form_act(turn.text))  # 我签了
    return (tells(turn) or few) and only_tells(turn.text)


def note_more(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Says that they were heard; the answer before stays what is talked about."""
    offer = standing_offer(turn)
    task, times = report_of_topic(str(offer["topic"])), int(offer.get("noted") or 0)
    buttons = [{"title": label("matters.buttons", task), "payload": f"/{task}"}] if task else []
    person = {"title": label("intents", "talk_to_human"), "payload": "/talk_to_human"}
    lines = entry("matters.noted")
    speaker.utter_message(text=lines[times % len(lines)], buttons=[*buttons, person])
    return [*note_told(turn, task), make_offer(turn, **{**offer, "noted": times + 1})]
