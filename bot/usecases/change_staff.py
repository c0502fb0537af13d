"""Changes a person of the desk from outside the desk: works or not, role, password."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.people.staff import ROLES, StaffMember
from bot.errors import Invalid, NotFound
from bot.ports import Begin, UnitOfWork
from bot.usecases.add_staff import LONGEST_PASSWORD, SHORTEST_PASSWORD, hash_password


def set_active(begin: Begin, id: str, active: bool) -> StaffMember:
    """Lets a person work at the desk, or ends it: then every session and token of theirs is worth nothing from now on,
    also after they are let in again. Raises NotFound."""
    with begin() as work:
        member = replace(_member(work, id), active=active, available=False)
        work.staff.save(member)
        work.commit()
    return member


def set_role(begin: Begin, id: str, role: str, organisation_id: str | None = None) -> StaffMember:
    """What a person may do, from their next click on; with `organisation_id` also whose cases they see ("": all).
    Raises NotFound, Invalid."""
    if role not in ROLES:
        raise Invalid(field="role", reason="unknown")
    with begin() as work:
        member = replace(_member(work, id), role=role)
        if organisation_id is not None:
            if organisation_id and work.organisations.get(organisation_id) is None:
                raise Invalid(field="organisation_id", reason="unknown")
            member = replace(member, organisation_id=organisation_id or None)
        work.staff.save(member)
        work.commit()
    return member


def set_password(begin: Begin, id: str, password: str) -> StaffMember:
    """A new password; it ends all sessions of that person, API tokens stay. Raises NotFound, Invalid."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Invalid(field="password", reason="length")
    hashed = hash_password(password)
    with begin() as work:
        member = _member(work, id)
        work.staff.set_password_hash(id, hashed)
        work.commit()
    return member


def _member(work: UnitOfWork, id: str) -> StaffMember:
    member = work.staff.get(id)
    if member is None:
        raise NotFound(what="staff")
    return member
