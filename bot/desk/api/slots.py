"""The slots of a case as JSON schemas (normal forms of docs/interfaces.md); rules beyond shape are in domain/values."""

from __future__ import annotations

from typing import Any

from bot.domain.asking.forms import CONTRACTS, JOBS, MATTERS

_TEXT = {"type": ["string", "null"], "maxLength": 5000}
_NAME = {"type": ["string", "null"], "maxLength": 100}
_NUMBER = {"type": ["number", "null"]}
_DAY = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MONTH = {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}


def _one_of(codes: tuple[str, ...]) -> dict[str, Any]:
    return {"enum": [*codes, None]}


SLOTS: dict[str, dict[str, Any]] = {
    "name": _NAME,
    "phone": _NAME,
    "id_number": _NAME,
    "company": _NAME,
    "location": {"type": ["string", "null"], "maxLength": 300},
    "amount": {**_NUMBER, "description": "yuan"},
    "months_owed": _NUMBER,
    "period": {
        "type": ["object", "null"],
        "properties": {"start": _MONTH, "end": _MONTH},
        "required": ["start", "end"],
        "additionalProperties": False,
    },
    "worker_count": {"type": ["integer", "null"]},
    "workers": {"type": ["array", "null"], "items": {"type": "string", "maxLength": 60}, "maxItems": 500},
    "job": _one_of(JOBS),
    "has_contract": _one_of(CONTRACTS),
    "matter": _one_of(MATTERS),
    "incident_date": _DAY,
    "hearing_date": _DAY,
    "callback_time": {**_NAME, "description": "ISO 8601 with offset"},
    "service": _NAME,
    "evidence": _TEXT,
    "description": _TEXT,
}
FIELDS: dict[str, Any] = {"type": "object", "properties": SLOTS, "additionalProperties": False}
