"""Rasa's own cross-validation works on this repository: `rasa test nlu --cross-validation -u nlu_data`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from bot.nlu.intent.examples import training_examples

ROOT = Path(__file__).parents[2]
INTENTS = ("greet", "find_station", "report_unpaid_wages", "ask_legal_question/no_contract", "ask_legal_question/fines")
EACH = 16


def test_rasas_own_cross_validation_reports_intents_and_topics(tmp_path: Path) -> None:
    _part_of_our_project(tmp_path)
    words = [sys.executable, "-m", "rasa", "test", "nlu", "--cross-validation", "-f", "2", "-u", "nlu_data"]
    settings = {"PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [*words, "--config", "config.yml", "--no-plot"],
        cwd=tmp_path,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    intents = _report(tmp_path, "intent_report.json")
    assert set(INTENTS[:3]) | {"ask_legal_question"} <= intents.keys()
    assert intents["weighted avg"]["f1-score"] > 0.6
    assert set(INTENTS[3:]) <= _report(tmp_path, "response_selection_report.json").keys()


def _report(folder: Path, name: str) -> dict[str, dict[str, float]]:
    read: dict[str, dict[str, float]] = json.loads((folder / "results" / name).read_text("utf-8"))
    return read


def _part_of_our_project(folder: Path) -> None:
    data = folder / "nlu_data"
    shutil.copytree(ROOT / "nlu_data" / "entities", data / "entities")
    for name in ("config.yml", "domain.yml", "nlu_data/words.txt"):
        shutil.copyfile(ROOT / name, folder / name)
    examples = training_examples(ROOT / "nlu_data")
    texts = {intent: [one.text for one in examples if one.label == intent][:EACH] for intent in INTENTS}
    blocks = [{"intent": intent, "examples": "".join(f"- {text}\n" for text in of)} for intent, of in texts.items()]
    content = yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True, sort_keys=False)
    (data / "examples.yml").write_text(content, "utf-8")
