"""A paper of a case on its way to the courier, through the whole gateway: made, kept, sent, fetched."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.papers.written import drafts_of
from bot.errors import StoreUnavailable
from bot.papers.apart import PaperNotWritten
from bot.store.casework import uploads
from bot.usecases.open_case import open_case
from bot.wording import say
from tests.connectors.rest.house import ADMIN, Caller

VALUES = {"name": "王建国", "phone": "13812345678", "company": "美团", "amount": 4800, "months_owed": 2,
          "location": "汇龙镇"}  # fmt: skip
ASKS = "帮我写份证据清单"
NASTY = "<w:t>王</w:t>&amp;]]>\u202e倒着\u202c👍🏽" + "{0.__class__}" + "长" * 5000


def registered(caller: Caller, **values: Any) -> Case:
    """A case of the courier u1."""
    return open_case(caller.gateway.house.begin, kind_named("unpaid_wages"), {**VALUES, **values}, channel="rest",
                     sender="u1", key="", now=caller.gateway.house.clock.now()).case  # fmt: skip


def asks_for(engine: Any, number: str, name: str = "evidence_list") -> None:
    """The dialogue answers with the effect that has the paper made."""
    effect = {"effect": "paper", "number": number, "name": name, "title": "证据清单", "after": 1}
    engine.answers[ASKS] = {"replies": [{"text": "起草好了。", "buttons": []}], "effects": [effect]}


async def answer(caller: Caller, id: str = "m1") -> list[dict[str, Any]]:
    """What answers the request for the paper."""
    return list((await caller.post({"sender": "u1", "message": ASKS, "message_id": id})).body)


async def fetched(caller: Caller, path: str) -> tuple[int, dict[str, str], bytes]:
    """A file by its address."""
    async with caller.session.get(caller.url + path) as response:
        return response.status, dict(response.headers), await response.read()


def kept(caller: Caller, number: str) -> Case:
    """The case as it is stored now."""
    with caller.gateway.house.begin(write=False) as work:
        case = work.cases.get(number)
    assert case is not None
    return case


def text_of_pdf(content: bytes) -> str:
    """All words of it."""
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


async def test_the_answer_carries_both_files_and_they_can_be_fetched(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)
    first, pdf, word = await answer(caller)
    assert first == {"recipient_id": "u1", "text": "起草好了。"}
    assert "PDF" in pdf["text"] and "Word" in word["text"]
    status, headers, content = await fetched(caller, pdf["attachment"])
    assert (status, headers["Content-Type"]) == (200, "application/pdf") and "王建国" not in headers[
        "Content-Disposition"
    ]
    assert headers["Content-Disposition"].startswith("attachment;") and headers["X-Content-Type-Options"] == "nosniff"
    assert case.number in text_of_pdf(content)
    status, _, content = await fetched(caller, word["attachment"])
    assert status == 200 and docx.Document(io.BytesIO(content)).tables
    stored = kept(caller, case.number)
    assert [file.made.paper for file in stored.attachments if file.made] == ["evidence_list"] * 2
    assert [(entry.by, entry.step, entry.text) for entry in stored.timeline][-1] == ("courier", "paper", "证据清单")


async def test_the_same_message_again_makes_and_sends_nothing_twice(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)
    assert await answer(caller) == await answer(caller)
    assert len(kept(caller, case.number).attachments) == 2
    assert len(engine.seen) == 1


async def test_another_request_without_any_change_sends_the_files_that_are_kept(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)
    one, two = await answer(caller, "m1"), await answer(caller, "m2")
    assert [await fetched(caller, item["attachment"]) for item in one[1:]] != []
    assert len(two) == 3 and len(kept(caller, case.number).attachments) == 2
    assert [entry.step for entry in kept(caller, case.number).timeline][-2:] == ["paper", "paper_sent"]


@pytest.mark.parametrize("sender", ["u2", "", "u1%00", "U1"])
async def test_nobody_else_can_fetch_it(caller: Caller, engine: Any, sender: str) -> None:
    asks_for(engine, registered(caller).number)
    address = (await answer(caller))[1]["attachment"].partition("?")[0]
    status, _, content = await fetched(caller, f"{address}?sender={sender}")
    assert status == 404 and not content.startswith(b"%PDF")
    assert (await caller.send("GET", f"{address}?sender={sender}")).fault[1] == "not_found"


@pytest.mark.parametrize("number", ["0", "999", "x", "-1", "1e3", "9" * 30, "%EF%BC%91"])
async def test_an_address_that_was_never_given_leads_nowhere(caller: Caller, number: str) -> None:
    assert (await caller.send("GET", f"/webhooks/rest/files/{number}/a.pdf?sender=u1")).status == 404


async def test_a_message_without_a_file_has_none_to_fetch(caller: Caller) -> None:
    await caller.say("你好")
    for number in range(1, 4):
        assert (await caller.send("GET", f"/webhooks/rest/files/{number}/a.pdf?sender=u1")).status == 404


async def test_on_the_disk_it_is_no_pdf(caller: Caller, engine: Any) -> None:
    asks_for(engine, registered(caller).number)
    await answer(caller)
    found = [file.read_bytes() for file in Path(caller.folder, "uploads").rglob("*") if file.is_file()]
    assert len(found) == 2 and not any(b"%PDF" in one or b"word/document" in one for one in found)
    everything = b"".join(file.read_bytes() for file in caller.folder.glob("xiaoge.sqlite3*"))
    assert "证据清单".encode() not in everything


async def test_after_the_person_was_erased_the_address_is_dead(caller: Caller, engine: Any) -> None:
    asks_for(engine, registered(caller).number)
    address = (await answer(caller))[1]["attachment"]
    with caller.gateway.house.begin() as work:
        work.couriers.erase("rest", "u1")
        work.commit()
    assert (await fetched(caller, address))[0] == 404


async def test_what_cannot_be_made_is_said_kindly_and_a_person_takes_it_up(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)

    def broken(*_: Any) -> bytes:
        raise PaperNotWritten("failed")

    caller.gateway.drafting.write = broken
    (said,) = await answer(caller)
    assert said["text"] == say("papers.failed_later", title="证据清单") and "attachment" not in said
    with caller.gateway.house.begin(write=False) as work:
        talk = work.conversations.of_sender("u1")
    assert talk is not None and talk.owner == "callback"
    assert kept(caller, case.number).timeline[-1].text == say("papers.failed_note", title="证据清单")
    assert kept(caller, case.number).attachments == ()


async def test_somebody_on_duty_gets_the_talk_when_it_cannot_be_made(caller: Caller, engine: Any) -> None:
    asks_for(engine, registered(caller).number, "no_such_paper")
    async with caller.session.put(
        caller.url + "/api/v1/staff/me/presence", json={"available": True}, headers=ADMIN
    ) as response:
        assert response.status == 200
    (said,) = await answer(caller)
    assert said["text"] == say("papers.failed_staff", title="证据清单")
    with caller.gateway.house.begin(write=False) as work:
        talk = work.conversations.of_sender("u1")
    assert talk is not None and talk.owner == "queue"


async def test_one_form_is_better_than_none(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)
    write = caller.gateway.drafting.write

    def without_fonts(paper: Any, form: Any, seconds: float) -> bytes:
        if form == "pdf":
            raise PaperNotWritten("too_long")
        return write(paper, form, seconds)

    caller.gateway.drafting.write = without_fonts
    first, word = await answer(caller)
    assert say("papers.without_pdf") in first["text"] and word["attachment"].partition("?")[0].endswith(".docx")
    caller.gateway.drafting.write = write
    assert len(await answer(caller, "m2")) == 3


async def test_a_form_that_failed_once_is_made_up_for_and_nothing_is_kept_twice(caller: Caller, engine: Any) -> None:
    case = registered(caller)
    asks_for(engine, case.number)
    asked: list[Any] = []

    def late(paper: Any, form: Any, seconds: float) -> bytes:
        asked.append(form)
        if asked.count("pdf") < 3 and form == "pdf":
            raise PaperNotWritten("too_long")
        return f"a {form}".encode()

    caller.gateway.drafting.write = late
    assert len(await answer(caller)) == 2
    again, same = await answer(caller, "m2")
    assert say("papers.without_pdf") in again["text"] and same["attachment"].partition("?")[0].endswith(".docx")
    assert [len(await answer(caller, id)) for id in ("m3", "m4", "m5")] == [3, 3, 3]
    assert sorted(asked) == ["docx", "pdf", "pdf", "pdf"]
    stored = kept(caller, case.number)
    assert sorted(file.name.rpartition(".")[2] for file in stored.attachments) == ["docx", "pdf"]
    assert len(drafts_of(stored)) == 1


async def test_without_room_on_the_disk_the_words_still_come(
    caller: Caller, engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = registered(caller)
    asks_for(engine, case.number)

    def full(*_: Any) -> None:
        raise StoreUnavailable(reason="disk_full")

    monkeypatch.setattr(uploads, "write", full)
    (said,) = await answer(caller)
    assert said["text"] == say("papers.failed_later", title="证据清单")
    assert kept(caller, case.number).attachments == ()


async def test_hostile_words_pass_through_the_whole_way_as_words(caller: Caller, engine: Any) -> None:
    case = registered(caller, name=NASTY, company=NASTY, description=NASTY, location="<b>&lt;{x}")
    asks_for(engine, case.number, "arbitration_application")
    _, pdf, word = await answer(caller)
    for item, ending in ((pdf, ".pdf"), (word, ".docx")):
        assert item["attachment"].partition("?")[0].endswith(ending)
    text = text_of_pdf((await fetched(caller, pdf["attachment"]))[2])
    assert "<w:t>王</w:t>&amp;]]>" in text.replace("\r\n", "") and "\u202e" not in text and "（表情）" in text
    document = docx.Document(io.BytesIO((await fetched(caller, word["attachment"]))[2]))
    words = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "<w:t>王</w:t>&amp;]]>" in words and "👍" not in words and "{0.__class__}" in words
