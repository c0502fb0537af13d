"""The stock project that `make bench` writes is whole: everything that is named exists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.project import STOCK, flat, write_project
from bench.systems import SYSTEMS

PIPELINES = [system.pipeline for system in SYSTEMS if system.pipeline]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stock") / "linear"
    write_project("linear", folder, epochs=5)
    return folder


def read(file: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(file.read_text("utf-8")))


def intents(project: Path) -> set[str]:
    named = read(project / "domain.yml")["intents"]
    return {next(iter(intent)) if isinstance(intent, dict) else intent for intent in named}


def test_every_pipeline_has_its_configuration_and_nothing_else_lies_there() -> None:
    assert {file.name for file in STOCK.glob("config_*.yml")} == {f"config_{pipeline}.yml" for pipeline in PIPELINES}


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_a_written_configuration_has_no_open_places(pipeline: str, tmp_path: Path) -> None:
    write_project(pipeline, tmp_path / pipeline, epochs=7)
    text = (tmp_path / pipeline / "config.yml").read_text("utf-8")
    assert "${" not in text
    assert ("epochs: 7" in text) == (pipeline == "diet")


def test_every_intent_has_examples_and_one_rule(project: Path) -> None:
    rules = read(project / "data/rules.yml")["rules"]
    begun = [step["intent"] for rule in rules for step in rule["steps"] if "intent" in step]
    taught = {block["intent"] for block in read(project / "data/nlu.yml")["nlu"]}
    assert sorted(begun) == sorted(intents(project))
    assert taught == intents(project) - {"nlu_fallback"}


def test_every_action_of_a_rule_exists(project: Path) -> None:
    domain = read(project / "domain.yml")
    known = {*domain["actions"], *domain["responses"], *domain["forms"]}
    named = {step["action"] for rule in read(project / "data/rules.yml")["rules"] for step in rule["steps"]
             if "action" in step}  # fmt: skip
    assert named <= known


def test_every_question_of_the_form_has_a_slot_and_words(project: Path) -> None:
    domain = read(project / "domain.yml")
    for slot in domain["forms"]["report_unpaid_wages_form"]["required_slots"]:
        assert slot in domain["slots"]
        assert domain["responses"][f"utter_ask_{slot}"][0]["text"]


def test_custom_actions_are_the_ones_of_the_action_server(project: Path) -> None:
    code = (project / "stock_actions.py").read_text("utf-8")
    assert all(f'return "{action}"' in code for action in read(project / "domain.yml")["actions"])


def test_topics_become_intents_of_their_own() -> None:
    assert flat("ask_legal_question/no_contract") == "ask_legal_question_no_contract"
    assert flat("greet") == "greet"
