"""The tables of the safety rules: sound, readable, and on the standard library alone."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import yaml

from bot.domain.danger import safety_spelling, safety_text
from bot.domain.danger.safety import KINDS
from bot.domain.danger.safety_guards import GUARDS
from bot.domain.danger.safety_match import Guard, Rule, Rules
from bot.domain.danger.safety_rules import RULES
from bot.domain.danger.safety_words import IDIOMS, SETS

ROOT = Path(__file__).parents[2]
SENTENCES = Path(__file__).parent / "safety"


def test_the_tables_are_sound() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert {rule.kind for rule in RULES} == set(KINDS)
    assert all(name in GUARDS for rule in RULES for name in rule.guards)
    specs = [spec for rule in RULES for spec in (*rule.find, *rule.near, rule.unless)]
    named = {word[1:] for spec in specs for word in spec.split("|") if word.startswith("@")}
    assert named <= set(SETS)
    assert all("" not in spec.split("|") for spec in specs if spec)


def test_every_word_is_written_as_the_text_is_read() -> None:
    """A word that flatten would change can never be found."""
    assert {word for word in _all_words() if safety_text.flatten(word).text != word} == set()


def test_replacements_keep_the_length() -> None:
    assert all(len(chr(char).translate(safety_spelling.CHARACTERS)) == 1 for char in safety_spelling.CHARACTERS)
    for right, wrongs in safety_spelling.MISHEARD.items():
        assert all(len(wrong) == len(right) for wrong in wrongs.split())


def test_a_rule_can_be_read_from_the_table_alone() -> None:
    rule = Rule("x.y", "fire", ("火", "大"), near=("家",), unless="锅", within=2)
    rules = Rules([rule], {}, {}, idioms="火车大", fillers="很", months="火", dates="大")
    assert rules.first("家里火很大") is not None
    assert rules.first("火很大") is None
    assert rules.first("家里火锅大") is None
    assert rules.first("家里火苗真的很大") is None


def test_a_guard_touches_only_through_fillers() -> None:
    rule = Rule("x.y", "fire", ("着火",), guards=("no",))
    guards = {"no": Guard("没", "touching")}
    rules = Rules([rule], guards, {}, idioms="无", fillers="真的", months="着火", dates="着火")
    assert rules.first("没着火") is None
    assert rules.first("没真的着火") is None
    assert rules.first("没人管着火") is not None


def test_the_rules_stand_on_the_standard_library_alone() -> None:
    imported: set[str] = set()
    for path in sorted((ROOT / "bot/domain").glob("safety*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module or "")
    ours = {name for name in imported if name.startswith("bot.")}
    assert all(name.startswith("bot.domain.danger.safety") for name in ours)
    assert {name.split(".")[0] for name in imported - ours} <= set(sys.stdlib_module_names)


def test_no_sentence_is_named_whole_in_a_table() -> None:
    groups = [group for path in SENTENCES.glob("alarms*.yml") for group in yaml.safe_load(path.read_text("utf-8"))]
    whole = {safety_text.flatten(text).text for group in groups for text in group["said"]} & _all_words()
    assert {word for word in whole if len(word) > 6} == set()


def _all_words() -> set[str]:
    specs = [IDIOMS, *SETS.values()]
    specs += [spec for guard in GUARDS.values() for spec in (guard.words, guard.beaten_by)]
    specs += [spec for rule in RULES for spec in (*rule.find, *rule.near, rule.unless)]
    return {word for spec in specs for word in spec.split("|") if word and not word.startswith("@")}
