"""Parse data in which one meaning stands on top, whatever the classifier made of the words."""

from __future__ import annotations

from typing import Any

from bot.nlu.reply.wishes import refuses_human

UNSURE = 0.45
"""Below this the classifier's best guess is not acted on outside a form; the person is asked instead."""

TASKS = frozenset({"join_union", "report_unpaid_wages", "request_legal_aid", "report_work_injury"})
"""What people come for most, and what a second one on the same telephone may want as well."""

LEFT = 0.05
"""The share that another meaning must have beside a wish that is turned down."""


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


def without_person(parse: dict[str, Any], text: str, form: str | None) -> dict[str, Any]:
    """The parse of words that turn a person down, which the classifier takes for a wish for one: what else they want, a
    no where they want nothing else. Inside the form of a call they end it."""
    if parse["intent"]["name"] != "talk_to_human" or not refuses_human(text):
        return parse
    if form == "talk_to_human_form":
        return told(parse, "cancel")
    rest = [one for one in parse.get("intent_ranking") or () if one["name"] not in ("talk_to_human", "deny", "cancel")]
    sure = bool(rest) and float(rest[0]["confidence"]) >= LEFT
    return told(parse, rest[0]["name"] if sure else "inform" if form else "deny")
