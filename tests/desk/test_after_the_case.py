"""Evidence, withdrawals, corrections, outcomes and waiting notices at the desk and in the staff API."""

from __future__ import annotations

import hashlib
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, CookieJar
from playwright.async_api import Browser

from bot.clock import Clock
from bot.domain.casework.cases import Case
from bot.domain.talk.messages import Attachment, PlainCopy
from bot.usecases.casework.add_evidence import add_evidence
from bot.usecases.casework.amend_case import propose
from bot.usecases.casework.rate_case import rate
from bot.usecases.casework.withdraw_case import withdraw
from tests.desk.conftest import START, ZONE
from tests.desk.test_pages import browser, chen, csrf_of, sign_in

__all__ = ["browser", "chen"]

ORIGINAL, PLAIN = b"original with a place", b"without"


def with_photo(desk: Any, case: Case, **marks: bool) -> str:
    copy = None if marks.get("guarded") else PlainCopy("image/jpeg", PLAIN)
    with desk.house.begin() as work:
        kept = work.files.keep(Attachment("工地.heic", "image/heic", ORIGINAL, copy, **marks), desk.now())
        work.commit()
    add_evidence(desk.house.begin, case, [kept], "", desk.now())
    return str(kept.id)


async def test_staff_get_the_copy_and_both_hashes_stand_with_the_file(desk: Any, api: ClientSession) -> None:
    case = desk.opens()
    file = with_photo(desk, case, located=True)
    answer = await api.get(f"/api/v1/files/{file}")
    assert await answer.read() == PLAIN and answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Disposition"].endswith(".jpg")
    (shown,) = (await (await api.get(f"/api/v1/cases/{case.number}")).json())["attachments"]
    assert shown["located"] and shown["sha256"] == hashlib.sha256(ORIGINAL).hexdigest()
    assert shown["copy"]["sha256"] == hashlib.sha256(PLAIN).hexdigest()


async def test_an_original_is_for_those_with_the_right_and_is_written_down(
    desk: Any, api: ClientSession, chen: ClientSession, stranger: ClientSession
) -> None:
    case, other = desk.opens(), desk.opens(sender="rider-2")
    file = with_photo(desk, case, located=True)
    path = f"/api/v1/cases/{case.number}/files/{file}/original"
    assert (await stranger.get(path)).status == 401
    assert await (await chen.get(path)).read() == ORIGINAL
    assert (await api.get(f"/api/v1/cases/{other.number}/files/{file}/original")).status == 404
    last = (await (await api.get(f"/api/v1/cases/{case.number}")).json())["timeline"][-1]
    assert (last["by"], last["step"]) == ("chen", "original_opened") and "工地.heic" in last["text"]


async def test_operators_get_no_original_and_no_picture_that_may_say_where(desk: Any, browser: ClientSession) -> None:
    case = desk.opens()
    plain, guarded = with_photo(desk, case), with_photo(desk, desk.opens(sender="rider-2"), guarded=True)
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    assert (await browser.get(f"/api/v1/cases/{case.number}/files/{plain}/original")).status == 403
    assert (await browser.get(f"/api/v1/files/{plain}")).status == 200
    assert (await browser.get(f"/api/v1/files/{guarded}")).status == 403
    assert "取原件" not in await (await browser.get(f"/desk/cases/{case.number}")).text()


async def test_a_step_at_noon_waits_and_staff_see_until_when(
    desk: Any, api: ClientSession, chen: ClientSession
) -> None:
    talk, case = desk.hears("rider-1", "你好"), desk.opens()
    path = f"/api/v1/cases/{case.number}"
    moved = await (await api.post(f"{path}/steps", json={"step": "verifying"})).json()
    assert moved["held"] == [] and "开始核实" in desk.heard_last(talk)
    object.__setattr__(desk.house, "clock", Clock.starting_at(START.replace(hour=12), ZONE))
    moved = await (await api.post(f"{path}/steps", json={"step": "accepted"})).json()
    assert "已经受理" not in desk.heard_last(talk)
    (held,) = (await (await api.get(path)).json())["held"]
    assert (held["step"], held["due"][:16]) == ("accepted", "2026-11-18T13:00") and moved["held"] == [held]
    assert "13:00 发" in await (await chen.get(f"/desk/cases/{case.number}")).text()


async def test_words_that_wait_show_numbers_only_to_who_sees_them_everywhere(
    desk: Any, api: ClientSession, browser: ClientSession
) -> None:
    desk.hears("rider-1", "你好")
    case = desk.opens()
    object.__setattr__(desk.house, "clock", Clock.starting_at(START.replace(hour=12), ZONE))
    path = f"/api/v1/cases/{case.number}"
    await api.post(f"{path}/steps", json={"step": "verifying", "tell": "请打 13912345678"})
    assert "13912345678" in (await (await api.get(path)).json())["held"][0]["text"]
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    (held,) = (await (await browser.get(path)).json())["held"]
    assert "13912345678" not in held["text"] and "139****5678" in held["text"]
    page = await (await browser.get(f"/desk/cases/{case.number}")).text()
    assert "还没发给对方的话" in page and "13912345678" not in page


async def test_the_question_comes_with_the_step_and_only_once(desk: Any, api: ClientSession) -> None:
    talk, case = desk.hears("rider-1", "你好"), desk.opens()
    for state in ("accepted", "acknowledged", "negotiating", "paid", "follow_up"):
        await api.post(f"/api/v1/cases/{case.number}/steps", json={"step": state})
    with desk.house.begin(write=False) as work:
        last = work.conversations.history(talk.id)[-1]
    assert "到手了没" in last.text and [one.title for one in last.buttons] == ["收到了", "没收到"]
    await api.post(f"/api/v1/cases/{case.number}/steps", json={"step": "closed"})
    assert "到手了没" not in desk.heard_last(talk)


async def test_who_handled_it_does_not_read_what_was_said(desk: Any, browser: ClientSession) -> None:
    desk.hears("rider-1", "你好")
    case = desk.opens()
    page, gu = f"/desk/cases/{case.number}", browser
    desk.staff("gu", "official")
    await sign_in(gu, "gu", desk.password)
    for state in ("referred_out", "closed"):
        await gu.post(f"{page}/step", data={"csrf": await csrf_of(gu), "step": state, "oral": "1"})
    assert "还没回" in await (await gu.get(page)).text()
    rate(desk.house.begin, case.number, "rest", "rider-1", desk.now(), mark=1, words="拖太久")
    shown = await (await gu.get(page)).text()
    assert "没经手的同事" in shown and "拖太久" not in shown and "拖太久" not in await (await gu.get("/desk/")).text()
    assert (await gu.post(f"{page}/outcome", data={"csrf": await csrf_of(gu)})).status == 403
    async with ClientSession(desk.url, cookie_jar=CookieJar(unsafe=True)) as lin:
        desk.staff("lin", "operator")
        await sign_in(lin, "lin", desk.password)
        assert "拖太久" in await (await lin.get("/desk/")).text()
        assert "1 分" in await (await lin.get(page)).text()
        await lin.post(f"{page}/outcome", data={"csrf": await csrf_of(lin)})
        assert "核过" in await (await lin.get(page)).text()
        assert "拖太久" not in await (await lin.get("/desk/")).text()


async def test_a_correction_is_taken_over_and_its_person_hears_it(desk: Any, chen: ClientSession) -> None:
    talk, case = desk.hears("rider-1", "你好"), desk.opens()
    propose(desk.house.begin, case.number, "rest", "rider-1", {"amount": 5300}, "金额：4800元 → 5300元", desk.now())
    page = f"/desk/cases/{case.number}"
    assert "照着改" in await (await chen.get(page)).text()
    form = {"csrf": await csrf_of(chen), "at": desk.now().isoformat(), "adopt": "1"}
    assert (await chen.post(f"{page}/amendment", data=form)).status == 404
    with desk.house.begin(write=False) as work:
        found = work.cases.get(case.number)
    assert found is not None
    form["at"] = found.flags["amendments"][0]["at"]
    shown = await (await chen.post(f"{page}/amendment", data=form)).text()
    assert "5,300 元" in shown and "照着改</button>" not in shown
    assert "已经改好了" in desk.heard_last(talk)


async def test_a_withdrawal_shows_until_when_it_can_be_taken_back(desk: Any, chen: ClientSession) -> None:
    desk.hears("rider-1", "你好")
    case = desk.opens()
    withdraw(desk.house.begin, case.number, "rest", "rider-1", desk.now())
    page = await (await chen.get(f"/desk/cases/{case.number}")).text()
    assert "撤回冷静期" in page and "11-21 10:" in page
    assert "撤回冷静期" in await (await chen.get("/desk/")).text()


async def test_the_page_of_a_case_with_all_of_it(desk: Any, api: ClientSession, chromium: Browser) -> None:
    """With XIAOGE_PICTURES set, its pictures are left there to be looked at."""
    desk.hears("rider-1", "你好")
    case = desk.opens()
    for state in ("accepted", "acknowledged", "negotiating", "paid", "follow_up"):
        await api.post(f"/api/v1/cases/{case.number}/steps", json={"step": state})
    with_photo(desk, case, located=True)
    propose(desk.house.begin, case.number, "rest", "rider-1", {"amount": 5300}, "金额：4800元 → 5300元", desk.now())
    rate(desk.house.begin, case.number, "rest", "rider-1", desk.now(), received=False, words="卡上一分没有")
    with desk.house.begin() as work:
        talk = work.conversations.of_sender("rider-1", "rest")
        due = desk.now() + timedelta(hours=3)
        work.notices.add(talk.id, case.number, "reopened", "已经重新打开。", (), due, desk.now())
        work.commit()
    desk.staff("gu", "official")
    page = await (await chromium.new_context(base_url=desk.url, viewport={"width": 1200, "height": 1500})).new_page()
    await page.goto("/desk/login")
    await page.fill("[name=id]", "gu")
    await page.fill("[name=password]", desk.password)
    await page.click("main button")
    await page.wait_for_url("**/desk/")
    folder = os.environ.get("XIAOGE_PICTURES")
    if folder:
        await page.screenshot(path=str(Path(folder) / "overview.png"), full_page=True)
    assert await page.get_by_text("说没收到钱").count() == 1
    await page.goto(f"/desk/cases/{case.number}")
    if folder:
        await page.screenshot(path=str(Path(folder) / "case.png"), full_page=True)
    for words in ("还没发给对方的话", "对方要改的", "卡上一分没有", "拍摄位置已去掉", "取原件"):
        assert await page.get_by_text(words).count() >= 1, words
    await page.get_by_role("button", name="照着改").click()
    await page.get_by_text("已照着改").wait_for()
