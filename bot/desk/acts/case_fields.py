"""The slots of a case as staff enter them: checked and brought to the normal form of the public contract."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.asking.values import check
from bot.domain.casework.case_kinds import CaseKind
from bot.domain.invalid import InvalidValue
from bot.errors import Invalid

ESSENTIAL: dict[str, tuple[str, ...]] = {
    "membership": ("name",),
    "membership_change": ("description",),
    "unpaid_wages": ("company",),
    "legal_aid": ("matter", "description"),
    "work_injury": ("description", "incident_date"),
    "hardship_aid": ("description",),
    "child_aid": ("description",),
    "counselling": ("phone",),
    "booking": ("name", "phone"),
    "callback": ("phone",),
    "feedback": ("description",),
    "platform_rule": ("description",),
    "data_request": (),
}
"""What a case is nothing without (one of these); staff who write down a telephone call ask for the rest later."""


def field_names(kind: CaseKind) -> tuple[str, ...]:
    """What may be entered: the fields of the kind, and for a group the names of the colleagues."""
    return (*kind.fields, "workers") if "worker_count" in kind.fields else kind.fields


def essential_missing(kind: CaseKind, values: Mapping[str, Any]) -> str | None:
    """The first of the essential slots when none of them is known."""
    wanted = ESSENTIAL.get(kind.name, ())
    return wanted[0] if wanted and all(values.get(name) in (None, "") for name in wanted) else None


def normal_fields(kind: CaseKind, given: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The given values in normal form; empty ones are left out. Raises Invalid(field="fields.<slot>", reason)."""
    known = field_names(kind)
    values: dict[str, Any] = {}
    for name, value in given.items():
        if name not in known:
            raise Invalid(field=f"fields.{name}", reason="unknown")
        if value is None or value == "" or value == []:
            continue
        values[name] = _checked(name, value, now)
    return values


def _checked(name: str, value: Any, now: datetime) -> Any:
    try:
        return _moment(value) if name == "callback_time" else check(name, value, now)
    except InvalidValue as error:
        raise Invalid(field=f"fields.{name}", reason=error.reason) from None
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise Invalid(field=f"fields.{name}", reason="format") from None


def _moment(value: Any) -> str:
    moment = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise InvalidValue("offset")
    return moment.isoformat()
