"""The people of the desk: on duty or not, added, changed, given a token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.desk.call import Call
from bot.desk.passwords import hash_password, is_acceptable
from bot.desk.room import Room
from bot.desk.tokens import digest, new_token
from bot.domain.people.staff import ADMINISTRATOR, StaffMember
from bot.errors import Conflict, Invalid, NotFound
from bot.ports import UnitOfWork
from bot.usecases.add_staff import add_staff
from bot.wording import say


def set_presence(room: Room, call: Call, available: bool) -> StaffMember:
    """On duty or not. The built-in administrator gets a row of the ledger with the first call."""
    with room.begin() as work:
        member = work.staff.get(call.member.id)
        if member is None and call.member.id == ADMINISTRATOR.id:
            after = replace(ADMINISTRATOR, name=say("desk.administrator"), available=available)
            work.staff.add(after, None)
        elif member is None:
            raise NotFound(what="staff")
        else:
            after = replace(member, available=available)
            work.staff.save(after)
        work.commit()
    call.later(room.events.publish, "presence", staff=call.member.id, available=available)
    return after


def add(room: Room, call: Call, given: Mapping[str, Any]) -> StaffMember:
    """A new member. Raises Invalid, Conflict(reason="exists")."""
    with room.look() as work:
        _check_organisation(work, given.get("organisation_id"))
    member = add_staff(
        room.begin,
        given["id"],
        given["name"],
        given["role"],
        given.get("password"),
        organisation_id=given.get("organisation_id"),
    )
    call.later(room.events.publish, "presence", staff=member.id, available=False)
    return member


def change(room: Room, call: Call, staff_id: str, given: Mapping[str, Any]) -> StaffMember:
    """Changes name, role, organisation_id, active or password; a new password ends all sessions of that person.
    Raises NotFound, Invalid, Conflict when nobody would be left who may manage staff."""
    password = given.get("password")
    if password is not None and not is_acceptable(password):
        raise Invalid(field="password", reason="length")
    hashed = hash_password(password) if password is not None else None
    with room.begin() as work:
        before = work.staff.get(staff_id)
        if before is None:
            raise NotFound(what="staff")
        _check_organisation(work, given.get("organisation_id"))
        wanted = {name: given[name] for name in ("name", "role", "organisation_id", "active") if name in given}
        after = replace(before, **wanted)
        if not after.active:
            after = replace(after, available=False)
        if staff_id == call.member.id and before.may("manage_staff") and not after.may("manage_staff"):
            raise Conflict(reason="yourself")
        work.staff.save(after)
        if hashed is not None:
            work.staff.set_password_hash(staff_id, hashed)
        work.commit()
    call.later(room.events.publish, "presence", staff=staff_id, available=after.available)
    return after


def issue_token(room: Room, staff_id: str) -> str:
    """A new API token without an end, shown this once. Raises NotFound."""
    token = new_token()
    with room.begin() as work:
        if work.staff.get(staff_id) is None:
            raise NotFound(what="staff")
        work.staff.add_token(staff_id, digest(token), "api", None)
        work.commit()
    return token


def _check_organisation(work: UnitOfWork, organisation_id: str | None) -> None:
    if organisation_id is not None and work.organisations.get(organisation_id) is None:
        raise Invalid(field="organisation_id", reason="unknown")
