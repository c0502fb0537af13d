"""Rules and classifier together on sentences that neither has seen: how much danger is heard, how often for nothing."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bot.commands.training.trained_understanding import Understanding
from bot.engine.parse import with_safety
from bot.nlu.intent.intents import rank_intents
from tests.service import PROJECT

LIMITS = {"danger.yml": (0.98, 0.03), "danger_held_out.yml": (0.94, 0.03)}
"""Danger heard at least, alarms for nothing at most. Goals: 0.99 and 0.02. The first set was looked at while rules were
written, the second never. Raise these with every gain, never lower them."""


def alarms(understanding: Understanding, text: str) -> bool:
    """Whether the dialogue would take it for an emergency."""
    entries = [{"name": name, "confidence": chance} for name, chance in rank_intents(understanding.ranking(text))]
    parse: dict[str, Any] = {"intent": entries[0], "intent_ranking": entries[:10]}
    return bool(with_safety(parse, text, understanding.reader.written(text))["intent"]["name"] == "emergency")


@pytest.mark.parametrize("name", LIMITS)
def test_danger_is_heard_and_seldom_for_nothing(understanding: Understanding, name: str) -> None:
    least, most = LIMITS[name]
    sentences = yaml.safe_load((PROJECT / "tests" / "nlu" / name).read_text("utf-8"))
    real = [alarms(understanding, one["text"]) for one in sentences if one["emergency"]]
    harmless = [alarms(understanding, one["text"]) for one in sentences if not one["emergency"]]
    heard, wrongly = sum(real) / len(real), sum(harmless) / len(harmless)
    assert heard >= least and wrongly <= most, f"heard {heard:.3f}, for nothing {wrongly:.3f}"
