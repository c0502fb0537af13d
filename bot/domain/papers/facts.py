"""What a case says, as the words a paper uses: clean, dates and sums in Chinese, nothing that is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue
from bot.domain.papers import clean_text
from bot.domain.papers.capital_amount import capital, plain, to_cents
from bot.domain.papers.told_story import told_story
from bot.domain.papers.words import Words
from bot.domain.people import credit_code, id_number

STORIES = ("description", "evidence")
"""Slots that may have several lines."""
SUMS = ("amount", "amount_agreed", "compensation")
"""Slots with yuan; each has its capital numerals beside it (amount_capital)."""
DAYS = ("incident_date", "hearing_date", "start_date", "end_date", "pay_day")
MATTER_OF_KIND = {"unpaid_wages": "unpaid_wages", "work_injury": "work_injury"}


@dataclass(frozen=True)
class Facts:
    """`words`: slot -> one line. `stories`: slot -> its lines. `codes`: what a template may ask about (`when`). What is
    not known is missing."""

    words: Mapping[str, str]
    stories: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]


def facts_of(case: Case, words: Words, today: date, more: Mapping[str, Any]) -> Facts:
    """The facts of a case; `more` holds what the case has no slot for (company_address, …) and goes before it."""
    values = {**case.fields, **{slot: value for slot, value in more.items() if value not in (None, "")}}
    values["description"] = told_story(values.get("description"), values, words)
    stories = {slot: clean_text.paragraphs(values.get(slot), words.picture, words.cut) for slot in STORIES}
    lines = {
        slot: clean_text.one_line(value, words.picture, words.cut)
        for slot, value in values.items()
        if isinstance(value, (str, int, float)) and not isinstance(value, bool)
    }
    lines |= {"number": case.number, "today": _day(today, words), "created": _day(case.created_at.date(), words)}
    codes = {"kind": case.kind, "matter": MATTER_OF_KIND.get(case.kind, lines.get("matter", ""))}
    codes |= {slot: lines.get(slot, "") for slot in words.choices if slot != "matter"}
    codes["group"] = "yes" if case.workers else ""
    lines |= {slot: words.choices[slot].get(codes[slot], "") for slot in words.choices}
    for slot in SUMS:
        lines |= _sum_of(slot, values.get(slot), words)
    lines |= _times(values, words)
    lines |= _person(lines.get("id_number", ""), words, today)
    lines |= _company(lines.get("company", ""))
    if case.workers:
        lines["worker_count"] = str(max(len(case.workers), _count(values.get("worker_count"))))
    known = {slot: line for slot, line in lines.items() if line}
    return Facts(known, {slot: story for slot, story in stories.items() if story}, codes)


def _count(value: Any) -> int:
    return int(value) if isinstance(value, (int, float)) and 0 < value < 10_000 else 0


def _sum_of(slot: str, value: Any, words: Words) -> dict[str, str]:
    amount = None if isinstance(value, bool) else to_cents(value)
    if amount is None:
        return {slot: "", f"{slot}_capital": ""}
    return {slot: plain(amount), f"{slot}_capital": capital(amount, words.numerals)}


def _day(day: date, words: Words) -> str:
    return words.day.format(year=day.year, month=day.month, day=day.day)


def _month(text: Any, words: Words) -> str:
    try:
        day = date.fromisoformat(f"{text}-01")
    except ValueError:
        return ""
    return words.month.format(year=day.year, month=day.month)


def _times(values: Mapping[str, Any], words: Words) -> dict[str, str]:
    """Days as Chinese papers write them; what is no day counts as unknown."""
    found: dict[str, str] = {}
    for slot in DAYS:
        try:
            found[slot] = _day(date.fromisoformat(str(values.get(slot))), words)
        except ValueError:
            found[slot] = ""
    period = values.get("period")
    start, end = (_month(period.get(one), words) for one in ("start", "end")) if isinstance(period, dict) else ("", "")
    span = start if start == end else words.span.format(start=start, end=end) if start and end else ""
    months = values.get("months_owed")
    months = words.months.format(count=f"{months:g}") if isinstance(months, (int, float)) and months > 0 else ""
    return {**found, "period": span, "months_owed": months, "owed_time": span or months}


def _person(number: str, words: Words, today: date) -> dict[str, str]:
    """What an identity number says besides itself."""
    try:
        known = id_number.validate(number, today)
    except InvalidValue:
        return {}
    age = words.years.format(count=known.age)
    return {"gender": words.choices["gender"][known.gender], "birth": _day(known.birth, words), "age": age}


def _company(company: str) -> dict[str, str]:
    """Who copies the credit code in place of the name has told the code, not the name."""
    try:
        return {"company_code": credit_code.validate(company).text, "company": ""}
    except InvalidValue:
        return {}
