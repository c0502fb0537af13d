"""One request of a staff member, read and checked, on its way to the function that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.domain.people.staff import StaffMember


@dataclass
class Call:
    """`path`, `query` and `body` are checked already. Handlers run in a thread; what must happen on the loop once they
    are done (news, waking the outbox) is put off with `later`."""

    member: StaffMember
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    cookie: str = ""
    htmx: bool = False
    _deeds: list[Callable[[], None]] = field(default_factory=list)

    def later(self, deed: Callable[..., None], *arguments: Any, **facts: Any) -> None:
        """Does `deed` on the loop after the handler has succeeded."""
        self._deeds.append(lambda: deed(*arguments, **facts))

    def settle(self) -> None:
        """Does what was put off."""
        for deed in self._deeds:
            deed()

    @property
    def unmasked(self) -> bool:
        """Whether this member sees telephone and identity numbers in full."""
        return self.member.may("see_unmasked")
