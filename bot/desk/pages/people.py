"""The people of the desk (for administrators), one's own password, and messages that could not be delivered."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import people as acts
from bot.desk.call import Call
from bot.desk.pages.frame import frame, person_name
from bot.desk.pages.serve import Go, Page
from bot.desk.passwords import is_password
from bot.desk.room import Room
from bot.domain.people.staff import ROLES
from bot.errors import Invalid, NotFound, XiaogeError


class WrongPassword(XiaogeError):
    """The old password given with a new one is not right."""

    code, status = "invalid", 422


def index(room: Room, call: Call) -> Page:
    """Everybody."""
    with room.look() as work:
        return Page("staff.html", {**frame(work, call, "staff"), "members": work.staff.all(), "roles": ROLES,
                                   "organisations": work.organisations.all()})  # fmt: skip


def add(room: Room, call: Call) -> Go:
    """A new member."""
    body = call.body
    member = acts.add(room, call, {"id": body.get("id", "").strip(), "name": body.get("name", ""),
                                   "role": body.get("role", ""), "password": body.get("password", ""),
                                   "organisation_id": body.get("organisation_id") or None})  # fmt: skip
    return Go("/desk/staff", "added", {"name": member.name})


def change(room: Room, call: Call) -> Go:
    """Role, organisation, active or not, a new password."""
    body = call.body
    if body.get("role") not in ROLES:
        raise Invalid(field="role", reason="unknown")
    wanted: dict[str, Any] = {"role": body["role"], "organisation_id": body.get("organisation_id") or None,
                              "active": body.get("active") == "1"}  # fmt: skip
    if body.get("password"):
        wanted["password"] = body["password"]
    acts.change(room, call, call.path["id"], wanted)
    return Go("/desk/staff", "saved")


def password_form(room: Room, call: Call) -> Page:
    """The form for one's own password."""
    with room.look() as work:
        return Page("password.html", frame(work, call, "password"))


def new_password(room: Room, call: Call) -> Go:
    """Changes it; every session ends, this one too."""
    with room.look() as work:
        kept = work.staff.password_hash(call.member.id)
    if not is_password(kept, call.body.get("old", "")):
        raise WrongPassword(reason="old_password")
    acts.change(room, call, call.member.id, {"password": call.body.get("new", "")})
    return Go("/desk/login", "password_changed")


def nowhere(room: Room, call: Call) -> Page:
    """Every other address under /desk/."""
    raise NotFound(what="page")


def parked(room: Room, call: Call) -> Page:
    """What could not be delivered, newest first."""
    with room.look() as work:
        found = []
        for one in work.outbox.parked(100):
            conversation = work.conversations.get(one.conversation_id)
            name = person_name(work, conversation.channel, conversation.sender) if conversation else ""
            found.append({"parked": one, "talk": conversation, "name": name})
        return Page("parked.html", {**frame(work, call, "parked"), "found": found})
