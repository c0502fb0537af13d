"""What staff fill in of the gaps of a case's papers before they are drafted (`flags["paper_facts"]`): which slots, how
each is checked. It goes before what the case says itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from bot.domain.asking.values import MOST_YUAN
from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue
from bot.domain.people import credit_code, id_number, phone

FLAG = "paper_facts"
Kind = Literal["text", "day", "sum", "phone", "id_number", "credit_code", "gender"]
GROUPS: dict[str, dict[str, Kind]] = {
    "person": {
        "name": "text", "id_number": "id_number", "phone": "phone", "address": "text", "hukou": "text",
        "ethnicity": "text", "education": "text", "health": "text",
    },
    "employer": {
        "company": "text", "company_code": "credit_code", "company_address": "text", "company_person": "text",
        "company_post": "text", "company_phone": "phone",
    },
    "work": {"location": "text", "start_date": "day", "end_date": "day", "witness": "text"},
    "claims": {"claim": "text", "compensation": "sum", "other_claim": "text"},
    "offices": {
        "arbitration_office": "text", "inspection_office": "text", "aid_office": "text", "mediation_office": "text",
    },
    "agent": {
        "agent": "text", "agent_gender": "gender", "agent_id_number": "id_number", "agent_unit": "text",
        "agent_phone": "phone", "agent_relation": "text",
    },
    "family": {"family_count": "text", "family_income": "text", "family_property": "text"},
    "agreement": {"amount_agreed": "sum", "pay_day": "day", "pay_way": "text", "breach": "text"},
}  # fmt: skip
"""Groups of slots that belong together -> slot -> what it holds."""
KINDS: dict[str, Kind] = {slot: kind for slots in GROUPS.values() for slot, kind in slots.items()}
OWN = ("person", "work", "claims", "family")
"""Groups about the person themselves."""
ALWAYS = ("company",)
"""Offered although the case knows it: there it is often the name of a platform, a paper needs that of the licence."""
GENDERS = ("male", "female")
LONGEST = 300
_AHEAD = ("pay_day",)
_EARLIEST = 1950


def facts_kept(case: Case) -> dict[str, Any]:
    """What was filled in, slot -> normal form."""
    return dict(case.flags.get(FLAG) or {})


def own_facts(case: Case) -> dict[str, Any]:
    """What of it is about the person themselves: what they get with the copy of their data."""
    return {slot: value for slot, value in facts_kept(case).items() if any(slot in GROUPS[one] for one in OWN)}


def with_facts(case: Case, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """What is kept after `given` was filled in; None or blank takes a value out. Raises InvalidValue, `field` in its
    details: unknown, length, format, checksum, date_future, end_before_start, amount_range, phone and the like."""
    facts = facts_kept(case)
    for slot, value in given.items():
        if slot not in KINDS:
            raise InvalidValue("unknown", field=slot)
        if value is None or (isinstance(value, str) and not value.strip()):
            facts.pop(slot, None)
        else:
            facts[slot] = _checked(slot, value, today)
    if facts.get("start_date") and facts.get("end_date") and facts["end_date"] < facts["start_date"]:
        raise InvalidValue("end_before_start", field="end_date" if "end_date" in given else "start_date")
    return facts


def _checked(slot: str, value: Any, today: date) -> Any:
    try:
        return _CHECKS[KINDS[slot]](slot, value, today)
    except InvalidValue as error:
        raise InvalidValue(error.reason, field=slot) from None
    except (ValueError, TypeError, ArithmeticError):
        raise InvalidValue("format", field=slot) from None


def _text(slot: str, value: Any, today: date) -> str:
    text = " ".join(str(value).split())
    if len(text) > LONGEST:
        raise InvalidValue("length")
    return text


def _day(slot: str, value: Any, today: date) -> str:
    day = date.fromisoformat(str(value).strip())
    if day > today and slot not in _AHEAD:
        raise InvalidValue("date_future")
    if day.year < _EARLIEST:
        raise InvalidValue("date_old")
    return day.isoformat()


def _sum(slot: str, value: Any, today: date) -> float:
    number = float(value)
    if isinstance(value, bool) or not 0 < number <= MOST_YUAN * 100:
        raise InvalidValue("amount_range")
    return int(number) if number == int(number) else round(number, 2)


def _phone(slot: str, value: Any, today: date) -> str:
    text = str(value)
    return phone.normalise_landline(text) if phone.is_landline(text) else phone.normalise_mobile(text)


def _id_number(slot: str, value: Any, today: date) -> str:
    return id_number.validate(str(value), today).text


def _credit_code(slot: str, value: Any, today: date) -> str:
    return credit_code.validate(str(value)).text


def _gender(slot: str, value: Any, today: date) -> str:
    if value not in GENDERS:
        raise InvalidValue("enum")
    return str(value)


_CHECKS = {
    "text": _text, "day": _day, "sum": _sum, "phone": _phone, "id_number": _id_number, "credit_code": _credit_code,
    "gender": _gender,
}  # fmt: skip
