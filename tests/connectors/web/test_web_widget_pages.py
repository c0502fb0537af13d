"""The widget on pages of other people."""

import pytest
from playwright.async_api import expect

from connectors.web.settings import WebSettings
from tests.connectors.web.site import serving
from tests.connectors.web.visitor import PHONE, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def box_of(visitor):
    box = await visitor.window.bounding_box()
    return (round(box["x"]), round(box["y"]), round(box["width"]), round(box["height"]))


async def test_it_works_under_a_strict_content_policy_without_a_complaint(site, browser):
    async with visiting(browser, f"{site.url}/strict") as visitor:
        await visitor.open()
        await visitor.say("选项")
        await visitor.page.get_by_role("button", name="是的").click()
        await visitor.hears("您选了 b-1")
        assert await visitor.window.evaluate("node => getComputedStyle(node).display") == "flex"
        assert (await box_of(visitor))[2:] == (380, 600)
        assert visitor.complaints == []


async def test_it_works_without_constructable_style_sheets(site, browser):
    async with visiting(browser, f"{site.url}/strict") as visitor:
        await visitor.page.context.add_init_script(
            "window.CSSStyleSheet = class { constructor() { throw new TypeError(); } }"
        )
        await visitor.page.reload()
        await visitor.open()
        await expect(visitor.window).to_have_css("display", "flex")
        assert visitor.complaints == []


async def test_the_style_of_a_hostile_page_does_not_reach_it(site, browser):
    looks = """node => { const style = getComputedStyle(node); return [style.display, style.color, style.fontSize,
        style.position, style.opacity, style.letterSpacing, style.visibility, style.transform, style.width] }"""
    found = []
    for path in ("/strict", "/hostile"):
        async with visiting(browser, site.url + path, reduced_motion="reduce") as visitor:
            await visitor.open()
            await visitor.hears("您好")
            parts = [
                "xiaoge-chat",
                "xiaoge-chat .panel",
                "xiaoge-chat .body",
                "xiaoge-chat .send",
                "xiaoge-chat textarea",
            ]
            found.append([await visitor.page.locator(part).first.evaluate(looks) for part in parts])
            found[-1].append(await box_of(visitor))
    assert found[0] == found[1]


async def test_one_script_tag_puts_it_on_a_page_of_another_origin(site, browser):
    async with serving() as union, visiting(browser, f"{union.url}/other?server={site.url}&open=1") as visitor:
        await expect(visitor.window).to_be_visible()
        await expect(visitor.page.get_by_role("heading", name="蓝领驿站")).to_be_visible()
        await visitor.say("你好")
        await visitor.hears("您说的是：你好")
        await visitor.page.locator("xiaoge-chat input[type=file]").set_input_files(
            {"name": "流水.txt", "mimeType": "text/plain", "buffer": "三月".encode()}
        )
        await visitor.hears("收到文件 流水.txt")
        assert union.door.heard == [] and len(site.door.heard) == 2


async def test_a_page_that_is_not_listed_gets_no_talk(browser):
    async with serving(WebSettings(("https://union.example",))) as house, serving() as stranger:
        async with visiting(browser, f"{stranger.url}/other?server={house.url}&open=1") as visitor:
            await visitor.say("你好")
            await expect(visitor.page.get_by_role("log").get_by_label("发送中")).to_be_visible()
            async with visiting(browser, house.url) as own:
                await own.open()
                await own.say("我们自己的页面")
                await own.hears("您说的是：我们自己的页面")
        assert [one.text for one in house.door.heard] == ["我们自己的页面"]


async def test_on_a_phone_it_fills_the_screen_and_nothing_is_cut_off(site, browser):
    async with visiting(browser, site.url, reduced_motion="reduce", **PHONE) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await site.door.push(site.senders[0], "很长的字母" + "x" * 300)
        assert await box_of(visitor) == (0, 0, 390, 844)
        overflow = "node => node.scrollWidth - node.clientWidth"
        assert await visitor.log.evaluate(overflow) == 0
        assert await visitor.page.locator("html").evaluate(overflow) == 0
        send = await visitor.page.get_by_role("button", name="发送", exact=True).bounding_box()
        assert send["x"] + send["width"] <= 390 and send["y"] + send["height"] <= 844 and send["height"] >= 44


async def test_two_script_tags_make_one_widget(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.page.evaluate(
            "new Promise(done => { const tag = document.createElement('script'); tag.src = '/widget.js'; "
            "tag.onload = done; document.head.append(tag); })"
        )
        await expect(visitor.page.locator("xiaoge-chat")).to_have_count(1)
