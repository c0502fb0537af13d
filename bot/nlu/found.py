"""What an extractor hands back: a value and where in the text it stood."""

from __future__ import annotations

from dataclasses import dataclass

NO_ANSWER = {"months_owed": frozenset({"worked", "paid", "length"}), "job": frozenset({"other_person"})}
"""By entity: notes of what stands in a text but is not what the entity is about; forms look at it with care."""


@dataclass(frozen=True)
class Found:
    """One value in a text.

    `text[start:end]` is what it was read from, in the text that the caller gave. `value` is the normal form
    of docs/interfaces.md (Slots); when `certain` is false it is the best guess (the lower end of a range) and must be
    asked back, with `low` and `high` as what it may be. `note` says in one word what kind of value or doubt
    it is: per_order, per_day, per_month, per_head, about, worked, paid, length, landline, lunar, as_typed, or why a
    number is not valid.
    """

    entity: str
    start: int
    end: int
    value: object
    certain: bool = True
    low: object = None
    high: object = None
    note: str = ""
