"""A unit of work that joins one already begun: what a use case writes through it is committed with the outer one."""

from __future__ import annotations

from types import TracebackType
from typing import Any, cast

from bot.ports import Begin, UnitOfWork


class _Joined:
    """Everything of the outer unit of work but its end."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def __enter__(self) -> _Joined:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The outer one ends it: by its commit, or by the error that passes through here."""

    def commit(self) -> None:
        """Left to the outer one."""


def joined(work: UnitOfWork) -> Begin:
    """What to give to a use case as `begin`."""
    return lambda write=True: cast(UnitOfWork, _Joined(work))
