"""Pieces that the schemas of the staff API share."""

from __future__ import annotations

from typing import Any

from bot.desk.api.route import Query

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
INSTANT: Schema = {"type": "string", "description": "ISO 8601 with offset"}

CURSOR = Query("cursor", {"type": "string", "maxLength": 200}, "`next` of the page before")
LIMIT = Query("limit", {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}, "how many items at most")

ERROR: Schema = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {
                "code": TEXT,
                "message": {"type": "string", "description": "a Chinese sentence"},
                "allowed": {"type": "array", "items": TEXT, "description": "with 409 on a step: states it may move to"},
                "field": TEXT,
                "reason": TEXT,
            },
        }
    },
}


def record(required: dict[str, Schema], **optional: Schema) -> Schema:
    """An object whose listed parts are always there, and others that may be."""
    return {"type": "object", "required": list(required), "properties": {**required, **optional}}


def form(required: dict[str, Schema] | None = None, **optional: Schema) -> Schema:
    """The object of a request body: nothing but the listed parts."""
    return {**record(required or {}, **optional), "additionalProperties": False}


def list_of(item: Schema) -> Schema:
    """An array."""
    return {"type": "array", "items": item}


def ref(name: str) -> Schema:
    """A component by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def page_of(name: str) -> Schema:
    """A page of a list."""
    return record({"items": list_of(ref(name)), "next": TEXT_OR_NULL})


def words(most: int = 5000) -> Schema:
    """A text of a person that is not blank."""
    return {"type": "string", "minLength": 1, "maxLength": most, "pattern": r"\S"}
