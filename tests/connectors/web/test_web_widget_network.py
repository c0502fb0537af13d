"""The widget on a bad network."""

import pytest
from playwright.async_api import expect

from tests.connectors.web.visitor import arrive, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_was_sent_while_the_line_was_broken_follows_and_nothing_comes_twice(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("第一句")
        await visitor.hears("您说的是：第一句")
        sender = site.senders[0]
        site.cut = True
        await site.drop_sockets()
        await expect(visitor.page.get_by_role("status")).to_contain_text("网络断开了")
        assert (await site.door.push(sender, "断线时说的")).state == "waiting"
        site.cut = False
        await visitor.hears("断线时说的")
        await expect(visitor.page.get_by_role("status")).to_be_empty()
        await visitor.say("第二句")
        await visitor.hears("您说的是：第二句")
        await visitor.hears("您说的是：第一句")
        assert await visitor.log.locator(".row.courier").count() == 2
    assert site.senders in ([], [sender])


async def test_words_typed_offline_are_kept_and_sent_in_order_when_the_line_is_back(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.cut = True
        await site.drop_sockets()
        for text in ("甲", "乙", "丙"):
            await visitor.say(text)
        await expect(visitor.log.get_by_label("发送中")).to_have_count(3)
        site.cut = False
        await visitor.hears("您说的是：丙")
        await expect(visitor.log.get_by_label("已送达")).to_have_count(3)
        assert "丙" not in await visitor.page.evaluate("JSON.stringify(localStorage)")
    assert [one.text for one in site.door.heard] == ["甲", "乙", "丙"]


async def test_words_typed_offline_survive_a_reload(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.cut = True
        await site.drop_sockets()
        await visitor.say("别丢了")
        await visitor.page.reload()
        site.cut = False
        await visitor.open()
        await visitor.kept("别丢了")
        await visitor.hears("您说的是：别丢了")
    assert [one.text for one in site.door.heard] == ["别丢了"]


async def test_a_message_whose_acknowledgement_was_lost_is_done_once(site, browser):
    real = site.door.deliver

    async def kept_but_line_lost(incoming):
        receipt = await real(incoming)
        site.door.deliver = real
        await site.drop_sockets()
        return receipt

    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.door.deliver = kept_but_line_lost
        await visitor.say("只算一次")
        await visitor.kept("只算一次")
        await visitor.hears("您说的是：只算一次")
    assert len(site.door.heard) == 1


async def test_two_tabs_are_one_person_with_one_talk(site, browser):
    async with visiting(browser, site.url) as one:
        await one.open()
        await one.hears("您好")
        two = await arrive(one.page.context, site.url)
        await two.open()
        await two.hears("您好")
        await one.say("从第一页说")
        await two.kept("从第一页说")
        await two.say("从第二页说")
        for tab in (one, two):
            await tab.hears("您说的是：从第一页说")
            await tab.kept("从第二页说")
            await tab.hears("您说的是：从第二页说")
    assert len({heard.sender for heard in site.door.heard}) == 1


async def test_two_tabs_opened_at_the_same_time_become_one_person(site, browser):
    async with visiting(browser, site.url) as one:
        two = await arrive(one.page.context, site.url)
        show = "document.querySelector('xiaoge-chat').open()"
        await one.page.evaluate(show)
        await two.page.evaluate(show)
        await one.say("第一页")
        await two.say("第二页")
        for tab in (one, two):
            await tab.kept("第一页")
            await tab.kept("第二页")
        assert len(set(site.senders)) == 1


async def test_a_token_the_house_does_not_know_is_replaced(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("从前")
        await visitor.kept("从前")
        old = await visitor.page.evaluate("Object.entries(localStorage).find(([name]) => name.endsWith('token'))[1]")
        name = await visitor.page.evaluate("Object.keys(localStorage).find(name => name.endsWith('token'))")
        await visitor.page.evaluate("([name, token]) => localStorage.setItem(name, token)", [name, old[:-5] + '0000"'])
        await visitor.page.reload()
        await visitor.open()
        await visitor.say("现在")
        await visitor.kept("现在")
    assert site.door.heard[0].sender != site.door.heard[1].sender


async def test_a_browser_that_may_store_nothing_still_works(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.page.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
        )
        await visitor.page.reload()
        await visitor.open()
        await visitor.say("你好")
        await visitor.kept("你好")
        await site.drop_sockets()
        await visitor.say("还在吗")
        await visitor.hears("您说的是：还在吗")
    assert len({heard.sender for heard in site.door.heard}) == 1
