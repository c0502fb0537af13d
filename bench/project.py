"""Makes the stock Rasa project: our training sentences and our plain answers, Rasa's own parts for everything else."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any

import yaml

from bot.nlu.intent.examples import training_examples

ROOT = Path(__file__).resolve().parents[1]
STOCK = Path(__file__).parent / "stock"
COPIED = ("endpoints.yml", "credentials.yml", "stock_actions.py")
FORM_QUESTION = "utter_ask_report_unpaid_wages_form_"


def write_project(pipeline: str, folder: Path, epochs: int, data: Path = ROOT / "nlu_data") -> None:
    """Writes the project with `stock/config_<pipeline>.yml` into `folder`, which is replaced. `epochs`: how long DIET
    learns; its size, and so its speed and memory, is the same after each."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "data").mkdir(parents=True)
    config = Template((STOCK / f"config_{pipeline}.yml").read_text("utf-8")).substitute(root=ROOT, epochs=epochs)
    (folder / "config.yml").write_text(config, "utf-8")
    for name in COPIED:
        shutil.copyfile(STOCK / name, folder / name)
    shutil.copyfile(ROOT / "bot/knowledge/sample/stations.csv", folder / "stations.csv")
    examples, said = examples_by_intent(data), plain_responses(data)
    ruled = yaml.safe_load((STOCK / "rules.yml").read_text("utf-8"))
    own = {step["intent"] for rule in ruled["rules"] for step in rule["steps"] if "intent" in step}
    plain = sorted(set(examples) - own)
    _dump(
        folder / "data/nlu.yml",
        {
            "version": "3.1",
            "nlu": [
                {"intent": intent, "examples": "".join(f"- {text}\n" for text in texts)}
                for intent, texts in examples.items()
            ],
        },
    )
    ruled["rules"] += [
        {"rule": intent, "steps": [{"intent": intent}, {"action": f"utter_{intent}"}]} for intent in plain
    ]
    _dump(folder / "data/rules.yml", ruled)
    _dump(folder / "domain.yml", _domain(sorted(examples), plain, said))


def examples_by_intent(data: Path) -> dict[str, list[str]]:
    """Our sentences without entity marks. The topics of a retrieval intent become intents of their own, so that the
    stock project needs no second network (ResponseSelector) and is the lighter for it."""
    found: dict[str, list[str]] = defaultdict(list)
    for example in training_examples(data):
        found[flat(example.label)].append(example.text)
    return dict(found)


def flat(label: str) -> str:
    """`ask_legal_question/no_contract` -> `ask_legal_question_no_contract`."""
    return label.replace("/", "_")


def plain_responses(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Our responses that need no values, by their stock names; texts only."""
    found = {}
    for name, variations in _responses(data):
        texts = [{"text": variation["text"]} for variation in variations if variation.get("text")]
        if texts and not any(re.search(r"\{\w+\}", one["text"]) for one in texts):
            found[flat(name)] = texts
    return found


def _responses(data: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for path in sorted(data.rglob("*.yml")):
        content = yaml.safe_load(path.read_text("utf-8")) or {}
        yield from (content.get("responses") or {}).items()


def _domain(intents: list[str], plain: list[str], said: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    domain: dict[str, Any] = yaml.safe_load((STOCK / "domain.yml").read_text("utf-8"))
    domain["intents"] = [*({intent: {"use_entities": []}} for intent in intents), "nlu_fallback"]
    answers = {f"utter_{intent}": said.get(f"utter_{intent}") or said["utter_out_of_scope"] for intent in plain}
    asked = {
        f"utter_ask_{slot}": said[FORM_QUESTION + slot]
        for slot in domain["forms"]["report_unpaid_wages_form"]["required_slots"]
        if FORM_QUESTION + slot in said
    }
    domain["responses"] = {**answers, **asked, **domain["responses"]}
    domain["session_config"] = {"session_expiration_time": 60, "carry_over_slots_to_new_session": True}
    return domain


def _dump(path: Path, content: Any) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
