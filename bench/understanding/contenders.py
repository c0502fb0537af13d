"""Who is compared, and the Rasa project of each: the same sentences, another pipeline."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.project import examples_by_intent, flat, write_project
from bot.nlu.intent.examples import training_examples

PIPELINES = Path(__file__).with_name("pipelines.yml")
OURS = "bot.nlu.rasa_components."
DIET, CHOSEN = "diet", "cascade"


@dataclass(frozen=True)
class Contender:
    """`classifier`: its part of the pipeline, None for DIET, whose whole pipeline is that of Rasa's documentation.
    `trained_as`: the contender whose model it has, most often itself; `sure`: the threshold of the cascade when it is
    asked, None for the one it was trained with."""

    name: str
    label: str
    classifier: dict[str, Any] | None
    trained_as: str
    sure: float | None = None


def contenders() -> tuple[Contender, ...]:
    """All, DIET first."""
    read: dict[str, Any] = yaml.safe_load(PIPELINES.read_text("utf-8"))
    others = (
        Contender(name, one["label"], read[model]["classifier"], model, one.get("sure"))
        for name, one in read.items()
        for model in (one.get("trained_as", name),)
    )
    return (Contender(DIET, "jieba + DIET", None, DIET), *others)


def write(contender: Contender, folder: Path, epochs: int, data: Path) -> None:
    """Writes config.yml, domain.yml and data into `folder`, which is replaced. For DIET topics are intents of
    their own (`bench.project`), and it learns for `epochs`."""
    if contender.classifier is None:
        write_project(contender.name, folder, epochs, data)
        return
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "data").mkdir(parents=True)
    config = {
        "recipe": "default.v1",
        "assistant_id": contender.name,
        "language": "zh",
        "pipeline": [
            {"name": OURS + "ReadingComponent", "words": str(data / "words.txt")},
            contender.classifier,
            {"name": OURS + "ChineseEntityExtractor", "entities": str(data / "entities")},
        ],
    }
    _dump(folder / "config.yml", config)
    _dump(folder / "domain.yml", {"version": "3.1"})
    _dump(folder / "data" / "nlu.yml", {"version": "3.1", "nlu": _blocks(data)})


def labels(data: Path) -> dict[str, str]:
    """From the name of an intent in the stock project to our label, `intent` or `intent/topic`."""
    return {flat(example.label): example.label for example in training_examples(data)}


def _blocks(data: Path) -> list[dict[str, str]]:
    names = labels(data)
    return [
        {"intent": names[intent], "examples": "".join(f"- {text}\n" for text in texts)}
        for intent, texts in examples_by_intent(data).items()
    ]


def _dump(path: Path, content: Any) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
