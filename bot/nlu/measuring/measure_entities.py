"""Measures the extractors: `python -m bot.nlu.measuring.measure_entities FILE`, see --help."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.extract import extract
from bot.nlu.found import NO_ANSWER
from bot.nlu.naming.lexicon import Lexicon, load_lexicon

NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")
"""The moment all files of sentences are written for."""

ENTITIES = (
    "amount", "months_owed", "period", "date", "company", "location", "facility", "phone", "id_number", "case_number",
    "worker_count", "name", "job",
)  # fmt: skip
"""Those of the contract: only they are counted."""

_Value = tuple[str, str]


@dataclass(frozen=True)
class Sentence:
    """`has`: what stands in it, (entity, value); `may`: what may be found or not; `asked`: the slot that was asked."""

    text: str
    asked: str | None
    has: tuple[_Value, ...]
    may: tuple[_Value, ...]


@dataclass(frozen=True)
class Outcome:
    """What was found rightly, was missed and was found wrongly in one sentence."""

    sentence: Sentence
    right: tuple[_Value, ...]
    missed: tuple[_Value, ...]
    wrong: tuple[_Value, ...]


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of a file such as tests/nlu/entities_development.yml."""
    return [
        Sentence(item["text"], item.get("asked"), tuple(_listed(item["has"])), tuple(_listed(item.get("may") or {})))
        for item in yaml.safe_load(path.read_text("utf-8"))
    ]


def measure(sentence: Sentence, lexicon: Lexicon) -> Outcome:
    """Extracts and compares. Values that are said to be no answer (worked, paid, of somebody else) don't count."""
    found: Counter[_Value] = Counter()
    notes: dict[_Value, str] = {}
    for one in extract(sentence.text, NOW, lexicon, sentence.asked):
        if one.entity in ENTITIES and one.note not in NO_ANSWER.get(one.entity, ()):
            pair = one.entity, written(one.value)
            found[pair] += 1
            notes[pair] = one.note
    right, missed = [], []
    for entity, value in sentence.has:
        bare, _, note = value.partition(" per_")
        if found[entity, bare] and (not note or notes[entity, bare] == f"per_{note}"):
            found[entity, bare] -= 1
            right.append((entity, value))
        else:
            missed.append((entity, value))
    known = {(entity, value.partition(" per_")[0]) for entity, value in (*sentence.has, *sentence.may)} - {
        (entity, value.partition(" per_")[0]) for entity, value in missed
    }
    wrong = tuple(pair for pair, count in found.items() if count and pair not in known)
    return Outcome(sentence, tuple(right), tuple(missed), wrong)


def scores(outcomes: list[Outcome]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and the number expected, by entity; "all" for all together."""
    table = {}
    for name in ("all", *ENTITIES):
        right, missed, wrong = (
            sum(name in ("all", entity) for one in outcomes for entity, _ in getattr(one, part))
            for part in ("right", "missed", "wrong")
        )
        if right + missed + wrong:
            precision = right / (right + wrong) if right + wrong else 0.0
            recall = right / (right + missed) if right + missed else 1.0
            table[name] = precision, recall, 2 * right / (2 * right + missed + wrong), right + missed
    return table


def written(value: object) -> str:
    """A value as the files write it."""
    if isinstance(value, Mapping):
        return f"{value['start']}..{value['end']}"
    return str(value)


def _listed(values: Mapping[str, Any]) -> Iterator[_Value]:
    for entity, one in values.items():
        for value in one if isinstance(one, list) else [one]:
            yield entity, str(value)


def main() -> None:
    """Prints precision, recall and F1 of every entity, and with --wrong every sentence that is not read rightly."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("file", type=Path, help="a list of text, has, and perhaps asked and may")
    parser.add_argument("--entities", type=Path, default=Path("nlu_data/entities"), help="tables of words")
    parser.add_argument("--wrong", action="store_true", help="also show what is wrong")
    given = parser.parse_args()
    lexicon = load_lexicon(given.entities)
    outcomes = [measure(sentence, lexicon) for sentence in read_sentences(given.file)]
    for name, (precision, recall, f1, count) in scores(outcomes).items():
        print(f"{name:14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  of {count}")
    for one in outcomes if given.wrong else ():
        if one.missed or one.wrong:
            print(f"{one.sentence.text} [{one.sentence.asked or ''}]")
            print("   missed " + ", ".join("=".join(p) for p in one.missed) if one.missed else "   ", end=" ")
            print("wrong " + ", ".join("=".join(p) for p in one.wrong) if one.wrong else "")


if __name__ == "__main__":
    main()
