"""Takes docs/pictures/desk.png of a true run: `python -m tests.desk.desk_picture`. Needs the trained model.

The whole house runs (gateway, engine, sample county) on an empty data folder; couriers write over HTTP and the
assistant answers them; a colleague signs in at the desk with a browser and takes what waits. Nothing is written past
the doors that people use. The people are made up."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.service import PROJECT, Service, file_part, running

PICTURE = PROJECT / "docs" / "pictures" / "desk.png"
PASSWORD = "take-a-picture"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
MOST_QUESTIONS = 12

PEOPLE = {
    "rider-1": ("王小军", "13800138000", ("站长欠我俩月工资四千八，一直拖，电话也不接", "美团", "八月到九月")),
    "rider-2": ("赵大力", "13800138001", ("平台无缘无故扣了我六百块，说不清楚为啥",)),
    "rider-3": ("李梅", "13800138002", ("孩子考上大学了，助学金怎么申请？",)),
    "rider-4": ("吴亮", "13800138003", ()),
}


def joins(service: Service, sender: str, name: str, phone: str) -> None:
    """Fills in the application for membership, as it is asked for; from then on the house knows the name."""
    answers = {"name": name, "phone": phone, "company": "美团", "job": "送外卖的", "location": "汇龙镇",
               "id_number": "先不填", "confirm": "确认"}  # fmt: skip
    service.says(sender, "我要入会")
    for _ in range(MOST_QUESTIONS):
        asked = service.tracker(sender)["slots"]["requested_slot"]
        if asked is None:
            return
        service.says(sender, answers[asked])
    raise AssertionError("the application has no end")


def couriers_write(service: Service) -> None:
    """They join; 王小军 tells of unpaid wages; each would rather speak with a person."""
    for sender, (name, phone, lines) in PEOPLE.items():
        joins(service, sender, name, phone)
        for words in (*lines, "转人工"):
            service.says(sender, words)


def colleague_comes(page: Page) -> None:
    """Signs in and goes on duty."""
    page.goto("/desk/")
    page.get_by_label("登录名").fill("chen")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.get_by_role("switch", name="在岗").click()
    expect(page.get_by_role("switch", name="在岗")).to_have_attribute("aria-checked", "true")


def takes_the_first(page: Page, service: Service) -> None:
    """Takes the one who has waited longest, answers, and is writing the next words when a picture has come."""
    page.get_by_role("button", name="接手").first.click()
    box, log = page.get_by_label("回复"), page.get_by_role("log")
    box.fill("您好，我是工会陈主任。您填的我都看到了，八月和九月各欠多少？")
    box.press("Enter")
    expect(log).to_contain_text("各欠多少")
    slip = file_part("排班表.png", "image/png", PNG)
    service.says("rider-1", "八月两千三，九月两千五，排班表我截图了", attachments=[slip])
    expect(log).to_contain_text("排班表.png")
    service.says("rider-4", "到路口了，能说话了")
    listed = page.get_by_role("navigation", name="对话列表")
    expect(listed).to_contain_text("八月两千三")
    expect(listed).to_contain_text("到路口了")
    box.fill("收到。我先帮您把案子登记上，下午联系站点。")
    page.mouse.move(640, 30)


def main() -> None:
    """Runs the house, takes the picture."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        running(Path(folder), PROJECT / "models") as service,
    ):
        member = {"id": "chen", "name": "陈主任", "role": "admin", "password": PASSWORD}
        assert service.post("/api/v1/staff", member).status == 201
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        page = chromium.new_page(base_url=service.url, viewport={"width": 1280, "height": 800}, locale="zh-CN")
        colleague_comes(page)
        couriers_write(service)
        expect(page.get_by_role("button", name="接手")).to_have_count(len(PEOPLE))
        takes_the_first(page, service)
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        chromium.close()


if __name__ == "__main__":
    main()
