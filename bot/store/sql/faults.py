"""What the database's errors mean to the house. Nothing of SQLAlchemy or a driver travels above bot/store."""

from __future__ import annotations

import errno

from sqlalchemy import exc

from bot.errors import BadInput, Conflict, StoreUnavailable

_BY_SQLITE_TEXT = (
    ("is locked", "locked"),
    ("unable to open", "cannot_open"),
    ("is full", "disk_full"),
    ("disk i/o", "disk_error"),
    ("readonly", "read_only"),
    ("no such table", "not_migrated"),
    ("no such column", "not_migrated"),
    ("not a database", "damaged"),
    ("malformed", "damaged"),
)

_BY_SQLSTATE = (
    ("55P03", "locked"),
    ("40P01", "locked"),
    ("40001", "locked"),
    ("53100", "disk_full"),
    ("53", "overloaded"),
    ("58", "disk_error"),
    ("25006", "read_only"),
    ("42P01", "not_migrated"),
    ("42703", "not_migrated"),
    ("08", "unreachable"),
    ("57P", "unreachable"),
    ("28", "refused"),
    ("3D000", "refused"),
    ("XX", "damaged"),
)

Fault = (exc.SQLAlchemyError, OverflowError, UnicodeEncodeError)
"""What a statement may raise and `translated` understands."""


def translated(error: BaseException) -> Exception:
    """The error of the house for one of `Fault`: StoreUnavailable when nothing was stored and trying again may help,
    Conflict for a row that is there already or points nowhere, BadInput for a value no column can hold."""
    if isinstance(error, exc.TimeoutError):
        return StoreUnavailable(reason="locked")
    if isinstance(error, exc.IntegrityError):
        return Conflict(reason="exists" if "unique" in str(error.orig).lower() else "refers")
    if isinstance(error, (exc.DataError, OverflowError, UnicodeEncodeError)):
        return BadInput(field="value")
    if isinstance(error, exc.DBAPIError):
        return unavailable(error.orig)
    if isinstance(error, exc.StatementError) and isinstance(error.orig, Exception):
        return error.orig
    return RuntimeError(type(error).__name__)


def unavailable(error: BaseException | None) -> StoreUnavailable:
    """The error of the house for one of a driver, told apart by SQLSTATE or, in SQLite, by its words (Python 3.10 has
    no error codes there)."""
    state = getattr(error, "sqlstate", None)
    if state:
        return StoreUnavailable(reason=next((why for begin, why in _BY_SQLSTATE if state.startswith(begin)), "other"))
    if type(error).__module__.startswith("psycopg"):
        return StoreUnavailable(reason="unreachable")
    text = str(error).lower()
    return StoreUnavailable(reason=next((why for part, why in _BY_SQLITE_TEXT if part in text), "other"))


def of_the_disk(error: OSError) -> StoreUnavailable:
    """The error of the house for a file that could not be written or read."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return StoreUnavailable(reason="disk_full")
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StoreUnavailable(reason="read_only")
    return StoreUnavailable(reason="disk_error")
