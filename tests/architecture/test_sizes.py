"""Small files."""

from __future__ import annotations

from pathlib import Path

from source import PACKAGES, ROOT, python_files, shown

LIMIT = 250


def test_no_python_file_is_longer_than_250_lines() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in python_files(*PACKAGES, "tests")}
    long = [f"{shown(file)}: {count}" for file, count in lengths.items() if count > LIMIT]
    assert not long, "\n".join(long)


MOST_FILES = 22
"""About two dozen at the very most: a fuller folder is split by subject."""


def test_no_folder_of_code_holds_more_than_two_dozen_files() -> None:
    folders: dict[Path, int] = {}
    for file in python_files(*PACKAGES):
        folders[file.parent] = folders.get(file.parent, 0) + 1
    del folders[ROOT / "actions"]  # one file for each thing Rasa may ask for, called like the intent
    full = [f"{shown(folder)}: {count}" for folder, count in folders.items() if count > MOST_FILES]
    assert not full, "\n".join(full)
