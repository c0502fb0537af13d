"""What a person agreed to, on the page of a case and over the staff API; steps that need it."""

from __future__ import annotations

from typing import Any

from aiohttp import ClientSession
from playwright.async_api import Browser, expect

from bot.domain.talk.messages import Attachment
from bot.usecases.data_rights import register_request
from bot.usecases.give_consent import give_consent
from tests.desk.test_desk_in_browser import signed_in
from tests.desk.test_pages import browser, chen, csrf_of, sign_in

__all__ = ["browser", "chen"]


def says(desk: Any, number: str, purpose: Any, given: bool) -> None:
    give_consent(desk.house.begin, number, purpose, given, "v1", "courier", "说过了", desk.now())


async def test_a_case_nobody_was_asked_about_says_so(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "对方同意什么" in page and "没答过就按不同意办，不得透露姓名" in page
    assert "对方还没同意转给别的部门" in page and 'name="oral"' in page


async def test_a_refusal_stops_passing_on_until_the_person_says_otherwise(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    says(desk, case.number, "forwarding", False)
    form = {"csrf": await csrf_of(chen), "step": "referred_out"}
    refused = await chen.post(f"/desk/cases/{case.number}/step", data=form, allow_redirects=False)
    assert "对方口头同意了就勾上再转" in await refused.text() and refused.status == 409
    done = await chen.post(f"/desk/cases/{case.number}/step", data={**form, "oral": "1"}, allow_redirects=False)
    assert done.status == 303
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "对方口头同意转给别的部门。" in page and "已转出" in page


async def test_the_api_names_what_was_agreed_and_what_is_missing(desk: Any, api: ClientSession) -> None:
    case = desk.opens()
    path = f"/api/v1/cases/{case.number}"
    assert (await (await api.get(path)).json())["consents"] == {"forwarding": None, "employer": None}
    says(desk, case.number, "forwarding", False)
    answer = await api.post(f"{path}/steps", json={"step": "referred_out"})
    error = (await answer.json())["error"]
    assert (answer.status, error["reason"]) == (409, "consent")
    assert "referred_out" not in error["allowed"] and "verifying" in error["allowed"]
    assert (await api.post(f"{path}/steps", json={"step": "referred_out", "oral_consent": True})).status == 200
    assert (await (await api.get(path)).json())["consents"]["forwarding"] is True


async def test_a_name_that_may_not_be_told_is_said_before_negotiating(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    form = {"csrf": await csrf_of(chen)}
    for step in ("accepted", "acknowledged"):
        await chen.post(f"/desk/cases/{case.number}/step", data={**form, "step": step})
    warning = "不得透露姓名。</b>对方没同意告诉单位"
    assert warning in await (await chen.get(f"/desk/cases/{case.number}")).text()
    said = await chen.post(f"/desk/cases/{case.number}/consent", data={**form, "said": "employer_yes"})
    page = await said.text()
    assert warning not in page and "对方口头同意告诉单位是谁反映的。" in page and "对方说的记下了" in page


async def test_only_who_may_move_cases_writes_consents_down(desk: Any, browser: ClientSession) -> None:
    case = desk.opens()
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    form = {"csrf": await csrf_of(browser), "said": "employer_yes"}
    assert (await browser.post(f"/desk/cases/{case.number}/consent", data=form)).status == 403


async def test_what_is_neither_yes_nor_no_is_refused(desk: Any, chen: ClientSession) -> None:
    case = desk.opens()
    for said in ("employer", "nobody_yes", ""):
        form = {"csrf": await csrf_of(chen), "said": said}
        assert (await chen.post(f"/desk/cases/{case.number}/consent", data=form)).status == 422


async def test_a_kind_without_employer_or_offices_shows_no_card(desk: Any, chen: ClientSession) -> None:
    case = desk.opens(kind="feedback", description="驿站很好")
    assert "对方同意什么" not in await (await chen.get(f"/desk/cases/{case.number}")).text()


async def test_the_copy_of_somebodys_data_is_not_for_staff(
    desk: Any, browser: ClientSession, api: ClientSession
) -> None:
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    files = (Attachment("我的信息.json", "application/json", b"{}"),)
    case = register_request(desk.house.begin, "rest", "rider-1", "k", "导出", desk.now(), done=True, files=files)
    path = f"/api/v1/files/{case.attachments[0].id}"
    assert (await browser.get(path)).status == 404
    assert (await api.get(path)).status == 200


async def test_no_official_gets_the_copy_as_an_original(desk: Any, browser: ClientSession, api: ClientSession) -> None:
    desk.staff("gu")
    await sign_in(browser, "gu", desk.password)
    files = (Attachment("我的信息.json", "application/json", b"{}"),)
    case = register_request(desk.house.begin, "rest", "rider-1", "k", "导出", desk.now(), done=True, files=files)
    file_id = case.attachments[0].id
    path = f"/api/v1/cases/{case.number}/files/{file_id}/original"
    assert [(await one.get(path)).status for one in (browser, api)] == [403, 200]
    page = await (await browser.get(f"/desk/cases/{case.number}")).text()
    assert "本人要的信息副本，只给本人" in page and file_id not in page


async def test_what_a_person_sent_to_their_request_is_for_staff(desk: Any, browser: ClientSession) -> None:
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    case = register_request(desk.house.begin, "rest", "rider-1", "k", "导出", desk.now(), done=False)
    with desk.house.begin() as work:
        proof = work.files.keep(Attachment("身份证.txt", "text/plain", b"x"), desk.now())
        work.cases.attach(case.number, proof)
        work.commit()
    assert (await browser.get(f"/api/v1/files/{proof.id}")).status == 200


async def test_a_copy_of_data_is_no_paper_of_the_case(desk: Any, api: ClientSession) -> None:
    files = (Attachment("我的信息.json", "application/json", b"{}"),)
    case = register_request(desk.house.begin, "rest", "rider-1", "k", "导出", desk.now(), done=True, files=files)
    path, file_id = f"/api/v1/cases/{case.number}", case.attachments[0].id
    assert (await (await api.get(f"{path}/papers")).json())["items"] == []
    assert "paper" not in (await (await api.get(path)).json())["attachments"][0]
    assert (await api.get(f"{path}/papers/{file_id}")).status == 404


async def test_the_card_in_a_browser(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    case = desk.opens()
    says(desk, case.number, "forwarding", False)
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{case.number}")
        await expect(page.get_by_role("heading", name="对方同意什么")).to_be_visible()
        await page.get_by_role("button", name="已转出").click()
        await expect(page.get_by_text("对方口头同意了就勾上再转")).to_be_visible()
        await page.goto(f"/desk/cases/{case.number}")
        await page.get_by_label("对方口头同意转给别的部门").check()
        await page.get_by_role("button", name="已转出").click()
        await expect(page.get_by_text("已转出").first).to_be_visible()
