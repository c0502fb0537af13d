"""Labelled sentences from files: the training data in Rasa's YAML, and test sets as plain lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]+\)|\{[^}]+\})")


@dataclass(frozen=True)
class Example:
    """`label` is the intent, or `intent/topic`; `slice` says which kind of sentence it is, "" when nobody said."""

    text: str
    label: str
    slice: str = ""


def training_examples(folder: Path) -> list[Example]:
    """All `- intent:` blocks below `folder`, entity marks taken out. Raises yaml.YAMLError for a broken file."""
    return [example for path in sorted(folder.rglob("*.yml")) for example in _of_file(path)]


def listed_examples(file: Path) -> list[Example]:
    """A YAML list of `text`, `intent` and perhaps `slice`. Raises ValueError naming the first item that is not that."""
    items = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [_listed(file, number, item) for number, item in enumerate(items if isinstance(items, list) else [items], 1)]


def _listed(file: Path, number: int, item: Any) -> Example:
    if not isinstance(item, dict) or not all(isinstance(item.get(key), str) for key in ("text", "intent")):
        raise ValueError(f"{file}: item {number} needs a text and an intent")
    return Example(item["text"], item["intent"], str(item.get("slice") or ""))


def _of_file(path: Path) -> Iterator[Example]:
    content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    for block in content.get("nlu") or []:
        if "intent" in block:
            for line in block["examples"].splitlines():
                if line.startswith("- "):
                    yield Example(_ANNOTATION.sub(r"\1", line[2:].strip()), block["intent"])
