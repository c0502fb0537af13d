"""Answers to what exactly is asked within a matter of law: the point first, the whole answer only where it is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.law.legal_answers import answers_to, is_expired
from actions.turn import Turn
from bot.nlu.law.clauses import nearest_clauses
from bot.nlu.law.points import Asked, asked_points
from bot.nlu.law.questions import asks_either_or, asks_what_holds
from bot.nlu.reply.cues import asks
from bot.wording import entry, say

PLAIN = 0.78
"""How near a question must be to a point that the whole answer would only say it again."""
SURE = 0.76
"""How near a question must be to a point to be no general follow-up (要多久) for all that."""


def points_asked(
    turn: Turn, before: str | None, guess: str | None, follows: bool, said: tuple[str, ...]
) -> tuple[Asked, ...]:
    """The points this turn asks after; `follows`: the words are a short general follow-up too."""
    if turn.command:
        return ()
    told = before or (guess if turn.active is None else "") or ""
    found = asked_points(turn.text, str(told), guess or "", said)
    if not found or (follows and (found[0].completed or found[0].share < SURE)):
        return ()
    leans = before is not None or asks(turn.text) or asks_either_or(turn.text) or asks_what_holds(turn.text)
    return found if leans or found[0].share >= SURE else ()


def topic_of(points: Sequence[Asked], before: str | None, guess: str | None) -> str:
    """The topic these points are told within: the one told before or the classifier's where they belong to it."""
    topics = points[0].point.topics
    return next((one for one in (before, guess) if one in topics), topics[0])


def settles(points: Sequence[Asked]) -> bool:
    """Whether the points say enough without the whole answer of their matter."""
    return len(points) > 1 or any(one.share >= PLAIN for one in points)


def say_points(
    speaker: CollectingDispatcher, points: Sequence[Asked], alone: bool, answers: Iterable[Mapping[str, Any]]
) -> None:
    """Each with its law; `alone`: the whole answer does not follow, so its buttons and the honest words stand here."""
    stop = say("legal_follow_ups.stop")
    ending = say("legal_follow_ups.ending", day=str(entry("legal_follow_ups.compiled"))) if alone else ""
    buttons = next((list(one["buttons"]) for one in answers if one.get("buttons")), [])
    for place, one in enumerate(points):
        last = alone and place == len(points) - 1
        law = say("legal_follow_ups.stands_on", law=one.point.law) + stop
        text = "".join((one.point.said, "\n", law, ending if last else ""))
        speaker.utter_message(text=text, buttons=buttons if last else [])


def are_current(turn: Turn) -> bool:
    """Whether the points may still be said on the day of the turn."""
    return not is_expired([{"metadata": {"expires": entry("legal_follow_ups.expires")}}], turn.now.date())


def say_nearest(speaker: CollectingDispatcher, domain: Mapping[str, Any], topic: str, text: str) -> None:
    """In place of the whole answer a second time: the point that was said already where that is asked, what of the
    answer is nearest to the new question, or that it says nothing of that."""
    said = next((one for one in asked_points(text, topic, topic) if one.share >= SURE or one.completed), None)
    if said is not None:
        speaker.utter_message(text="".join((say("legal_follow_ups.lead.nearest"), said.point.said)))
        return
    for one in answers_to(domain, topic):
        if told := nearest_clauses(str(one.get("text") or "").partition("\n")[0], text):
            stop = say("legal_follow_ups.stop")
            clauses = "".join(clause + stop for clause in told)
            speaker.utter_message(
                text="".join((say("legal_follow_ups.lead.nearest"), clauses, say("legal_follow_ups.after")))
            )
            return
    speaker.utter_message(text=say("legal_follow_ups.not_said"))
