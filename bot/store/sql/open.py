"""The store of an installation: its database, its files, its keys."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo
from pathlib import Path

from bot.domain.casework.retention import UNCLAIMED, Keeping
from bot.errors import BadSetting, StoreUnavailable
from bot.store.casework.aging import age
from bot.store.casework.sweeping import sweep_uploads
from bot.store.secrets.encryption import Cipher
from bot.store.secrets.keys import Keys
from bot.store.secrets.reencrypting import Told, reencrypt
from bot.store.sql import schema
from bot.store.sql.database import Database
from bot.store.sql.transaction import House
from bot.store.sql.unit_of_work import SqlUnitOfWork
from bot.store.talk.claims import Claims

_CHECK = "keys.check"
_IN_USE = "keys.in_use"


class Store:
    """Safe to share between threads; several processes may have one each of the same database and folder.

    `url`: a SQLite file or PostgreSQL. `data_dir` holds `uploads/`. `busy_timeout`: seconds a transaction waits for
    another one. Times are given out in `zone`. `claims`: who works at what, None where one gateway has the database to
    itself (SQLite). Raises BadSetting for any other URL; connects to nothing yet."""

    def __init__(
        self, url: str, data_dir: Path, keys: Keys, busy_timeout: float = 5.0, zone: tzinfo = timezone.utc
    ) -> None:
        self._url = url
        self._keys = keys
        self._migrated = False
        self._house = House(
            database=Database(url, busy_timeout),
            cipher=Cipher(keys),
            offer_key=keys.derive("offers")[0],
            uploads=data_dir / "uploads",
            zone=zone,
            ledgers={},
        )
        self.claims = Claims(self._house.database) if self._house.database.dialect == "postgresql" else None

    def begin(self, write: bool = True) -> SqlUnitOfWork:
        """A transaction: `with store.begin() as work: ...; work.commit()`. It takes the lock with its first statement.
        With `write=False` it never waits for a lock, sees one moment of the database (SQLite) and cannot write."""
        return SqlUnitOfWork(self._house, write)

    def migrate(self) -> None:
        """Brings the database to this version, and makes sure that the keys fit it: raises BadSetting when they cannot
        read what is there (a lost key file must not end in rows of two keys)."""
        schema.migrate(self._url)
        with self.begin() as work:
            sealed = work.marks.get(_CHECK)
            if sealed is None:
                work.marks.set(_CHECK, self._house.cipher.seal(b"", _CHECK).hex())
                work.commit()
                return
        try:
            self._house.cipher.open(bytes.fromhex(sealed), _CHECK)
        except StoreUnavailable:
            raise BadSetting(problems=[("XIAOGE_SECRET_KEY", "keys")]) from None

    def is_migrated(self) -> bool:
        """Whether `migrate` has nothing left to do. Remembers a yes."""
        self._migrated = self._migrated or schema.is_migrated(self._url)
        return self._migrated

    def reencrypt(self, told: Told = lambda done, total: None) -> int:
        """Seals everything with the key in force; afterwards the other keys may go. May run while others work, if they
        know that key. Returns how many values changed. Killed, it can be started again."""
        changed = reencrypt(self._house, told)
        with self.begin() as work:
            work.marks.set(_CHECK, self._house.cipher.seal(b"", _CHECK).hex())
            work.commit()
        return changed

    @property
    def key_count(self) -> int:
        """How many keys are known."""
        return len(self._keys.texts)

    def note_key(self) -> None:
        """Leaves word that a running service seals with the key in force."""
        with self.begin() as work:
            if work.marks.get(_IN_USE) != self._house.cipher.key_name:
                work.marks.set(_IN_USE, self._house.cipher.key_name)
                work.commit()

    def is_key_in_use(self) -> bool:
        """Whether the service that started last seals with the key in force, as this store does."""
        with self.begin(write=False) as work:
            return work.marks.get(_IN_USE) == self._house.cipher.key_name

    def sweep(self, seconds: float = UNCLAIMED.total_seconds(), dry: bool = False) -> int:
        """Deletes uploads without a row that are older than `seconds` (left by a crash between file and commit)."""
        return sweep_uploads(self._house, seconds, dry)

    def age(self, keeping: Keeping, now: datetime, dry: bool = False) -> dict[str, int]:
        """Deletes what is older than `keeping` allows, uploads without a row among it; how many of each kind went, or
        with `dry` would go."""
        return {**age(self._house, keeping, now, dry), "uploads": self.sweep(dry=dry)}

    def secret(self, purpose: str) -> bytes:
        """32 bytes of this installation for `purpose`; other bytes after a rotation of keys (see `secrets`)."""
        return self._keys.secret(purpose)

    def secrets(self, purpose: str) -> tuple[bytes, ...]:
        """`secret` under every key, the one in force first: for checking what was signed before a rotation."""
        return self._keys.secrets(purpose)

    def close(self) -> None:
        """Closes all connections."""
        if self.claims is not None:
            self.claims.close()
        self._house.database.close()
