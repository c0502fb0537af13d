"""Small files."""

from __future__ import annotations

from source import PACKAGES, python_files, shown

LIMIT = 250

TABLES = ("bot/domain/safety_rules.py",)
"""Tables of data in the form of Python: read by row, not from top to bottom."""


def test_no_python_file_is_longer_than_250_lines() -> None:
    lengths = {shown(file): len(file.read_text("utf-8").splitlines()) for file in python_files(*PACKAGES, "tests")}
    long = [f"{file}: {count}" for file, count in lengths.items() if count > LIMIT and file not in TABLES]
    assert not long, "\n".join(long)
