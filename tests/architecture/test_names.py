"""A file is named by the noun it owns or the verb it does."""

from __future__ import annotations

import re
from pathlib import Path

from source import PACKAGES, ROOT, python_files, shown

DRAWERS = frozenset(
    {
        "util",
        "utils",
        "helper",
        "helpers",
        "common",
        "manager",
        "managers",
        "misc",
        "stuff",
        "tools",
        "shared",
        "lib",
        "core",
        "functions",
        "general",
    }
)


def test_no_file_or_folder_is_a_drawer() -> None:
    found = [
        shown(file)
        for file in python_files(*PACKAGES, "tests")
        if any(set(Path(part).stem.split("_")) & DRAWERS for part in Path(shown(file)).parts)
    ]
    assert not found, "\n".join(found)


def test_names_of_files_are_small_letters() -> None:
    found = [shown(file) for file in python_files(*PACKAGES, "tests") if not re.fullmatch(r"[a-z0-9_]+", file.stem)]
    assert not found, "\n".join(found)


def test_every_file_beside_the_commands_is_a_command() -> None:
    asked = set(re.findall(r'"(\w+)"', (ROOT / "bot" / "cli.py").read_text("utf-8")))
    files = {file.stem for file in (ROOT / "bot" / "commands").glob("*.py")} - {"__init__"}
    assert files <= asked, files - asked
