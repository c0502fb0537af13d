"""The same conversation through every door of the running house writes the same case."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from playwright.async_api import async_playwright

from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.fake_api import TOKEN, FakeApi
from tests.connectors.web.visitor import CHROMIUM, visiting
from tests.service import Service, running

TALK = (
    ("我要反映欠薪", "单位"),
    ("美团", "多少钱"),
    ("四千八", "几个月"),
    ("8月到10月", "哪儿"),
    ("汇龙镇", "称呼"),
    ("王建国", "手机号"),
    ("跳过", "合同"),
    ("没签", "凭证"),
    ("有接单截图", "要说的"),
    ("没有", "核对"),
    ("提交", "登记好了"),
)
RIDER = 4711


async def _through_rest(service: Service) -> None:
    for said, heard in TALK:
        answer = await asyncio.to_thread(service.says, "rest-rider", said)
        assert heard in " ".join(one.get("text", "") for one in answer)


async def _through_telegram(api: FakeApi) -> None:
    for number, (said, heard) in enumerate(TALK, 1):
        api.push(updates.text(number, said, RIDER))

        def answered(expected: str = heard) -> bool:
            return any(expected in words for words in api.said(RIDER)[-2:])

        await api.until(answered, 30)


async def _through_the_widget(service: Service) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        async with visiting(browser, service.url) as visitor:
            await visitor.open()
            for said, heard in TALK:
                await visitor.say(said)
                await visitor.hears(heard)
        await browser.close()


async def test_rest_telegram_and_the_widget_write_the_same_case(model_dir: Path, tmp_path: Path) -> None:
    api = FakeApi()
    await api.start()
    data_dir = tmp_path / "var"
    data_dir.mkdir()
    with ExitStack() as stack:
        house = running(data_dir, model_dir, XIAOGE_TELEGRAM_TOKEN=TOKEN, XIAOGE_TELEGRAM_API=api.url)
        service = await asyncio.to_thread(stack.enter_context, house)
        await _through_rest(service)
        await _through_telegram(api)
        await _through_the_widget(service)
        found = await asyncio.to_thread(service.get, "/api/v1/cases")
    await api.stop()
    cases: list[dict[str, Any]] = found.body["items"]
    assert sorted(case["channel"] for case in cases) == ["rest", "telegram", "web"]
    first = cases[0]
    for case in cases:
        same = ("kind", "state", "fields", "organisation", "urgent", "group", "workers")
        assert [case[part] for part in same] == [first[part] for part in same]
    assert first["fields"]["amount"] == 4800
    assert first["fields"]["period"] == {"start": "2026-08", "end": "2026-10"}
