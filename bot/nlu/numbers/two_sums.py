"""Two sums in one message: one on top of the other, or one for each of two employers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.found import Found

_TOTAL = re.compile(
    r"(?:一共|总共|合计|总计|[加合](?:在|到)?一(?:起|块儿?|道)|加起来|加拢|拢共|统共|共计|全部|总数|共)(?:是|有|欠|差|要|大概|差不多|\s)*[^\s,，。]{0,4}$"
)
_NOT_OWED = re.compile(
    r"(?:说好|讲好|应该|该发|本来|原来|底薪|保底|只|就)(?:的|是|有|给|发|我|了)*$|"
    r"(?:给|发|付|结|打|转|拿|到手|垫|预支|借|花|用|交|租)(?:了|过|到|我|俺|的|就|只|才)+$"
)


_CAME = re.compile(
    r"(?:给|发|付|结|打|转|还|退)(?:过|了)(?:我|俺)?(?:[一两俩二三四五六\d]+[回次笔])[\s,，]*(?:一共|总共|共|总计)?(?:是|就|有|才)?\s*$|"
    r"(?:给|发|付|结|还|退)过(?:我|俺)?\s*$"
)


def came_already(text: str, at: int) -> bool:
    """Whether the sum that begins at `at` was paid: 给过一回一千五."""
    return bool(_CAME.search(words_before(text, at)))


def plain_sums(text: str, found: Sequence[Found]) -> list[Found]:
    """The sums that may be owed, left to right: certain, no price, neither paid nor promised."""
    return [
        one
        for one in sorted(found, key=lambda f: f.start)
        if one.entity == "amount"
        and one.certain
        and one.note in ("", "about")
        and not (_NOT_OWED.search(words_before(text, one.start)) or came_already(text, one.start))
    ]


def total_told(text: str, sums: Sequence[Found]) -> Found | None:
    """The sum that is told as that of all (一共 5300)."""
    return next((one for one in sums if _TOTAL.search(words_before(text, one.start))), None)


_REST = re.compile(r"(?:还[欠差剩少]|剩|尚欠|结欠|净欠|余下)(?:了|着|我|俺|下|的|大概|差不多|是|有|\s)*$")


def is_the_rest(text: str, at: int) -> bool:
    """Whether the sum that begins at `at` is what is left open after all that was paid: 给了三千 还差五千."""
    return bool(_REST.search(words_before(text, at)))


def employers(found: Sequence[Found], sums: Sequence[Found]) -> list[dict[str, Any]]:
    """Employer and sum by pairs, left to right (美团欠我三千 饿了么也欠我两千); empty unless there are two or more,
    each with a sum of its own behind it."""
    firms = [one for one in sorted(found, key=lambda f: f.start) if one.entity == "company" and one.note != "as_typed"]
    pairs: list[dict[str, Any]] = []
    for place, firm in enumerate(firms):
        ends = firms[place + 1].start if place + 1 < len(firms) else None
        own = [one for one in sums if one.start >= firm.end and (ends is None or one.start < ends)]
        if len(own) != 1 or any(pair["company"] == firm.value for pair in pairs):
            return []
        pairs.append({"company": firm.value, "amount": own[0].value})
    return pairs if len(pairs) > 1 else []
