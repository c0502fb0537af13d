"""Finds the words of a table in a text, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache


def find_aliases(text: str, aliases: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of every alias, left to right, none overlapping; Latin ones only as whole words, in
    any case."""
    if not aliases:
        return
    names = {alias.lower(): name for alias, name in aliases.items()}
    for match in _pattern(tuple(sorted(aliases))).finditer(text):
        yield match.start(), match.end(), names[match[0].lower()]


@lru_cache(maxsize=32)
def _pattern(aliases: tuple[str, ...]) -> re.Pattern[str]:
    def edged(alias: str) -> str:
        before = r"(?<![A-Za-z0-9])" if alias[0].isascii() else ""
        after = r"(?![A-Za-z0-9])" if alias[-1].isascii() else ""
        return before + re.escape(alias) + after

    return re.compile("|".join(map(edged, sorted(aliases, key=len, reverse=True))), re.IGNORECASE)
