"""What stands in view: long answers from their first line, numbers to call, and what was said long ago."""

import pytest
from playwright.async_api import expect

from tests.connectors.web.socket_client import talking
from tests.connectors.web.visitor import PHONE, arrive, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")
LONG = "先看这一句。\n" + "\n".join(f"第{number}条，说得比较细，要往下翻才看得完。" for number in range(40))


async def top_of(visitor, text):
    """How far the first line of a row stands below the upper edge of the log, in pixels."""
    row = visitor.log.locator(".row", has_text=text).first
    above = "node => node.getBoundingClientRect().top - node.closest('.log').getBoundingClientRect().top"
    return await row.evaluate(above)


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
async def test_an_answer_longer_than_the_window_shows_its_first_line(site, browser, screen):
    async with visiting(browser, site.url, **screen) as visitor:
        await visitor.open()
        await visitor.say("你好")
        await visitor.hears("您说的是：你好")
        site.door.echo = False
        await visitor.say("讲讲工伤")
        await visitor.kept("讲讲工伤")
        await site.door.push(site.senders[0], LONG)
        await visitor.hears("先看这一句")
        assert 0 <= await top_of(visitor, "先看这一句") < 40
        await visitor.page.reload()
        await visitor.open()
        await visitor.hears("先看这一句")
        assert 0 <= await top_of(visitor, "先看这一句") < 40


async def test_several_messages_of_one_answer_are_read_from_the_first_one_on(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        site.door.echo = False
        await visitor.say("讲讲工伤")
        await visitor.kept("讲讲工伤")
        for text in ("别着急，分两步说。", LONG):
            await site.door.push(site.senders[0], text)
        await visitor.hears("先看这一句")
        assert 0 <= await top_of(visitor, "别着急，分两步说。") < 40


async def test_a_short_answer_stands_at_the_end_of_the_talk(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        for number in range(12):
            await visitor.say(f"第{number}句")
            await visitor.hears(f"您说的是：第{number}句")
        left = await visitor.log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight")
        assert left < 5


async def test_what_came_while_the_window_was_closed_is_read_from_its_first_line_on(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("你好")
        await visitor.hears("您说的是：你好")
        await visitor.page.keyboard.press("Escape")
        await site.door.push(site.senders[0], LONG, author="staff")
        await visitor.open()
        assert 0 <= await top_of(visitor, "先看这一句") < 40


async def test_who_scrolls_up_is_left_there_when_something_comes(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        site.door.echo = False
        await visitor.say("讲讲工伤")
        await visitor.kept("讲讲工伤")
        await site.door.push(site.senders[0], LONG)
        await visitor.hears("先看这一句")
        await visitor.log.evaluate("log => { log.scrollTop += 200; }")
        where = await visitor.log.evaluate("log => log.scrollTop")
        await site.door.push(site.senders[0], "还在吗", author="staff")
        jump = visitor.page.get_by_role("button", name="有新消息")
        await expect(jump).to_be_visible()
        assert await visitor.log.evaluate("log => log.scrollTop") == where
        await jump.click()
        await expect(visitor.log.locator(".row", has_text="还在吗")).to_be_in_viewport()


async def test_the_numbers_of_an_emergency_are_one_press_away(site, browser):
    async with visiting(browser, site.url, **PHONE) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await site.door.push(site.senders[0], "先打 120。", custom={"call": ["120", "110", "javascript:1", 7]})
        group = visitor.log.get_by_role("group", name="马上能拨的电话")
        hrefs = await group.get_by_role("link").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert hrefs == ["tel:120", "tel:110"]
        box = await group.get_by_role("link", name="拨打 120").bounding_box()
        assert box is not None and round(box["height"]) >= 48
        await visitor.page.reload()
        await visitor.open()
        await expect(group.get_by_role("link", name="拨打 120")).to_be_visible()
        assert visitor.complaints == []


async def a_talk_of_250_lines(site, visitor):
    await visitor.open()
    await visitor.say("第0条")
    await visitor.hears("您说的是：第0条")
    sender = site.senders[0]
    await visitor.page.close()
    for number in range(1, 249):
        site.door._count += 1
        site.door._note(sender, "bot", f"第{number}条", None, ())
    again = await arrive(visitor.page.context, site.url)
    await again.open()
    return again


async def test_what_was_said_long_ago_is_fetched_when_asked_for(site, browser, axe):
    async with visiting(browser, site.url) as visitor:
        again = await a_talk_of_250_lines(site, visitor)
        rows, more = again.log.locator(".row"), again.page.get_by_role("button", name="看更早的")
        await expect(rows).to_have_count(100)
        await expect(rows.first).to_contain_text("第149条")
        await again.log.evaluate("log => { log.scrollTop = 0; }")
        before = await top_of(again, "第149条")
        await more.focus()
        await again.page.keyboard.press("Enter")
        await expect(rows).to_have_count(200)
        assert abs(await top_of(again, "第149条") - before) < 3
        await expect(rows.first).to_contain_text("第49条")
        await expect(again.log.get_by_text("已显示更早的 100 条")).to_have_count(1)
        await more.click()
        await expect(rows).to_have_count(250)
        await expect(rows.first).to_contain_text("第0条")
        await expect(more).to_be_hidden()
        await expect(again.log.locator(".day")).to_have_text(["今天"])
        await again.page.evaluate(axe)
        assert await again.page.evaluate("axe.run(document).then(report => report.violations.map(one => one.id))") == []
        assert again.complaints == []


async def test_a_short_talk_offers_nothing_earlier(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("你好")
        await visitor.hears("您说的是：你好")
        await expect(visitor.page.get_by_role("button", name="看更早的")).to_be_hidden()


async def test_lines_before_one_that_never_was_are_none(site):
    async with talking(site) as client:
        await client.say("你好")
        await client.next("message")
        for before in ("o999", "../'"):
            await client.send("earlier", before=before)
            assert await client.next("earlier") == {"type": "earlier", "items": [], "first": None}
        await client.send("earlier", before="")
        assert (await client.next("error"))["error"]["field"] == "before"
