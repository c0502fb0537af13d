"""What comes beside a wage, by its word: commission, full attendance, allowances; and how often."""

from __future__ import annotations

import re

_WORDS = (
    ("commission", "提成|绩效"),
    ("attendance", "全勤|满勤"),
    ("meals", "餐补|饭补|伙食补贴?|餐费"),
    ("vehicle", "车补|油补|(?:电动)?车补贴|交通补贴?"),
    ("phone", "话补|话费补贴?|电话补贴?"),
    ("heat", "高温"),
    ("night", "夜班补贴|夜补|夜班费"),
    ("housing", "房补|住房补贴?|租房补贴"),
    ("allowance", "补贴|补助|津贴"),
    ("bonus", "奖金?|奖励"),
)
_AFTER = (
    r"(?:的|是|有|钱|奖|金|费|补贴?|津贴|没[发给]|欠|另加|加|另有|大概|一共|总共|每个?月|各|了|还|都|也|我|给|到|"
    r":|\s)*$"
)
_KINDS = tuple((kind, re.compile(rf"(?:{words}){_AFTER}")) for kind, words in _WORDS)
_ANY = re.compile("|".join(words for _, words in _WORDS))
_ONCE = re.compile(r"一次(?:性)?|只有一个月|就一个月|不是每|不是.{0,3}都有|(?:一共|总共|加起来)(?:就|才|是)?")
_MONTHLY = re.compile(r"每个?月|月月|个个月|都有")
_ALWAYS = re.compile(r"(?:每个?月|月月)都?有")
_EVERY_MONTH = re.compile(rf"(?:每个?月|月月)(?:都|还|另|也)?(?:有|给|发)?(?:{_ANY.pattern})")
_ONCE_OF_EXTRAS = re.compile(r"一次(?:性)?的?|不是每")
_SHORT = 14
_YES = re.compile(r"是的?|对|都是|嗯")
_BASE = re.compile(r"底薪|基本工资|保底")
_JOINED = re.compile(r"(?:[块元]钱?|另外|还|再|外|另|带|有|的|\s|[,，、])*(?:加上?|[+＋]|和|跟)")


def extra_kind(before: str) -> str | None:
    """The code of the extra whose sum follows these words; None where they name none."""
    return next((kind for kind, words in _KINDS if words.search(before)), None)


def how_often(text: str, asked: bool, known: bool) -> str | None:
    """Whether extras belong to every month ("monthly") or are owed once, where the words say so plainly; `asked`: they
    answer that very question; `known`: it was answered before, and short words may take that back."""
    again = known and len(text.strip()) <= _SHORT
    if not (asked or again or _ANY.search(text)):
        return None
    if (_ONCE if asked or again else _ONCE_OF_EXTRAS).search(text):
        return "once"
    if asked and (_MONTHLY.search(text) or _YES.match(text.strip())):
        return "monthly"
    return "monthly" if _EVERY_MONTH.search(text) or (again and _ALWAYS.search(text)) else None


def part_of_wage(text: str, wage_end: int) -> bool:
    """Whether what follows the wage is told as a part of it: 底薪3000加提成1200."""
    return bool(_BASE.search(text[:wage_end]) or _JOINED.match(text, wage_end))
