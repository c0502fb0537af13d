"""Papers of a case over the staff API: who may make, read and send them, and what is written down of it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from aiohttp import ClientSession

from bot.domain.talk.kept_file import kept_file
from tests.desk.test_api_access import token_of

FITTING = [
    "arbitration_application", "inspection_complaint", "legal_aid_application", "evidence_list", "power_of_attorney",
    "mediation_agreement",
]  # fmt: skip


def papers_at(number: str, more: str = "") -> str:
    """The address of the papers of a case."""
    return f"/api/v1/cases/{number}/papers{more}"


async def made(api: ClientSession, number: str, paper: str = "evidence_list", **more: Any) -> dict[str, Any]:
    """A new draft."""
    answer = await api.post(papers_at(number), json={"paper": paper}, **more)
    assert answer.status == 201, await answer.text()
    return dict(await answer.json())


async def steps(api: ClientSession, number: str) -> list[tuple[str, str]]:
    """By whom and what happened."""
    case = await (await api.get(f"/api/v1/cases/{number}")).json()
    return [(entry["by"], entry["step"]) for entry in case["timeline"]]


async def test_a_draft_is_made_listed_and_read(api: ClientSession, desk: Any) -> None:
    number = desk.opens().number
    listed = await (await api.get(papers_at(number))).json()
    assert listed == {"items": [], "next": None, "fitting": FITTING}
    draft = await made(api, number, "arbitration_application")
    assert (draft["paper"], draft["title"], draft["by"]) == (
        "arbitration_application",
        "劳动仲裁申请书",
        "administrator",
    )
    assert [file["name"].rpartition(".")[2] for file in draft["files"]] == ["pdf", "docx"]
    assert (await (await api.get(papers_at(number))).json())["items"] == [draft]
    pdf, word = [await api.get(papers_at(number, f"/{file['id']}")) for file in draft["files"]]
    assert pdf.headers["Content-Type"] == "application/pdf" and (await pdf.read()).startswith(b"%PDF")
    assert "attachment" in word.headers["Content-Disposition"]
    words = "".join(cell.text for table in docx.Document(io.BytesIO(await word.read())).tables
                    for row in table.rows for cell in row.cells)  # fmt: skip
    assert "王小军" in words and "13800138000" in words
    assert await steps(api, number) == [
        ("courier", "received"), ("administrator", "paper"), ("administrator", "paper_opened"),
        ("administrator", "paper_opened"),
    ]  # fmt: skip


async def test_what_has_not_changed_is_not_made_again(api: ClientSession, desk: Any) -> None:
    number = desk.opens().number
    assert (await made(api, number))["id"] == (await made(api, number))["id"]
    case = await (await api.get(f"/api/v1/cases/{number}")).json()
    assert [file["paper"] for file in case["attachments"]] == ["evidence_list"] * 2
    with desk.house.begin() as work:
        stored = work.cases.get(number)
        work.cases.save(replace(stored, fields={**stored.fields, "evidence": "接单截图"}))
        work.commit()
    second = await made(api, number)
    items = (await (await api.get(papers_at(number))).json())["items"]
    assert items[0]["id"] == second["id"] and len(items) == 2


async def test_which_papers_fit_follows_from_kind_and_state(api: ClientSession, desk: Any) -> None:
    feedback = desk.opens(kind="feedback", description="好").number
    assert (await (await api.get(papers_at(feedback))).json())["fitting"] == []
    answer = await api.post(papers_at(feedback), json={"paper": "evidence_list"})
    assert (answer.status, (await answer.json())["error"]["field"]) == (422, "paper")
    closed = desk.opens()
    with desk.house.begin() as work:
        work.cases.save(replace(closed, state="closed"))
        work.commit()
    assert (await (await api.get(papers_at(closed.number))).json())["fitting"] == FITTING[:-1]
    with desk.house.begin() as work:
        work.cases.save(replace(closed, state="withdrawn"))
        work.commit()
    assert (await (await api.get(papers_at(closed.number))).json())["fitting"] == []


@pytest.mark.parametrize("paper", ["../words", "", "EVIDENCE_LIST", "证据清单"])
async def test_a_paper_that_there_is_not_is_refused(api: ClientSession, desk: Any, paper: str) -> None:
    answer = await api.post(papers_at(desk.opens().number), json={"paper": paper})
    assert answer.status == 422 and (await answer.json())["error"]["field"] == "paper"


async def test_an_operator_sees_that_there_are_papers_but_reads_none(
    api: ClientSession, stranger: ClientSession, desk: Any
) -> None:
    number = desk.opens().number
    file = (await made(api, number))["files"][0]["id"]
    desk.staff("lin", "operator")
    lin = token_of(desk, "lin")
    assert len((await (await stranger.get(papers_at(number), headers=lin)).json())["items"]) == 1
    for method, path in (
        ("POST", papers_at(number)),
        ("GET", papers_at(number, f"/{file}")),
        ("POST", papers_at(number, f"/{file}/send")),
        ("GET", f"/api/v1/files/{file}"),
    ):
        answer = await stranger.request(method, path, headers=lin, json={"paper": "evidence_list"})
        assert answer.status == 403, path
    assert ("lin", "paper_opened") not in await steps(api, number)


async def test_an_official_reads_those_of_their_own_union_in_full_and_it_is_written_down(
    api: ClientSession, stranger: ClientSession, desk: Any
) -> None:
    desk.organisation("o-1", "启东县总工会", "county")
    desk.organisation("o-2", "海门县总工会", "county")
    desk.staff("chen", "official", "o-1")
    desk.staff("gu", "official", "o-2")
    number = desk.opens().number
    with desk.house.begin() as work:
        work.cases.save(replace(work.cases.get(number), organisation="o-1"))
        work.commit()
    chen, gu = token_of(desk, "chen"), token_of(desk, "gu")
    draft = await made(stranger, number, headers=chen)
    file = draft["files"][1]["id"]
    assert (await stranger.get(papers_at(number, f"/{file}"), headers=chen)).status == 200
    assert (await stranger.get(f"/api/v1/files/{file}", headers=chen)).status == 200
    assert (await steps(api, number))[-3:] == [("chen", "paper"), ("chen", "paper_opened"), ("chen", "paper_opened")]
    for path in (papers_at(number), papers_at(number, f"/{file}"), f"/api/v1/files/{file}"):
        assert (await stranger.get(path, headers=gu)).status == 404
    assert (await stranger.post(papers_at(number, f"/{file}/send"), headers=gu)).status == 404
    shown = await (await stranger.get(f"/api/v1/cases/{number}", headers=chen)).json()
    assert shown["fields"]["phone"] == "138****8000"


async def test_evidence_of_the_case_is_no_paper(api: ClientSession, desk: Any) -> None:
    from tests.desk.test_reach import belongs_to, sends_a_file

    desk.organisation("o-1", "启东县总工会", "county")
    _, slip = sends_a_file(desk, "rider-1")
    belongs_to(desk, "rider-1", "o-1", slip)
    with desk.house.begin(write=False) as work:
        number = work.cases.page(sender="rider-1").items[0].number
    assert (await api.get(papers_at(number, f"/{slip}"))).status == 404
    assert (await api.post(papers_at(number, f"/{slip}/send"))).status == 404
    assert (await api.get(f"/api/v1/files/{slip}")).status == 200


async def test_a_draft_is_sent_to_the_person_with_what_it_lacks(api: ClientSession, desk: Any) -> None:
    conversation = desk.hears("rider-1", "你好")
    number = desk.opens("rider-1").number
    draft = await made(api, number, "power_of_attorney")
    answer = await api.post(papers_at(number, f"/{draft['id']}/send"))
    assert answer.status == 200 and (await answer.json())["id"] == draft["id"]
    with desk.house.begin(write=False) as work:
        sent = work.outbox.unasked(conversation.id, 0, 10)
    words, pdf, word = sent
    assert "草稿" in words.text and "还缺" in words.text and "13800138000" not in words.text
    assert [kept_file(one.attachment).id for one in (pdf, word)] == [file["id"] for file in draft["files"]]
    assert (await steps(api, number))[-1] == ("administrator", "paper_sent")
    assert desk.woken
    talk = await (await api.get(f"/api/v1/conversations/{conversation.id}")).json()
    assert [file["name"] for line in talk["messages"] for file in line["attachments"]] == [
        file["name"] for file in draft["files"]
    ]


async def test_who_has_no_channel_cannot_be_sent_one(api: ClientSession, desk: Any) -> None:
    body = {"kind": "unpaid_wages", "channel": "phone", "sender": "13800138000", "fields": {"company": "美团"}}
    number = (await (await api.post("/api/v1/cases", json=body)).json())["number"]
    draft = await made(api, number)
    answer = await api.post(papers_at(number, f"/{draft['id']}/send"))
    assert (answer.status, (await answer.json())["error"]["code"]) == (409, "conflict")


async def test_what_cannot_be_written_is_an_error_in_words_and_nothing_is_kept(
    api: ClientSession, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.papers.drafting.Drafting._written", lambda *_: None)
    number = desk.opens().number
    answer = await api.post(papers_at(number), json={"paper": "evidence_list"})
    assert (answer.status, (await answer.json())["error"]["code"]) == (503, "paper_unavailable")
    assert (await (await api.get(papers_at(number))).json())["items"] == []
