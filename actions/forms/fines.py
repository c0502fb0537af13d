"""A fine (money taken for a bad review) is between two matters: the rule itself, and the money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.law.legal_answers import say_law
from actions.offers import make_offer
from actions.turn import Turn
from bot.wording import entry

LONGEST_FINE = 60
"""Characters: longer words are a story that a report can take in."""


def is_fine(turn: Turn) -> bool:
    """Whether typed words tell of money taken for a bad review, a late order and the like, and of none withheld."""
    words, text = entry("fines"), turn.text
    if turn.command or not text or len(text) > LONGEST_FINE or any(word in text for word in words["owed"]):
        return False
    return any(word in text for word in words["taken"]) and any(word in text for word in words["reasons"])


def offer_fine(speaker: CollectingDispatcher, turn: Turn, domain: Mapping[str, Any] | None) -> list[EventType]:
    """The law first, then the choice between the rule and the money; what was said goes into either."""
    say_law(speaker, domain or {}, "fines", turn.now.date())
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_fine_or_wages")
    return [make_offer(turn, "said", text=turn.text, files=list(turn.files), fine=True)]
