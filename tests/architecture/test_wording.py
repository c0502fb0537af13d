"""Every sentence that Python or the widget asks for exists, with the values it needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from source import ROOT
from spoken_keys import Asked, wording_keys

from bot.wording import FOLDER, entry


def keys_of(value: Any, path: str) -> Iterator[str]:
    """The dotted keys of a tree."""
    yield path
    if isinstance(value, dict):
        for name, below in value.items():
            yield from keys_of(below, f"{path}.{name}")


KEYS = [key for file in sorted(FOLDER.glob("*.yml")) for key in keys_of(entry(file.stem), file.stem)]
ASKED = sorted({str(one): one for one in wording_keys()}.values(), key=str)
ELSEWHERE = ("bot/wording.py", "bot/conversation/door.py", "bot/commands/terminal/failure.py")
"""Files that pass a key on."""


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_every_key_that_python_asks_for_exists(asked: Asked) -> None:
    assert [key for key in KEYS if re.fullmatch(asked.pattern, key)], str(asked)


@pytest.mark.parametrize("asked", [one for one in ASKED if one.call == "say" and one.plain and one.values], ids=str)
def test_a_sentence_gets_all_the_values_it_names(asked: Asked) -> None:
    assert set(re.findall(r"{(\w+)}", str(entry(asked.plain or "")))) <= set(asked.values or ()), str(asked)


@pytest.mark.parametrize(
    "asked", [one for one in ASKED if one.call == "say" and one.plain and one.values == frozenset()], ids=str
)
def test_a_sentence_with_gaps_is_not_said_without_values(asked: Asked) -> None:
    assert not re.findall(r"{(\w+)}", str(entry(asked.plain or ""))), str(asked)


def test_every_sentence_that_the_widget_asks_for_exists() -> None:
    folder = ROOT / "connectors" / "web" / "widget"
    strings = json.loads((folder / "strings.json").read_text("utf-8"))
    asked = {key for file in folder.glob("*.js") for key in re.findall(r'\bsay\("(\w+)"', file.read_text("utf-8"))}
    assert asked and asked <= set(strings)


def test_no_wording_file_is_empty() -> None:
    assert not [file.name for file in FOLDER.glob("*.yml") if not entry(file.stem)]
