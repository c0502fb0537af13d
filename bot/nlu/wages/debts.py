"""Words about a sum that decide whether it is owed: only promised, on top of another, one of a price, none at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.context import words_before

_NOTE_OF_HAND = re.compile(r"[欠借白]条")
_TODAY = re.compile(r"(?:今天|今儿个?|现在|眼下|这会儿?)(?:都|已经)*是")
_DIGITS = "零一二三四五六七八九十"
_MORE = re.compile(r"还|又|再|另外|后来|加上")
_PROMISED = re.compile(
    r"(?:下个?月|下周|明天|明年|后天|月底|年底|过年|过几天|回头|以后|答应|承诺|保证)[^\d一二两三四五六七八九]{0,8}"
    r"(?:发|给|付|结|打|补|还)(?:我|俺|一半|\s)*$"
)
_OF_A_RATE = re.compile(r"月薪|工资是|每个?月|一个?月|底薪|单价|[一每][单件票天趟]|第.个月")


def speaks_of_a_note(text: str) -> bool:
    """Whether a note of hand is told of, whose sum is owed although it was given."""
    return bool(_NOTE_OF_HAND.search(text))


def names_today(text: str) -> bool:
    """Whether a month is named only as the present one: 今天是十一月了."""
    return bool(_TODAY.search(text))


def adds_more(text: str) -> bool:
    """Whether a sum is told as one more."""
    return bool(_MORE.search(text))


def is_promised(text: str, at: int) -> bool:
    """Whether the sum that begins at `at` is only to come: 下个月发3000."""
    return bool(_PROMISED.search(words_before(text, at)))


def is_of_a_rate(text: str) -> bool:
    """Whether the words speak of what a month, a day or an order brings."""
    return bool(_OF_A_RATE.search(text))


def without_count(figures: Sequence[str], count: float | None) -> tuple[str, ...]:
    """The figures without those that say `count`, in digits or characters."""
    said = set() if count is None else {f"{count:g}"}
    if count is not None and count in range(len(_DIGITS)):
        said.add(_DIGITS[int(count)])
    return tuple(one for one in figures if one not in said)


_COUNT = re.compile(r"(?<![\d第.月])(?P<count>\d{1,5})(?:个)?(?:天|单|件|趟|票|个(?!月|小时|人))")


def count_put_right(text: str) -> int | None:
    """The one count of days, orders or trips in words that correct (不对 是干了42天); None where there is not one."""
    counts = [int(one["count"]) for one in _COUNT.finditer(text)]
    return counts[0] if len(counts) == 1 else None
