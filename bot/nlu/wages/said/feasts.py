"""Days of a feast that are told by their dates, put as so many days: 国庆1号到3号, 五一1号2号.

Beside the name of a feast, or among words of overtime, such dates say on which days somebody worked; they are no days
of coming or leaving, which need words of their own."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.calendar.statutory_holidays import statutory_holidays
from bot.nlu.wages.said.multiplied import number_of

_N = r"(?:[12]?\d|3[01]|[零一二两三四五六七八九十]{1,3})"
_FEAST = r"(?P<feast>国庆节?|十一(?![月日号点个天单块百千])|五一|劳动节|元旦|春节|中秋节?|端午节?|清明节?)"
_MONTH = r"(?:(?P<month>10|5|1|十|五|一)(?:月份?|\.))"
_BETWEEN = r"(?:黄金周|长假|假期|放假|期间|那几天|的|是|从|,|，|、|\s)*"
_DAYS = (
    rf"(?P<first>{_N})(?:号|日)?(?:"
    rf"(?:一直)?(?:到|至|[-—~～])(?:10月|5月|1月|十月|五月|一月)?(?P<last>{_N})(?:号|日)"
    rf"|(?P<more>(?:[、,，和跟\s]*{_N}(?:号|日))*)(?<=[号日]))"
)
_COUNTED = r"(?:[,，\s]*(?:这|那|一共|总共|共|加起来|整整)*(?P<count>[一二两三四五六七八九\d]{1,2})天(?!假))?"
_NAMED = re.compile(rf"{_FEAST}{_BETWEEN}{_MONTH}?{_DAYS}{_COUNTED}")
_DATED = re.compile(rf"(?<![\d年月]){_MONTH}{_DAYS}{_COUNTED}")
_ONE = re.compile(_N)
_OVERTIME = re.compile(r"加班|三倍|3倍|节假日|法定|值班")
_LATER_COUNT = re.compile(
    r"[^,，。;；\d一二两三四五六七八九]{0,5}(?P<count>[一二两三四五六七八九\d]{1,2})天(?![\d\s]*[一二两三四五六七八九十\d上干都要])"
)
_CAME_OR_LEFT = re.compile(
    r"[^,，。;；]{0,4}(?:入职|进|来的?(?!加|上|值)|走|离|辞|开始(?:在|干)|签|被|开除|发(?!货)|给(?!人)|欠|没[发给结])"
)
_MONTH_OF = {"国庆": 10, "五一": 5, "劳动": 5, "元旦": 1}
_BY_DATE = re.compile(r"十一(?=期间|长假|放假|黄金周|假期|那几天|那[三3]天|[三3]天|[七7]天|加班|上班|值班)")
_HOURS_BEHIND = re.compile(rf"[^,，。;；\d一二三四五六七八九十]{{0,5}}{_N}(?:个半?)?(?:小时|钟)")
_LONGEST = 8
"""Days: a stretch that is longer is no feast."""


def feast_days(text: str, today: date) -> str:
    """`text` with the dates of a feast as a number of its days; the days beside the statutory ones are rest days."""
    text = _BY_DATE.sub("国庆", text)
    text = _NAMED.sub(lambda match: _counted(match, text, today), text)
    if not _OVERTIME.search(text):
        return text
    return _DATED.sub(lambda match: _counted(match, text, today), text)


def _counted(match: re.Match[str], text: str, today: date) -> str:
    feast = (match.groupdict().get("feast") or "")[:2].replace("十一", "国庆")
    month = _MONTH_OF.get(feast) or int(number_of(match["month"] or "") or 0)
    days = _days(match)
    if _CAME_OR_LEFT.match(text, match.end()):
        return f"{month}月{days[0]}号" if month and len(days) == 1 else match[0]
    if not days or len(days) > _LONGEST:
        return match[0]
    if not month:  # a feast of the moon: no month is needed to count its days
        return f"{feast}{int(number_of(match['count'] or '') or len(days))}天"
    year = today.year if date(today.year, month, 1) <= today else today.year - 1
    try:
        dates = [date(year, month, day) for day in days]
    except ValueError:
        return match[0]
    holidays = statutory_holidays(year) or frozenset()
    among = sum(one in holidays for one in dates)
    if not among and not feast:
        return match[0]
    told = number_of(match["count"] or "")
    if told is None and (later := _LATER_COUNT.match(text, match.end())):
        told = number_of(later["count"])
        if told is not None and told <= len(days):  # 国庆1号到7号上了5天: the count that follows is what was worked
            return feast or _name(month)
    if told is not None and told < len(days) and among == len(days):
        among = int(told)
    elif told is not None and told < len(days):
        return f"{feast or _name(month)}{told:g}天"
    rest = len(days) - among if told is None or told >= len(days) else 0
    if among == 1 and not rest and _HOURS_BEHIND.match(text, match.end()):
        return feast or _name(month)  # 国庆10月1号上了8个小时: the hours are told
    parts = [f"{feast or _name(month)}{among}天"] if among else []
    return ",".join([*parts, *([f"休息日{rest}天"] if rest else [])])


def _days(match: re.Match[str]) -> list[int]:
    first = int(number_of(match["first"]) or 0)
    if match["last"]:
        last = int(number_of(match["last"]) or 0)
        return [*range(first, last + 1)] if last - first < _LONGEST else []
    more = [int(number_of(one) or 0) for one in _ONE.findall(match["more"] or "")]
    return [first, *more]


def _name(month: int) -> str:
    return next(name for name, of in _MONTH_OF.items() if of == month)
