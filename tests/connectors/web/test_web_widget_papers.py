"""Files of the house in the widget: downloaded with the visitor's own token, of no use to anybody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import ClientSession
from playwright.async_api import expect

from bot.domain.talk.kept_file import KeptFile
from bot.domain.talk.messages import Attachment
from connectors.web.settings import WebSettings
from tests.connectors.web.site import serving
from tests.connectors.web.visitor import PHONE, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")
NAME = "劳动仲裁申请书-QX20261123-0001.pdf"
PAPER = Attachment(NAME, "application/pdf", b"%PDF-1.7 \x00\xff")


async def given(site, visitor, name=NAME):
    """The house sends the paper; the button by which the visitor gets it, and its address."""
    await visitor.open()
    await visitor.say("你好")
    await visitor.hears("您说的是：你好")
    sender = site.senders[-1]
    site.door.files[(sender, site.door._count + 1)] = PAPER
    await site.door.push(sender, "草稿，请核对。", attachment=KeptFile("0" * 32, name).reference)
    return visitor.log.get_by_role("button", name=name), f"{site.url}/web/files/{site.door._count}"


@pytest.mark.parametrize(("page", "device"), [("/", {}), ("/strict", PHONE), ("/hostile", {})])
async def test_a_press_downloads_the_file_under_its_name(site, browser, page, device):
    async with visiting(browser, site.url + page, **device) as visitor:
        button, _ = await given(site, visitor)
        async with visitor.page.expect_download() as started:
            await button.click()
        download = await started.value
        assert download.suggested_filename == NAME
        assert Path(await download.path()).read_bytes() == PAPER.data
        await expect(button.get_by_role("status")).to_have_text("已下载，在浏览器的“下载”里")
        assert visitor.complaints == []


async def test_on_the_next_visit_it_can_be_had_again(site, browser):
    async with visiting(browser, site.url) as visitor:
        button, _ = await given(site, visitor)
        await visitor.page.reload()
        await visitor.open()
        async with visitor.page.expect_download() as started:
            await button.click()
        assert Path(await (await started.value).path()).read_bytes() == PAPER.data


async def test_the_address_alone_and_another_visitor_get_nothing(site, browser):
    async with visiting(browser, site.url) as visitor, ClientSession() as stranger:
        _, address = await given(site, visitor)
        async with stranger.get(address) as response:
            assert response.status == 401 and (await response.json())["error"]["message"]
        for sender in ("f" * 32, "0" * 32):
            token = f"v1.{sender}.{site.channel._visitors._signature(sender)}"
            async with stranger.get(address, headers={"Authorization": f"Bearer {token}"}) as response:
                assert response.status == 404 and (await response.json())["error"]["code"] == "not_found"
        own = f"v1.{site.senders[-1]}.{site.channel._visitors._signature(site.senders[-1])}"
        async with stranger.get(address, headers={"Authorization": f"Bearer {own}"}) as response:
            assert (response.status, await response.read()) == (200, PAPER.data)
            assert response.headers["Cache-Control"] == "private, no-store"


async def test_a_file_that_is_gone_is_said_in_words_and_can_be_tried_again(site, browser):
    async with visiting(browser, site.url) as visitor:
        button, _ = await given(site, visitor)
        site.door.files.clear()
        await button.click()
        await expect(button.get_by_role("status")).to_contain_text("这份文件不在了")
        await expect(button).to_be_enabled()


async def test_without_a_network_it_says_so_and_can_be_tried_again(site, browser):
    async with visiting(browser, site.url) as visitor:
        button, _ = await given(site, visitor)
        await visitor.page.route("**/web/files/*", lambda route: route.abort())
        await button.click()
        await expect(button.get_by_role("status")).to_have_text("没下载成，请再点一次")
        await visitor.page.unroute("**/web/files/*")
        async with visitor.page.expect_download() as started:
            await button.click()
        assert (await started.value).suggested_filename == NAME


async def test_a_hostile_name_is_text_and_names_only_the_file(site, browser):
    async with visiting(browser, site.url) as visitor:
        name = '<img src=x onerror=alert(1)>".pdf'
        button, _ = await given(site, visitor, name)
        await expect(button).to_contain_text(name)
        await expect(visitor.log.locator("img")).to_have_count(0)


async def test_a_page_of_another_site_may_fetch_it_only_if_it_may_use_the_widget(browser):
    async with serving(WebSettings(("https://union.example",))) as site, ClientSession() as page:
        for origin, allowed in (("https://union.example", True), ("https://evil.example", False)):
            async with page.options(f"{site.url}/web/files/1", headers={"Origin": origin}) as response:
                assert ("Access-Control-Allow-Origin" in response.headers) is allowed
                assert ("GET" in response.headers.get("Access-Control-Allow-Methods", "")) is allowed
            async with page.get(f"{site.url}/web/files/1", headers={"Origin": origin}) as response:
                assert response.status == (401 if allowed else 403)


@pytest.mark.parametrize("number", ["x", "-1", "1e3", "9" * 40, "%EF%BC%91", "0"])
async def test_what_is_no_message_is_not_found(site, number):
    token = site.channel._visitors.new().token
    async with (
        ClientSession() as session,
        session.get(f"{site.url}/web/files/{number}", headers={"Authorization": f"Bearer {token}"}) as response,
    ):
        assert response.status == 404
