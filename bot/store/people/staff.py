"""People of the desk, and the digests of their tokens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update

from bot.domain.people.staff import ADMINISTRATOR, StaffMember
from bot.errors import NotFound
from bot.store.sql.tables import staff as table
from bot.store.sql.tables import staff_tokens as tokens
from bot.store.sql.transaction import Transaction, per_dialect

_NAME = "staff.name"

_BY_ID = select(table).where(table.c.id == bindparam("id"))
_EVERYBODY = select(table).order_by(table.c.id)
_ON_DUTY = _EVERYBODY.where(table.c.available, table.c.active)
_ADD = insert(table)
_SAVE = (
    update(table)
    .where(table.c.id == bindparam("row"))
    .values({name: bindparam(f"new_{name}") for name in ("name", "role", "organisation_id", "available", "active")})
)
_SET_HASH = update(table).where(table.c.id == bindparam("row")).values(password_hash=bindparam("hash"))
_BY_TOKEN = select(tokens.c.staff_id).where(
    tokens.c.digest == bindparam("digest"), or_(tokens.c.expires.is_(None), tokens.c.expires > bindparam("now"))
)
_DROP_TOKEN = delete(tokens).where(tokens.c.digest == bindparam("wanted"))
_DROP_TOKENS = delete(tokens).where(tokens.c.staff_id == bindparam("person"))
_ADD_TOKEN = per_dialect(lambda insert: insert(tokens).on_conflict_do_nothing(index_elements=["digest"]))


class SqlStaff:
    """Answers `bot.ports.Staff`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, staff_id: str) -> StaffMember | None:
        """One member, active or not."""
        row = self._tx.first(_BY_ID, {"id": staff_id})
        return None if row is None else self._member(row)

    def all(self) -> Sequence[StaffMember]:
        """Everybody, by id."""
        return tuple(map(self._member, self._tx.all(_EVERYBODY)))

    def add(self, member: StaffMember, password_hash: str | None) -> None:
        """A new member. Raises Conflict(reason="exists")."""
        values = {name.removeprefix("new_"): value for name, value in self._values(member).items()}
        self._tx.run(_ADD, {"id": member.id, "password_hash": password_hash, **values})

    def save(self, member: StaffMember) -> None:
        """Writes all but the password; who does not work here any more loses every session and token. Raises
        NotFound."""
        self._must(self._tx.run(_SAVE, {"row": member.id, **self._values(member)}).rowcount)
        if not member.active:
            self.drop_tokens(member.id)

    def password_hash(self, staff_id: str) -> str | None:
        """The hash as given; None without a password or member."""
        row = self._tx.first(_BY_ID, {"id": staff_id})
        return None if row is None else row.password_hash

    def set_password_hash(self, staff_id: str, password_hash: str) -> None:
        """Raises NotFound."""
        self._must(self._tx.run(_SET_HASH, {"row": staff_id, "hash": password_hash}).rowcount)

    def on_duty(self) -> Sequence[StaffMember]:
        """Active members who said that they are there."""
        return tuple(map(self._member, self._tx.all(_ON_DUTY)))

    def add_token(self, staff_id: str, digest: str, kind: str, expires: datetime | None) -> None:
        """`digest`: SHA-256 of the token in hex; `kind`: api or session. The built-in administrator may have some."""
        values = {"staff_id": staff_id, "digest": digest, "kind": kind, "expires": expires}
        self._tx.run(_ADD_TOKEN[self._tx.dialect], values)

    def by_token(self, digest: str, now: datetime) -> StaffMember | None:
        """Whose token it is, unless it has expired or the member is not active any more."""
        found = self._tx.first(_BY_TOKEN, {"digest": digest, "now": now})
        if found is None:
            return None
        member = self.get(found.staff_id)
        if member is None and found.staff_id == ADMINISTRATOR.id:
            return ADMINISTRATOR
        return member if member is not None and member.active else None

    def drop_token(self, digest: str) -> None:
        """It is worth nothing from now on."""
        self._tx.run(_DROP_TOKEN, {"wanted": digest})

    def drop_tokens(self, staff_id: str) -> None:
        """All sessions and tokens of this person end."""
        self._tx.run(_DROP_TOKENS, {"person": staff_id})

    def _values(self, member: StaffMember) -> dict[str, Any]:
        return {
            "new_name": self._tx.seal(_NAME, member.name),
            "new_role": member.role,
            "new_organisation_id": member.organisation_id,
            "new_available": member.available,
            "new_active": member.active,
        }

    def _must(self, changed: int) -> None:
        if not changed:
            raise NotFound(what="staff")

    def _member(self, row: Row[Any]) -> StaffMember:
        return StaffMember(
            id=row.id,
            name=self._tx.unseal(_NAME, row.name),
            role=row.role,
            organisation_id=row.organisation_id,
            available=row.available,
            active=row.active,
        )
