"""One line of the questionnaire, said: it leads the question that follows, or has two answers to a doubt under it."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.forms.form_words import sentence
from bot.domain.asking.form_state import Say, State
from bot.domain.asking.forms import Form
from bot.wording import say

LEAD = {"lead": True}
"""Follows a message that is to be one with the next (bot/engine/replies.py joins them)."""


def say_line(speaker: CollectingDispatcher, one: Say, form: Form, state: State) -> None:
    """Says it, where there is anything worth saying."""
    if one.key in ("which", "stuck"):
        speaker.utter_message(response=f"utter_form_{one.key}")
        speaker.utter_message(json_message=LEAD)
    elif text := sentence(one, form, state):
        doubt = one.key == "unsure" and _is_yes_or_no(one)
        speaker.utter_message(text=text, buttons=_yes_or_no() if doubt else [])
        if not doubt:
            speaker.utter_message(json_message=LEAD)


def _is_yes_or_no(doubt: Say) -> bool:
    """Whether a doubt is about one value, and not between two."""
    low, high = doubt.values.get("low"), doubt.values.get("high")
    return "base" not in doubt.values and "pay" not in doubt.values and (low is None or high is None or low == high)


def _yes_or_no() -> list[dict[str, str]]:
    return [{"title": say(f"dialogue.{one}"), "payload": f"/{intent}"} for one, intent in _ANSWERS]


_ANSWERS = (("that_is_it", "affirm"), ("that_is_not_it", "deny"))
