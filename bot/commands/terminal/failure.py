"""A command that cannot go on, and the Chinese sentences for every error that may end one."""

from __future__ import annotations

import difflib
import errno
import re
from collections.abc import Iterator
from typing import Any

from bot.domain.danger.safety_tables import BadTable
from bot.errors import BadSetting, StoreUnavailable, XiaogeError, where
from bot.wording import entry, label, say

_FRAME = re.compile(r"\s|Traceback |The above exception|During handling|== ")


class Failure(Exception):
    """Raised by a command for what its user can understand: the sentence `key` of wording, filled with `values`.
    `code` is the exit code."""

    def __init__(self, key: str, code: int = 1, **values: Any) -> None:
        super().__init__(key)
        self.key, self.code, self.values = key, code, values


def explain(error: BaseException) -> list[str]:
    """What to tell about `error`; never its own text."""
    if isinstance(error, Failure):
        return [say(error.key, **error.values)]
    if isinstance(error, BadSetting):
        return [
            say("cli.check.problem", name=name, reason=setting_reason(name, form))
            for name, form in error.details.get("problems", ())
        ]
    if isinstance(error, StoreUnavailable):
        reason = error.details.get("reason")
        return [
            say(f"cli.errors.store.{reason}")
            if reason in entry("cli.errors.store")
            else say("errors.store_unavailable")
        ]
    if isinstance(error, XiaogeError):
        return [label("errors", error.code).format_map(_Gaps(error.details))]
    if isinstance(error, PermissionError):
        return [say("cli.errors.no_permission", path=error.filename or "")]
    if isinstance(error, OSError):
        return [say("cli.errors.os_error", reason=_reason(error), path=error.filename or "")]
    if isinstance(error, BadTable):
        reason = say(f"cli.errors.table_reasons.{error.reason}", word=error.word).strip()
        return [say("cli.errors.table", file=error.file, place=error.place, reason=reason)]
    return [say("cli.errors.unexpected", kind=type(error).__name__, where=where(error).partition(" < ")[0])]


def _reason(error: OSError) -> str:
    """The operating system's reason in Chinese."""
    name = errno.errorcode.get(error.errno or 0, "")
    if name and name in entry("cli.errors.os"):
        return say(f"cli.errors.os.{name}")
    return say("cli.errors.os.other", code=name or error.errno or type(error).__name__)


def setting_reason(name: str, form: str) -> str:
    """Why the value of a setting can't be used; for an unknown name the known one that looks most like it."""
    if form == "unknown":
        from bot.settings import SETTINGS

        like = difflib.get_close_matches(name, [setting.name for setting in SETTINGS], 1, 0.75)
        return say("settings.form.unknown_like", like=like[0]) if like else say("settings.form.unknown")
    return label("settings.form", form)


def last_lines(text: str, most: int = 12) -> Iterator[str]:
    """The last lines of a log that tell something; the frames of a traceback do not."""
    yield from [line.rstrip() for line in text.splitlines() if line.strip() and not _FRAME.match(line)][-most:]


class _Gaps(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""
