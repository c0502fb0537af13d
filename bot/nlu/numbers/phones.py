"""Telephone numbers in a message, typed or dictated: 138 0013 8000, +86-138..., 幺三八零零幺三八零零零."""

from __future__ import annotations

import re

from bot.domain.people.phone import SPOKEN_DIGITS, InvalidPhone, normalise_landline, normalise_mobile
from bot.nlu.context import words_before
from bot.nlu.found import Found

_MOBILE = re.compile(r"(?<![\dA-Za-z])(?:(?:\+|00)?86[\s-]*)?1[\s-]?[3-9](?:[\s-]?\d){9}(?![\dXx])", re.ASCII)
_LANDLINE = re.compile(r"(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?:-\d{1,5})?(?!\d)", re.ASCII)
_ALMOST = re.compile(r"(?<![\dA-Za-z])1[3-9](?:[\s-]?\d){5,11}(?![\dXx])", re.ASCII)
_ANY = re.compile(r"(?<![\dA-Za-z])\d(?:[\s-]?\d){5,13}(?![\dXx])", re.ASCII)
_LIKE_MOBILE = re.compile(r"(?<![\dA-Za-z.])1[3-9](?:[\s-]?\d){8}(?:[\s-]?\d{2})?(?![\s-]?[\dXx.])", re.ASCII)
_OTHER_NUMBER = re.compile(r"(?:单号?|运单|订单|编号|卡号|账号|工号|案号|尾号)(?:是|:|\s)*$")
_OF_PHONE = re.compile(r"(?:电话|手机|号码|手机号|联系方式|打我?)(?:号码?)?(?:是|就是|:|：|改成|换成|\s)*$")


def find_phones(text: str, bare: bool = False) -> list[Found]:
    """Mobiles as 11 digits. Landlines (note landline) and numbers with a digit too many or too few (note
    length) are uncertain; the latter only with the look of a mobile (1385127006), after a word such as 电话, or with
    `bare`, used when a number was asked for."""
    found: list[Found] = []
    for version in (text, text.translate(SPOKEN_DIGITS)):
        for pattern, read in ((_MOBILE, normalise_mobile), (_LANDLINE, normalise_landline)):
            for match in pattern.finditer(version):
                if any(f.start < match.end() and match.start() < f.end for f in found):
                    continue
                mobile = read is normalise_mobile
                number = read(re.sub(r"\s", "", match[0]))
                found.append(
                    Found("phone", match.start(), match.end(), number, mobile, note="" if mobile else "landline")
                )
    if not found:
        found = _almost(text.translate(SPOKEN_DIGITS), bare)
    return sorted(found, key=lambda f: f.start)


def _almost(text: str, bare: bool) -> list[Found]:
    """What was meant as a number but is none, with the reason."""
    for match in (_ANY if bare else _ALMOST).finditer(text):
        before = words_before(text, match.start())
        like = _LIKE_MOBILE.fullmatch(match[0]) and not _OTHER_NUMBER.search(before)
        if not (bare or like or _OF_PHONE.search(before)):
            continue
        try:
            normalise_mobile(match[0])
        except InvalidPhone as problem:
            digits = re.sub(r"\D", "", match[0])
            return [Found("phone", match.start(), match.end(), digits, False, note=problem.reason)]
    return []
