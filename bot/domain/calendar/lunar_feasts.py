"""Feasts that move through the solar year, from published calendars: beyond the tables nothing is known."""

from __future__ import annotations

from datetime import date


def _by_year(days: str) -> dict[int, date]:
    return {day.year: day for day in map(date.fromisoformat, days.split())}


SPRING_FESTIVALS = _by_year(
    "2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 "
    "2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 "
    "2035-02-08"
)
"""First day of the first lunar month, by solar year."""
CLEAR_BRIGHT_DAYS = _by_year("2023-04-05 2024-04-04 2025-04-04 2026-04-05 2027-04-05 2028-04-04 2029-04-04 2030-04-05")
"""清明, the fifth solar term: 4 or 5 April."""
DRAGON_BOATS = _by_year("2023-06-22 2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05")
DOUBLE_SEVENTHS = _by_year("2023-08-22 2024-08-10 2025-08-29 2026-08-19 2027-08-08 2028-08-26 2029-08-16 2030-08-05")
DOUBLE_NINTHS = _by_year("2023-10-23 2024-10-11 2025-10-29 2026-10-18 2027-10-08 2028-10-26 2029-10-16 2030-10-05")
MID_AUTUMNS = _by_year("2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12")
