"""Pages of lists that are kept in memory whole: the cursor is the id of the last item shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def page_json(items: Sequence[dict[str, Any]], query: Mapping[str, Any]) -> dict[str, Any]:
    """The part of `items` (any order) that `cursor` and `limit` ask for, by id."""
    ordered = sorted(items, key=lambda item: str(item["id"]))
    cursor, limit = query.get("cursor"), query.get("limit") or 50
    rest = [item for item in ordered if cursor is None or str(item["id"]) > cursor]
    return {"items": rest[:limit], "next": str(rest[limit - 1]["id"]) if len(rest) > limit else None}
