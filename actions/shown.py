"""Values as a person reads them: yuan, months, masked numbers, the words for codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.domain.people.id_number import mask as mask_id
from bot.domain.people.phone import mask as mask_phone
from bot.domain.relation.questions import SLOTS as RELATION
from bot.domain.wage_talk.questions import HIDDEN
from bot.domain.wage_talk.questions import KINDS as WAGES
from bot.wording import entry, label, say

_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


def shown(slot: str, value: Any) -> str:
    """One value in words; telephone and ID numbers masked."""
    if value in (None, "", [], ()):
        return say("dialogue.nothing")
    writer = _WRITERS.get(slot)
    if writer is not None:
        return writer(value)
    if isinstance(value, (list, tuple)):
        return say("dialogue.list_comma").join(label(slot, str(one)) for one in value)
    return masked(label(slot, str(value)))


def masked(text: str) -> str:
    """Free words without the numbers of people in them."""
    text = _ID_NUMBER.sub(lambda found: mask_id(found[0]), text)
    return _MOBILE.sub(lambda found: mask_phone(found[0]), text)


def name_of(slot: str) -> str:
    """What a person calls the slot."""
    return label("slots", slot)


def lines(slots: Iterable[str], values: Mapping[str, Any]) -> str:
    """A summary: one line for each slot that has a value."""
    wanted = [slot for slot in slots if slot not in HIDDEN and values.get(slot) not in (None, "", [], ())]
    told = ((name_of(slot), shown(slot, values[slot])) for slot in wanted)
    return "\n".join(say("dialogue.summary_line", name=name, value=value) for name, value in told)


def draft_lines(slots: Iterable[str], draft: Mapping[str, Any]) -> str:
    """The summary of a draft; nothing of what somebody filled in who then gave the telephone to another."""
    return say("new_speaker.kept_apart") if draft.get("handed") else lines(slots, draft["values"])


def phrase(slots: Iterable[str], values: Mapping[str, Any]) -> str:
    """The same in one line, for "got it: ..."."""
    return say("dialogue.list_comma").join(shown(slot, values.get(slot)) for slot in slots)


def money(value: float) -> str:
    """4800 -> 4800 yuan, 6850.5 -> 6850.50 yuan."""
    number = f"{value:.0f}" if float(value) == int(value) else f"{value:.2f}"
    return say("dialogue.yuan", amount=number)


def day(value: str) -> str:
    """2026-11-25 -> the day as it is said."""
    when = date.fromisoformat(str(value)[:10])
    return say("dialogue.day", year=when.year, month=when.month, day=when.day)


def moment(value: str) -> str:
    """An instant as it is said, to the minute, with the weekday."""
    when = datetime.fromisoformat(str(value))
    return say(
        "dialogue.moment",
        month=when.month,
        day=when.day,
        weekday=entry("dialogue.weekdays")[when.weekday()],
        time=f"{when:%H:%M}",
    )


def _period(value: Mapping[str, str]) -> str:
    (year, month), (last_year, last_month) = value["start"].split("-"), value["end"].split("-")
    if value["start"] == value["end"]:
        return say("dialogue.one_month", year=year, month=int(month))
    key = "dialogue.months_of_year" if year == last_year else "dialogue.months_of_years"
    return say(key, year=year, month=int(month), last_year=last_year, last_month=int(last_month))


def _number(value: float) -> str:
    return f"{value:g}" if float(value) != int(value) else f"{value:.0f}"


def _pairs(value: Iterable[tuple[float, float]]) -> str:
    told = (say("wages.pair", count=_number(count), price=_number(price)) for count, price in value)
    return say("dialogue.list_comma").join(told)


def _extras(value: Iterable[tuple[str, float]]) -> str:
    told = (say("wages.fact", name=label("claims.codes", kind), value=money(amount)) for kind, amount in value)
    return say("dialogue.list_comma").join(told)


def _months_told(value: Sequence[Mapping[str, Any]]) -> str:
    """What is known of single months, with their years where they are of more than one."""
    years = {row["month"][:4] for row in value}
    return say("dialogue.list_comma").join(_month_told(row, len(years) > 1) for row in value)


def _month_told(row: Mapping[str, Any], with_year: bool) -> str:
    """7月欠1200元, 9月没发."""
    year, month = map(int, row["month"].split("-"))
    name = say("dialogue.one_month", year=year, month=month) if with_year else say("wages.row.month", month=month)
    parts = [name]
    if row.get("owed") is not None:
        parts.append(say("wages.row.owed", amount=money(row["owed"])) if row["owed"] else say("wages.row.settled"))
        return "".join(parts)
    if row.get("due") is not None:
        parts.append(say("wages.row.due", amount=money(row["due"])))
    if row.get("extra"):
        parts.append(_extras([row["extra"]]))
    paid = row.get("paid") or 0
    parts.append(say("wages.row.paid", amount=money(paid)) if paid else say("wages.row.nothing"))
    return "".join(parts)


def _code_or_day(slot: str) -> Callable[[Any], str]:
    return lambda value: day(value) if str(value)[:1].isdigit() else label(f"wages.{slot}", str(value))


def _wage_writer(slot: str) -> Callable[[Any], str]:
    """How a value of the wage calculator is read, by its kind."""
    return {
        "money": money,
        "sums": lambda value: say("dialogue.list_comma").join(money(one) for one in value),
        "pieces": _pairs,
        "extras": _extras,
        "rows": _months_told,
        "months": lambda value: say("dialogue.months", months=_number(value)),
        "days": lambda value: say("wages.days", days=_number(value)),
        "hours": lambda value: say("wages.hours", hours=_number(value)),
        "count": _number,
        "day": day,
        "period": _period,
        "code": _code_or_day(slot),
        "codes": lambda value: say("dialogue.list_comma").join(label("wages.items", one) for one in value),
        "text": _code_or_day(slot) if slot == "wage_signed" else str,
    }[WAGES[slot]]


_WRITERS: dict[str, Callable[[Any], str]] = {
    "amount": money,
    "months_owed": lambda value: say("dialogue.months", months=f"{value:g}"),
    "period": _period,
    "incident_date": day,
    "hearing_date": day,
    "callback_time": moment,
    "phone": mask_phone,
    "id_number": mask_id,
    "worker_count": lambda value: say("dialogue.people", count=value),
    **{slot: _wage_writer(slot) for slot in WAGES},
    **dict.fromkeys(RELATION, lambda value: label("relation", value)),
}
