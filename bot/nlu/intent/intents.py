"""From the classifier's labels (`intent` or `intent/topic`) to a ranking of intents and of the topics of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def rank_intents(ranking: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Adds up the probabilities of the topics of each intent; best first."""
    sums: dict[str, float] = {}
    for label, chance in ranking:
        intent = label.partition("/")[0]
        sums[intent] = sums.get(intent, 0.0) + chance
    return sorted(sums.items(), key=lambda pair: -pair[1])


def rank_topics(ranking: Sequence[tuple[str, float]], intent: str) -> list[tuple[str, float]]:
    """The topics of `intent` with their share of its probability; empty for an intent without topics."""
    topics = [(label.partition("/")[2], chance) for label, chance in ranking if label.startswith(f"{intent}/")]
    total = sum(chance for _, chance in topics) or 1.0
    return [(topic, chance / total) for topic, chance in topics]


def selected_topics(ranking: Sequence[tuple[str, float]], most: int = 5) -> dict[str, Any]:
    """For each intent with topics the likeliest ones, in the shape Rasa's ResponseSelector has."""
    retrieval = sorted({label.partition("/")[0] for label, _ in ranking if "/" in label})
    found: dict[str, Any] = {"all_retrieval_intents": retrieval}
    for intent in retrieval:
        entries = [
            {"intent_response_key": f"{intent}/{topic}", "confidence": share}
            for topic, share in rank_topics(ranking, intent)[:most]
        ]
        first = {**entries[0], "utter_action": f"utter_{entries[0]['intent_response_key']}", "responses": []}
        found[intent] = {"response": first, "ranking": entries}
    return found
