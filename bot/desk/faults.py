"""Errors of the rules, as the errors that the edges answer with."""

from __future__ import annotations

from bot.domain.errors import AlreadyOwned, ConsentMissing, Outdated, StepNotAllowed
from bot.domain.invalid import InvalidValue
from bot.errors import Conflict, Invalid, XiaogeError

RULES = (AlreadyOwned, Outdated, StepNotAllowed, InvalidValue)


def as_house_error(error: Exception) -> XiaogeError:
    """The error of the house for one of RULES."""
    if isinstance(error, StepNotAllowed):
        reason = "consent" if isinstance(error, ConsentMissing) else "step"
        return Conflict(reason=reason, state=error.state, allowed=error.allowed)
    if isinstance(error, AlreadyOwned):
        return Conflict(reason="owned", staff=error.staff_id)
    if isinstance(error, InvalidValue):
        fields = error.details.get("fields")
        field = str(fields[0]) if isinstance(fields, tuple) and fields else str(error.details.get("field", "value"))
        return Invalid(field=field, reason=error.reason)
    return Conflict(reason="outdated")
