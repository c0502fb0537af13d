"""The tables of the safety rules: sound, readable, and on the standard library alone."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.domain.danger import safety_spelling, safety_text
from bot.domain.danger.safety import KINDS, Safety
from bot.domain.danger.safety_match import Guard, Rule, Rules
from bot.domain.danger.safety_tables import BadTable, read_tables
from bot.safety import TABLES, assess, read_files

ROOT = Path(__file__).parents[2]
SENTENCES = Path(__file__).parent / "safety"
RULES, GUARDS, SETS = TABLES.rules, TABLES.guards, TABLES.sets


def test_the_tables_are_sound() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert {rule.kind for rule in RULES} == set(KINDS)
    assert all(name in GUARDS for rule in RULES for name in rule.guards)
    specs = [spec for rule in RULES for spec in (*rule.find, *rule.near, rule.unless)]
    named = {word[1:] for spec in specs for word in spec.split() if word.startswith("$")}
    assert named <= set(SETS)


@pytest.mark.parametrize(
    ("file", "change", "place", "reason", "word"),
    [
        ("fire", {"fire.x": {"find": "着火", "guards": "denied"}}, "fire.x", "guard", "denied"),
        ("fire", {"fire.x": {"find": "$fires"}}, "fire.x", "set", "$fires"),
        ("fire", {"fire.x": {"find": "着火", "nearby": "家"}}, "fire.x", "field", "nearby"),
        ("fire", {"fire.x": {"find": "着火", "within": "5"}}, "fire.x", "number", "within"),
        ("fire", {"fire.x": {"find": 119}}, "fire.x", "text", "119"),
        ("fire", {"fire.x": {"near": "家"}}, "fire.x", "missing", "find"),
        ("fire", {"fire.x": None}, "fire.x", "missing", "find"),
        ("fire", None, "fire", "missing", ""),
        ("flood", {}, "flood", "unknown", ""),
        ("guards", {"groups": {}, "guards": {"x": {"words": "没", "where": "behind"}}}, "x", "where", "behind"),
    ],
)
def test_a_table_that_is_wrong_says_where_and_why(file: str, change: Any, place: str, reason: str, word: str) -> None:
    with pytest.raises(BadTable) as told:
        read_tables({**read_files(), file: change})
    assert (told.value.file, told.value.place, told.value.reason, told.value.word) == (file, place, reason, word)


def test_a_rule_that_stands_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "fire.yml").write_text("fire.a: {find: 着火}\nfire.a: {find: 冒烟}\n", "utf-8")
    with pytest.raises(BadTable) as told:
        read_files(tmp_path)
    assert (told.value.file, told.value.reason, told.value.word) == ("fire", "twice", "fire.a")
    first = next(rule for rule in RULES if rule.kind == "rescue")
    with pytest.raises(BadTable) as told:
        read_tables({**read_files(), "fire": {first.id: {"find": "着火"}}})
    assert (told.value.file, told.value.reason, told.value.word) == ("fire", "twice", first.id)


def test_a_file_that_is_no_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "fire.yml").write_text("fire.a:\n  find: 着火\n bad\n", "utf-8")
    with pytest.raises(BadTable) as told:
        read_files(tmp_path)
    assert (told.value.file, told.value.reason) == ("fire", "yaml") and told.value.word.isdigit()


def test_a_phrase_added_to_a_table_is_heard() -> None:
    files = read_files()
    files["fire"]["fire.added"] = {"find": ["变压器", "嗡嗡响"], "guards": "negated", "unless": "一直"}
    safety = Safety(read_tables(files))
    assert assess("门口变压器嗡嗡响") is None
    verdict = safety.assess("门口变压器嗡嗡响")
    assert verdict is not None and verdict.kind == "fire"
    assert safety.assess("门口变压器一直嗡嗡响") is None


def test_the_files_of_the_tables_are_the_kinds() -> None:
    assert set(read_files()) == {*KINDS, "words", "guards"}


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
    assert list((ROOT / "bot/domain/danger").glob("safety*.py"))
    for path in sorted((ROOT / "bot/domain/danger").glob("safety*.py")):
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
    specs = [TABLES.idioms, *SETS.values()]
    specs += [spec for guard in GUARDS.values() for spec in (guard.words, guard.beaten_by)]
    specs += [spec for rule in RULES for spec in (*rule.find, *rule.near, rule.unless)]
    return {word for spec in specs for word in spec.split() if not word.startswith("$")}
