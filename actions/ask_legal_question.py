"""Questions of law, one topic each."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.told_before import note_told, report_of_topic, tells
from actions.law.law_limits import days_told, limits_counted
from actions.law.law_points import are_current, points_asked, say_nearest, say_points, settles, topic_of
from actions.law.legal_answers import REST, answers_to, offer_task, say_law
from actions.law.legal_follow_ups import asked_of_law, say_more, topic_before
from actions.law.told_more import note_more, tells_more
from actions.offers import make_offer, standing_offer
from actions.safe_again import offer_report
from actions.turn import read_turn
from bot.domain.asking.forms import ASK_LABOR_RELATION
from bot.nlu.reply.cues import asks
from bot.wording import say

DEATH = "death_at_work"
"""The topic after which a report is offered."""
LOOKED_AT = "labour_relation"
"""The topic whose answer offers to look at the person's own case."""


class ActionAskLegalQuestion(Action):
    """The answer of the topic that fits best, as long as it holds on the day of the turn."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_legal_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Says it; a question without a topic gets the answer for the rest, a short one is about the answer before."""
        turn = read_turn(tracker)
        if (counted := limits_counted(dispatcher, turn)) is not None:
            return counted
        asked, before = asked_of_law(turn), topic_before(turn)
        guess = turn.topics.get("ask_legal_question")
        points = (
            points_asked(turn, before, guess, bool(asked), tuple(standing_offer(turn).get("points") or ()))
            if are_current(turn)
            else ()
        )
        if not points and asked and (before or asked in ("how_long", "cost", "where", "papers")):
            say_more(dispatcher, domain or {}, before, asked, turn.now.date())
            told = note_told(turn, report_of_topic(before))
            return [*told, make_offer(turn, topic=before, **_looks(before))] if before else []
        topic = topic_of(points, before, guess) if points else guess or REST
        again = topic == before and topic not in (REST, DEATH)
        alone = again or turn.active is not None or settles(points)
        if again and not points and tells_more(turn):
            return note_more(dispatcher, turn)
        say_points(dispatcher, points, alone, () if again or turn.active else answers_to(domain or {}, topic))
        if not points and again and asks(turn.text):
            say_nearest(dispatcher, domain or {}, topic, turn.text)
        elif not (points and alone):
            say_law(dispatcher, domain or {}, topic, turn.now.date(), turn.active)
        offer = standing_offer(turn)
        if offer.get("deed") == "report" and topic != DEATH:
            return [make_offer(turn, **offer)]
        if topic == DEATH and turn.watch:
            dispatcher.utter_message(json_message={"effect": "safe"})
        if turn.active is not None:
            return []
        if topic == DEATH:
            return offer_report(dispatcher, turn, say("all_clear.report_death"), turn.text)
        task = report_of_topic(topic)
        if task is not None and tells(turn) and not asks(turn.text):
            offer_task(dispatcher, task, answers_to(domain or {}, topic))
        days = days_told(turn) or ({"days": offer["days"]} if offer.get("days") else {})
        return [
            *note_told(turn, task),
            make_offer(turn, topic=topic, points=[one.point.name for one in points], **_looks(topic), **days),
        ]


def _looks(topic: str) -> dict[str, str]:
    """What stands open after an answer on `topic`: nothing, or the look at the person's own case."""
    return {"deed": "look", "form": ASK_LABOR_RELATION.name} if topic == LOOKED_AT else {"deed": "law"}
