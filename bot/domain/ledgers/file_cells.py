"""The cells of one row of a file that people bring, read into values; every mistake is noted with its place.

`Words` are the Chinese (or any other) words that stand for columns and codes: kind -> word -> code, as in
`bot/knowledge/facility_words.csv`; the kind of a code is the name of its column.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from bot.domain.geography.coordinates import CoordinateError, Point, in_china, to_gcj02
from bot.domain.geography.opening_hours import OpeningHours
from bot.domain.geography.opening_hours_text import HoursError, parse_hours

Words = Mapping[str, Mapping[str, str]]

LONGEST_NAME = 60
LONGEST_TEXT = 300
_FLAGS = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
_NUMBER = re.compile(r"[+-]?\d{1,9}(\.\d{1,20})?")
_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?([+-]\d{2}:\d{2}|Z)?")
_LIST_SEPARATOR = re.compile(r"[;,|\u3001]")


def read_words(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The words by kind, from rows with the columns kind, word and code."""
    words: dict[str, dict[str, str]] = {}
    for row in rows:
        words.setdefault(row["kind"], {})[_plain(row["word"])] = row["code"]
    return words


@dataclass(frozen=True)
class RowError:
    """What is wrong in the file: its line (the header is 1), the column, a reason code, the cell as it stood,
    and for a duplicate the line of the first."""

    line: int
    column: str
    reason: str
    value: str = ""
    other_line: int | None = None


@dataclass
class Row:
    """One line while it is being read; what cannot be read is noted in `errors` and comes back empty."""

    line: int
    cells: Mapping[str, str]
    words: Words
    errors: list[RowError] = field(default_factory=list)

    def wrong(self, column: str, reason: str, value: str | None = None) -> None:
        """Notes that the cell in `column` is wrong."""
        self.errors.append(RowError(self.line, column, reason, self.cells.get(column, "") if value is None else value))

    def text(self, column: str, obligatory: bool = False, longest: int = LONGEST_TEXT) -> str:
        """The cell without spaces around it."""
        text = self.cells.get(column, "")
        if obligatory and not text:
            self.wrong(column, "missing")
        if len(text) > longest:
            self.wrong(column, "too_long")
        return text

    def code(self, column: str, allowed: Collection[str], default: str = "") -> str:
        """One of the codes, written as such or as a word for it."""
        text = self.cells.get(column, "")
        return self._code(column, text, allowed) if text else default

    def codes(self, column: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Several codes, separated by semicolons or commas; each once."""
        found = [self._code(column, part, allowed) for part in self.parts(column)]
        return tuple(dict.fromkeys(filter(None, found)))

    def parts(self, column: str) -> tuple[str, ...]:
        """The separate words of a cell; each once."""
        pieces = _LIST_SEPARATOR.split(unicodedata.normalize("NFKC", self.cells.get(column, "")))
        return tuple(dict.fromkeys(filter(None, (piece.strip() for piece in pieces))))

    def flag(self, column: str) -> bool | None:
        """Yes or no; None when the cell is empty."""
        text = self.cells.get(column, "")
        value = _FLAGS.get(word_for(self.words.get("yes_no", {}), text).lower())
        if text and value is None:
            self.wrong(column, "bad_flag")
        return value

    def number(self, column: str, obligatory: bool = False) -> float | None:
        """A decimal number."""
        text = unicodedata.normalize("NFKC", self.text(column, obligatory))
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            self.wrong(column, "bad_number")
            return None
        return float(text)

    def count(self, column: str, most: int = 100_000) -> int | None:
        """A whole number from 0 to `most`."""
        value = self.number(column)
        if value is None:
            return None
        if value != int(value) or not 0 <= value <= most:
            self.wrong(column, "out_of_range")
            return None
        return int(value)

    def point(self) -> Point | None:
        """The position in columns lng, lat and system; None when any of it is wrong."""
        system = self.cells.get("system", "") or "gcj02"
        system = re.sub(r"[\s_-]", "", word_for(self.words.get("system", {}), system)).lower()
        lng, lat = self.number("lng", obligatory=True), self.number("lat", obligatory=True)
        if lng is None or lat is None:
            return None
        try:
            point = to_gcj02(lng, lat, system)
        except CoordinateError as error:
            column = "lat" if error.reason == "out_of_range" and abs(lng) <= 180 else "lng"
            self.wrong("system" if error.reason == "unknown_system" else column, error.reason)
            return None
        if not in_china(point.lng, point.lat):
            self.wrong("lng", "outside_china", f"{self.cells['lng']},{self.cells['lat']}")
            return None
        return point

    def hours(self, column: str = "hours") -> OpeningHours:
        """Opening hours, their Chinese words replaced first."""
        text = unicodedata.normalize("NFKC", self.cells.get(column, ""))
        for word, code in sorted(self.words.get("hours", {}).items(), key=lambda pair: -len(pair[0])):
            text = text.replace(word, code)
        try:
            return parse_hours(text)
        except HoursError as error:
            self.wrong(column, error.reason)
            return OpeningHours()

    def day(self, column: str) -> date | None:
        """A date."""
        moment = self._moment(column, None)
        return moment.date() if moment else None

    def moment(self, column: str, zone: tzinfo, end_of_day: bool = False) -> datetime | None:
        """An instant; in `zone` unless the cell has an offset. A date alone is its midnight, or the one that
        ends it."""
        moment = self._moment(column, zone)
        if moment and end_of_day and ":" not in self.cells[column]:
            return moment + timedelta(days=1)
        return moment

    def _moment(self, column: str, zone: tzinfo | None) -> datetime | None:
        text = unicodedata.normalize("NFKC", self.cells.get(column, ""))
        if not text:
            return None
        found = _DATE.fullmatch(text)
        try:
            if found is None:
                raise ValueError
            year, month, day, hour, minute = (int(part or 0) for part in found.group(1, 2, 3, 4, 5))
            return datetime(year, month, day, hour, minute, tzinfo=_offset(found[6]) or zone)
        except ValueError:
            self.wrong(column, "bad_date")
            return None

    def _code(self, column: str, text: str, allowed: Collection[str]) -> str:
        code = word_for(self.words.get(column, {}), text).lower()
        if code in allowed:
            return code
        self.wrong(column, "unknown_word", text)
        return ""


def word_for(table: Mapping[str, str], text: str) -> str:
    """The code that `text` stands for, else `text` itself; width, case and spaces do not matter."""
    return table.get(_plain(text), text)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _offset(text: str | None) -> tzinfo | None:
    return datetime.fromisoformat(f"2000-01-01T00:00{text.replace('Z', '+00:00')}").tzinfo if text else None


def cell_text(value: object) -> str:
    """A cell as text: numbers, dates and booleans of a spreadsheet as a person would write them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes") if value.time() != time() else value.date().isoformat()
    if isinstance(value, list):
        return ";".join(cell_text(part) for part in value).strip(";")
    return str(value).strip("\ufeff \t\r\n\u3000\u00a0")
