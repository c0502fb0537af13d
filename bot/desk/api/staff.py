"""The people of the desk in the staff API."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import people
from bot.desk.api.route import Route
from bot.desk.api.shapes import CURSOR, FLAG, LIMIT, TEXT, TEXT_OR_NULL, form, page_of, record
from bot.desk.call import Call
from bot.desk.paging import page_json
from bot.desk.room import Room
from bot.domain.people.staff import ROLES, StaffMember
from bot.errors import NotFound

SCHEMAS: dict[str, Any] = {
    "Staff": record({"id": TEXT, "name": TEXT, "role": TEXT, "organisation_id": TEXT_OR_NULL, "available": FLAG,
                     "active": FLAG}),
    "StaffPage": page_of("Staff"),
    "Token": record({"token": TEXT}),
}  # fmt: skip
_ROLE = {"type": "string", "enum": list(ROLES)}
_NAME = {"type": "string", "minLength": 1, "maxLength": 40, "pattern": r"\S"}
_PASSWORD = {"type": ["string", "null"], "minLength": 8, "maxLength": 200}
_ORGANISATION = {"type": ["string", "null"], "maxLength": 40}
PRESENCE = form({"available": FLAG})
NEW_STAFF = form(
    {"id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9._-]{1,39}$"}, "name": _NAME, "role": _ROLE},
    password=_PASSWORD, organisation_id=_ORGANISATION,
)  # fmt: skip
STAFF_CHANGE = form(name=_NAME, role=_ROLE, active=FLAG, password=_PASSWORD, organisation_id=_ORGANISATION)


def staff_json(member: StaffMember) -> dict[str, Any]:
    """A member as colleagues see them."""
    return {"id": member.id, "name": member.name, "role": member.role, "organisation_id": member.organisation_id,
            "available": member.available, "active": member.active}  # fmt: skip


def _me(room: Room, call: Call) -> Any:
    return staff_json(call.member)


def _presence(room: Room, call: Call) -> Any:
    return staff_json(people.set_presence(room, call, call.body["available"]))


def _list(room: Room, call: Call) -> Any:
    with room.look() as work:
        members = work.staff.all()
    return page_json([staff_json(one) for one in members], call.query)


def _get(room: Room, call: Call) -> Any:
    with room.look() as work:
        member = work.staff.get(call.path["id"])
    if member is None:
        raise NotFound(what="staff")
    return staff_json(member)


def _post(room: Room, call: Call) -> Any:
    return staff_json(people.add(room, call, call.body))


def _patch(room: Room, call: Call) -> Any:
    return staff_json(people.change(room, call, call.path["id"], call.body))


def _token(room: Room, call: Call) -> Any:
    return {"token": people.issue_token(room, call.path["id"])}


ROUTES = (
    Route("GET", "/staff/me", _me, "The caller", "Staff"),
    Route("PUT", "/staff/me/presence", _presence, "On duty or not", "Staff", PRESENCE, "Presence", faults=(404,)),
    Route("GET", "/staff", _list, "Everybody, by login name", "StaffPage", query=(CURSOR, LIMIT)),
    Route("POST", "/staff", _post, "Adds a member", "Staff", NEW_STAFF, "NewStaff", deed="manage_staff", status=201,
          faults=(409,)),
    Route("GET", "/staff/{id}", _get, "One member", "Staff"),
    Route("PATCH", "/staff/{id}", _patch, "Changes a member; a new password ends their sessions", "Staff",
          STAFF_CHANGE, "StaffChange", deed="manage_staff", faults=(409,)),
    Route("POST", "/staff/{id}/tokens", _token, "A new API token, shown this once", "Token", deed="manage_staff",
          status=201),
)  # fmt: skip
