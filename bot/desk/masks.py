"""How numbers of people are shown to staff whose role does not need them: 138****8000, 320681********1231."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.domain.people import id_number, phone

_ID = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}[\s-]?(?:18|19|20)\d{6}[\s-]?\d{3}[\dXxＸ](?![0-9A-Za-z])", re.ASCII)
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)", re.ASCII)
_BY_SLOT = {"phone": phone.mask, "id_number": id_number.mask}


def masked_text(text: str) -> str:
    """Free words with every mobile and identity number in them masked."""
    text = _ID.sub(lambda match: id_number.mask(match[0]), text)
    return _MOBILE.sub(lambda match: phone.mask(re.sub(r"^\+?86", "", match[0])), text)


def masked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Slots by name with telephone and identity numbers masked, in free words too."""
    return {name: _value(name, value) for name, value in values.items()}


def _value(name: str, value: Any) -> Any:
    if not isinstance(value, str) or not value:
        return value
    return _BY_SLOT[name](value) if name in _BY_SLOT else masked_text(value)
