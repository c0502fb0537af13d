"""Words for years, months and days of the week, shared by dates, periods and times."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.numbers.numerals import parse_numeral

NUMBER = r"(?:\d{1,2}|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
YEAR = r"(?:(?:20)?\d{2}年|二[零〇][零〇一二三四五六七八九]{2}年|今年|本年|去年|前年|大前年|明年|后年)"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
WEEK = r"(?:星期|礼拜|周)"
WEEKDAY = r"[一二三四五六日天末1-7]"
DAYS_AWAY = {
    "大前天": -3, "大前日": -3, "前天": -2, "前日": -2, "前儿": -2, "前晚": -2, "昨天": -1, "昨日": -1,
    "昨儿": -1, "昨晚": -1, "昨夜": -1,
    "昨个": -1, "昨早": -1, "今天": 0, "今日": 0, "今儿": 0, "今晚": 0, "今早": 0, "今夜": 0, "今个": 0,
    "刚才": 0, "刚刚": 0, "明天": 1, "明日": 1, "明儿": 1,
    "明早": 1, "明晚": 1, "明个": 1, "听日": 1, "寻日": -1, "后天": 2, "后日": 2, "后儿": 2, "大后天": 3,
    "今儿个": 0, "今个儿": 0, "昨儿个": -1, "昨个儿": -1, "前儿个": -2, "明儿个": 1, "明个儿": 1,
    "赶明儿": 1, "听朝": 1, "听晚": 1, "明朝": 1, "明夜": 1, "明儿早": 1, "明儿晚": 1, "后儿个": 2,
    "后个": 2, "后朝": 2, "后天早": 2, "后天晚": 2, "后晚": 2, "后早": 2, "大后儿": 3, "大后儿个": 3,
    "大后日": 3, "外后天": 3,
}  # fmt: skip
DAY_WORD = "|".join(sorted(DAYS_AWAY, key=len, reverse=True))

_RELATIVE_YEARS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "大前年": -3, "明年": 1, "后年": 2}
_SPOKEN = str.maketrans("零〇一二三四五六七八九", "00123456789")


def number(text: str) -> int:
    """The value of a NUMBER or MONTH."""
    if text.startswith("廿"):
        text = "二十" + text[1:]
    numeral = parse_numeral(text)
    return int(numeral.value) if numeral else 0


def year(text: str | None, today: date) -> int | None:
    """The value of a YEAR (2026年, 26年, 二零二六年, 去年), None for nothing."""
    if not text:
        return None
    if text in _RELATIVE_YEARS:
        return today.year + _RELATIVE_YEARS[text]
    digits = re.sub(r"\D", "", text.translate(_SPOKEN))
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def weekday(text: str) -> int:
    """Monday is 0; 末 is Saturday."""
    return {"日": 6, "天": 6, "末": 5, "7": 6}.get(text, number(text) - 1)


def last_day(year_: int, month: int) -> date:
    """The last day of a month."""
    following = date(year_ + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def add_months(year_: int, month: int, months: int) -> tuple[int, int]:
    """(year, month) so many months later."""
    index = year_ * 12 + month - 1 + months
    return index // 12, index % 12 + 1
