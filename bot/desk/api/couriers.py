"""What is stored about a person, and the files people sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.desk.acts import papers
from bot.desk.acts.originals import open_original
from bot.desk.acts.reach import may_know, may_open
from bot.desk.api.route import Route
from bot.desk.api.shapes import TEXT, TEXT_OR_NULL, record
from bot.desk.call import Call
from bot.desk.masks import masked
from bot.desk.room import Room
from bot.domain.casework.attachments import SIGNATURES, plain_type
from bot.domain.casework.cases import CaseFile
from bot.errors import Forbidden, NotFound

SCHEMAS: dict[str, Any] = {
    "Courier": record({"sender": TEXT, "channel": TEXT, "name": TEXT_OR_NULL, "phone": TEXT_OR_NULL,
                       "id_number": TEXT_OR_NULL, "profile": {"type": "object"}}),
}  # fmt: skip


def _get(room: Room, call: Call) -> Any:
    with room.look() as work:
        courier = work.couriers.find(call.path["sender"])
        known = courier is not None and may_know(work, call.member, courier)
    if courier is None or not known:
        raise NotFound(what="courier")
    facts = {"name": courier.name, "phone": courier.phone, "id_number": courier.id_number}
    return {
        "sender": courier.sender,
        "channel": courier.channel,
        **(facts if call.unmasked else masked(facts)),
        "profile": dict(courier.profile) if call.unmasked else masked(courier.profile),
    }


def _file(room: Room, call: Call) -> web.Response:
    """A picture comes as its copy without traces; what may hold traces and has no copy, to those with the right to
    originals only."""
    with room.look() as work:
        found = work.files.read(call.path["id"])
        if found is not None and not may_open(work, call.member, found[0]):
            found = None
        if found is not None and found[0].copy is not None:
            plain = work.files.read(found[0].copy.id)
            found = (_renamed(found[0], found[0].copy.content_type), plain[1]) if plain else None
    if found is None:
        raise NotFound(what="file")
    file, content = found
    if (
        file.made and file.is_paper
    ):  # our own papers are for those who handle the case, and each reading is written down
        papers.opened(room, call, file.made.number, file.id)
    elif file.guarded and not call.member.may("see_originals"):
        raise Forbidden()
    return as_download(file.name, file.content_type, content)


def _renamed(file: CaseFile, content_type: str) -> CaseFile:
    """The file as its copy is called: a HEIC that became a JPEG ends as one."""
    same = content_type == plain_type(file.content_type)
    name = file.name if same else str(PurePath(file.name).with_suffix(".jpg"))
    return replace(file, name=name, content_type=content_type)


def _original(room: Room, call: Call) -> web.Response:
    file, content = open_original(room, call, call.path["number"], call.path["id"])
    return as_download(file.name, file.content_type, content)


def as_download(name: str, content_type: str, content: bytes) -> web.Response:
    """A file to be saved, never shown as a page of the desk."""
    kind = plain_type(content_type)
    return web.Response(
        body=content,
        headers={
            "Content-Type": kind if kind in SIGNATURES else "application/octet-stream",
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name.encode('utf-8', 'replace'))}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        },
    )


ROUTES = (
    Route("GET", "/couriers/{sender}", _get, "What is stored about a person", "Courier", deed="read_cases"),
    Route(
        "GET",
        "/files/{id}",
        _file,
        "A file that a person sent; a picture without what its camera wrote into it",
        None,
        deed="read_cases",
    ),
    Route(
        "GET",
        "/cases/{number}/files/{id}/original",
        _original,
        "A file of a case exactly as it came; that it was fetched is written into the case",
        None,
        deed="see_originals",
    ),
)
