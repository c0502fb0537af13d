"""Papers of a case in the staff API."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.desk.acts import papers as acts
from bot.desk.acts.cases import find
from bot.desk.api.couriers import as_download
from bot.desk.api.route import Route
from bot.desk.api.shapes import INSTANT, TEXT, TEXT_OR_NULL, form, list_of, record, ref
from bot.desk.call import Call
from bot.desk.case_view import file_json
from bot.desk.room import Room
from bot.domain.papers.paper_kinds import PAPERS, papers_of
from bot.domain.papers.written import drafts_of

_FILE = record({"id": TEXT, "name": TEXT, "content_type": TEXT, "size": {"type": "integer"}}, paper=TEXT)
SCHEMAS: dict[str, Any] = {
    "Paper": record({"id": TEXT, "paper": TEXT, "title": TEXT, "at": INSTANT, "by": TEXT, "files": list_of(_FILE)}),
    "PaperList": record({"items": list_of(ref("Paper")), "next": TEXT_OR_NULL, "fitting": list_of(TEXT)}),
}
NEW_PAPER = form({"paper": {"type": "string", "enum": [paper.name for paper in PAPERS]}})


def paper_json(files: acts.Files) -> dict[str, Any]:
    """One draft; its `id` is that of its first file."""
    made = files[0].made
    assert made is not None
    return {
        "id": files[0].id,
        "paper": made.paper,
        "title": acts.title_of(files),
        "at": made.at,
        "by": made.by,
        "files": [file_json(file) for file in files],
    }


def _list(room: Room, call: Call) -> Any:
    with room.look() as work:
        case = find(work, call.member, call.path["number"])
    items = [paper_json(files) for files in drafts_of(case)]
    return {"items": items, "next": None, "fitting": list(papers_of(case))}


def _make(room: Room, call: Call) -> Any:
    return paper_json(acts.make(room, call, call.path["number"], call.body["paper"]))


def _open(room: Room, call: Call) -> web.Response:
    file = acts.opened(room, call, call.path["number"], call.path["id"])
    return as_download(file.name, file.content_type, file.data)


def _send(room: Room, call: Call) -> Any:
    return paper_json(acts.send(room, call, call.path["number"], call.path["id"]))


ROUTES = (
    Route("GET", "/cases/{number}/papers", _list, "Papers made of a case, newest first, and those that fit it now",
          "PaperList", deed="read_cases"),
    Route("POST", "/cases/{number}/papers", _make, "Makes a draft; the one before where nothing has changed", "Paper",
          NEW_PAPER, "NewPaper", deed=acts.DEED, status=201, drafts=True),
    Route("GET", "/cases/{number}/papers/{id}", _open, "One file of a draft; each reading stands in the timeline", None,
          deed=acts.DEED),
    Route("POST", "/cases/{number}/papers/{id}/send", _send, "Sends a draft to the person through their channel",
          "Paper", deed=acts.DEED, faults=(409,)),
)  # fmt: skip
