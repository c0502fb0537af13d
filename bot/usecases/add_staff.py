"""Adds a person to the desk: by the first start (sample account), the command line, an administrator."""

from __future__ import annotations

import re

from bot.domain.people.staff import ADMINISTRATOR, ROLES, StaffMember
from bot.errors import Conflict, Invalid
from bot.ports import Begin

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 200
LONGEST_NAME = 40
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
_TAKEN = ("me", ADMINISTRATOR.id)


def add_staff(
    begin: Begin, id: str, name: str, role: str, password: str | None, *, organisation_id: str | None = None
) -> StaffMember:
    """Writes the member and the argon2id hash of the password (None: no login, API tokens only).

    Raises Invalid naming the field, Conflict(reason="exists") for a login name in use."""
    if not _ID.fullmatch(id) or id in _TAKEN:
        raise Invalid(field="id", reason="format")
    if not name.strip() or len(name) > LONGEST_NAME:
        raise Invalid(field="name", reason="length")
    if role not in ROLES:
        raise Invalid(field="role", reason="unknown")
    if password is not None and not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Invalid(field="password", reason="length")
    member = StaffMember(id, name.strip(), role, organisation_id)
    hashed = None if password is None else hash_password(password)
    with begin() as work:
        if work.staff.get(id) is not None:
            raise Conflict(reason="exists")
        work.staff.add(member, hashed)
        work.commit()
    return member


def hash_password(password: str) -> str:
    """Argon2id of it."""
    # Imported here: the use cases load without any library.
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)
