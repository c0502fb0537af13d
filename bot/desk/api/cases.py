"""Cases in the staff API."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import cases as acts
from bot.desk.aftercare_view import held_json
from bot.desk.api.route import Query, Route
from bot.desk.api.shapes import (
    CURSOR,
    FLAG,
    INSTANT,
    LIMIT,
    TEXT,
    TEXT_OR_NULL,
    form,
    list_of,
    page_of,
    record,
    words,
)  # fmt: skip
from bot.desk.api.slots import FIELDS
from bot.desk.call import Call
from bot.desk.case_view import case_json
from bot.desk.consent_view import consents_json
from bot.desk.room import Room
from bot.domain.casework.case_kinds import BY_NAME
from bot.domain.casework.case_states import TABLES

STATES = sorted({state for table in TABLES.values() for state in table} | {"emergency", "withdrawn"})

_SIZE = {"type": "integer"}
_FILE = record(
    {"id": TEXT, "name": TEXT, "content_type": TEXT, "size": _SIZE},
    sha256=TEXT, copy=record({"content_type": TEXT, "size": _SIZE, "sha256": TEXT}), located=FLAG, guarded=FLAG,
    paper=TEXT,
)  # fmt: skip
_HELD = record({"step": TEXT, "at": INSTANT, "due": INSTANT, "text": TEXT})
SCHEMAS: dict[str, Any] = {
    "Case": record(
        {
            "number": TEXT, "kind": TEXT, "state": TEXT, "state_label": TEXT, "created_at": INSTANT, "channel": TEXT,
            "sender": TEXT, "organisation": TEXT_OR_NULL, "urgent": FLAG, "group": FLAG, "fields": {"type": "object"},
            "workers": list_of({"type": "object"}), "attachments": list_of(_FILE),
            "timeline": list_of(record({"at": INSTANT, "by": TEXT, "step": TEXT, "text": TEXT}, told=TEXT)),
        },
        organisation_id=TEXT_OR_NULL, allowed=list_of(TEXT), held=list_of(_HELD),
        consents=record({"forwarding": {"type": ["boolean", "null"]}, "employer": {"type": ["boolean", "null"]}}),
    ),
    "CasePage": page_of("Case"),
}  # fmt: skip

NEW_CASE = form(
    {"kind": {"type": "string", "enum": list(BY_NAME)}},
    channel={"type": "string", "minLength": 1, "maxLength": 64},
    sender={"type": "string", "maxLength": 255},
    fields=FIELDS,
)
STEP = {**form({"step": {"type": "string", "maxLength": 60}}, note={**TEXT, "maxLength": 5000},
               tell={**TEXT, "maxLength": 2000, "description": "added to what the person hears"},
               oral_consent={**FLAG, "description": "the person said that it may be passed on"}),
        "additionalProperties": True}  # fmt: skip
NOTE = form({"text": words()})


def _list(room: Room, call: Call) -> Any:
    query = call.query
    with room.look() as work:
        page = work.cases.page(
            sender=query["sender"], kind=query["kind"], state=query["state"], q=query["q"],
            organisation=acts.only_of(call.member), cursor=query["cursor"], limit=query["limit"],
        )  # fmt: skip
        organisations = work.organisations.all()
    return {"items": [case_json(case, organisations, call.unmasked) for case in page.items], "next": page.next}


def _get(room: Room, call: Call) -> Any:
    with room.look() as work:
        case = acts.find(work, call.member, call.path["number"])
        agreed = consents_json(work.consents.of_case(case.number))
        held = held_json(work, case.number, call.unmasked)
        return {**case_json(case, work.organisations.all(), call.unmasked), "consents": agreed, "held": held}


def _post(room: Room, call: Call) -> Any:
    body = call.body
    case = acts.register(
        room, call, body["kind"], body.get("channel", "rest"), body.get("sender", ""), body.get("fields", {})
    )
    with room.look() as work:
        return case_json(case, work.organisations.all(), call.unmasked)


def _step(room: Room, call: Call) -> Any:
    body = call.body
    case = acts.step(room, call, call.path["number"], body["step"], body.get("note", ""), body.get("tell", ""),
                     body.get("oral_consent", False))  # fmt: skip
    with room.look() as work:
        held = held_json(work, case.number, call.unmasked)
        return {**case_json(case, work.organisations.all(), call.unmasked), "held": held}


def _note(room: Room, call: Call) -> Any:
    case = acts.note(room, call, call.path["number"], call.body["text"])
    with room.look() as work:
        return case_json(case, work.organisations.all(), call.unmasked)


_FILTERS = (
    Query("sender", {"type": "string"}, "the channel's own id of the person"),
    Query("kind", {"type": "string", "enum": list(BY_NAME)}, "kind of case"),
    Query("state", {"type": "string", "enum": STATES}, "state of the case"),
    Query("q", {"type": "string", "maxLength": 100}, "the beginning of a number, or a whole name or telephone number"),
)
ROUTES = (
    Route("GET", "/cases", _list, "Cases, newest first", "CasePage", deed="read_cases",
          query=(*_FILTERS, CURSOR, LIMIT)),
    Route("POST", "/cases", _post, "Registers a case that came in by telephone or at the counter", "Case", NEW_CASE,
          "NewCase", deed="talk", status=201, faults=(409,)),
    Route("GET", "/cases/{number}", _get, "One case", "Case", deed="read_cases"),
    Route("POST", "/cases/{number}/steps", _step, "Moves a case to its next state", "Case", STEP, "Step",
          deed="move_cases", faults=(409,)),
    Route("POST", "/cases/{number}/notes", _note, "Adds a note that only staff see", "Case", NOTE, "Note",
          deed="read_cases", status=201),
)  # fmt: skip
