"""Pages of lists that are kept in memory whole: the cursor stands for the id of the last item shown."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import BadInput


def page_json(items: Sequence[dict[str, Any]], query: Mapping[str, Any]) -> dict[str, Any]:
    """The part of `items` (any order) that `cursor` and `limit` ask for, by id. Raises BadInput(field="cursor") for a
    cursor that no page gave out."""
    ordered = sorted(items, key=lambda item: str(item["id"]))
    limit = query.get("limit") or 50
    last = None if query.get("cursor") is None else _last_shown(query["cursor"])
    rest = [item for item in ordered if last is None or str(item["id"]) > last]
    return {"items": rest[:limit], "next": _cursor(str(rest[limit - 1]["id"])) if len(rest) > limit else None}


def _cursor(last_id: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([last_id], ensure_ascii=False).encode()).decode().rstrip("=")


def _last_shown(cursor: str) -> str:
    try:
        (last_id,) = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise BadInput(field="cursor", reason="unknown") from None
    if not isinstance(last_id, str):
        raise BadInput(field="cursor", reason="unknown")
    return last_id
