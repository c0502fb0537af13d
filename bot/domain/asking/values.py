"""Whether a value may go into a slot: the checks that hold whatever form asks (GB 11643 for ID numbers, §1.7 of the
project's domain notes for the rest)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.invalid import InvalidValue
from bot.domain.people import credit_code, id_number, phone
from bot.domain.wage_talk.checks import check_wage, unusual
from bot.domain.wage_talk.questions import KINDS

MOST_YUAN = 500_000
YOUNGEST_MEMBER = 16
"""Below that work itself is forbidden (劳动法 15, 禁止使用童工规定)."""
ASK_ABOVE_YUAN = 100_000
ASK_AFTER_DAYS = 300
MOST_WORKERS = 500
MOST_MONTHS = 120
FARTHEST_CALL_DAYS = 60
_LIKE_A_CODE = re.compile(r"[0-9A-Za-z]{15,20}")
_KEYS = re.compile(r"[A-Za-z]{1,8}|\d+", re.ASCII)
_SHORT_WORDS = frozenset({"app", "qq", "vx", "wx", "wechat", "pdf", "word", "excel", "ppt", "gps", "sms", "email"})
_NAME = re.compile(r"[㐀-鿿]{1,20}(·[㐀-鿿]{1,20})*|[A-Za-z][A-Za-z .'-]{1,58}")


def check(slot: str, value: Any, now: datetime) -> Any:
    """The value in normal form. Raises InvalidValue whose `reason` is the key of the sentence for the person."""
    if slot == "callback_time":
        return _moment(value, now)
    if slot in KINDS:
        return check_wage(slot, value, now.date())
    checker = _CHECKS.get(slot)
    return checker(value, now.date()) if checker else value


def needs_asking(slot: str, value: Any, now: datetime) -> bool:
    """Whether a valid value is unusual enough to be confirmed before it counts: a very large sum, a day long ago (the
    fifth of December, said in November, is mostly a slip)."""
    if slot == "incident_date":
        return (now.date() - date.fromisoformat(value)).days > ASK_AFTER_DAYS
    return unusual(slot, value) or bool(slot == "amount" and value > ASK_ABOVE_YUAN)


def _amount(value: Any, today: date) -> float:
    number = float(value)
    if not 0 < number <= MOST_YUAN:
        raise InvalidValue("amount_range", most=MOST_YUAN)
    return int(number) if number == int(number) else round(number, 2)


def _months(value: Any, today: date) -> float:
    number = float(value)
    if not 0 < number <= MOST_MONTHS:
        raise InvalidValue("months_range", most=MOST_MONTHS)
    return int(number) if number == int(number) else number


def _period(value: Any, today: date) -> dict[str, str]:
    start, end = str(value["start"]), str(value["end"])
    this_month = f"{today:%Y-%m}"
    if start > end:
        raise InvalidValue("period_order")
    if end > this_month:
        raise InvalidValue("period_future")
    if int(start[:4]) < today.year - 10:
        raise InvalidValue("period_old")
    return {"start": start, "end": end}


def _past_date(value: Any, today: date) -> str:
    day = date.fromisoformat(str(value))
    if day > today:
        raise InvalidValue("date_future")
    if day.year < today.year - 10:
        raise InvalidValue("date_old")
    return day.isoformat()


def _hearing(value: Any, today: date) -> str:
    day = date.fromisoformat(str(value))
    if day < today:
        raise InvalidValue("hearing_past")
    if (day - today).days > 366 * 3:
        raise InvalidValue("date_far")
    return day.isoformat()


def _moment(value: Any, now: datetime) -> str:
    moment = datetime.fromisoformat(str(value))
    if moment < now - timedelta(minutes=5):
        raise InvalidValue("time_past")
    if moment > now + timedelta(days=FARTHEST_CALL_DAYS):
        raise InvalidValue("date_far")
    return moment.isoformat()


def _phone(value: Any, today: date) -> str:
    return phone.normalise_mobile(str(value))


def _id_number(value: Any, today: date) -> str:
    number = id_number.validate(str(value), today)
    if number.age < YOUNGEST_MEMBER:
        raise InvalidValue("minor")
    return number.text


def _name(value: Any, today: date) -> str:
    text = re.sub(r"\s+", " ", str(value)).strip().replace("•", "·").replace("．", "·")
    if not 2 <= len(text) <= 30 or not _NAME.fullmatch(text):
        raise InvalidValue("name")
    return text


def _workers(value: Any, today: date) -> int:
    number = int(value)
    if not 1 <= number <= MOST_WORKERS:
        raise InvalidValue("workers_range", most=MOST_WORKERS)
    return number


def _words(value: Any, today: date) -> str:
    text = str(value).strip()
    if len(text) < 2:
        raise InvalidValue("too_short")
    return text[:5000]


def _story(value: Any, today: date) -> str:
    """Words that tell something: no lone picture, no keys struck at random, no single sound drawn out."""
    solid = re.sub(r"\W", "", str(value))
    drawn_out = len(solid) > 1 and len(set(solid)) == 1
    if not solid or ((drawn_out or _KEYS.fullmatch(solid)) and solid.lower() not in _SHORT_WORDS):
        raise InvalidValue("no_words")
    return _words(value, today)


def _company(value: Any, today: date) -> str:
    """A name as people write it; who copies the credit code from a pay slip gets it checked (GB 32100)."""
    text = _words(value, today)
    if _LIKE_A_CODE.fullmatch(text):
        try:
            return credit_code.validate(text).text
        except InvalidValue as error:
            raise InvalidValue("credit_code") from error
    return text


_CHECKS = {
    "amount": _amount,
    "months_owed": _months,
    "period": _period,
    "incident_date": _past_date,
    "hearing_date": _hearing,
    "phone": _phone,
    "id_number": _id_number,
    "name": _name,
    "worker_count": _workers,
    "company": _company,
    "location": _words,
    "description": _story,
    "evidence": _story,
}
