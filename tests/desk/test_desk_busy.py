"""Many talks and many words at once: nothing typed is lost, nothing grows without end, nobody is forgotten."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from playwright.async_api import Browser, expect

from bot.ports import Draft
from tests.desk.test_desk_in_browser import arrives, signed_in


def mine(desk: Any, sender: str, text: str = "在吗", waited: int = 0, answered: bool = False) -> Any:
    """A talk of chen's whose person wrote `waited` minutes ago."""
    clock = desk.house.clock
    desk.house = replace(desk.house, clock=replace(clock, shift=clock.shift - timedelta(minutes=waited)))
    talk = desk.queues(sender, text)
    desk.house = replace(desk.house, clock=clock)
    with desk.house.begin() as work:
        own = work.conversations.lock(talk.id).claimed("chen")
        work.conversations.save(own)
        if answered:
            work.outbox.add(own, [Draft("我看看。", author="staff")], desk.now())
        work.commit()
    return talk


async def test_of_nine_talks_the_longest_wait_stands_first_and_says_so(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    for number in range(9):
        mine(desk, f"rider-{number}", waited=5 * (number % 4) + number, answered=number == 8)
    async with signed_in(chromium, desk) as page:
        await page.goto("/desk/talks")
        links = page.get_by_role("navigation", name="对话列表").get_by_role("link")
        names = [(await one.locator(".who").inner_text()).strip() for one in await links.all()]
        assert names == [f"rider-{number}" for number in (7, 3, 6, 2, 5, 1, 4, 0, 8)]
        await expect(links.first).to_contain_text("等了 22 分钟")
        await expect(links.last.locator(".due")).to_have_count(0)


async def test_one_goes_through_the_talks_with_the_keyboard(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    talks = [mine(desk, f"rider-{number}", waited=9 - number) for number in range(3)]
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/talks/{talks[2].id}")
        box, heading = page.get_by_label("回复"), page.get_by_role("heading", level=1)
        await expect(box).to_be_focused()
        await box.fill("写到一半")
        await page.keyboard.press("Alt+Enter")
        await expect(heading).to_have_text("rider-0")
        await expect(box).to_be_focused()
        await page.keyboard.press("Alt+ArrowDown")
        await expect(heading).to_have_text("rider-1")
        await page.keyboard.press("Alt+ArrowDown")
        await expect(heading).to_have_text("rider-2")
        await expect(box).to_have_value("写到一半")
        await page.keyboard.press("Alt+ArrowUp")
        await expect(heading).to_have_text("rider-1")


async def test_what_is_typed_outlives_a_reload_and_ends_with_the_logout(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    talk = mine(desk, "rider-1")
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/talks/{talk.id}")
        await page.get_by_label("回复").fill("写到一半")
        await page.reload()
        await expect(page.get_by_label("回复")).to_have_value("写到一半")
        await page.locator(".menu summary").click()
        await page.get_by_role("button", name="退出登录").click()
        await expect(page.get_by_label("登录名")).to_be_visible()
        assert await page.evaluate("sessionStorage.length") == 0


async def test_two_presses_send_once_and_what_is_typed_meanwhile_stays(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    talk = mine(desk, "rider-1")
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/talks/{talk.id}")
        free = asyncio.Event()

        async def slow(route: Any) -> None:
            await free.wait()
            await route.continue_()

        await page.route("**/reply", slow)
        box = page.get_by_label("回复")
        await box.fill("您好")
        await box.press("Enter")
        await box.press("Enter")
        await box.press("End")
        await box.type("，还有一句")
        free.set()
        await expect(page.get_by_role("log")).to_contain_text("您好")
        await expect(box).to_have_value("，还有一句")
        with desk.house.begin() as work:
            said = [item.text for item in work.conversations.history(talk.id) if item.author == "staff"]
        assert said == ["您好"]


async def test_who_reads_further_up_stays_there_when_a_message_comes(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    talk = mine(desk, "rider-1")
    for number in range(40):
        desk.hears("rider-1", f"第{number}句")
    async with signed_in(chromium, desk) as page:
        async with page.expect_response(re.compile(r"/lines$")):  # the page is live from here on
            await page.goto(f"/desk/talks/{talk.id}")
        log = page.get_by_role("log")
        await expect(log).to_contain_text("第39句")
        await log.evaluate("log => { log.scrollTop = 200; }")
        arrives(desk, "rider-1", "又来一句")
        await expect(log).to_contain_text("又来一句")
        newer = page.get_by_role("button", name="下面有新消息")
        await expect(newer).to_be_visible()
        assert await log.evaluate("log => log.scrollTop") == 200
        await newer.click()
        await expect(log.locator("li").last).to_be_in_viewport()
        await expect(newer).to_be_hidden()


async def test_a_choice_at_the_side_is_not_swept_away_by_a_message(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    desk.staff("gu")
    talk = mine(desk, "rider-1")
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/talks/{talk.id}")
        choice = page.get_by_label("转给")
        await choice.focus()
        await choice.select_option("gu")
        arrives(desk, "rider-1", "又来一句")
        await expect(page.get_by_role("log")).to_contain_text("又来一句")
        await expect(choice).to_be_focused()
        await expect(choice).to_have_value("gu")


async def test_new_messages_are_counted_in_the_title(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    one = mine(desk, "rider-1")
    mine(desk, "rider-2")
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/talks/{one.id}")
        arrives(desk, "rider-2", "我又来了")
        await expect(page).to_have_title(re.compile(r"^\(1\) rider-1"))


async def test_an_emergency_shows_its_first_words_the_latest_ones_and_how_many_came_between(
    desk: Any, chromium: Browser
) -> None:
    desk.staff("chen")
    desk.hears("rider-1", "我被车撞了\n腿动不了", level="S1")
    for number in range(30):
        desk.hears("rider-1", f"后面第{number}句")
    async with signed_in(chromium, desk) as page:
        bar = page.get_by_role("region", name="紧急情况")
        await expect(bar.locator("blockquote")).to_have_text("我被车撞了\n腿动不了")
        await expect(bar).to_contain_text("之后又说了 30 句，最近一句：后面第29句")
        await expect(bar).not_to_contain_text("后面第12句")
        box = await bar.bounding_box()
        assert box is not None and box["height"] < 230
        await bar.get_by_role("link", name="打开对话看全部").click()
        await expect(page.get_by_role("log")).to_contain_text("后面第12句")


async def test_many_emergencies_leave_room_for_the_work(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    for number in range(7):
        desk.hears(f"rider-{number}", f"第{number}个人出事了", level="S1" if number == 6 else "S3")
    async with signed_in(chromium, desk) as page:
        bar = page.get_by_role("region", name="紧急情况")
        await expect(bar.locator(".alert").first).to_contain_text("第6个人出事了")
        more = bar.get_by_text("还有 5 起紧急情况没有处理")
        await more.click()
        await expect(bar.get_by_text("第0个人出事了")).to_be_visible()
        box = await bar.bounding_box()
        assert box is not None and box["height"] <= 400
        await bar.get_by_role("button", name="已处理").first.click()
        await expect(bar.get_by_text("还有 4 起紧急情况没有处理")).to_be_visible()
        await expect(bar.get_by_text("第0个人出事了")).to_be_visible()


async def test_the_tab_key_goes_through_a_form_of_a_ledger_in_the_order_one_reads(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "admin")
    async with signed_in(chromium, desk) as page:
        await page.goto("/desk/organisations/new")
        await page.locator("body").focus()
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
        await page.get_by_role("button", name="保存").click()
        wrong = page.get_by_role("alert").get_by_role("link", name="名称：没有填")
        await wrong.focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_label("名称（必填）")).to_be_focused()
        for following in ("层级（必填）", "行业", "上级编号", "服务镇街"):
            await page.keyboard.press("Tab")
            await expect(page.get_by_label(following)).to_be_focused()
