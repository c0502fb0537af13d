"""The desk's pages over plain HTTP: who gets in, what protects them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession, CookieJar

from bot.desk.pages.mount import PAGES


async def sign_in(session: ClientSession, name: str, password: str, **options: Any) -> Any:
    """Fills in the login form as a browser does."""
    page = await (await session.get("/desk/login")).text()
    token = re.search(r'name="csrf" value="(\w+)"', page)
    assert token is not None
    form = {"csrf": token[1], "id": name, "password": password}
    return await session.post("/desk/login", data=form, allow_redirects=False, **options)


@pytest_asyncio.fixture
async def browser(desk: Any) -> AsyncIterator[ClientSession]:
    """Somebody with a cookie jar, not signed in."""
    async with ClientSession(desk.url, cookie_jar=CookieJar(unsafe=True)) as session:
        yield session


@pytest_asyncio.fixture
async def chen(desk: Any, browser: ClientSession) -> ClientSession:
    """An administrator who has signed in."""
    desk.staff("chen", "admin")
    assert (await sign_in(browser, "chen", desk.password)).status == 303
    return browser


async def csrf_of(session: ClientSession) -> str:
    found = re.search(r'name="csrf" value="(\w+)"', await (await session.get("/desk/password")).text())
    assert found is not None
    return found[1]


async def test_without_a_session_every_page_leads_to_the_login(browser: ClientSession) -> None:
    for method, path, _, _ in PAGES:
        where = "/desk" + re.sub(r"{\w+(:.*)?}", "none", path)
        answer = await browser.request(method, where, allow_redirects=False)
        assert (answer.status, answer.headers["Location"].partition("?")[0]) == (303, "/desk/login"), where
        fragment = await browser.request(method, where, headers={"HX-Request": "true"}, allow_redirects=False)
        assert (fragment.status, fragment.headers["HX-Redirect"]) == (401, "/desk/login")
    assert (await browser.get("/desk/events")).status == 401


async def test_the_cookie_cannot_be_read_or_sent_from_elsewhere(desk: Any, browser: ClientSession) -> None:
    desk.staff("chen", "admin")
    cookie = (await sign_in(browser, "chen", desk.password)).headers.getall("Set-Cookie")[0]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Secure" not in cookie
    desk.staff("gu", "admin")
    async with ClientSession(desk.url, cookie_jar=CookieJar(unsafe=True)) as other:
        secure = await sign_in(other, "gu", desk.password, headers={"X-Forwarded-Proto": "https"})
        assert "Secure" in secure.headers.getall("Set-Cookie")[0]


async def test_a_page_runs_no_script_but_its_own(chen: ClientSession) -> None:
    for path in ("/desk/", "/desk/talks", "/desk/cases", "/desk/staff", "/desk/password", "/desk/parked"):
        answer = await chen.get(path)
        text = await answer.text()
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "unsafe" not in policy
        assert not re.search(r"<script(?! src)|\sstyle=|\son\w+=", text), path
        assert answer.headers["Cache-Control"] == "no-store"


async def test_a_post_without_the_form_token_is_refused(desk: Any, chen: ClientSession) -> None:
    waiting = desk.queues("rider-1")
    for headers in ({}, {"HX-Request": "true"}, {"X-CSRF-Token": "forged"}):
        answer = await chen.post(f"/desk/talks/{waiting.id}/claim", headers=headers)
        assert answer.status == 403
    api = await chen.post(f"/api/v1/conversations/{waiting.id}/claim")
    assert api.status == 403
    good = {"X-CSRF-Token": await csrf_of(chen)}
    assert (await chen.post(f"/api/v1/conversations/{waiting.id}/claim", headers=good)).status == 200


async def test_a_login_form_from_elsewhere_is_refused(desk: Any, browser: ClientSession) -> None:
    desk.staff("chen", "admin")
    answer = await browser.post("/desk/login", data={"id": "chen", "password": desk.password, "csrf": "x"})
    assert answer.status == 403


async def test_wrong_passwords_make_one_wait(desk: Any, browser: ClientSession) -> None:
    desk.staff("chen", "admin")
    for _ in range(5):
        assert (await sign_in(browser, "chen", "wrong password")).status == 401
    assert (await sign_in(browser, "chen", desk.password)).status == 429
    assert (await sign_in(browser, "nobody", "wrong password")).status == 401


async def test_the_administrators_token_opens_the_desk(browser: ClientSession) -> None:
    assert (await sign_in(browser, "administrator", "not the token")).status == 401
    assert (await sign_in(browser, "administrator", "test-admin-token")).status == 303
    assert "人员" in await (await browser.get("/desk/")).text()


async def test_signing_out_ends_the_session(desk: Any, chen: ClientSession) -> None:
    cookie = next(iter(one.value for one in chen.cookie_jar if one.key == "xiaoge_desk"))
    await chen.post("/desk/logout", data={"csrf": await csrf_of(chen)}, allow_redirects=False)
    again = await chen.get("/desk/", headers={"Cookie": f"xiaoge_desk={cookie}"}, allow_redirects=False)
    assert again.status == 303


async def test_a_new_password_ends_every_session(desk: Any, chen: ClientSession, api: ClientSession) -> None:
    assert (await api.patch("/api/v1/staff/chen", json={"password": "another password"})).status == 200
    assert (await chen.get("/desk/", allow_redirects=False)).status == 303
    assert (await sign_in(chen, "chen", desk.password)).status == 401
    assert (await sign_in(chen, "chen", "another password")).status == 303


async def test_one_changes_ones_own_password(desk: Any, browser: ClientSession) -> None:
    desk.staff("lin", "operator")
    await sign_in(browser, "lin", desk.password)
    token = await csrf_of(browser)
    wrong = await browser.post("/desk/password", data={"csrf": token, "old": "wrong", "new": "another password"})
    assert (wrong.status, "原密码不对" in await wrong.text()) == (422, True)
    right = {"csrf": token, "old": desk.password, "new": "another password"}
    done = await browser.post("/desk/password", data=right, allow_redirects=False)
    assert done.headers["Location"].startswith("/desk/login")
    assert (await sign_in(browser, "lin", "another password")).status == 303


@pytest.mark.parametrize("wanted", ["https://evil.example/desk/", "//evil.example", "/desk/\\evil", "/elsewhere"])
async def test_the_login_leads_nowhere_else(desk: Any, browser: ClientSession, wanted: str) -> None:
    desk.staff("chen", "admin")
    page = await (await browser.get("/desk/login", params={"next": wanted})).text()
    assert 'action="/desk/login?next=/desk/"' in page


async def test_an_operator_sees_masked_numbers_and_no_steps(desk: Any, browser: ClientSession) -> None:
    desk.staff("lin", "operator")
    number = desk.opens(description="有事打13800138000").number
    await sign_in(browser, "lin", desk.password)
    page = await (await browser.get(f"/desk/cases/{number}")).text()
    assert "13800138000" not in page and "138****8000" in page and "下一步" not in page
    step = {"csrf": await csrf_of(browser), "step": "verifying"}
    assert (await browser.post(f"/desk/cases/{number}/step", data=step)).status == 403
    assert (await browser.get("/desk/staff")).status == 403


async def test_a_number_that_is_shown_for_a_call_back_is_written_down(desk: Any, browser: ClientSession) -> None:
    desk.staff("lin", "operator")
    number = desk.opens(kind="callback").number
    await sign_in(browser, "lin", desk.password)
    shown = await browser.post(f"/desk/cases/{number}/phone", data={"csrf": await csrf_of(browser)})
    assert "tel:13800138000" in await shown.text()
    with desk.house.begin() as work:
        entry = work.cases.get(number).timeline[-1]
    assert (entry.by, entry.step) == ("lin", "phone_shown")


async def test_words_of_people_are_never_markup(desk: Any, chen: ClientSession) -> None:
    conversation = desk.queues("<b>rider", "<script>alert(1)</script>")
    desk.opens("<b>rider", description="<img src=x onerror=alert(1)>")
    for path in ("/desk/", f"/desk/talks/{conversation.id}", "/desk/cases"):
        text = await (await chen.get(path)).text()
        assert "<script>alert" not in text and "<img src=x" not in text and "<b>rider" not in text


async def test_what_cannot_be_shown_is_said_in_chinese(chen: ClientSession) -> None:
    for path in ("/desk/nothing", "/desk/talks/none", "/desk/cases/none"):
        answer = await chen.get(path)
        assert (answer.status, "没有找到" in await answer.text()) == (404, True)


async def test_a_case_that_came_by_telephone_is_registered(desk: Any, chen: ClientSession) -> None:
    form = {
        "csrf": await csrf_of(chen), "kind": "unpaid_wages", "channel": "phone", "name": "李梅",
        "phone": "139 0013 9000", "company": "美团",
        "amount": "3500",
        "period_start": "2026-08", "period_end": "2026-10", "worker_count": "3",
        "workers": "周强、吴亮", "job": "courier",
    }  # fmt: skip
    answer = await chen.post("/desk/cases/new", data=form, allow_redirects=False)
    assert answer.status == 303
    with desk.house.begin() as work:
        case = work.cases.page().items[0]
    assert (case.channel, case.fields["phone"], case.fields["period"]) == (
        "phone", "13900139000", {"start": "2026-08", "end": "2026-10"},
    )  # fmt: skip
    assert [worker["name"] for worker in case.workers] == ["李梅", "周强", "吴亮"]
    wrong = await chen.post("/desk/cases/new", data={**form, "amount": "很多"})
    assert (wrong.status, "金额" in await wrong.text()) == (422, True)
