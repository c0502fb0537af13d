"""A person at a browser: short words for what the tests do on the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1200, "height": 800}}


class Visitor:
    """One page with the widget on it. Complaints of the browser's console are kept in `complaints`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on(
            "console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text)
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @property
    def launcher(self) -> Locator:
        return self.page.locator("xiaoge-chat .launcher")

    @property
    def window(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def box(self) -> Locator:
        return self.page.locator("xiaoge-chat textarea")

    async def open(self) -> None:
        await self.launcher.click()
        await expect(self.window).to_be_visible()

    async def say(self, text: str) -> None:
        await self.box.fill(text)
        await self.box.press("Enter")

    async def hears(self, text: str) -> None:
        await expect(self.log.locator(".row:not(.courier)", has_text=text)).to_have_count(1)

    async def kept(self, text: str) -> None:
        """Waits for the ✓ at these words."""
        row = self.log.locator(".row.courier", has_text=text)
        await expect(row.get_by_label("已送达")).to_be_visible()
        await expect(row).to_have_count(1)


@asynccontextmanager
async def visiting(browser: Browser, url: str, **options: Any) -> AsyncIterator[Visitor]:
    """A new person (own storage) on a page."""
    context = await browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai", **{**DESKTOP, **options})
    try:
        yield await arrive(context, url)
    finally:
        await context.close()


async def arrive(context: BrowserContext, url: str) -> Visitor:
    """The same person's next tab."""
    visitor = Visitor(await context.new_page())
    await visitor.page.goto(url)
    return visitor
