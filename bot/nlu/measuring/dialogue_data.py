"""The data of the dialogue as values: sentences, rules and intents, each with the line it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, order=True)
class Place:
    """`line` counts from 1; 0 is the file as a whole."""

    file: Path
    line: int = 0


@dataclass(frozen=True)
class Sentence:
    """`label` is `intent` or `intent/topic`; "" where a test set says nothing about intents."""

    text: str
    label: str
    place: Place

    @property
    def intent(self) -> str:
        """The label without its topic."""
        return self.label.partition("/")[0]

    @property
    def topic(self) -> str:
        """Empty where the label has none."""
        return self.label.partition("/")[2]


@dataclass(frozen=True)
class Rule:
    """`action`: the last one the rule names, "" when it names none."""

    intent: str
    action: str
    place: Place


@dataclass(frozen=True)
class Problem:
    """`code` names a sentence of bot/knowledge/wording/check_data.yml, `values` fill its gaps."""

    code: str
    place: Place
    values: Mapping[str, str | int | Place] = field(default_factory=dict)


@dataclass(frozen=True)
class Training:
    """All of a data folder. `responses`: name -> its variations. `problems`: what could not be read."""

    examples: tuple[Sentence, ...] = ()
    rules: tuple[Rule, ...] = ()
    responses: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Domain:
    """`intents`: name -> where it stands. `content`: the file as YAML has it."""

    intents: Mapping[str, Place] = field(default_factory=dict)
    content: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class LabelledSets:
    """The sentences of all test sets."""

    sentences: tuple[Sentence, ...] = ()
    problems: tuple[Problem, ...] = ()
