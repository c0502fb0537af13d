"""Who works at what, when several gateways share one database: advisory locks of PostgreSQL, held by one connection of
each process. A process that dies loses its connection and with it all its claims at once; no clock is compared, and no
row has to be cleaned up. A SQLite file has one gateway and needs no claims."""

from __future__ import annotations

from hashlib import sha256
from threading import Lock

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.sql.database import Database
from bot.store.sql.faults import Fault, translated

_TAKE = text("SELECT pg_try_advisory_lock(:key)")
_RELEASE = text("SELECT pg_advisory_unlock(:key)")
_ALIVE = (
    # When the other machine is gone without a word, its claims must not outlive it for hours.
    "SET tcp_keepalives_idle = 10",
    "SET tcp_keepalives_interval = 5",
    "SET tcp_keepalives_count = 3",
)


class Claims:
    """Answers `bot.ports.Claims` on PostgreSQL. Safe to share between threads. What one process has claimed it may not
    claim again before it has let go."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._connection: Connection | None = None
        self._held: set[str] = set()

    def take(self, name: str) -> bool:
        """Whether `name` is ours from now on. Raises StoreUnavailable."""
        with self._lock:
            if name in self._held:  # the database would grant it to its own connection again
                return False
            try:
                granted = bool(self._open().execute(_TAKE, {"key": _key(name)}).scalar())
            except Fault as error:
                self._drop()
                raise translated(error) from None
            if granted:
                self._held.add(name)
            return granted

    def release(self, name: str) -> None:
        """Others may have it. Never raises: if the database is away, so are the claims."""
        with self._lock:
            if name not in self._held:
                return
            self._held.discard(name)
            try:
                self._open().execute(_RELEASE, {"key": _key(name)})
            except Fault:
                self._drop()

    def close(self) -> None:
        """Lets go of everything."""
        with self._lock:
            self._drop()

    def _open(self) -> Connection:
        if self._connection is None:
            connection = self._database.engine(write=True).connect()
            connection = connection.execution_options(isolation_level="AUTOCOMMIT")
            for statement in _ALIVE:
                connection.execute(text(statement))
            self._connection = connection
        return self._connection

    def _drop(self) -> None:
        """The connection is closed for good, not given back: its claims must end with it."""
        connection, self._connection = self._connection, None
        self._held.clear()
        if connection is not None:
            try:
                connection.invalidate()
                connection.close()
            except SQLAlchemyError:
                return


def _key(name: str) -> int:
    return int.from_bytes(sha256(name.encode("utf-8", "surrogatepass")).digest()[:8], "big", signed=True)
