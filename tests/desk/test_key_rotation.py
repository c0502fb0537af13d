"""A change of keys signs nobody out and spoils no form that is open."""

from __future__ import annotations

import re
from pathlib import Path

from aiohttp import ClientSession, CookieJar

from bot.domain.talk.messages import Attachment
from tests.desk.conftest import desk_in
from tests.desk.test_pages import csrf_of, sign_in

SLIP = Attachment("工资条.jpg", "image/jpeg", b"\xff\xd8\xff\xe0slip")


async def test_sessions_forms_and_files_live_on_after_a_rotation_of_keys(tmp_path: Path) -> None:
    jar = CookieJar(unsafe=True)
    async with desk_in(tmp_path, ("old",)) as desk, ClientSession(desk.url, cookie_jar=jar) as before:
        desk.staff("chen", "admin")
        talk = desk.hears("rider-1", "工资条", files=(SLIP,))
        await sign_in(before, "chen", desk.password)
        form = await csrf_of(before)
        with desk.house.begin() as work:
            (file,) = work.conversations.history(talk.id)[-1].attachments
    async with desk_in(tmp_path, ("new", "old")) as desk, ClientSession(desk.url, cookie_jar=jar) as after:
        assert (await after.get("/desk/", allow_redirects=False)).status == 200
        said = await after.post(f"/desk/talks/{talk.id}/reply", data={"csrf": form, "text": "收到"})
        assert said.status == 200 and desk.heard_last(talk) == "收到"
        assert await csrf_of(after) != form
        assert await (await after.get(f"/api/v1/files/{file['id']}")).read() == SLIP.data
        forged = await after.post(f"/desk/talks/{talk.id}/reply", data={"csrf": "x", "text": "收到"})
        assert forged.status == 403


async def test_a_login_form_that_was_open_meanwhile_still_works(tmp_path: Path) -> None:
    jar = CookieJar(unsafe=True)
    async with desk_in(tmp_path, ("old",)) as desk, ClientSession(desk.url, cookie_jar=jar) as before:
        desk.staff("chen", "admin")
        found = re.search(r'name="csrf" value="(\w+)"', await (await before.get("/desk/login")).text())
        assert found is not None
    async with desk_in(tmp_path, ("new", "old")) as desk, ClientSession(desk.url, cookie_jar=jar) as after:
        form = {"csrf": found[1], "id": "chen", "password": desk.password}
        assert (await after.post("/desk/login", data=form, allow_redirects=False)).status == 303
