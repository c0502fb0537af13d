"""Overtime that is told as a habit, as hours by kind of day: 周一到周五每天加班两小时 加了三个月, 一周干六天, 月休两天.

A month is reckoned with 20.67 working days (人社部发〔2025〕2号) and 104/12 rest days, the mean of a year."""

from __future__ import annotations

import re

from bot.nlu.wages.said.multiplied import number_of

WORKDAYS, RESTDAYS, WEEKS = 20.67, 104 / 12, 52 / 12
"""Of a month, on average."""
_NORMAL, _DAYS_OF_WEEK, _WORKDAYS_OF_WEEK, _DAY_HAS = 8, 7, 5, 24
_N = r"(?:\d+(?:\.\d+)?|[零一二两俩仨三四五六七八九十百]+)"
_HOURS = rf"(?P<hours>{_N})(?P<half>个半)?(?:个|来|多)?(?:小时|钟头?|点钟)"
_FROM_TO = r"(?:(?:从)?(?:周|星期|礼拜)一(?:到|至|[-—~])(?:周|星期|礼拜)?五|工作日|平时|平常)"
_EACH_DAY = rf"(?:{_FROM_TO}(?:都|也|,|\s)*)?(?:[每一]个?(?:工作)?[天日晚](?:上)?|天天)"
_DAILY = re.compile(
    rf"(?:{_EACH_DAY}|{_FROM_TO})(?:都|要|得|也|差不多|大概|至少|基本|下班|晚上|还|会|\s)*(?:加班|加|多干|多上|多做|多跑)(?:了|到|个|\s)*{_HOURS}"
)
_OF_PERIOD = re.compile(
    rf"(?:每|一)个?(?P<unit>月|周|礼拜|星期)(?:都|要|得|差不多|大概|至少|平均|\s)*(?P<kind>平时|周末|休息日)?(?:加班|加)(?:了|\s)*{_HOURS}"
)
_MONTHS = re.compile(
    rf"(?<!第)(?P<count>{_N})个(?P<half>半)?月(?!工资|[\d一二两三四五六七八九]|.{{0,2}}\d{{3,}})|(?P<years>半|{_N})年(?!假|前|底|\d)"
)
_WEEK = re.compile(
    rf"(?:一|每)个?(?:周|礼拜|星期)(?:都|要|得|只|就|才|能|\s)*(?P<verb>干|上|做|跑|出车?|休|歇|上班)?(?:班|息)?(?:了|\s)*(?P<days>{_N})天|"
    rf"做(?P<worked>[五六七567])休(?P<off>[一二12])|上(?P<work>[五六567])休(?P<rest>[一二12])"
)
_MONTH_OFF = re.compile(
    rf"(?:每|一)?个?月(?:只|就|才|能|都|给)*(?:休|歇)(?:息)?(?:了)?(?P<days>{_N})天|(?:全月|整月|全年|从来)?(?P<none>无休|没有?休息日|没有?周末|"
    rf"没(?:有)?休(?:息)?过|(?:一天|一日)(?:都|也)?没(?:有)?休(?:息)?|一个月(?:三十|30)天(?:都|全)?在?[跑干上做]|(?:天天|每天都|天天都)(?:在)?(?:跑|干|上班)(?![\d一二两三四五六七八九十])(?!.{{0,3}}加))"
)
_DAY = re.compile(
    rf"(?:(?:[一每]天|天天)(?:都|要|得|至少|差不多|大概|平均|基本)*(?:上|干|做|跑|工作)?(?:班)?(?:了|满|\s)*){_HOURS}"
)
_FEAST_PIECES = re.compile(
    r"(?P<feast>国庆|十一|春节|过年|五一|元旦|清明|端午|中秋|节假日)(?:节)?(?:这|那)?[一二两三四五六七\d]天(?:我|一共|总共|都|在|共)*"
    r"(?P<did>(?:加|跑|送|派|做|干|拉)(?:了|的)?)(?=[\d一二两三四五六七八九十百]+[单件票趟])"
)
_IN_ALL = re.compile(
    rf"(?:{_N})天(?:一共|总共|共|合计|加起来|拢共)(?:是|有)?(?:上|干|做|加)?(?:班)?(?:了)?(?={_N}个?(?:小时|钟头?))"
)
_KINDS = re.compile(
    r"周末|休息日|周[六日天]|礼拜[六天日]|星期[六天日]|国庆|节假日|春节|五一|元旦|中秋|平时|平日|工作日|年假"
)
_CAME_IN = re.compile(
    r"(?P<kind>周末|休息日|(?:周|礼拜|星期)[六日天])(?:来|去|过来|叫去)(?:站里|公司|单位|上班|干)?(?:加)?(?:了)?(?=[一二两三四五六七八九十\d]+天)"
)
_SO_MANY_DAYS = re.compile(rf"[^,，。;；]{{0,3}}(?:一共|总共|共|干了|加了|上了|有|做了)(?P<days>{_N})天")
_CANNOT = re.compile(
    r"说不[清准上好]|记不[清得住]|没(?:有)?(?:记|数过?|算过|统计)|数不[清过]|算不[清出来]|搞不清|理不清|不(?:太)?(?:知道|晓得|清楚|记得)|忘了|唔知|唔记得|弗晓得|"
    r"莫得数|冇数|哪(?:里|个)?(?:记|晓|知|数)"
)
_SHORT = 24
_OF_OVERTIME = re.compile(r"加班|加点|三倍|3倍|超时")


def by_kind_of_day(text: str, asked: str | None, wanted: bool) -> str:
    """`text` with such habits as hours; `wanted`: overtime is being worked out."""
    if not (wanted or _OF_OVERTIME.search(text)):
        return text
    text = _CAME_IN.sub(r"\g<kind>加班", text)
    text = _IN_ALL.sub("", _FEAST_PIECES.sub(r"\g<feast>\g<did>", text))
    return _habit(text, asked)[0]


def is_reckoned(text: str, asked: str | None) -> bool:
    """Whether the hours in such words are a mean of months and not counted."""
    return _habit(text, asked)[1]


def cannot_tell(text: str) -> bool:
    """Whether short words say that nobody counted the hours."""
    return len(text.strip()) <= _SHORT and bool(_CANNOT.search(text))


def _habit(text: str, asked: str | None) -> tuple[str, bool]:
    daily, period = _DAILY.search(text), _OF_PERIOD.search(text)
    months = _months_of(text)
    if period is not None:
        each = _number(period["hours"], period["half"]) * (1 if period["unit"] == "月" else WEEKS)
        return _told(text, period, {period["kind"] or "平时": each * (months or 1)}, months), period["unit"] != "月"
    if daily is not None and (days := _SO_MANY_DAYS.match(text, daily.end())):
        count = _number(daily["hours"], daily["half"]) * float(number_of(days["days"]) or 0)
        return f"{text[: daily.start()]},平时加班{count:g}小时{text[days.end() :]}", False
    if daily is not None and months:
        hours = {"平时": _number(daily["hours"], daily["half"]) * WORKDAYS * months}
        return _told(text, daily, hours, months), True
    free = asked == "wage_ot_weekday" or (
        asked is None and "加班" in text and not _KINDS.search(_MONTH_OFF.sub("", text))
    )
    return _of_week(text, months) if daily is None and free else (text, False)


def _of_week(text: str, months: float) -> tuple[str, bool]:
    week, month, day = _WEEK.search(text), _MONTH_OFF.search(text), _DAY.search(text)
    if week is None and month is None:
        return text, False
    if week is not None:
        of_week = number_of(week["days"] or week["worked"] or week["work"] or "") or _WORKDAYS_OF_WEEK
        of_week = _DAYS_OF_WEEK - of_week if week["verb"] in ("休", "歇") else of_week
        rest = max(0.0, min(of_week, _DAYS_OF_WEEK) - _WORKDAYS_OF_WEEK) * WEEKS
    else:
        rest = max(0.0, RESTDAYS - (number_of(month["days"] or "") or 0)) if month else 0.0
    hours = _number(day["hours"], day["half"]) if day else float(_NORMAL)
    if hours > _DAY_HAS:
        return text, False
    told = {"平时": max(0.0, hours - _NORMAL) * WORKDAYS * (months or 1), "周末": rest * hours * (months or 1)}
    return _told(text, week or month, told, months, day), True


def _told(
    text: str, match: re.Match[str] | None, hours: dict[str, float], months: float, day: re.Match[str] | None = None
) -> str:
    """The text without the habit, with its hours behind."""
    gone = [one for one in (match, day, _MONTHS.search(text) if months else None) if one is not None]
    for one in gone:
        text = f"{text[: one.start()]}{' ' * (one.end() - one.start())}{text[one.end() :]}"
    text = _MONTH_OFF.sub(" ", text)
    words = " ".join(f"{kind}加班{_whole(count)}小时" for kind, count in hours.items() if count)
    return f"{text},{words}" if words else text


def _months_of(text: str) -> float:
    match = _MONTHS.search(text)
    if match is None:
        return 0.0
    if match["years"]:
        return 6.0 if match["years"] == "半" else 12 * float(number_of(match["years"]) or 0)
    return float(number_of(match["count"]) or 0) + (0.5 if match["half"] else 0)


def _number(words: str, half: str | None) -> float:
    return float(number_of(words) or 0) + (0.5 if half else 0)


def _whole(hours: float) -> str:
    return f"{round(hours):d}"
