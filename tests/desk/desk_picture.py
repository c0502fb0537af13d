"""Takes docs/pictures/desk.png: `python -m tests.desk.desk_picture`. The people in it are made up."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from playwright.async_api import async_playwright

from bot.domain.couriers import Courier
from bot.ports import Draft, TrackerState
from tests.desk.conftest import CHROMIUM, PASSWORD, desk_in

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "desk.png"
PEOPLE = (
    ("王小军", "站长欠我俩月工资四千八，一直拖，电话也不接"), ("李梅", "孩子考上大学了，助学金怎么申请？"),
    ("赵大力", "平台扣了我六百块，说不清楚为啥"), ("周强", "上次说的调解是哪天？"), ("吴亮", "转人工，骑车呢打字慢"),
)  # fmt: skip
SLOTS = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇人民路", "name": "王小军"}


def _fill(desk: Any) -> str:
    """Five people, two of them with 陈主任. Returns the conversation to be shown."""
    desk.organisation("qidong", "启东市总工会", "county")
    desk.staff("chen", "admin")
    desk.opens("rider-0", description="八月到十月的工资没发，群里把我踢了")
    talks = [desk.queues(f"rider-{number}", words) for number, (_, words) in enumerate(PEOPLE)]
    with desk.house.begin() as work:
        work.staff.save(replace(work.staff.get("chen"), available=True))
        for number, (name, _) in enumerate(PEOPLE):
            work.couriers.save(Courier("rest", f"rider-{number}", name=name), desk.now())
            talk = work.conversations.lock(talks[number].id)
            mine = number in (0, 3)
            since = desk.now() - timedelta(minutes=11 - 2 * number)
            work.conversations.save(talk.claimed("chen") if mine else replace(talk, waiting_since=since))
        form = {"task": "report_unpaid_wages_form", "slots": SLOTS}
        work.trackers.save(TrackerState(talks[0].id, slots={"form_slots": form}), desk.now())
        own = work.conversations.lock(talks[0].id)
        work.outbox.add(own, [Draft("工会同事来了，下面由真人和您说。", author="system")], desk.now())
        work.outbox.add(
            own, [Draft("您好，我是工会陈主任。您填的我都看到了，八月和九月各欠多少？", author="staff")], desk.now()
        )
        work.commit()
    desk.hears("rider-0", "八月两千三，九月两千五。排班表我有截图")
    desk.hears("rider-3", "我那天要跑单，能线上参加不")
    with desk.house.begin() as work:
        work.outbox.acknowledge(talks[0].id, 10_000, desk.now())
        work.commit()
    return str(talks[0].id)


async def main() -> None:
    """Fills a desk, opens a conversation, takes the picture."""
    with tempfile.TemporaryDirectory() as folder:
        async with desk_in(Path(folder)) as desk, async_playwright() as playwright:
            talk = _fill(desk)
            chromium = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
            page = await chromium.new_page(base_url=desk.url, viewport={"width": 1280, "height": 760}, locale="zh-CN")
            await page.goto("/desk/")
            await page.get_by_label("登录名").fill("chen")
            await page.get_by_label("密码").fill(PASSWORD)
            await page.get_by_role("button", name="登录").click()
            await page.get_by_role("heading", name="排队等人").wait_for()
            await page.goto(f"/desk/talks/{talk}")
            await page.get_by_label("回复").fill("截图直接发在这儿就行，我先帮您把案子登记上。")
            PICTURE.parent.mkdir(exist_ok=True)
            await page.screenshot(path=PICTURE)
            await chromium.close()


if __name__ == "__main__":
    asyncio.run(main())
