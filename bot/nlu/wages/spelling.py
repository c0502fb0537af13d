"""Words for figures as figures, so that they are read like any: half of a wage (9月只发了一半), months and days, months
that are only counted up (八九十)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numerals import find_numerals

_HALF = re.compile(r"(?<=[发给付结打拿过了])一半(?!天|个月)")
_HALF_CAME = re.compile(r"(?:只|就|才|都|也)*[发给付结打拿](?:过|了|我|俺)*一半(?!天|个月)")
_WAGE = re.compile(r"(?:月薪|工资|底薪|人工|薪水|说好|讲好)(?:是|一个月|每个?月|有|\s)*$")
_OF_THEM = re.compile(r"其中(?:有|的)?(?:一|1)个月(?:的)?(?:工资)?(?:是)?(?=[只就才都]?[发给付结打拿])")
_OF_MONTH = re.compile(r"月份?(?:的)?(?:工资)?(?:是|该[给发])?\s*$")


_TWENTY, _THIRTY = re.compile(r"廿(?=[一二三四五六七八九]?[天日号单件个])"), re.compile(r"卅(?=[一]?[天日号单件个])")
_MONTHS_AND_DAYS = re.compile(r"(?<=[个俩仨两])月(?:零|又|加|带|还有|外加)(?=[\d一二三四五六七八九十]+天)")
_MONTHS_AND_HALF = re.compile(r"([\d两俩仨二三四五六七八九十])(?:个)?月半(?!个)")
_RUN = re.compile(
    r"(?<![\d一二三四五六七八九十零百千万块元])(?P<run>[一二三四五六七八九十]{2,6})(?=$|[\s,，。]|都|没|的)"
)
_DAYS_AND_HALF = re.compile(r"(?P<days>\d+|[一二两三四五六七八九十]+)(?:个)?(?P<unit>天|工)半")
_DIGITS = "一二三四五六七八九十"


def spelled_out(text: str, asked: str | None) -> str:
    """`text` with rare numerals, months and days, and months in a run written as they are read elsewhere."""
    text = _THIRTY.sub("三十", _TWENTY.sub("二十", text))
    text = _MONTHS_AND_HALF.sub(r"\1个半月", _MONTHS_AND_DAYS.sub("月 另外干了", text))
    text = _DAYS_AND_HALF.sub(_with_half, text)
    return _RUN.sub(_as_months, text) if asked in ("wage_months", "wage_due") else text


def _with_half(match: re.Match[str]) -> str:
    """十八天半 -> 18.5天."""
    days = find_numerals(match["days"])
    return f"{float(days[0].value) + 0.5:g}{match['unit']}" if len(days) == 1 else match[0]


def _as_months(match: re.Match[str]) -> str:
    """八九十 -> 8月到10月; anything but months that follow each other stays."""
    at = [_DIGITS.index(one) + 1 for one in match["run"]]
    in_order = all(after == before + 1 for before, after in pairwise(at))
    return f"{at[0]}月到{at[-1]}月" if in_order and len(at) > 1 else match["run"]


def in_figures(text: str, known: Mapping[str, Any]) -> str:
    """`text` with half of the monthly wage in place of the word, where the wage is told or known."""
    if not _HALF.search(text):
        return text
    text = _OF_THEM.sub(" ", text)
    wage = _wage(text) or known.get("wage_monthly")
    if wage is not None:
        return _HALF.sub(f"{float(wage) / 2:g}", text)
    alike = _of_one_month(text) or _of_rows(known)
    return text if alike is None else _HALF_CAME.sub(rf"该给{alike:g} 给了{alike / 2:g}", text)


def _wage(text: str) -> float | None:
    amounts = [one for one in find_amounts(text, bare=True) if one.value is not None and one.certain]
    before = [(one, words_before(text, one.start)) for one in amounts]
    by_month = [
        one for one, words in before if one.note == "per_month" or (_WAGE.search(words) and not _OF_MONTH.search(words))
    ]
    return float(str(by_month[0].value)) if by_month else None


def _of_one_month(text: str) -> float | None:
    """The sum of the month beside it, which the other is taken to be like."""
    amounts = [one for one in find_amounts(text, bare=True) if one.value is not None and one.certain]
    of_one = [one for one in amounts if _OF_MONTH.search(words_before(text, one.start))]
    return float(str(of_one[0].value)) if of_one else None


def _of_rows(known: Mapping[str, Any]) -> float | None:
    sums = {one.get("due") or one.get("owed") for one in known.get("wage_by_month") or ()} - {None}
    return float(sums.pop()) if len(sums) == 1 else None
