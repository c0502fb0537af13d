"""`python -m tests.connectors.web.take_picture`: docs/pictures/widget.png, a real screenshot of a short talk."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from playwright.async_api import async_playwright

from bot.domain.messages import Button
from tests.connectors.web.site import serving
from tests.connectors.web.visitor import visiting

PICTURE = Path(__file__).parents[3] / "docs" / "pictures" / "widget.png"
SIZE = {"viewport": {"width": 1120, "height": 700}, "device_scale_factor": 1.5, "reduced_motion": "reduce"}


async def main() -> None:
    """Talks as a courier and as the house."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        async with serving(echo=False) as site, visiting(browser, site.url, **SIZE) as visitor:
            await visitor.open()
            await visitor.hears("您好")
            await visitor.say("站长拖了我俩月工资 还没说法")
            await visitor.kept("站长拖了我")
            first = "跑了单拿不到钱，换谁都着急，这事工会管。\n是哪家公司或者平台欠您的？"
            await site.door.push(site.senders[0], first, buttons=(Button("美团", "1"), Button("饿了么", "2")))
            await visitor.page.get_by_role("button", name="饿了么").click()
            await visitor.kept("饿了么")
            await site.door.push(site.senders[0], "我是工会的小周，先帮您登记。急事也可以打 12351。", author="staff")
            await visitor.log.evaluate("log => { log.scrollTop = log.scrollHeight; document.activeElement.blur(); }")
            PICTURE.parent.mkdir(parents=True, exist_ok=True)
            await visitor.page.screenshot(path=PICTURE)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
