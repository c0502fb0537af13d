"""The desk as people at the desk use it, in a real browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@asynccontextmanager
async def signed_in(chromium: Browser, desk: Any, name: str = "chen", **options: Any) -> AsyncIterator[Page]:
    """A page of somebody who has signed in; whatever the browser complains about fails the test."""
    context = await chromium.new_context(base_url=desk.url, locale="zh-CN", **{"viewport": WIDE, **options})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda one: complaints.append(one.text) if "Content Security Policy" in one.text else None)
    await page.goto("/desk/")
    await page.get_by_label("登录名").fill(name)
    await page.get_by_label("密码").fill(desk.password)
    await page.get_by_role("button", name="登录").click()
    await expect(page.get_by_role("heading", name="排队等人")).to_be_visible()
    yield page
    assert complaints == []
    await context.close()


def arrives(desk: Any, sender: str, text: str) -> None:
    """A courier writes and the house tells the open pages."""
    conversation = desk.hears(sender, text)
    desk.events.publish("message", conversation=conversation.id, author="courier")


async def test_a_conversation_is_claimed_answered_and_given_back(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    waiting = desk.queues("rider-1", "站长欠我两个月工资")
    async with signed_in(chromium, desk) as page:
        await page.get_by_role("button", name="接手").click()
        log = page.get_by_role("log")
        await expect(log).to_contain_text("站长欠我两个月工资")
        box = page.get_by_label("回复")
        await box.fill("您好，我是工会小陈。")
        await box.press("Shift+Enter")
        assert desk.owner(waiting) == "staff"
        await box.type("您慢慢说。")
        await box.press("Enter")
        await expect(log).to_contain_text("您慢慢说。")
        await expect(box).to_have_value("")
        assert desk.heard_last(waiting) == "您好，我是工会小陈。\n您慢慢说。"
        arrives(desk, "rider-1", "谢谢您")
        await expect(log).to_contain_text("谢谢您")
        await expect(page.get_by_role("status").filter(has_text="谢谢您")).to_have_count(1)
        await page.get_by_role("button", name="交还机器人").click()
        await expect(page).to_have_url(f"{desk.url}/desk/talks")
        assert desk.owner(waiting) == "bot"
        assert desk.noticed == [waiting.id]


async def test_nine_conversations_keep_their_badges_and_what_is_being_typed(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    talks = [desk.queues(f"rider-{number}", f"我是{number}号") for number in range(9)]
    async with signed_in(chromium, desk) as page:
        for talk in talks:
            await page.goto(f"/desk/talks/{talk.id}")
            await page.get_by_role("button", name="接手").click()
            await expect(page.get_by_role("button", name="结束")).to_be_visible()
        listed = page.get_by_role("navigation", name="对话列表")
        await listed.get_by_role("link", name="rider-0").click()
        await expect(page.get_by_role("heading", name="rider-0")).to_be_visible()
        await page.get_by_label("回复").fill("写到一半")
        for number in (3, 7):
            arrives(desk, f"rider-{number}", f"{number}号又来了")
        await expect(listed.get_by_role("link", name="rider-3 1 条新消息 3号又来了")).to_be_visible()
        await expect(listed.get_by_role("link", name="rider-7 1 条新消息 7号又来了")).to_be_visible()
        await expect(
            page.get_by_role("navigation", name="主导航").get_by_role("link", name="对话 2 条")
        ).to_be_visible()
        assert await page.get_by_label("回复").input_value() == "写到一半"
        await listed.get_by_role("link", name="rider-7").click()
        await expect(page.get_by_role("log")).to_contain_text("7号又来了")
        await expect(page.get_by_label("回复")).to_have_value("")
        await listed.get_by_role("link", name="rider-0").click()
        await expect(page.get_by_label("回复")).to_have_value("写到一半")
        await expect(
            page.get_by_role("navigation", name="主导航").get_by_role("link", name="对话 1 条")
        ).to_be_visible()


async def test_a_refused_reply_says_why_and_keeps_the_words(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    desk.staff("gu", "admin")
    waiting = desk.queues("rider-1")
    async with signed_in(chromium, desk) as page:
        await page.get_by_role("link", name="先看看").click()
        await page.get_by_label("回复").fill("我来回您")
        with desk.house.begin() as work:
            work.conversations.save(work.conversations.lock(waiting.id).claimed("gu"))
            work.commit()
        await page.get_by_role("button", name="发送").click()
        await expect(page.get_by_role("alert")).to_contain_text("顾师傅")
        await expect(page.get_by_label("回复")).to_have_value("我来回您")


async def test_a_case_moves_and_the_person_hears_of_it(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    conversation = desk.hears("rider-1", "站长欠我工资")
    number = desk.opens().number
    async with signed_in(chromium, desk) as page:
        await page.get_by_role("navigation", name="主导航").get_by_role("link", name="案件").click()
        await page.get_by_role("link", name=number).click()
        await page.get_by_label("另外告诉对方").fill("请把八月的工资流水拍给我。")
        await page.get_by_label("内部备注").fill("只有一张截图")
        await page.get_by_role("button", name="待补充").click()
        await expect(page.get_by_text("已改为「待补充」。")).to_be_visible()
        await expect(page.get_by_text("只有一张截图")).to_be_visible()
        heard = desk.heard_last(conversation)
        await expect(page.locator(".timeline .told")).to_have_text(f"告诉对方：{heard}")
        assert number in heard and "请把八月的工资流水拍给我。" in heard and "只有一张截图" not in heard
        page.on("dialog", lambda dialog: dialog.dismiss())
        await page.get_by_role("button", name="已撤回").click()
        await page.get_by_label("只有工作人员看得到").fill("电话核实过了")
        await page.get_by_role("button", name="记下").click()
        await expect(page.get_by_text("备注已记下。")).to_be_visible()
        await expect(page.locator(".headline .state")).to_have_text("待补充")


async def test_an_emergency_comes_up_on_every_page_until_it_is_handled(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    desk.opens("rider-1")
    async with signed_in(chromium, desk) as page:
        await page.goto("/desk/cases")
        conversation = desk.hears("rider-1", "我被车撞了动不了", level="S1")
        desk.events.publish("alert", alert=1, conversation=conversation.id)
        alert = page.get_by_role("region", name="紧急情况")
        await expect(alert).to_contain_text("我被车撞了动不了")
        await expect(alert.get_by_role("link", name="打给本人 13800138000")).to_have_attribute(
            "href", "tel:13800138000"
        )
        await alert.get_by_role("button", name="已处理").click()
        await expect(alert).not_to_contain_text("我被车撞了动不了")


async def test_one_goes_on_and_off_duty_with_the_keyboard(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    async with signed_in(chromium, desk) as page:
        switch = page.get_by_role("switch", name="在岗")
        await expect(switch).to_have_attribute("aria-checked", "false")
        await switch.focus()
        await page.keyboard.press("Enter")
        await expect(switch).to_have_attribute("aria-checked", "true")
        with desk.house.begin() as work:
            assert [one.id for one in work.staff.on_duty()] == ["chen"]


async def test_who_is_signed_out_elsewhere_is_led_to_the_login(desk: Any, chromium: Browser) -> None:
    desk.staff("chen")
    desk.queues("rider-1")
    async with signed_in(chromium, desk) as page:
        await page.route("**/desk/events", lambda route: route.abort())  # else news leads to the login first
        await page.reload(wait_until="networkidle")
        await page.context.clear_cookies()
        await page.get_by_role("button", name="接手").click()
        await expect(page.get_by_label("登录名")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desktop", "phone"])
async def test_every_page_is_accessible_and_fits(desk: Any, chromium: Browser, axe: str, size: dict[str, int]) -> None:
    desk.staff("chen", "admin")
    desk.staff("lin", "operator")
    desk.hears("rider-9", "我被车撞了", level="S1")
    talk = desk.queues("rider-1", "站长欠我工资" * 30)
    number = desk.opens("rider-1", worker_count=3, workers=["周强", "吴亮"]).number
    pages = (
        "",
        "talks",
        f"talks/{talk.id}",
        "cases",
        f"cases/{number}",
        "cases/new?kind=unpaid_wages",
        "parked",
        "staff",
        "password",
        *(f"{ledger}{rest}" for ledger in ("stations", "services", "organisations") for rest in ("", "/new")),
        f"stations/{desk.station()}",
    )
    async with signed_in(chromium, desk, viewport=size, bypass_csp=True) as page:
        for where in pages:
            await page.goto(f"/desk/{where}")
            await page.evaluate(axe)
            report = await page.evaluate("axe.run({resultTypes: ['violations']})")
            assert [(one["id"], one["nodes"][0]["html"]) for one in report["violations"]] == [], where
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where
        await page.goto("/desk/organisations/new")
        await page.get_by_role("button", name="保存").click()
        await expect(page.get_by_role("alert").filter(has_text="有 3 处要改")).to_be_visible()
        await page.evaluate(axe)
        assert await page.evaluate("axe.run().then(report => report.violations.map(one => one.id))") == []
