"""The errors that travel between layers. Each carries a stable `code` and facts in `details`; the edges
(HTTP, command line, chat) turn them into Chinese sentences once, from `bot/knowledge/wording/errors.yml`."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any


def where(error: BaseException) -> str:
    """Files and lines an error passed through, innermost first, for logs: an error's own text may hold what a person
    wrote, its path through the code cannot."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-6:])
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)


class XiaogeError(Exception):
    """Base of all errors the project raises on purpose."""

    code = "error"
    status = 500

    def __init__(self, **details: Any) -> None:
        super().__init__(self.code, details)
        self.details = details


class BadInput(XiaogeError):
    """What came in cannot be understood: wrong type, missing part, broken JSON. `details["field"]` names it."""

    code = "bad_input"
    status = 400


class Invalid(XiaogeError):
    """Well-formed, but a value breaks a rule. `details["field"]`, `details["reason"]`."""

    code = "invalid"
    status = 422


class NotSignedIn(XiaogeError):
    """No credential, or one that is not known."""

    code = "not_signed_in"
    status = 401


class Forbidden(XiaogeError):
    """The caller is known, but may not do this."""

    code = "forbidden"
    status = 403


class NotFound(XiaogeError):
    """Nothing has that number or id, or the caller may not know that something has."""

    code = "not_found"
    status = 404


class Conflict(XiaogeError):
    """The state of things forbids it now; for steps of a case `details["allowed"]` lists what may be done."""

    code = "conflict"
    status = 409


class TooLarge(XiaogeError):
    """A body or a file is above its limit; `details["limit"]` in bytes."""

    code = "too_large"
    status = 413


class WrongContentType(XiaogeError):
    """The content type of a request is not the one the route reads."""

    code = "wrong_content_type"
    status = 415


class StoreUnavailable(XiaogeError):
    """The database could not be reached, is locked beyond patience, or the disk is full. Nothing was stored."""

    code = "store_unavailable"
    status = 503

    @property
    def of_one_row(self) -> bool:
        """Whether only something stored cannot be read with the keys there are, while the store itself answers."""
        return self.details.get("reason") == "key"


class PaperUnavailable(XiaogeError):
    """A paper could not be written: fonts missing, no memory, too slow. Nothing was stored."""

    code = "paper_unavailable"
    status = 503


class EngineUnavailable(XiaogeError):
    """The engine is loading, dead or too slow; the message stays where it is and is tried again."""

    code = "engine_unavailable"
    status = 503


class EngineFailed(XiaogeError):
    """The engine answered, but the turn failed (an action raised). Tried again a few times, then handed to staff."""

    code = "engine_failed"
    status = 502


class BadSetting(XiaogeError):
    """A setting has a value that cannot be used; `details` = {"problems": [(name, reason), ...]}."""

    code = "bad_setting"
    status = 500
