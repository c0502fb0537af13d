"""A sum that is said to be all that is owed: it stands for the months, and is no pay of one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.wages.told import Told

_DEBT = re.compile(r"[欠拖差]|[没未冇][发给结付拿见]|不[发给]|少[发给]|讨|垫")
_FILLER = r"(?:工资|薪水|钱|了|着|我|俺|们|他|大概|差不多|约|有|是|得|小|将近|快|\s)*$"
_IN_ALL = re.compile(
    r"(?:一共|总共|合计|总计|拢共|统共|加起来|[加合](?:在|到)?一(?:起|块儿?|道)|总的|共)"
    rf"(?:还)?(?:[欠差拖压]|没[发给结])?{_FILLER}"
)
_CAME = re.compile(r"[给发付结打拿还交扣罚退][了过到]?(?:我|的)*$")
_OWED = re.compile(rf"(?:[欠拖]|差)(?:了|着|我|俺|们|他们?|大家)*(?:工资|薪水|工钱|钱|人工|血汗钱)?{_FILLER}")
_NO_TOTAL = re.compile(r"\s*(?:块钱?|元)?(?:一|每)个?月|\s*(?:个|天|单|件|票|趟|小时|人|年|月)")
_RATE = re.compile(r"月薪|底薪|每月|一个月|每个月|(?<!个)月工资|保底|平均|[一每][单件票天趟]|单价|日薪|时薪|各欠?|每人")
_NAMED_MONTH = re.compile(r"[\d一二三四五六七八九十]月份?(?:的)?(?:工资)?[欠差拖了我]*$")


def find_total(text: str, items: Sequence[str]) -> list[Told]:
    """`wage_due` with the one sum that is all that is owed; none where a rate is told from which it would follow."""
    if "wages" not in items or not _DEBT.search(text) or _RATE.search(text.replace("每人", "")):
        return []
    amounts = [one for one in find_amounts(text, bare=True) if one.value]
    whole = next((one for one in amounts if _is(_IN_ALL, text, one)), None)
    if whole is None:
        amounts = [one for one in amounts if one.note != "per_month"]
        owed = [
            one for one in amounts if _is(_OWED, text, one) and not _NAMED_MONTH.search(words_before(text, one.start))
        ]
        others = [one for one in amounts if not _CAME.search(words_before(text, one.start).rstrip("的 "))]
        whole = owed[0] if len(owed) == 1 and others == owed and owed[0] is amounts[0] else None
    return [] if whole is None else [Told("wage_due", whole.value, whole.start, whole.end)]


def as_paid(one: Told) -> Told:
    """What came in single months, as a payment on the whole."""
    if one.slot != "wage_by_month":
        return one
    paid = sum(float(row.get("paid") or 0) for row in one.value)
    return Told("wage_paid", int(paid) if paid == int(paid) else paid, one.start, one.end) if paid else one


def _is(pattern: re.Pattern[str], text: str, one: Found) -> bool:
    before = words_before(text, one.start)
    found = pattern.search(before)
    if found is None or _NO_TOTAL.match(text, one.end):
        return False
    return not _CAME.search(before[: found.end()].rstrip()) or found[0][-1:] in "欠差拖"
