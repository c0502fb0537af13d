"""What each of several is owed, as what all are owed: 我们8个人 每个人4500 is 36000 together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.found import Found

PER_HEAD = "per_head"


def together(found: Sequence[Found], known: int | None = None) -> list[Found]:
    """The values with sums per head multiplied by the number of people, which stands among them or is `known`. They
    are uncertain then, for the person must hear the product. Without a number of people above one they stay as they
    are, note per_head."""
    said = next((one.value for one in found if one.entity == "worker_count" and one.low is None), known)
    people = said if isinstance(said, int) else None
    if people is None or people < 2:
        return list(found)
    return [_times(one, people) if one.entity == "amount" and one.note == PER_HEAD else one for one in found]


def _times(one: Found, people: int) -> Found:
    value = _product(one.value, people)
    low = value if one.low is None else _product(one.low, people)
    high = value if one.high is None else _product(one.high, people)
    return replace(one, value=value, low=low, high=high, certain=False, note="")


def _product(sum_: object, people: int) -> float:
    total = float(str(sum_)) * people
    return int(total) if total == int(total) else round(total, 2)
