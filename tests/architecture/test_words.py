"""What a person reads lives in data: no Chinese inside Python but the words that understanding looks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from source import PACKAGES, python_files, shown, tree_of

UNDERSTANDING = ("bot/nlu/", "bot/domain/danger/safety_spelling.py", "bot/domain/danger/safety_text.py")
"""Here Chinese words are what is looked for in messages, never what is said."""

NUMERALS = ("bot/domain/people/phone.py",)
"""Characters that stand for digits in what people type."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_CHARACTER_RANGE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]-[\u3400-\u9fff\uf900-\ufaff]")


def chinese_strings(file: Path) -> Iterator[str]:
    """`file:line` of every Chinese string literal; docstrings may name laws, ranges of characters are no words."""
    tree = tree_of(file)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docstrings:
            continue
        if _HAN.search(_CHARACTER_RANGE.sub("", node.value)):
            yield f"{shown(file)}:{node.lineno} {node.value[:40]!r}"


def test_no_chinese_stands_in_python() -> None:
    files = [file for file in python_files(*PACKAGES) if not shown(file).startswith((*UNDERSTANDING, *NUMERALS))]
    found = [place for file in files for place in chinese_strings(file)]
    assert not found, "\n".join(found)


def test_no_chinese_stands_in_the_scripts_of_the_widget_and_the_desk() -> None:
    scripts = [
        script
        for folder in ("connectors", "bot/desk")
        for script in (Path(__file__).parents[2] / folder).rglob("*.js")
        if not script.name.endswith(".min.js")
    ]
    found = [
        f"{shown(script)}:{number} {line.strip()[:40]}"
        for script in scripts
        for number, line in enumerate(script.read_text("utf-8").splitlines(), 1)
        if _HAN.search(re.sub(r"(?<!:)//.*", "", line))
    ]
    assert not found, "\n".join(found)
