"""Talking through the widget in a real browser."""

import re

import pytest
from playwright.async_api import expect

from bot.domain.talk.messages import Button
from tests.connectors.web.visitor import arrive, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOSTILE = (
    '<img src=x onerror="document.title=1"><script>document.title=2</script> javascript:alert(1) '
    '<a href="javascript:x">点我</a> &lt;b&gt;'
)


async def test_words_go_out_are_acknowledged_and_answered(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好，我是工会的小助手")
        await visitor.say("我要入会")
        await visitor.kept("我要入会")
        await visitor.hears("您说的是：我要入会")
        assert visitor.complaints == []
    assert [one.text for one in site.door.heard] == ["我要入会"]


async def test_a_starter_of_the_greeting_is_said_as_words(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.page.get_by_role("button", name="转人工").click()
        await visitor.kept("转人工")
        await visitor.hears("您说的是：转人工")
    assert site.door.heard[0].payload is None


async def test_a_quick_reply_sends_its_payload_shows_its_title_and_is_gone(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("选项")
        await visitor.page.get_by_role("button", name="是的", exact=True).click()
        await visitor.kept("是的")
        await visitor.hears("您选了 b-1")
        await expect(visitor.log.get_by_role("button")).to_have_count(0)
        await expect(visitor.box).to_be_focused()
    assert (site.door.heard[1].text, site.door.heard[1].payload) == ("是的", "b-1")


async def test_a_waiting_message_shows_that_it_is_being_sent(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        site.door.full = True
        await visitor.say("讨薪")
        row = visitor.log.locator(".row.courier")
        await expect(row.get_by_label("发送中")).to_be_visible()
        await visitor.hears("系统正在维护")
        site.door.full = False
        await visitor.kept("讨薪")
    assert len(site.door.heard) == 1


async def test_hostile_text_of_either_side_stays_text(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say(HOSTILE)
        await visitor.kept("点我")
        await visitor.hears("点我")
        parts = {"image": "javascript:alert(1)", "attachment": "data:text/html,<script>1</script>"}
        await site.door.push(site.senders[0], "图", buttons=(Button('<i onclick="x">钮</i>', "b"),), **parts)
        await expect(visitor.page.get_by_role("button", name='<i onclick="x">钮</i>')).to_be_visible()
        assert await visitor.log.locator("img, script, i[onclick], a[href^=javascript], a[href^=data]").count() == 0
        assert await visitor.log.locator(".row.courier p").inner_text() == HOSTILE
        assert "启东市" in await visitor.page.title()


async def test_addresses_and_telephone_numbers_become_links_and_amounts_do_not(site, browser):
    text = (
        "先打110，伤了打120。工会12351、心理12356，律师 0513-8000-9000 或 0513-80009000，也可打13800001111。"
        "看 https://www.acftu.org/a?b=1&c=(2) 。欠了120元、110 块、等了120天、12345元，"
        "编号 XG-20251101-0120，12351234，¥120。"
    )
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await site.door.push(site.senders[0], text)
        row = visitor.log.locator(".row.bot", has_text="先打110")
        links = await row.locator("a").evaluate_all(
            "links => links.map(link => [link.textContent, link.getAttribute('href')])"
        )
        assert await row.locator("p").inner_text() == text
    assert [href for _, href in links] == [
        "tel:110", "tel:120", "tel:12351", "tel:12356", "tel:0513-8000-9000", "tel:0513-80009000", "tel:13800001111",
        "https://www.acftu.org/a?b=1&c=(2",
    ]  # fmt: skip


async def test_staff_bot_and_system_are_told_apart(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        for author, text in (("system", "排在第1位"), ("staff", "我是小周"), ("bot", "还有事吗")):
            await site.door.push(site.senders[0], text, author=author)
        await expect(visitor.log.locator(".row.staff .name")).to_have_text("工会同事")
        await expect(visitor.log.locator(".row.bot .name").last).to_have_text("小哥帮")
        backgrounds = {
            await visitor.log.locator(f".row.{author} .body").last.evaluate(
                "node => getComputedStyle(node).backgroundColor"
            )
            for author in ("system", "staff", "bot")
        }
        assert len(backgrounds) == 3


async def test_pictures_and_papers_of_the_house_are_shown_as_links(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await site.door.push(
            site.senders[0], "给您", image="/web/icon.svg", attachment="/papers/%E7%94%B3%E8%AF%B7%E4%B9%A6.docx"
        )
        await expect(visitor.log.get_by_alt_text("小哥帮发来的图片")).to_be_visible()
        await expect(visitor.log.get_by_role("link", name="申请书.docx")).to_have_attribute(
            "href", re.compile("/papers/")
        )


async def test_the_talk_is_there_again_on_the_next_visit_with_its_days(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("昨天说的")
        await visitor.hears("您说的是：昨天说的")
        site.door.age(site.senders[0], days=1)
        await visitor.page.close()
        again = await arrive(visitor.page.context, site.url)
        await again.open()
        await again.kept("昨天说的")
        await again.say("今天说的")
        await again.hears("您说的是：今天说的")
        await expect(again.log.locator(".day")).to_have_text(["昨天", "今天"])
        await expect(again.log.locator("time").first).to_have_text(re.compile(r"^\d\d:\d\d$"))
        await expect(again.log.get_by_text("您好，我是工会的小助手")).to_have_count(0)
        await again.hears("您说的是：昨天说的")


async def test_buttons_still_open_are_there_again_on_the_next_visit(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("选项")
        await expect(visitor.page.get_by_role("button", name="不是")).to_be_visible()
        await visitor.page.reload()
        await visitor.open()
        await visitor.page.get_by_role("button", name="不是").click()
        await visitor.hears("您选了 b-2")


async def test_new_messages_are_counted_while_the_window_is_closed(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("你好")
        await visitor.hears("您说的是：你好")
        await visitor.page.keyboard.press("Escape")
        for text in ("一", "二"):
            await site.door.push(site.senders[0], text)
        await expect(visitor.page.get_by_role("button", name="有 2 条新消息")).to_be_visible()
        await visitor.page.reload()
        await expect(visitor.page.get_by_role("button", name="有 2 条新消息")).to_be_visible()
        await visitor.open()
        await visitor.page.keyboard.press("Escape")
        await expect(visitor.launcher).to_have_attribute("aria-label", "找小哥帮，打开聊天窗口")


async def test_the_typing_sign_is_there_until_the_answer_is(site, browser):
    site.door.echo = False
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.say("你好")
        await expect(visitor.log.get_by_text("小哥帮正在回复")).to_be_visible()
        await site.door.push(site.senders[0], "在的", author="staff")
        await expect(visitor.log.get_by_text("小哥帮正在回复")).to_be_hidden()
        await visitor.say("好的")
        await visitor.kept("好的")
        await expect(visitor.log.get_by_text("小哥帮正在回复")).to_be_hidden()


async def test_the_page_itself_can_start_the_talk(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.page.get_by_role("button", name="讨要工资").click()
        await visitor.kept("工资被拖欠了")
        await visitor.hears("您说的是：工资被拖欠了")


async def test_a_person_who_only_reads_the_page_gets_no_identity(site, browser):
    async with visiting(browser, site.url) as visitor:
        await expect(visitor.launcher).to_be_visible()
        assert await visitor.page.evaluate("localStorage.length") == 0
        assert site.senders == []


async def test_what_the_server_will_never_take_is_marked_as_not_sent(site, browser):
    async with visiting(browser, site.url) as visitor:
        await visitor.open()
        await visitor.hears("您好")
        await visitor.page.evaluate("document.querySelector('xiaoge-chat').ask('长'.repeat(4001))")
        await expect(visitor.log.get_by_label("没发出去")).to_be_visible()
        await visitor.hears("没看懂")
        assert "长长" not in await visitor.page.evaluate("JSON.stringify(localStorage)")
