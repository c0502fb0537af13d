"""Gaps of papers filled in before drafting, over the staff API and on the page of the case."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser, expect

from tests.desk.test_api_access import token_of
from tests.desk.test_case_papers import made, papers_at, steps
from tests.desk.test_desk_in_browser import PHONE, signed_in


def facts_at(number: str) -> str:
    """The address of what is filled in."""
    return f"/api/v1/cases/{number}/paper-facts"


async def words_of(api: ClientSession, number: str, paper: str) -> str:
    """The words of a new draft of the paper, out of its DOCX."""
    draft = await made(api, number, paper)
    file = next(one["id"] for one in draft["files"] if one["name"].endswith("docx"))
    document = docx.Document(io.BytesIO(await (await api.get(papers_at(number, f"/{file}"))).read()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def test_gaps_are_listed_filled_in_and_stand_in_the_draft(api: ClientSession, desk: Any) -> None:
    number = desk.opens().number
    before = await (await api.get(facts_at(number))).json()
    assert before["facts"] == {} and "company_address" in before["open"]["arbitration_application"]
    facts = {
        "company": "上海速达网络科技有限公司", "company_address": "启东市民乐中路18号", "company_person": "张伟",
        "address": "汇龙镇人民路1号", "agent": "陈律师", "agent_phone": "13900139000", "start_date": "2025-10-08",
    }  # fmt: skip
    answer = await api.patch(facts_at(number), json=facts)
    assert answer.status == 200
    after = await answer.json()
    assert after["facts"] == facts and "company_address" not in after["open"]["arbitration_application"]
    text = await words_of(api, number, "arbitration_application")
    for told in ("上海速达网络科技有限公司", "启东市民乐中路18号", "张伟", "汇龙镇人民路1号", "2025年10月8日"):
        assert told in text
    assert "被申请人住所" not in text
    case = await (await api.get(f"/api/v1/cases/{number}")).json()
    assert case["fields"]["company"] == "美团"
    entry = next(one for one in case["timeline"] if one["step"] == "paper_facts")
    assert "用人单位住所" in entry["text"] and "民乐" not in str(case["timeline"])


async def test_null_takes_a_value_out_and_the_same_again_is_no_happening(api: ClientSession, desk: Any) -> None:
    number = desk.opens().number
    await api.patch(facts_at(number), json={"address": "汇龙镇", "hukou": "启东"})
    await api.patch(facts_at(number), json={"address": "汇龙镇"})
    answer = await api.patch(facts_at(number), json={"hukou": None})
    assert (await answer.json())["facts"] == {"address": "汇龙镇"}
    assert [step for _, step in await steps(api, number)].count("paper_facts") == 2


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"agent_id_number": "110105194912310021"}, 422, "agent_id_number"),
        ({"company_code": "123"}, 422, "company_code"),
        ({"agent_phone": "12345"}, 422, "agent_phone"),
        ({"start_date": "2027-01-01"}, 422, "start_date"),
        ({"start_date": "2026-02-30"}, 422, "start_date"),
        ({"start_date": "2026-03-01", "end_date": "2026-02-01"}, 422, "end_date"),
        ({"compensation": "八千"}, 422, "compensation"),
        ({"compensation": -1}, 422, "compensation"),
        ({"address": "长" * 301}, 422, "address"),
        ({"agent_gender": "x"}, 422, "agent_gender"),
        ({"salary": 1}, 422, "salary"),
    ],
)
async def test_bad_input_is_refused_in_the_one_shape(
    api: ClientSession, desk: Any, body: dict[str, Any], status: int, field: str
) -> None:
    number = desk.opens().number
    answer = await api.patch(facts_at(number), json={"hukou": "启东", **body})
    error = (await answer.json())["error"]
    assert (answer.status, error["field"]) == (status, field) and error["code"] and error["message"]
    assert (await (await api.get(facts_at(number))).json())["facts"] == {}


async def test_a_case_without_papers_has_no_gaps_and_a_missing_one_is_not_found(api: ClientSession, desk: Any) -> None:
    number = desk.opens(kind="feedback", description="好").number
    assert (await (await api.get(facts_at(number))).json()) == {"facts": {}, "open": {}}
    answer = await api.patch(facts_at(number), json={"address": "汇龙镇"})
    assert (answer.status, (await answer.json())["error"]["field"]) == (422, "paper")
    assert (await api.get(facts_at("QX20990101-0001"))).status == 404


async def test_only_who_handles_the_case_fills_in_and_numbers_are_shown_with_stars(
    api: ClientSession, stranger: ClientSession, desk: Any
) -> None:
    number = desk.opens().number
    desk.staff("lin", "operator")
    desk.staff("chen", "official")
    for method in ("GET", "PATCH"):
        answer = await stranger.request(method, facts_at(number), headers=token_of(desk, "lin"), json={"hukou": "启东"})
        assert answer.status == 403
    await api.patch(facts_at(number), json={"agent_phone": "13900139000", "agent_id_number": "11010519491231002X"})
    seen = await (await stranger.get(facts_at(number), headers=token_of(desk, "chen"))).json()
    assert seen["facts"] == {"agent_phone": "139****9000", "agent_id_number": "110105********002X"}


async def test_gaps_are_filled_in_on_the_page_and_stars_are_kept(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "official")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        papers = page.get_by_role("region", name="文书")
        await papers.get_by_text("补齐空缺").click()
        await papers.get_by_label("用人单位住所").fill("启东市民乐中路18号")
        await papers.get_by_label("受托人姓名").fill("陈律师")
        await papers.get_by_label("受托人联系电话").fill("13900139000")
        await papers.get_by_role("button", name="记下").click()
        await expect(page.get_by_text("空缺已补上")).to_be_visible()
        await papers.get_by_text("补齐空缺").click()
        await expect(papers.get_by_label("用人单位住所")).to_have_value("启东市民乐中路18号")
        await expect(papers.get_by_text("已填 139****9000")).to_be_visible()
        await papers.get_by_label("用人单位住所").fill("")
        await papers.get_by_label("入职日期").fill("2025-10-08")
        await papers.get_by_role("button", name="记下").click()
        await expect(page.get_by_text("空缺已补上")).to_be_visible()
    with desk.house.begin(write=False) as work:
        facts = work.cases.get(number).flags["paper_facts"]
    assert facts == {"agent": "陈律师", "agent_phone": "13900139000", "start_date": "2025-10-08"}


async def test_a_mistake_is_told_and_what_was_typed_stays(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "official")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        papers = page.get_by_role("region", name="文书")
        await papers.get_by_text("补齐空缺").click()
        await papers.get_by_label("用人单位住所").fill("启东市民乐中路18号")
        await papers.get_by_label("统一社会信用代码").fill("123")
        await papers.get_by_role("button", name="记下").click()
        await expect(page.get_by_text("统一社会信用代码").last).to_be_visible()
        await expect(papers.get_by_label("用人单位住所")).to_have_value("启东市民乐中路18号")
    with desk.house.begin(write=False) as work:
        assert "paper_facts" not in work.cases.get(number).flags


async def test_the_fields_fit_a_telephone_and_are_accessible(desk: Any, chromium: Browser, axe: str) -> None:
    desk.staff("chen", "official")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk, viewport=PHONE, bypass_csp=True) as page:
        await page.goto(f"/desk/cases/{number}")
        await page.get_by_text("补齐空缺").click()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.evaluate(axe)
        found = await page.evaluate("axe.run('#papers')")
        assert found["violations"] == []
