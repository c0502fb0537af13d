"""The words and patterns that all papers use, as data (`bot/knowledge/papers/words.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.papers.capital_amount import Numerals


@dataclass(frozen=True)
class Words:
    """Patterns have gaps in braces. `gap`: {what}; `header`: {number}; `day`: {year} {month} {day}; `month`: {year}
    {month}; `span`: {start} {end}; `months`, `years`: {count}; `item`: {number}. `labels`: slot -> what is missing.
    `choices`: slot -> code -> word. `sources`: beginning of a content type -> kind of evidence. Patterns by which
    the asking is told from the story (told_story.py): `asking`: a clause that only asks for help; `leading`: words
    before a name or place; `clause`: what stands between clauses."""

    numerals: Numerals
    gap: str
    header: str
    day: str
    month: str
    span: str
    months: str
    years: str
    item: str
    picture: str
    cut: str
    labels: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]
    sources: Mapping[str, str]
    asking: str
    leading: str
    clause: str
