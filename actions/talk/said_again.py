"""The last answer once more, outside any form (没听清, 再讲一遍)."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.turn import Turn


def said_again(speaker: CollectingDispatcher, tracker: Tracker, turn: Turn) -> list[EventType] | None:
    """Says it with its buttons and keeps what it offered; None where nothing was said yet."""
    spoken = [event for event in tracker.events if event.get("event") in ("bot", "user")]
    while spoken and spoken[-1]["event"] == "user":
        spoken.pop()
    last: list[dict[str, object]] = []
    while spoken and spoken[-1]["event"] == "bot":
        last.insert(0, spoken.pop())
    words = [event for event in last if event.get("text")]
    if not words:
        return None
    for place, event in enumerate(words):
        data = event.get("data")
        buttons = list((data if isinstance(data, dict) else {}).get("buttons") or ())
        speaker.utter_message(text=str(event["text"]), buttons=buttons)
        if place < len(words) - 1:
            speaker.utter_message(json_message={"lead": True})
    before = standing_offer(turn)
    return [make_offer(turn, **before)] if before else []
