"""Signing in and out."""

from __future__ import annotations

import asyncio
import hmac
import math
from datetime import timedelta

from aiohttp import web

from bot.desk.callers import COOKIE, CSRF_FIELD, Credentials, check_form, identify
from bot.desk.pages.attempts import Attempts
from bot.desk.pages.sentences import said
from bot.desk.pages.serve import HEADERS, LOGIN, read_form, render
from bot.desk.passwords import hash_password, is_password, is_weak_hash
from bot.desk.room import Room
from bot.desk.tokens import form_token, is_form_token, new_token, session_cookie, session_digest
from bot.domain.people.staff import ADMINISTRATOR
from bot.errors import XiaogeError
from bot.wording import say

SESSION = timedelta(hours=12)
FORM_COOKIE = "xiaoge_desk_login"


class Login:
    """The pages /desk/login and /desk/logout."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._attempts = Attempts()

    async def show(self, request: web.Request) -> web.Response:
        """The form; whoever is signed in goes on."""
        try:
            await asyncio.to_thread(identify, self._room, Credentials(None, request.cookies.get(COOKIE)))
        except XiaogeError:
            return self._form(request, "", 200, said(request.query))
        return web.Response(status=303, headers={**HEADERS, "Location": _next(request)})

    async def enter(self, request: web.Request) -> web.Response:
        """Checks name and password, and begins a session."""
        form = await read_form(request)
        kept = request.cookies.get(FORM_COOKIE, "")
        if not kept or not is_form_token(self._room.secrets("desk login"), kept, form.get(CSRF_FIELD, "")):
            return self._form(request, say("desk.form_expired"), 403)
        name, password, now = form.get("id", "").strip(), form.get("password", ""), self._room.now()
        address = request.remote or ""
        wait = self._attempts.wait(name, address, now)
        if wait:
            return self._form(request, say("desk.too_many", minutes=math.ceil(wait.total_seconds() / 60)), 429)
        cookie = await asyncio.to_thread(self._begin, name, password)
        if cookie is None:
            self._attempts.failed(name, address, now)
            return self._form(request, say("desk.wrong_login"), 401)
        self._attempts.passed(name)
        answer = web.Response(status=303, headers={**HEADERS, "Location": _next(request)})
        _set(request, answer, COOKIE, cookie, int(SESSION.total_seconds()))
        answer.del_cookie(FORM_COOKIE, path=LOGIN)
        return answer

    async def leave(self, request: web.Request) -> web.Response:
        """Ends the session."""
        credentials = Credentials(None, request.cookies.get(COOKIE))
        if credentials.cookie:
            try:
                check_form(self._room, credentials, request.method, (await read_form(request)).get(CSRF_FIELD, ""))
            except XiaogeError:
                return web.Response(status=303, headers={**HEADERS, "Location": "/desk/"})
            await asyncio.to_thread(self._end, credentials.cookie)
        answer = web.Response(status=303, headers={**HEADERS, "Location": f"{LOGIN}?said=logged_out"})
        answer.del_cookie(COOKIE, path="/")
        return answer

    def _begin(self, name: str, password: str) -> str | None:
        """The cookie of a new session, None for a wrong name or password. Blocking."""
        room = self._room
        with room.look() as work:
            member, kept = work.staff.get(name), work.staff.password_hash(name)
        right = is_password(kept, password)
        if name == ADMINISTRATOR.id and not right:
            token = room.house.settings.admin_token
            right = bool(token) and hmac.compare_digest(password.encode(), str(token).encode())
        elif member is None or not member.active:
            right = False
        if not right:
            return None
        cookie = session_cookie(name, new_token())
        renewed = hash_password(password) if kept and is_weak_hash(kept) else None
        with room.begin() as work:
            if renewed is not None:
                work.staff.set_password_hash(name, renewed)
            work.staff.add_token(name, session_digest(work, cookie), "session", room.now() + SESSION)
            work.commit()
        return cookie

    def _end(self, cookie: str) -> None:
        with self._room.begin() as work:
            work.staff.drop_token(session_digest(work, cookie))
            work.commit()

    def _csrf(self, kept: str) -> str:
        return form_token(self._room.secrets("desk login")[0], kept)

    def _form(self, request: web.Request, problem: str, status: int, notice: str = "") -> web.Response:
        kept = new_token()
        context = {"csrf": self._csrf(kept), "problem": problem, "notice": notice, "next": _next(request),
                   "sample": self._room.house.settings.sample_data}  # fmt: skip
        answer = render(request, "login.html", context, status)
        _set(request, answer, FORM_COOKIE, kept, 3600, LOGIN)
        return answer


def _set(request: web.Request, answer: web.Response, name: str, value: str, seconds: int, path: str = "/") -> None:
    secure = request.secure or request.headers.get("X-Forwarded-Proto") == "https"
    answer.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Strict", secure=secure, path=path)


def _next(request: web.Request) -> str:
    wanted = request.query.get("next", "")
    fits = wanted.startswith("/desk/") and "\\" not in wanted and all(" " < one < "\x7f" for one in wanted)
    return wanted if fits else "/desk/"
