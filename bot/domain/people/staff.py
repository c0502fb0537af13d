"""People who work at the desk, and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["admin", "official", "operator"]
ROLES: tuple[Role, ...] = ("admin", "official", "operator")

MAY: dict[str, tuple[Role, ...]] = {
    "talk": ("admin", "official", "operator"),
    "read_cases": ("admin", "official", "operator"),
    "move_cases": ("admin", "official"),
    "see_unmasked": ("admin",),
    "see_originals": ("admin", "official"),
    "change_ledgers": ("admin",),
    "manage_staff": ("admin",),
    "read_tracker": ("admin",),
}


@dataclass(frozen=True)
class StaffMember:
    """`id` is the login name; `organisation_id` limits an official to the cases of that union."""

    id: str
    name: str
    role: Role
    organisation_id: str | None = None
    available: bool = False
    active: bool = True

    def may(self, deed: str) -> bool:
        """Whether this role may do `deed` (a key of MAY)."""
        return self.active and self.role in MAY[deed]


ADMINISTRATOR = StaffMember(id="administrator", name="administrator", role="admin")
"""The built-in administrator behind XIAOGE_ADMIN_TOKEN."""
