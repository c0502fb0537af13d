"""The data of the dialogue, read once for all tests and without Rasa: nlu_data/**/*.yml and domain.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from source import ROOT

from bot.nlu.measuring.dialogue_data import Sentence, Training
from bot.nlu.measuring.read_dialogue import read_domain, read_training


@lru_cache(maxsize=1)
def training() -> Training:
    """All of nlu_data."""
    return read_training(ROOT / "nlu_data")


def utterances() -> tuple[Sentence, ...]:
    """All examples of all intents."""
    return training().examples


def responses() -> Mapping[str, list[dict[str, Any]]]:
    """Name of a response -> its variations."""
    return training().responses


def rules() -> dict[str, str]:
    """Intent -> the action its rule names."""
    return {rule.intent: rule.action for rule in training().rules}


@lru_cache(maxsize=1)
def domain() -> dict[str, Any]:
    """domain.yml, with the intents as plain names."""
    read = read_domain(ROOT / "domain.yml")
    return {**read.content, "intents": list(read.intents)}
