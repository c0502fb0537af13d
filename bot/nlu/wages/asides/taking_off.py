"""What somebody does not want in the sum any more: an item, or a figure told before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numerals import find_numerals
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.swaps import slots_of

LONGEST = 24
_OFF = re.compile(
    r"不要(?!紧|脸|我)|不算(?!多|少|数|高|低)|不用算|别算|甭算|先不算|去掉|拿掉|删掉|删了|划掉|撤掉|减掉那|取消|不主张|不追究|不提了|唔要|"
    r"不计(?!较)|不该算|不能算|不是(?:工资|给我的|欠薪)"
)
_ITEMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("leave", re.compile(r"年假|年休")),
    ("overtime", re.compile(r"加班|加点")),
    ("double_pay", re.compile(r"双倍|二倍|两倍|没签合同|合同那")),
    ("deposit", re.compile(r"押金|保证金|装备")),
    ("fine", re.compile(r"罚款|扣款|扣的|罚的")),
    ("extra", re.compile(r"加付")),
    ("severance", re.compile(r"补偿|赔偿|N那|那个N|代通知")),
    ("min_wage", re.compile(r"最低工资")),
    ("probation", re.compile(r"试用")),
    ("hourly", re.compile(r"小时底线|时薪")),
    ("piece", re.compile(r"计件|按单|单子")),
    ("wages", re.compile(r"欠薪|拖欠|工资")),
)
_SLOTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("wage_paid", re.compile(r"(?:给|发|付)过?的|已发|预支|借支")),
    ("wage_extra", re.compile(r"全勤|提成|补贴|补助|奖金|餐补")),
    ("wage_absent_days", re.compile(r"缺勤|请假")),
    ("wage_last", re.compile(r"最后一个月")),
)
FIGURES: dict[str, tuple[str, ...]] = {
    "leave": ("wage_leave_days",), "deposit": ("wage_deposit",), "fine": ("wage_fine", "wage_proof"),
    "overtime": ("wage_ot_weekday", "wage_ot_rest", "wage_ot_holiday", "wage_rest_given", "wage_day_hours"),
    "double_pay": ("wage_signed",), "severance": ("wage_end_reason", "wage_last"), "extra": ("wage_deadline",),
    "piece": ("wage_unit_price", "wage_count", "wage_more"), "wages": ("wage_months", "wage_period", "wage_due"),
    "min_wage": ("wage_received",), "hourly": ("wage_hours",),
}  # fmt: skip
"""What goes with an item that is taken off."""


@dataclass(frozen=True)
class TakenOff:
    """`items`: codes; `slots`: of figures, without those of the items."""

    items: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()


def taken_off(text: str, known: Mapping[str, Any]) -> TakenOff | None:
    """What the words take out of a sum of which `known` is known; None where they take out nothing of it."""
    plain = normalise(text).text.strip()
    if len(plain) > LONGEST or not _OFF.search(plain) or re.search(r"[吗么?？]$|要不要|算不算", plain):
        return None
    figures = [float(str(one.value)) for one in find_amounts(plain, bare=True) if one.value is not None]
    if not figures:
        figures = [float(one.value) for one in find_numerals(plain) if one.certain and one.value > 1]
    slots = [slot for value in figures for slot in slots_of(value, known)[:1]]
    if slots:
        return TakenOff(slots=tuple(dict.fromkeys(slots)))
    if figures:
        return None
    wanted = {*(known.get("wage_items") or ()), *(known.get("wage_done") or ())}
    slots = [slot for slot, pattern in _SLOTS if known.get(slot) is not None and pattern.search(plain)]
    item = next((item for item, pattern in _ITEMS if item in wanted and pattern.search(plain)), None)
    if slots:
        return TakenOff(slots=tuple(slots[:1]))
    return TakenOff((item,)) if item is not None else None


_ANEW = re.compile(
    r"^(?:全部?|都)?(?:清空|清掉|清零|重新(?:来|算|开始)|从头(?:来|算|开始)|重来|推倒重来|重算一遍吧?|全都?不要了)"
)
_SHORT = 14


def begins_anew(text: str) -> bool:
    """Whether short words throw all figures away to begin again."""
    return len(text.strip()) <= _SHORT and bool(_ANEW.search(text.strip()))
