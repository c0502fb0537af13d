"""Days as they are spoken, in words that the calendar reads: 国庆前, 去年年底走, 大前年开春, 八月二十来的, 2008年前."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.nlu.calendar.dates import find_dates

_BEFORE_FEAST = re.compile(
    r"(?P<feast>(?:今年|去年|前年)?(?:的)?(?:国庆节?|春节|过年|五一|中秋节?|端午节?|元旦|清明节?))(?:之)?前(?![面头天年])"
)
_LEFT = r"(?:就|才|我|被|离|走|辞|不干|没干|停|结束|干完|跑完)"
_END_OF_YEAR = re.compile(rf"(?P<year>[去前今]年|20\d\d年|\d\d年)年?底(?=的时候|{_LEFT})")
_YEARS_AGO = re.compile(r"大前年")
_SPRING = re.compile(r"(?<=年)(?:的)?(?:刚)?开春")
_BARE_DAY = re.compile(
    r"(?P<month>(?<!\d)(?:1[0-2]|0?[1-9])月|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月)"
    r"(?P<day>三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]|[12]\d|3[01]|[1-9])"
    r"(?=来|到|至|才|补|入职|进|走|离|被|就|开始|干|签|辞|上班|不|$|[\s,。])"
)
_NAMES_DAYS = re.compile(r"来|欠的是|入职|进厂|走|离|辞|签|开除|开始")
_BEFORE_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:之|以)?前(?=就|进|来|入|干|$|[\s,])")


def as_dates(text: str, today: date) -> str:
    """`text` with such words as plain days; a feast that nobody can place stays."""
    text = _YEARS_AGO.sub(f"{today.year - 3}年", text)
    text = _SPRING.sub("3月1号", text)
    text = _BEFORE_FEAST.sub(lambda match: _day_before(match, today), text)
    text = _END_OF_YEAR.sub(r"\g<year>12月31号", text)
    text = _BEFORE_YEAR.sub(lambda match: f"{int(match['year']) - 1}年12月31号", text)
    return _BARE_DAY.sub(r"\g<0>号", text) if _NAMES_DAYS.search(text) else text


def _day_before(match: re.Match[str], today: date) -> str:
    found = find_dates(match["feast"], today, "past", True)
    if not found:
        return match[0]
    first = date.fromisoformat(str(found[0].low or found[0].value))
    return f"{first - timedelta(1):%Y-%m-%d}"
