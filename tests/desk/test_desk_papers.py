"""The papers of a case on its page, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import Browser, expect

from tests.desk.test_desk_in_browser import PHONE, signed_in


async def test_a_draft_is_made_downloaded_and_sent(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "admin")
    conversation = desk.hears("rider-1", "你好")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        papers = page.get_by_role("region", name="文书")
        await papers.get_by_role("button", name="劳动仲裁申请书", exact=True).click()
        await expect(page.get_by_text("劳动仲裁申请书起草好了")).to_be_visible()
        await expect(papers.get_by_role("listitem")).to_have_count(1)
        await expect(papers.get_by_role("listitem")).to_contain_text("陈主任")
        for name, beginning in (("PDF", b"%PDF"), ("Word", b"PK")):
            async with page.expect_download() as started:
                await papers.get_by_role("link", name=f"{name} 劳动仲裁申请书").click()
            assert Path(await (await started.value).path()).read_bytes().startswith(beginning)
        asked: list[str] = []

        async def agree(dialog: Any) -> None:
            asked.append(dialog.message)
            await dialog.accept()

        page.on("dialog", agree)
        await papers.get_by_role("button", name="发给本人 劳动仲裁申请书").click()
        await expect(page.get_by_text("劳动仲裁申请书已发给本人。")).to_be_visible()
        assert asked == ["把劳动仲裁申请书发给本人吗？"]
        timeline = page.locator(".timeline")
        for words in ("起草了文书", "打开了文书", "文书发给了本人"):
            await expect(timeline).to_contain_text(words)
        await page.goto(f"/desk/talks/{conversation.id}")
        await expect(page.get_by_role("log")).to_contain_text(f"劳动人事争议仲裁申请书-{number}.docx")


async def test_who_only_talks_sees_no_way_into_a_paper(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "admin")
    desk.staff("lin", "operator")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        await page.get_by_role("button", name="证据清单").click()
        await expect(page.get_by_text("证据清单起草好了")).to_be_visible()
    async with signed_in(chromium, desk, "lin") as page:
        await page.goto(f"/desk/cases/{number}")
        papers = page.get_by_role("region", name="文书")
        await expect(papers).to_contain_text("只有承办的同事能打开")
        await expect(papers.get_by_role("link")).to_have_count(0)
        await expect(papers.get_by_role("button")).to_have_count(0)


async def test_a_case_that_came_by_telephone_has_no_button_to_send(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "admin")
    number = desk.opens("nobody-wrote").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        await page.get_by_role("button", name="证据清单").click()
        papers = page.get_by_role("region", name="文书")
        await expect(papers.get_by_role("link", name="Word 证据清单")).to_be_visible()
        await expect(papers.get_by_role("button", name="发给本人 证据清单")).to_have_count(0)


async def test_a_case_of_another_kind_has_no_papers(desk: Any, chromium: Browser) -> None:
    desk.staff("chen", "admin")
    number = desk.opens(kind="feedback", description="热水太少").number
    async with signed_in(chromium, desk) as page:
        await page.goto(f"/desk/cases/{number}")
        await expect(page.get_by_role("region", name="文书")).to_have_count(0)


async def test_on_a_telephone_it_fits_and_is_accessible(desk: Any, chromium: Browser, axe: str) -> None:
    desk.staff("chen", "admin")
    desk.hears("rider-1", "你好")
    number = desk.opens("rider-1").number
    async with signed_in(chromium, desk, viewport=PHONE, bypass_csp=True) as page:
        await page.goto(f"/desk/cases/{number}")
        await page.get_by_role("button", name="调解协议书").click()
        await expect(page.get_by_text("调解协议书起草好了")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.evaluate(axe)
        found = await page.evaluate("axe.run('#papers')")
        assert found["violations"] == []
