"""All values in one message: every extractor runs, and where two claim the same words one of them wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.durations import find_durations
from bot.nlu.calendar.month_lists import without_paid_months
from bot.nlu.calendar.periods import find_periods
from bot.nlu.calendar.times import find_times
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.naming.companies import find_companies
from bot.nlu.naming.facilities import find_facilities
from bot.nlu.naming.jobs import find_jobs
from bot.nlu.naming.lexicon import Lexicon
from bot.nlu.naming.locations import find_locations
from bot.nlu.naming.names import find_names
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.case_numbers import find_case_numbers
from bot.nlu.numbers.id_numbers import find_id_numbers
from bot.nlu.numbers.people_counts import find_people_counts
from bot.nlu.numbers.phones import find_phones
from bot.nlu.own_case.work_days import without_work_days
from bot.nlu.text.normalise import Normalised, normalise

SLOT_ENTITIES = {"incident_date": "date", "hearing_date": "date"}
"""Slots whose entity has another name; all others are called like theirs."""

_OF_PAY = ("period", "months_owed")
"""Slots whose question is about what is owed: months that were worked are an answer to it."""
_RATE = re.compile(r"[一每]个?月|月薪|底薪|保底")

LONGEST = 2000
"""Characters that are read: a pasted book must not stop the talk."""

_CALL = re.compile(
    r"打我电话|电话给我|回个?电|回拨|联系我|找我|[给跟]我打|打给我|打过来|再打|预约|[点半后前]打(?!\s*\d)"
)
_FUTURE = re.compile(r"预约|约(?!定|好|了)|体检|改[到期]|开庭|到期|截止|过期|开仲裁|之前要|出庭")
_DENIED = re.compile(r"(?<![是哦啊噢呃额喔])不是$|(?<!随)哪$")
_NOT_THERE = re.compile(r"[不没]在$")
"""With a pause behind it, or a sigh before it, 不是 takes back what came before: 四千多 不是 四千八."""
_TAKEN_BACK = re.compile(
    r"(?<![对没])不对|错了|[说写打讲填记]错|[哦啊噢呃额喔]不|不不|不是[\s,。]|更正|口误|改成|改为|换成|应该是|说岔|准确[地的]?说"
)
_ONCE = frozenset({"amount", "months_owed", "period", "date", "company", "location", "phone", "name", "worker_count"})
"""Entities of which a person means one: 四千八 哦不 四千五 is the later."""


@dataclass(frozen=True)
class _Question:
    """What an extractor may look at: the normalised text, clock, words, whether its slot was asked."""

    text: str
    now: datetime
    lexicon: Lexicon
    asked: str | None
    bare: bool
    owed: str
    """The text without the days of leaving and of asking for the money: no months that are owed."""
    left: date | None
    """The day of leaving, after which nothing is owed."""

    @property
    def prefer(self) -> str:
        """Whether a date without a year lies behind or before us."""
        ahead = self.asked == "hearing_date" or (self.asked != "incident_date" and _FUTURE.search(self.text))
        return "future" if ahead else "past"

    @property
    def of_pay(self) -> bool:
        """Whether months that were worked answer the question: by themselves, or as what a wage is multiplied by."""
        return self.asked in _OF_PAY or (self.asked == "amount" and bool(_RATE.search(self.text)))


def _times(q: _Question) -> list[Found]:
    return find_times(q.text, q.now, q.bare) if q.bare or _CALL.search(q.text) else []


def _periods(q: _Question) -> list[Found]:
    """Months that are owed: none after the day of leaving, where a year was not said with them."""
    found = find_periods(q.owed, q.now.date(), q.bare)
    if q.left is None:
        return found
    month = q.left.isoformat()[:7]
    before = {one.start: one for one in find_periods(q.owed, q.left, q.bare)}
    late = [one for one in found if isinstance(one.value, dict) and str(one.value["start"]) > month]
    return [before.get(one.start, one) if one in late else one for one in found]


def _dates(q: _Question) -> list[Found]:
    """Days; a month in which somebody left, or asked for the money, is none."""
    found = find_dates(q.text, q.now.date(), q.prefer, q.bare)
    return [one for one in found if one.certain or q.owed[one.start] == q.text[one.start]]


@dataclass(frozen=True)
class _Extractor:
    """`group`: only values of one group fight for the same words; `rank`: the smaller wins a tie."""

    entity: str
    group: str
    rank: int
    find: Callable[[_Question], list[Found]]


_EXTRACTORS = (
    _Extractor("case_number", "figures", 0, lambda q: find_case_numbers(q.text)),
    _Extractor("id_number", "figures", 1, lambda q: find_id_numbers(q.text, q.now.date(), q.bare)),
    _Extractor("phone", "figures", 2, lambda q: find_phones(q.text, q.bare)),
    _Extractor("callback_time", "figures", 3, _times),
    _Extractor("months_owed", "figures", 4, lambda q: find_durations(q.owed, q.bare, q.of_pay)),
    _Extractor("period", "figures", 5, _periods),
    _Extractor("date", "figures", 6, _dates),
    _Extractor("worker_count", "figures", 7, lambda q: find_people_counts(q.text, q.bare)),
    _Extractor("amount", "figures", 8, lambda q: find_amounts(q.text, q.bare)),
    _Extractor("company", "names", 0, lambda q: find_companies(q.text, q.lexicon, q.bare)),
    _Extractor("name", "names", 1, lambda q: find_names(q.text, q.bare)),
    _Extractor("location", "names", 2, lambda q: find_locations(q.text, q.lexicon, q.bare)),
    _Extractor("job", "jobs", 0, lambda q: find_jobs(q.text, q.lexicon, q.bare)),
    _Extractor("facility", "facilities", 0, lambda q: find_facilities(q.text, q.lexicon, q.bare)),
)


def extract(text: str, now: datetime, lexicon: Lexicon, asked: str | None = None) -> list[Found]:
    """Every value of a message, left to right, with positions in `text` as it was typed.

    `now` is the aware moment that 昨天 is counted from. `asked` is the slot a form waits for: for its
    entity, and for no other, bare readings are allowed (3500 is a sum when a sum was asked for). What
    follows 不是 is left out.
    """
    normalised = normalise(text[:LONGEST])
    wanted = SLOT_ENTITIES.get(asked or "", asked)
    owed, left = without_work_days(normalised.text, now.date())
    owed = without_paid_months(owed)
    claims: list[tuple[tuple[int, ...], str, Found]] = []
    for extractor in _EXTRACTORS:
        question = _Question(normalised.text, now, lexicon, asked, extractor.entity == wanted, owed, left)
        for found in extractor.find(question):
            before = words_before(normalised.text, found.start)
            if not _DENIED.search(before) and not (found.entity == "location" and _NOT_THERE.search(before)):
                as_typed = found.note == "as_typed"
                first = found.entity == wanted or (found.entity == "name" and found.certain)  # 叫黄国庆, wherever asked
                order = (not first or as_typed, found.start - found.end, as_typed, extractor.rank)
                claims.append((tuple(map(int, order)), extractor.group, found))
    kept: list[tuple[str, Found]] = []
    for _, group, found in sorted(claims, key=lambda claim: claim[0]):
        if not any(g == group and f.start < found.end and found.start < f.end for g, f in kept):
            kept.append((group, found))
    meant = _meant(normalised.text, [found for _, found in kept])
    return sorted((_in_original(text, normalised, f) for f in meant), key=lambda f: (f.start, f.entity))


def _meant(text: str, found: list[Found]) -> list[Found]:
    """Without what was taken back in the same breath, and without feasts in names (张国庆)."""
    names = [f for f in found if f.entity == "name" and f.certain]
    following: dict[str, int] = {}
    meant = []
    for one in sorted(found, key=lambda f: f.start, reverse=True):
        later = following.get(one.entity) if one.entity in _ONCE else None
        following[one.entity] = one.start
        if later is not None and _TAKEN_BACK.search(text, one.end, later):
            continue
        if not any(f.start <= one.start and one.end <= f.end and f is not one for f in names):
            meant.append(one)
    return meant


def _in_original(text: str, normalised: Normalised, found: Found) -> Found:
    start, end = normalised.original_span(found.start, found.end)
    value = text[start:end] if found.entity == "name" else found.value
    return replace(found, start=start, end=end, value=value)
