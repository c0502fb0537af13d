"""Passwords of the desk: argon2id with the library's present parameters, raised silently at the next login."""

from __future__ import annotations

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.usecases.add_staff import LONGEST_PASSWORD, SHORTEST_PASSWORD

_HASHER = PasswordHasher()


@lru_cache(maxsize=1)
def _nobody() -> str:
    """What is checked for a login name that does not exist, so that both answers take the same time."""
    return _HASHER.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The text to keep. About 50 ms of work: never on the event loop."""
    return _HASHER.hash(password)


def is_password(kept: str | None, password: str) -> bool:
    """Whether `password` belongs to the kept text; False, after the same time, without one."""
    try:
        return _HASHER.verify(kept or _nobody(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_weak_hash(kept: str) -> bool:
    """Whether it was made with older parameters and should be made anew."""
    return _HASHER.check_needs_rehash(kept)


def is_acceptable(password: str) -> bool:
    """Long enough to be a password, short enough to be hashed."""
    return SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD
