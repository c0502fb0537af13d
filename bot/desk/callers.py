"""Who is calling: the administrator's token, a staff member's API token, or a session of the desk."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace

from aiohttp import web

from bot.desk.room import Room
from bot.desk.tokens import digest, form_token, is_form_token, session_digest
from bot.domain.people.staff import ADMINISTRATOR, StaffMember
from bot.errors import Forbidden, NotSignedIn
from bot.ports import UnitOfWork

COOKIE = "xiaoge_desk"
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
CSRF_HEADER = "X-CSRF-Token"
CSRF_FIELD = "csrf"
FORMS = "desk forms"


@dataclass(frozen=True)
class Credentials:
    """What a request shows: at most one of the two counts, the bearer token first."""

    bearer: str | None
    cookie: str | None

    @classmethod
    def of(cls, request: web.Request) -> Credentials:
        """Read from the headers."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme:
            return cls(token.strip() if scheme.lower() == "bearer" else "", None)
        return cls(None, request.cookies.get(COOKIE) or None)


def identify(room: Room, credentials: Credentials) -> StaffMember:
    """The member behind the credentials. Blocking. Raises NotSignedIn."""
    with room.look() as work:
        member = _member(room, work, credentials)
    if member is None or not member.active:
        raise NotSignedIn()
    return member


def check_form(room: Room, credentials: Credentials, method: str, shown: str) -> None:
    """A browser sends cookies by itself: whatever changes something must show the form token too. Raises Forbidden."""
    if method in SAFE_METHODS or credentials.bearer is not None or credentials.cookie is None:
        return
    if not is_form_token(room.secrets(FORMS), credentials.cookie, shown):
        raise Forbidden(reason="csrf")


def csrf_of(room: Room, cookie: str) -> str:
    """The form token of a session."""
    return form_token(room.secrets(FORMS)[0], cookie)


def _member(room: Room, work: UnitOfWork, credentials: Credentials) -> StaffMember | None:
    if credentials.bearer is not None:
        token = credentials.bearer
        admin = room.house.settings.admin_token
        if admin and hmac.compare_digest(token.encode("utf-8", "surrogatepass"), admin.encode()):
            kept = work.staff.get(ADMINISTRATOR.id) or ADMINISTRATOR
            return replace(kept, role="admin", active=True, organisation_id=None)
        return work.staff.by_token(digest(token), room.now()) if token else None
    if credentials.cookie is not None:
        return work.staff.by_token(session_digest(work, credentials.cookie), room.now())
    return None
