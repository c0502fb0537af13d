"""Secrets that staff carry: API tokens and desk sessions. Only SHA-256 digests are kept.

A session's digest covers the password hash as well, so a new password ends every session of that person."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from hashlib import sha256

from bot.ports import UnitOfWork


def new_token() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept of an API token."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def session_cookie(staff_id: str, token: str) -> str:
    """The cookie of a session: the token first, then whose it is."""
    return f"{token}.{staff_id}"


def session_digest(work: UnitOfWork, cookie: str) -> str:
    """What is kept of a session under this cookie."""
    staff_id = cookie.partition(".")[2]
    return digest(f"{cookie}|{work.staff.password_hash(staff_id) or ''}")


def is_form_token(keys: Sequence[bytes], cookie: str, shown: str) -> bool:
    """Whether `shown` is the form token of `cookie` under any of the keys."""
    given = shown.encode("utf-8", "surrogatepass")
    return any([hmac.compare_digest(given, form_token(key, cookie).encode()) for key in keys])


def form_token(secret: bytes, cookie: str) -> str:
    """What a form must send along to prove that it came from a page of the holder of `cookie`."""
    return hmac.new(secret, cookie.encode("utf-8", "surrogatepass"), "sha256").hexdigest()
