"""Rules and classifier together on sentences that neither has seen: how much danger is heard, how often for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.commands.training.trained_understanding import Understanding, load_understanding
from bot.engine.models import newest_model
from bot.engine.parse import with_safety
from bot.nlu.intent.intents import rank_intents
from tests.service import PROJECT

HEARD = 0.95
"""The goal is 0.99; raise this with every gain, never lower it."""
FOR_NOTHING = 0.08
"""The goal is 0.02 on exaggeration; these near misses are harder than that."""


@pytest.fixture(scope="module")
def understanding(model_dir: Path) -> Understanding:
    newest = newest_model(model_dir)
    assert newest is not None
    return load_understanding(newest)


def alarms(understanding: Understanding, text: str) -> bool:
    """Whether the dialogue would take it for an emergency."""
    entries = [{"name": name, "confidence": chance} for name, chance in rank_intents(understanding.ranking(text))]
    parse: dict[str, Any] = {"intent": entries[0], "intent_ranking": entries[:10]}
    return bool(with_safety(parse, text, understanding.reader.written(text))["intent"]["name"] == "emergency")


def test_danger_is_heard_and_seldom_for_nothing(understanding: Understanding) -> None:
    sentences = yaml.safe_load((PROJECT / "tests" / "nlu" / "danger.yml").read_text("utf-8"))
    real = [alarms(understanding, one["text"]) for one in sentences if one["emergency"]]
    harmless = [alarms(understanding, one["text"]) for one in sentences if not one["emergency"]]
    heard, wrongly = sum(real) / len(real), sum(harmless) / len(harmless)
    assert heard >= HEARD and wrongly <= FOR_NOTHING, f"heard {heard:.3f}, for nothing {wrongly:.3f}"
