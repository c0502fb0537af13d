"""The dialogue's data and its Python fit together. Nothing here loads Rasa.

That the data fit each other is what `xiaoge check-data` looks at: tests/nlu/test_check_examples.py."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from dialogue_files import domain, responses, rules, utterances
from source import ROOT, python_files, shown, tree_of
from spoken_keys import Asked, response_names

from actions.routes import action_for
from bot.domain.asking.forms import FORMS
from bot.nlu.measuring.check_examples import FEWEST
from bot.nlu.measuring.read_dialogue import unspoken_intents

PUBLIC = (ROOT / "docs" / "interfaces.md").read_text("utf-8")
MAIN = (
    "join_union",
    "find_station",
    "report_unpaid_wages",
    "request_legal_aid",
    "ask_legal_question",
    "check_case_progress",
    "talk_to_human",
)

DECIDED_BY_THE_FORM = frozenset({"affirm", "deny", "inform", "skip", "restart_form", "change_value", "nlu_fallback"})
"""Intents that a running form never passes on, so that routes.py is not asked about them."""

NEVER_IN_A_FORM = frozenset({"in_danger"})
"""What the engine makes of a message only while no form runs."""


def public_intents() -> list[str]:
    """The list under "Intents" in docs/interfaces.md."""
    block = PUBLIC.split("### Intents", 1)[1].split("###", 1)[0]
    return re.findall(r"`([a-z_]+)`", block)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_field_of_a_form_has_its_question(form) -> None:
    missing = [field.slot for field in form.fields if f"utter_ask_{form.name}_{field.slot}" not in responses()]
    assert not missing


@pytest.mark.parametrize("form", [form for form in FORMS if form.confirm], ids=lambda form: form.name)
def test_every_form_that_confirms_has_words_for_its_start_and_its_end(form) -> None:
    assert {f"utter_{form.name}_start", f"utter_{form.name}_done"} <= set(responses())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_is_an_action_and_its_slots_are_slots(form) -> None:
    assert form.name in domain()["actions"]
    assert set(form.slots()) <= set(domain()["slots"])


@pytest.mark.parametrize("asked", list(response_names()), ids=str)
def test_every_response_that_an_action_names_exists(asked: Asked) -> None:
    assert [name for name in responses() if re.fullmatch(asked.pattern, name)], str(asked)


@pytest.mark.parametrize("asked", [one for one in response_names() if one.plain and one.values is not None], ids=str)
def test_a_response_gets_all_the_values_it_names(asked: Asked) -> None:
    texts = " ".join(str(one.get("text", "")) for one in responses()[asked.plain or ""])
    assert set(re.findall(r"{(\w+)}", texts)) <= set(asked.values or ()), str(asked)


def test_every_list_of_services_has_its_words() -> None:
    for file in python_files("actions"):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.ClassDef) and "ServicesAction" in [getattr(base, "id", "") for base in node.bases]:
                answer = file.stem
                assert {f"utter_{answer}", f"utter_{answer}_none"} <= set(responses()), shown(file)


def test_every_action_of_a_rule_is_known_to_the_domain() -> None:
    for intent, action in rules().items():
        known = action in domain()["actions"] or action in responses()
        of_retrieval = any(name.startswith(f"{action}/") for name in responses())
        assert known or of_retrieval, f"{intent} -> {action}"


def test_every_intent_that_nobody_says_is_in_the_domain_and_has_no_examples() -> None:
    assert unspoken_intents() <= set(domain()["intents"])
    assert not unspoken_intents() & {one.intent for one in utterances()}


def test_the_public_list_is_part_of_the_domain() -> None:
    assert len(public_intents()) > 35
    assert set(public_intents()) <= set(domain()["intents"])


def test_every_main_intent_has_twice_the_examples_that_any_needs() -> None:
    counts = Counter(one.intent for one in utterances())
    assert not {intent: counts[intent] for intent in MAIN if counts[intent] < 2 * FEWEST}


def test_an_interrupted_form_and_the_rules_name_the_same_action() -> None:
    differ = {
        intent: (action, action_for(intent))
        for intent, action in rules().items()
        if intent not in DECIDED_BY_THE_FORM | NEVER_IN_A_FORM and action_for(intent) != action
    }
    assert not differ
