"""A form of the desk that is no form is told; it never breaks the desk."""

from __future__ import annotations

import pytest
from aiohttp import ClientSession

from tests.desk.conftest import DeskServer

PART = b'--x\r\nContent-Disposition: form-data; name="csrf"\r\n'


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"garbage"),
        ("multipart/form-data; boundary=x", PART + b"Content-Transfer-Encoding: bogus\r\n\r\nabc\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", PART + b"Content-Type: text/plain; charset=bogus\r\n\r\nabc\r\n--x--\r\n"),
        ("application/x-www-form-urlencoded; charset=bogus", b"a=b"),
    ],
)
@pytest.mark.parametrize("path", ["/desk/login", "/desk/logout"])
async def test_a_damaged_form_is_told(
    desk: DeskServer, stranger: ClientSession, path: str, content_type: str, body: bytes
) -> None:
    headers = {"Content-Type": content_type, "Cookie": "xiaoge_desk=some.cookie"}
    async with stranger.post(path, data=body, headers=headers, allow_redirects=False) as response:
        assert response.status in (303, 400)
