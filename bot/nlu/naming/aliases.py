"""Finds the words of a table in a text, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Aliases:
    """A table made ready once and asked with every message. `names`: what each word stands for, by the word in small
    letters."""

    names: Mapping[str, str]
    _pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, table: Mapping[str, str]) -> Aliases:
        """From words as they are written. Latin ones count only as whole words, in any case."""
        pattern = "|".join(map(_edged, sorted(table, key=lambda alias: (-len(alias), alias))))
        names = {alias.lower(): name for alias, name in table.items()}
        return cls(names, re.compile(pattern, re.IGNORECASE) if table else None)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, name) of every word of the table, left to right, none overlapping."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            yield match.start(), match.end(), self.names[match[0].lower()]


def _edged(alias: str) -> str:
    before = r"(?<![A-Za-z0-9])" if alias[0].isascii() else ""
    after = r"(?![A-Za-z0-9])" if alias[-1].isascii() else ""
    return before + re.escape(alias) + after
