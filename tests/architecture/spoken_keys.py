"""What Python asks the wording and the responses for: calls with a literal or an f-string in the first place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from source import PACKAGES, python_files, shown, tree_of


@dataclass(frozen=True)
class Asked:
    """`pattern` is a regular expression for the key; `plain` is the key where it is written out. `values`: names of
    the keyword arguments, None where some come from a mapping."""

    file: Path
    line: int
    call: str
    pattern: str
    plain: str | None
    values: frozenset[str] | None

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line} {self.call}({self.plain or self.pattern})"


def wording_keys() -> Iterator[Asked]:
    """say("a.b"), entry("a.b"), label("a", code) and Failure("a.b")."""
    for file in python_files(*PACKAGES):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Call) and node.args and _called(node) in ("say", "entry", "label", "Failure"):
                yield from _asked(file, node, _called(node), node.args[0])


def response_names() -> Iterator[Asked]:
    """utter_message(response="utter_…") in the actions."""
    for file in python_files("actions"):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Call) and _called(node) == "utter_message":
                for keyword in node.keywords:
                    if keyword.arg == "response":
                        for one in _branches(keyword.value):
                            yield from _asked(file, node, "utter_message", one)


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _branches(node: ast.expr) -> list[ast.expr]:
    return [*_branches(node.body), *_branches(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def _asked(file: Path, node: ast.Call, call: str, first: ast.expr) -> Iterator[Asked]:
    names = [keyword.arg for keyword in node.keywords]
    values = None if None in names else frozenset(name for name in names if name)
    for one in _branches(first):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield Asked(file, node.lineno, call, re.escape(one.value), one.value, values)
        elif isinstance(one, ast.JoinedStr):
            parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in one.values]
            yield Asked(file, node.lineno, call, "".join(parts), None, None)
