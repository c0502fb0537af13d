"""Where a page of a list ended, as an opaque text."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import datetime

from bot.errors import BadInput


def after_number(cursor: str | None) -> int | None:
    """The row number a cursor stands for. Raises BadInput(field="cursor") for one that no page gave out."""
    if cursor is None:
        return None
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise BadInput(field="cursor")
    return int(cursor)


def pack(at: datetime, row_id: str) -> str:
    """The cursor of a list that is ordered by an instant, then by id."""
    text = json.dumps([at.isoformat(), row_id])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def unpack(cursor: str) -> tuple[datetime, str]:
    """The reverse of `pack`. Raises BadInput(field="cursor")."""
    try:
        at, row_id = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
        instant = datetime.fromisoformat(at)
        if instant.tzinfo is None or not isinstance(row_id, str):
            raise ValueError
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise BadInput(field="cursor") from None
    return instant, row_id


def page_size(limit: int) -> int:
    """A limit within reason."""
    return max(1, min(limit, 1000))
