"""Several sums in one message: together, on top of what is known, or each for an employer of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State, Value
from bot.domain.asking.forms import REPORT_UNPAID_WAGES, Form
from bot.nlu.calendar.month_lists import was_paid
from bot.nlu.calendar.more_months import was_paid_since
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.numbers.additions import comes_on_top, is_extra
from bot.nlu.numbers.two_sums import employers, plain_sums, total_told
from bot.nlu.reply.cues import corrects
from bot.nlu.reply.speakers import speaks_for_self

_WHOLE = re.compile(r"\d+")


def sum_of_several(text: str, found: Sequence[Found], state: State) -> Value | None:
    """The sum where a message tells more than one, or one besides that which is known: to be confirmed, unless the
    words themselves say what it is in all. None where one sum was told, or none."""
    sums = plain_sums(text, found)
    if employers(found, sums):
        return None
    total = total_told(text, sums)
    if total is not None and any(one.start > total.start and comes_on_top(text, one.start) for one in sums):
        total = None  # 提成一共3200 还有奖金800
    if total is not None:
        return Value("amount", total.value, whole=True) if len(sums) > 1 or state.unsure else None
    if state.knows("amount"):
        first = float(state.values["amount"])
        more = [one for one in sums if tells_one_more(text, one.start, state.asked)]
    else:
        first = float(str(sums[0].value)) if sums else 0.0
        more = [one for one in sums[1:] if float(str(one.value)) != first]
    if not more or not first:
        return None
    together = first + sum(float(str(one.value)) for one in more)
    return Value("amount", _plain(together), False, _plain(first), _plain(together), base=_plain(first))


def tells_one_more(text: str, at: int, asked: str | None) -> bool:
    """Whether the sum that begins at `at` comes besides the one known: 他还扣了五百, 押金500也没退."""
    return comes_on_top(text, at) or (asked != "amount" and not corrects(text) and is_extra(text, at))


def sum_on_top(turn: Turn, state: State, found: Sequence[Found]) -> dict[str, Value]:
    """The sum told without its unit as one more to that which is known, to be confirmed: 加上10月的2000."""
    if not state.knows("amount") or any(one.entity == "amount" for one in found):
        return {}
    taken = [(one.start, one.end) for one in found]
    for one in extract(turn.text, turn.now, lexicon(), "amount"):
        free = all(end <= one.start or one.end <= start for start, end in taken)
        if one.entity == "amount" and one.certain and not one.note and free and comes_on_top(turn.text, one.start):
            first = float(state.values["amount"])
            together = _plain(first + float(str(one.value)))
            return {"amount": Value("amount", together, False, _plain(first), together, base=_plain(first))}
    return {}


def further_reports(turn: Turn, form: Form) -> tuple[dict[str, Any], ...]:
    """Employer and sum of every further report that the words hold, without the first."""
    if form is not REPORT_UNPAID_WAGES or not turn.text.strip() or corrects(turn.text):
        return ()
    found = extract(turn.text, turn.now, lexicon(), None)
    return tuple(employers(found, plain_sums(turn.text, found))[1:])


def own_report(turn: Turn, form: Form, state: State) -> dict[str, Any] | None:
    """The report of the speaker's own, told in the middle of one for somebody else (我自己的 顺丰 欠2000 我叫洪八);
    None where there is none. Name and number that were not told are asked for later, and not taken over."""
    if form is not REPORT_UNPAID_WAGES or not state.other or not speaks_for_self(turn.text):
        return None
    found = extract(turn.text, turn.now, lexicon(), None)
    told = {one.entity: one.value for one in found if one.certain and form.slot_of(one.entity) == one.entity}
    return {"name": None, "phone": None, **told} if {"company", "amount"} <= set(told) else None


def one_stretch(text: str, found: list[Found]) -> list[Found]:
    """The values, with months told one by one (9月4800 10月5200) as the stretch that they make; a month that was paid
    (七月给了 是八九十三个月) is none of them."""
    months = [one for one in found if one.entity == "period" and one.certain]
    if len(months) < 2:
        return found
    owed = [one for one in months if not (was_paid(text, one.end) or was_paid_since(text, one.end))]
    if owed and len(owed) < len(months):
        return [one for one in found if one not in months or one in owed]
    spans = sorted({(str(one.value["start"]), str(one.value["end"])) for one in months})  # type: ignore[index]  # a period is a pair of days
    joined = all(_next(before[1]) == after[0] for before, after in pairwise(spans))
    if len(spans) < 2 or not joined:
        return found
    whole = Found("period", months[0].start, months[-1].end, {"start": spans[0][0], "end": spans[-1][1]})
    return [whole, *(one for one in found if one not in months)]


def _next(month: str) -> str:
    year, number = map(int, _WHOLE.findall(month))
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def _plain(value: float) -> float:
    return int(value) if value == int(value) else round(value, 2)
