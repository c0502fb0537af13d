"""The data of the dialogue, read without Rasa: nlu_data/**/*.yml and domain.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from source import ROOT

FOLDER = ROOT / "nlu_data"


@dataclass(frozen=True)
class Utterance:
    """One example. `intent` is the whole name, with the topic of a retrieval intent."""

    intent: str
    text: str
    file: Path


@lru_cache(maxsize=1)
def files() -> dict[Path, dict[str, Any]]:
    """Every file with its content."""
    return {file: yaml.safe_load(file.read_text("utf-8")) or {} for file in sorted(FOLDER.rglob("*.yml"))}


@lru_cache(maxsize=1)
def utterances() -> tuple[Utterance, ...]:
    """All examples of all intents."""
    return tuple(_utterances())


@lru_cache(maxsize=1)
def responses() -> dict[str, list[dict[str, Any]]]:
    """Name of a response -> its variations."""
    return {name: list(given) for data in files().values() for name, given in (data.get("responses") or {}).items()}


@lru_cache(maxsize=1)
def rules() -> dict[str, str]:
    """Intent -> the action its rule names."""
    found: dict[str, str] = {}
    for data in files().values():
        for rule in data.get("rules") or ():
            steps = {name: value for step in rule["steps"] for name, value in step.items()}
            found[steps["intent"]] = steps["action"]
    return found


@lru_cache(maxsize=1)
def domain() -> dict[str, Any]:
    """domain.yml, with the intents as plain names."""
    data: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    data["intents"] = [next(iter(one)) if isinstance(one, dict) else one for one in data["intents"]]
    return data


def _utterances() -> Iterator[Utterance]:
    for file, data in files().items():
        for entry in data.get("nlu") or ():
            for line in str(entry.get("examples", "")).splitlines() if "intent" in entry else ():
                yield Utterance(entry["intent"], line.strip().removeprefix("-").strip(), file)
