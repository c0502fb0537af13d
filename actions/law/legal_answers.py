"""Answers to questions of law: each is said until its last day, after that a person is offered instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from bot.wording import label, say

REST = "other_labour_law"
"""The topic of questions that no answer has been written for."""


def is_expired(answers: Iterable[Mapping[str, Any]], day: date) -> bool:
    """Whether any wording of an answer is past the last day it may be given; one without such a day never is."""
    last_days = [(one.get("metadata") or {}).get("expires") for one in answers]
    return any(last is not None and day > date.fromisoformat(str(last)) for last in last_days)


def answers_to(domain: Mapping[str, Any], topic: str) -> list[dict[str, Any]]:
    """What the domain of the model in use has to say on a topic."""
    return list((domain.get("responses") or {}).get(f"utter_ask_legal_question/{topic}") or ())


def say_law(
    speaker: CollectingDispatcher, domain: Mapping[str, Any], topic: str, day: date, running: str | None = None
) -> None:
    """The answer, or that it is too old to be relied on; without a button for the form that is `running`."""
    answers = answers_to(domain, topic)
    own = f"/{(running or '').removesuffix('_form')}"
    if is_expired(answers, day):
        speaker.utter_message(response="utter_legal_answer_expired", topic=label("legal_topics", topic))
    elif any(button["payload"] == own for one in answers for button in one.get("buttons") or ()):
        speaker.utter_message(text=str(answers[0]["text"]))
    else:
        speaker.utter_message(response=f"utter_ask_legal_question/{topic}")


def offer_task(speaker: CollectingDispatcher, task: str, answers: Iterable[Mapping[str, Any]]) -> None:
    """The button of the report that plain words of one's own belong to, where the answer has none."""
    if any(one.get("buttons") for one in answers):
        return
    speaker.utter_message(json_message={"lead": True})
    button = {"title": label("matters.buttons", task), "payload": f"/{task}"}
    speaker.utter_message(text=say("matters.offer"), buttons=[button])
