"""Parse data in which one meaning stands on top, whatever the classifier made of the words."""

from __future__ import annotations

from typing import Any

UNSURE = 0.45
"""Below this the classifier's best guess is not acted on outside a form; the person is asked instead."""


def selected(intent: str, topic: str, confidence: float) -> dict[str, Any]:
    """The part of parse data by which Rasa knows which answer of a retrieval intent was chosen."""
    key = f"{intent}/{topic}"
    return {
        "all_retrieval_intents": [intent],
        intent: {
            "response": {
                "intent_response_key": key,
                "utter_action": f"utter_{key}",
                "confidence": confidence,
                "responses": [],
            },
            "ranking": [{"intent_response_key": key, "confidence": confidence}],
        },
    }


def told(parse: dict[str, Any], intent: str, sure: float = 1.0) -> dict[str, Any]:
    """The same parse with `intent` on top."""
    others = [entry for entry in parse.get("intent_ranking", ()) if entry["name"] != intent]
    first = {"name": intent, "confidence": sure}
    return {**parse, "intent": first, "intent_ranking": [first, *others] if intent != "nlu_fallback" else others}
