"""One database transaction, as the repositories see it: statements, sealed values, what to do afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Row
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from bot.store.secrets.encryption import Cipher
from bot.store.sql.database import Database
from bot.store.sql.faults import Fault, translated

Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None


def per_dialect(build: Callable[[Callable[..., Any]], Any]) -> dict[str, Any]:
    """A statement that needs `on_conflict_…` for both databases: `build` gets the dialect's `insert`."""
    return {"sqlite": build(sqlite.insert), "postgresql": build(postgresql.insert)}


@dataclass(frozen=True)
class House:
    """What all transactions of a store share. Times are given out in `zone`."""

    database: Database
    cipher: Cipher
    offer_key: bytes
    uploads: Path
    zone: tzinfo
    ledgers: dict[str, tuple[str, tuple[Any, ...]]]  # cache: name -> (revision, objects)


class Transaction:
    """Begins with its first statement, so that what needs no database (writing a file) holds no lock. Every method
    raises the house's errors only."""

    def __init__(self, house: House, write: bool) -> None:
        self.house = house
        self.write = write
        self.dialect = house.database.dialect
        self.locks = write and self.dialect == "postgresql"
        self._connection: Connection | None = None
        self._when_committed: list[Callable[[], None]] = []
        self._when_rolled_back: list[Callable[[], None]] = []

    def run(self, statement: Executable, parameters: Parameters = None) -> CursorResult[Any]:
        """Executes one statement."""
        try:
            return (self._connection or self._begin()).execute(statement, parameters)
        except Fault as error:
            raise translated(error) from None

    def first(self, statement: Executable, parameters: Parameters = None) -> Row[Any] | None:
        """The first row, None without any."""
        try:
            return (self._connection or self._begin()).execute(statement, parameters).first()
        except Fault as error:
            raise translated(error) from None

    def all(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        """All rows."""
        try:
            return (self._connection or self._begin()).execute(statement, parameters).all()
        except Fault as error:
            raise translated(error) from None

    def seal(self, place: str, value: Any) -> bytes:
        """A JSON value encrypted for the column `place` ("table.column")."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return self.house.cipher.seal(text.encode("utf-8", "surrogatepass"), place)

    def unseal(self, place: str, value: bytes | None) -> Any:
        """The reverse of `seal`; None stays None."""
        if value is None:
            return None
        return json.loads(self.house.cipher.open(value, place).decode("utf-8", "surrogatepass"))

    def local(self, at: datetime) -> datetime:
        """A stored instant in the zone of the house."""
        return at.astimezone(self.house.zone)

    def stamp(self, at: datetime) -> str:
        """An instant as text: ISO 8601 with the offset of the house."""
        return at.astimezone(self.house.zone).isoformat(timespec="milliseconds")

    def when_committed(self, deed: Callable[[], None]) -> None:
        """Does `deed` after the next commit."""
        self._when_committed.append(deed)

    def when_rolled_back(self, deed: Callable[[], None]) -> None:
        """Does `deed` if this is not committed."""
        self._when_rolled_back.append(deed)

    def commit(self) -> None:
        """Makes everything so far lasting; when it raises, nothing is stored. Work may go on in a new transaction."""
        if self._connection is not None:
            try:
                self._connection.commit()
            except SQLAlchemyError as error:
                raise translated(error) from None
            connection, self._connection = self._connection, None
            connection.close()
        self._when_rolled_back.clear()
        self._do(self._when_committed)

    def close(self) -> None:
        """Rolls back what was not committed. Never raises: there is nothing left to lose."""
        connection, self._connection = self._connection, None
        self._when_committed.clear()
        if connection is not None:
            try:
                connection.close()
            except SQLAlchemyError:
                connection.invalidate()
        self._do(self._when_rolled_back)

    def _begin(self) -> Connection:
        connection = self.house.database.engine(self.write).connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _do(self, deeds: list[Callable[[], None]]) -> None:
        waiting, deeds[:] = list(deeds), []
        for deed in waiting:
            deed()
