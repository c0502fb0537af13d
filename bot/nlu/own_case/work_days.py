"""When somebody left the work, that they are still there, and when they asked for the money, complained or were
promised it: the days that limits run from (劳动争议调解仲裁法第二十七条), told in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.rough_days import find_rough_days, find_since
from bot.nlu.found import Found

_GONE = (
    r"(?:离|辞|退)(?:的|了|过|完|嘅|咗|嘞)?(?:职|站|岗|工)|离开|辞的|辞了|走的|走了|走人|走掉|走之后|走后|(?:不|没)(?:再|在[一-龥]{1,5}?)?(?:干|做|跑|送)(?:了|的)|"
    r"(?:被|给|让)[一-龥]{0,4}(?:开|辞|炒|撵|踢|赶|裁|优化|清退)|(?:叫|让|喊|要)我(?:走|滚|卷)|把我(?:给)?(?:开|辞|炒|撵|踢|赶|裁)|"
    r"停(?:了)?我?的?号|解除|解雇|下岗|裁员|炒了?鱿鱼|炒掉|开除|辞退|卷铺盖|滚蛋|结束的?(?:合同|关系)"
)
_LEFT = re.compile(_GONE)
_UNTIL = re.compile(r"(?:干|做|跑|送|待|呆|上班?)到(?:了|的)?$")
"""Before a day: the last day of the work, where the day itself is named and nothing is said of pay."""
_STILL = re.compile(
    r"(?:还|仍|一直|目前|现在还|到现在还)(?:是)?在(?:这|那|这边|那边|那里|这里|这儿|那儿|里头|站上|站里|公司|他家|该站|[一-龥]{0,4}?)"
    r"(?:干|做|跑|送|上班|接单)|(?:没|冇|未|木有)(?:有)?(?:离职|辞职|离开)|目前在职|还没走|还在职"
)
_DEMANDED = re.compile(
    r"催|(?:要|讨|问|追|找|跟|向|让)[一-龥]{0,5}(?:要|讨|问|追|还|给)?(?:过|了|的|着)?(?:这?个?)?(?:钱|工资|账|薪|工钱|运费|欠款)|(?:要|讨|问|追|找|投诉|举报|反映|告|申请|报)过|"
    r"答应|承诺|保证(?:给|说)|说.{0,6}(?:会给|给我|就给|再等|给钱|给的|结给|补给)|(?:打|写)(?:了|过)?(?:个|张)?欠条|"
    r"(?:微信|电话|短信|当面|群里?)(?:上|里)?(?:跟|找|问|向)?[一-龥]{0,3}(?:要|催|讨)|给(?:老板|站长|他|她|公司|会计|财务|队长)[一-龥]{0,4}(?:发|打)|"
    r"(?:监察|劳动局|人社|12333|仲裁|法院|12345|工会|劳动部门|社保局)[一-龥]{0,4}(?:投诉|举报|反映|告|申请|立案|登记|去|调解|问)|"
    r"(?:去|到|找|向|打)[一-龥]{0,6}(?:监察|劳动局|人社|12333|仲裁|法院|12345|劳动部门)|申请(?:了|过)?仲裁|投诉了|举报了|调解(?:了|过)"
)
_OTHERS = re.compile(
    r"(?:站长|老板|经理|队长|工友|同事|老乡|朋友|老婆|老公|他|她)(?:们)?(?:就|都|也|早|已经|自己)?(?:走了|走的|离职|不干了|辞)|钱.{0,3}走|走(?:不|法律|程序|仲裁|流程)"
)
_SOMEBODY = re.compile(r"(?<![被给让])(?:站长|老板|经理|队长|工友|同事|老乡|朋友|老婆|老公|他|她|会计|队友)")
_UNREAL = re.compile(
    r"要是|如果|假如|万一|的话|想.{0,8}(?:走|离职|辞|不干)|要(?:走|离职|辞职)(?!的|了)|打算|准备|逼我|非要我|能不能(?:走|辞)|可不可以(?:走|辞)"
)
_ASKED = re.compile(r"[?？]|吗|怎么|咋|能不能|可不可以|多久|[不没]$")
_OF_PAY = re.compile(r"工资|薪|欠|的钱|工钱|[没冇未][给发结]|提成|运费")
_PIECE = re.compile(r"[^\s,，。;；!！?？、\n]+")
_NO_VERB = re.compile(r"[我俺是就在于的那从自大概约好像应该当时]*")
LONGEST_CLAUSE, BEFORE = 24, 10
"""Characters of a clause that is kept as it is, and of what stands before the word in one without stops."""


@dataclass(frozen=True)
class WorkDays:
    """`left_on`: the last day of the work, `left_by` the last that it can have been where only the month, the season
    or how long ago was told; `employed`: still there; `demanded_on`: days on which payment was asked for, promised, or
    complained of. Days as YYYY-MM-DD, None where nothing of it was told."""

    left_on: str | None = None
    employed: bool | None = None
    demanded_on: tuple[str, ...] = ()
    left_by: str | None = None

    def __bool__(self) -> bool:
        return self != WorkDays()


def tells_work_days(text: str) -> bool:
    """Whether words may tell one of them; whether they do depends on the day in them (`work_days`)."""
    pieces = [one[0] for one in _PIECE.finditer(text) if not _UNREAL.search(one[0])]
    return any(
        (_STILL.search(one) and not _ASKED.search(one)) or _LEFT.search(one) or _DEMANDED.search(one) for one in pieces
    )


def work_days(text: str, today: date) -> WorkDays:
    """What `text` tells of them. A day counts in the clause that says what happened then, or beside it; what is merely
    planned or supposed, and what somebody else did, is none of it."""
    left: tuple[str, str] | None = None
    employed: bool | None = None
    demanded: list[str] = []
    for line in text.split("\n"):
        pieces = list(_PIECE.finditer(line))
        if any(_STILL.search(one[0]) and not (_ASKED.search(one[0]) or _UNREAL.search(one[0])) for one in pieces):
            employed, left = True, None
            continue
        for day, kind in _told_in(line, today):
            first, last = str(day.low or day.value), str(day.high or day.value)
            if kind == "left" and (left is None or first == last or left[0] != left[1]):
                left, employed = (first, last), False
            elif kind == "demanded":
                demanded.append(first)
    start, end = left or (None, None)
    return WorkDays(start, employed, tuple(dict.fromkeys(demanded)), end if end != start else None)


def without_work_days(text: str, today: date) -> tuple[str, date | None]:
    """`text` with those days blanked out, so that none of them is taken for months that are owed, and the day of
    leaving, where it was told exactly."""
    left: date | None = None
    at = 0
    for line in text.split("\n"):
        for day, kind in () if _LAST_MONTHS.search(line) else _told_in(line, today):
            text = _blanked(text, at + day.start, at + day.end)
            if kind == "left" and day.certain:
                left = date.fromisoformat(str(day.value))
        at += len(line) + 1
    if left is not None:
        for match in _YEAR_IS_UP.finditer(text):
            text = _blanked(text, match.start(), match.end())
    return text, left


_LAST_MONTHS = re.compile(r"最后.{0,4}个?月")
"""What is owed is told by the day of leaving itself."""
_YEAR_IS_UP = re.compile(r"(?:就|快|满|刚好|正好|到|差几天)(?:要|满|是)?一年")


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + "，" * (end - start) + text[end:]


def _told_in(line: str, today: date) -> list[tuple[Found, str]]:
    """The days of one line that tell something, and what."""
    pieces = list(_PIECE.finditer(line))
    found = [(day, _kind(words, before, day.certain)) for day, words, before in _days_of(line, pieces, today)]
    return [(day, kind) for day, kind in found if kind]


def _days_of(line: str, pieces: list[re.Match[str]], today: date) -> Iterator[tuple[Found, str, str]]:
    """Each day that is not ahead, the words that speak of it, and what stands before it among them."""
    exact = [one for one in find_dates(line, today, "past") if str(one.high or one.value) <= today.isoformat()]
    rough = [one for one in find_rough_days(line, today) if not _overlaps(one, exact)]
    since = [one for one in _since(line, today) if not _overlaps(one, [*exact, *rough])]
    days = sorted([*exact, *rough, *since], key=lambda one: one.start)
    for place, day in enumerate(days):
        at = next((nth for nth, one in enumerate(pieces) if one.start() <= day.start < one.end()), None)
        if at is None:
            continue
        piece = pieces[at]
        following = next((one.start for one in days[place + 1 :] if one.start < piece.end()), piece.end())
        own = line[day.start : following]
        before = line[piece.start() : day.start]
        if _kind(own, before, day.certain):
            yield day, own, before
            continue
        if _OF_PAY.search(own):
            continue
        rest = before + line[day.end : piece.end()]
        if not _NO_VERB.fullmatch(rest):
            yield day, piece[0], before
            continue
        beside = [one for one in (at + 1, at - 1) if 0 <= one < len(pieces)]
        free = [
            pieces[one] for one in beside if not any(pieces[one].start() <= d.start < pieces[one].end() for d in days)
        ]
        yield day, next((one[0] for one in free if _kind(one[0], "", True)), ""), before


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _since(line: str, today: date) -> Iterator[Found]:
    """How long ago somebody left: 走了两年多了, 离职快一年了, not 干了两年才走."""
    for one in find_since(line, today):
        before = line[max(0, one.start - 10) : one.start]
        gone = re.search(rf"(?:{_GONE})[一-龥]{{0,3}}$", before)
        after = re.match(r"[^\s,，。]*", line[one.end :])
        if gone is not None and not _OF_PAY.search(before[gone.start() :] + (after[0] if after else "")):
            yield one


def _kind(words: str, before: str, certain: bool) -> str:
    """left, demanded, or empty."""
    if _UNREAL.search(words) or _UNREAL.search(before):
        return ""
    paid = _OF_PAY.search(words)
    someone = _SOMEBODY.search(before) and "我" not in before + words
    if _LEFT.search(words) and not (_OTHERS.search(words) or someone):
        return "left"
    if certain and _UNTIL.search(before) and not paid:
        return "left"
    return "demanded" if _DEMANDED.search(words) else ""


def clauses_of_work_days(text: str) -> str:
    """The clauses that tell when somebody left or that they are still there, when they asked for the money, that they
    never did, for the story."""
    told = []
    for clause in filter(None, re.split(r"[\s,，。;；!！]+", text)):
        found = _STILL.search(clause) or _LEFT.search(clause) or _NEVER.search(clause)
        found = found or (_DEMANDED.search(clause) if _DATED.search(clause) or _ABROAD.search(clause) else None)
        found = found or re.search(r"(?:干|做|跑)到.{0,10}[号日]", clause)
        if found is None or _UNREAL.search(clause) or _OTHERS.search(clause):
            continue
        whole = len(clause) <= LONGEST_CLAUSE
        told.append(clause if whole else clause[max(0, found.start() - BEFORE) : found.end()])
    return "，".join(told)


_NEVER = re.compile(r"(?:没|从来没|一次都?没|一直没)(?:有)?(?:要|讨|问|催|追|投诉|举报|反映|告)过")
_DATED = re.compile(r"\d|[今去前]年|[一二三四五六七八九十]+月|上个?月|昨天|前天|上周")
_ABROAD = re.compile(r"投诉|举报|监察|劳动局|仲裁|法院|立案|调解")
