"""Files in `metadata.attachments`: what is taken, what is refused in words, what is no file at all."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.casework.attachments import ATTACHMENT_LIMIT
from tests.connectors.rest.fake_engine import FakeEngine
from tests.connectors.rest.house import ADMIN, Caller, file_part

PNG = b"\x89PNG\r\n\x1a\n"
BOX = b"\x00\x00\x00\x18ftypmp42"
OFFICE = "application/vnd.openxmlformats-officedocument."
TAKEN = {
    "a.jpg": ("image/jpeg", b"\xff\xd8\xff\xe0"), "a.png": ("image/png", PNG),
    "a.webp": ("image/webp", b"RIFF1234WEBP"),
    "a.heic": ("image/heic", b"\x00\x00\x00\x18ftypheic"), "a.pdf": ("application/pdf", b"%PDF-1.7"),
    "a.doc": ("application/msword", b"\xd0\xcf\x11\xe0"),
    "a.docx": (OFFICE + "wordprocessingml.document", b"PK\x03\x04"),
    "a.xlsx": (OFFICE + "spreadsheetml.sheet", b"PK\x03\x04"), "a.txt": ("text/plain", "欠条".encode()),
    "a.mp3": ("audio/mpeg", b"ID3\x03"), "a.amr": ("audio/amr", b"#!AMR\n"), "a.ogg": ("audio/ogg", b"OggS"),
    "a.m4a": ("audio/mp4", BOX), "a.wav": ("audio/wav", b"RIFF1234WAVE"), "a.mp4": ("video/mp4", BOX),
}  # fmt: skip


async def _send(caller: Caller, *files: dict[str, Any], text: str = "", sender: str = "u1") -> list[str]:
    return await caller.say(text, sender, attachments=list(files))


async def _kept(caller: Caller) -> list[dict[str, Any]]:
    """The attachments that staff see in the first conversation."""
    found = (await caller.send("GET", "/api/v1/conversations", headers=ADMIN)).body["items"]
    if not found:
        return []
    shown = (await caller.send("GET", f"/api/v1/conversations/{found[0]['id']}", headers=ADMIN)).body["messages"]
    return [file for message in shown for file in message["attachments"]]


@pytest.mark.parametrize("name", TAKEN)
async def test_the_promised_types_are_taken_without_any_text(caller: Caller, engine: FakeEngine, name: str) -> None:
    assert await _send(caller, file_part(name, *TAKEN[name]))
    assert [file["name"] for file in engine.seen[0]["files"]] == [name]


async def test_a_type_with_parameters_is_its_type(caller: Caller) -> None:
    await _send(caller, file_part("a.ogg", "Audio/OGG; codecs=opus", b"OggS"))
    assert (await _kept(caller))[0]["content_type"] == "audio/ogg"


@pytest.mark.parametrize(
    ("name", "content_type", "data", "words"),
    [
        ("a.exe", "application/x-msdownload", b"MZ", "打不开"),
        ("a.html", "text/html", b"<script>", "打不开"),
        ("a.svg", "image/svg+xml", b"<svg>", "打不开"),
        ("a.png", "image/png", b"", "空文件"),
        ("a.png", "image/png", b"MZ\x00\x00", "对不上"),
        ("a.pdf", "application/pdf", PNG, "对不上"),
        ("a.txt", "text/plain", b"\x00\x01", "对不上"),
        ("{x}%s.zip", "application/zip", b"PK", "{x}%s.zip"),
    ],
)
async def test_another_file_is_refused_in_words_and_the_talk_goes_on(
    caller: Caller, engine: FakeEngine, name: str, content_type: str, data: bytes, words: str
) -> None:
    answer = await _send(caller, file_part(name, content_type, data))
    assert len(answer) == 1
    assert words in answer[0]
    assert await caller.say("你好") == ["答：你好"]
    assert engine.texts == ["你好"]


async def test_text_beside_a_refused_file_is_answered_too(caller: Caller) -> None:
    refused, answer = await _send(caller, file_part("a.exe", "application/x-msdownload", b"MZ"), text="这是证据")
    assert "打不开" in refused
    assert answer == "答：这是证据"


async def test_a_good_file_beside_a_refused_one_is_kept(caller: Caller) -> None:
    await _send(caller, file_part("a.exe", "application/zip", b"MZ"), file_part("b.png", "image/png", PNG))
    assert [file["name"] for file in await _kept(caller)] == ["b.png"]


async def test_a_file_just_above_a_megabyte_and_many_files_are_taken(caller: Caller) -> None:
    await _send(caller, file_part("big.png", "image/png", PNG + bytes(1_500_000)))
    await _send(caller, *(file_part(f"{number}.txt", "text/plain", b"x") for number in range(20)))
    assert len(await _kept(caller)) == 21


async def test_more_than_twenty_files_in_one_message_are_told(caller: Caller) -> None:
    files = [file_part(f"{number}.txt", "text/plain", b"x") for number in range(21)]
    reply = await caller.post({"sender": "u1", "message": "看", "metadata": {"attachments": files}})
    assert reply.fault == (400, "bad_input", "metadata.attachments")


async def test_a_file_above_20_megabytes_does_not_come_through(caller: Caller) -> None:
    body = {"sender": "u1", "message": "", "metadata": {"attachments": [
        file_part("a.png", "image/png", PNG + bytes(ATTACHMENT_LIMIT))]}}  # fmt: skip
    reply = await caller.post(body)
    assert reply.fault[:2] == (413, "too_large")
    assert "18.7 MB" in reply.body["error"]["message"]


async def test_the_largest_file_that_a_body_holds_comes_through(caller: Caller) -> None:
    await _send(caller, file_part("a.png", "image/png", PNG + bytes(18_700_000)))
    assert [file["size"] for file in await _kept(caller)] == [len(PNG) + 18_700_000]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\fotos\\a.txt", "a.txt"),
        ("a\r\nX-Evil: 1.txt", "aX-Evil: 1.txt"),
        ("photo\u202etxt.exe.txt", "phototxt.exe.txt"),
        ("a\x00b.txt", "ab.txt"),
        ("欠条 1.txt", "欠条 1.txt"),
    ],
)
async def test_a_name_is_kept_without_path_and_unseen_characters(caller: Caller, given: str, kept: str) -> None:
    await _send(caller, file_part(given, "text/plain", b"x"))
    assert [file["name"] for file in await _kept(caller)] == [kept]


async def test_staff_can_open_a_file_whatever_was_written_into_its_type(caller: Caller) -> None:
    await _send(caller, file_part("a.txt", "text/plain; \r\nX-Evil: 1", b"hello"))
    (file,) = await _kept(caller)
    async with caller.session.get(f"{caller.url}/api/v1/files/{file['id']}", headers=ADMIN) as response:
        assert (response.status, await response.read()) == (200, b"hello")
        assert response.headers["Content-Type"] == "text/plain"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert "X-Evil" not in response.headers


GOOD = file_part("a.txt", "text/plain", b"x")


@pytest.mark.parametrize(
    ("attachments", "field"),
    [
        ("x", "metadata.attachments"),
        ({}, "metadata.attachments"),
        ([None], "metadata.attachments[0]"),
        ([GOOD, {}], "metadata.attachments[1].name"),
        ([{**GOOD, "name": 5}], "metadata.attachments[0].name"),
        ([{**GOOD, "name": "\ud800"}], "metadata.attachments[0].name"),
        ([{**GOOD, "content_type": None}], "metadata.attachments[0].content_type"),
        ([{**GOOD, "data": 5}], "metadata.attachments[0].data"),
        ([{**GOOD, "data": "@@@@"}], "metadata.attachments[0].data"),
        ([{**GOOD, "data": "abc"}], "metadata.attachments[0].data"),
        ([{**GOOD, "data": "你好"}], "metadata.attachments[0].data"),
    ],
)
async def test_what_is_no_list_of_files_is_told_by_field(caller: Caller, attachments: Any, field: str) -> None:
    body = {"sender": "u1", "message": "你好", "metadata": {"attachments": attachments}}
    assert (await caller.post(body)).fault == (400, "bad_input", field)
    assert await _kept(caller) == []
