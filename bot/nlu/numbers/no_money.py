"""Figures that are no money, whatever is asked: a telephone or identity number, the number of a house, a parcel, a
card."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.numbers.case_numbers import find_case_numbers
from bot.nlu.numbers.id_numbers import find_id_numbers
from bot.nlu.numbers.phones import find_phones

_HOUSE = re.compile(
    r"(?<=[路街道巷弄村镇园栋幢])\d{1,5}(?:-\d{1,5})*(?:号楼?|弄|室|栋|幢)(?:\d{1,5}(?:室|号楼?)?)?|"
    r"(?<=[路街巷弄])\d{1,3}(?:-\d{1,5})*(?![\d元块千百万月年天.])"
)
_OF_A_THING = re.compile(
    r"(?:单号|运单|订单号|编号|卡号|账号|工号|车牌号?|微信号?|[Qq]{2}号?)(?:就?是|:|\s)*[A-Za-z]{0,4}\d{4,}"
)
_OF_PAY = re.compile(
    r"[元块钱薪蚊]|工资|人工|底薪|保底|提成|押金|补贴|奖金|运费|派费|总数|总共|一共|统共|拢共|金额|数目|[欠扣结]|没发|只发|发了|发过|到账|"
    r"[一二两三四五六七八九十\d每几]个?半?月|[\d一二三四五六七八九十]月|[给付][了过]|[发给付差少多剩][了过我]*[\d一二两三四五六七八九]|"
    r"[一每][单天票件]|[\d一二三四五六七八九十][千百万]"
)
"""Words by which a message speaks of pay."""


def without_numbers(text: str, today: date) -> str:
    """`text` with such figures as blanks, each character in its place."""
    phones = [one for one in find_phones(text) if one.certain or " " not in text[one.start : one.end]]  # 1800 4000 2800
    spans = [(one.start, one.end) for one in (*find_id_numbers(text, today), *phones, *find_case_numbers(text))]
    spans += [match.span() for pattern in (_HOUSE, _OF_A_THING) for match in pattern.finditer(text)]
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def speaks_of_pay(text: str) -> bool:
    """Whether words speak of money or of months of pay, beside any figures."""
    return bool(_OF_PAY.search(text))
