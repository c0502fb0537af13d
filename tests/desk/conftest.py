"""A desk with everything real: SQLite store in a folder of its own, aiohttp server on loopback."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from aiohttp import ClientSession, web
from playwright.async_api import Browser, async_playwright, expect

from bot.clock import Clock
from bot.conversation.events import Events
from bot.desk.app import Desk
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.danger.safety import Verdict
from bot.domain.geography.coordinates import Point
from bot.domain.geography.stations import Station
from bot.domain.people.organisations import Organisation
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Attachment, Incoming
from bot.http_errors import errors_as_json
from bot.ports import Draft
from bot.settings import Settings, load_settings
from bot.store import Keys, Store
from bot.usecases.add_staff import add_staff
from bot.usecases.open_case import open_case
from bot.usecases.receive_message import receive_message

HERE = Path(__file__).parent
AXE_LOCK = HERE.parent / "connectors" / "web"
AXE_FOLDER = HERE.parents[1] / "build" / "axe"
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
expect.set_options(timeout=30_000)  # patience for a busy machine; nothing waits longer than it must

ADMIN_TOKEN = "test-admin-token"
ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
PASSWORD = "xiaoge-desk-1"
WAGES = {
    "name": "王小军",
    "phone": "13800138000",
    "company": "美团",
    "amount": 4800,
    "months_owed": 2,
    "location": "汇龙镇",
}


@dataclass(frozen=True)
class FakeHouse:
    """The parts of a house that the desk uses, all real."""

    settings: Settings
    clock: Clock
    store: Store

    @property
    def begin(self) -> Any:
        return self.store.begin

    @property
    def secret(self) -> Callable[[str], bytes]:
        return self.store.secret


@dataclass
class DeskServer:
    """The running desk, what it asked of the gateway, and hands to bring things about as couriers do."""

    house: FakeHouse
    password = PASSWORD
    events: Events = field(default_factory=Events)
    noticed: list[str] = field(default_factory=list)
    woken: list[int] = field(default_factory=list)
    url: str = ""

    def now(self) -> datetime:
        return self.house.clock.now()

    def hears(
        self,
        sender: str,
        text: str,
        channel: str = "rest",
        level: str | None = None,
        files: tuple[Attachment, ...] = (),
    ) -> Conversation:
        """A courier writes; with `level` it is an emergency."""
        verdict = Verdict(level, "injury", ("120",), "test", True) if level else None  # type: ignore[arg-type]  # levels as text
        received = receive_message(
            self.house.begin,
            Incoming(channel, sender, f"{sender}-{text}", text, attachments=files),
            self.now(),
            verdict,
            None,
        )
        return received.conversation

    def queues(self, sender: str, text: str = "转人工") -> Conversation:
        """A courier asks for a person and waits."""
        conversation = self.hears(sender, text)
        with self.house.begin() as work:
            waiting = work.conversations.lock(conversation.id).queued(self.now(), "asked")
            work.conversations.save(waiting)
            work.outbox.add(waiting, [Draft("同事马上来。")], self.now())
            work.commit()
        return waiting

    def opens(self, sender: str = "rider-1", kind: str = "unpaid_wages", **values: Any) -> Case:
        """A courier confirms a form."""
        return open_case(
            self.house.begin,
            kind_named(kind),
            {**WAGES, **values},
            channel="rest",
            sender=sender,
            key="",
            now=self.now(),
        ).case

    def organisation(self, id: str, name: str, level: str) -> None:
        with self.house.begin() as work:
            work.organisations.put([Organisation(id, name, level)])
            work.commit()

    def station(self, name: str = "人民路驿站") -> str:
        """A station of the ledger; its id."""
        with self.house.begin() as work:
            work.stations.put([Station("st-1", name, Point(121.66, 31.81), facilities=("hot_water",))])
            work.commit()
        return "st-1"

    def heard_last(self, conversation: Conversation) -> str:
        """What was last put into the outbox or inbox of a conversation."""
        with self.house.begin() as work:
            return str(work.conversations.history(conversation.id)[-1].text)

    def owner(self, conversation: Conversation) -> str:
        """Who speaks now."""
        with self.house.begin() as work:
            found = work.conversations.get(conversation.id)
        return str(found and found.owner)

    def staff(self, id: str, role: str = "official", organisation: str | None = None) -> None:
        add_staff(
            self.house.begin,
            id,
            {"chen": "陈主任", "lin": "林小妹", "gu": "顾师傅"}.get(id, id),
            role,
            PASSWORD,
            organisation_id=organisation,
        )


@asynccontextmanager
async def desk_in(folder: Path, keys: tuple[str, ...] = ("test-key",)) -> AsyncIterator[DeskServer]:
    """A running desk that keeps everything in `folder`, encrypted with the first of `keys`."""
    settings = load_settings({"XIAOGE_DATA_DIR": str(folder), "XIAOGE_ADMIN_TOKEN": ADMIN_TOKEN}, folder / ".env")
    store = Store(settings.database, folder, Keys(keys), zone=ZONE)
    store.migrate()
    server = DeskServer(FakeHouse(settings, Clock.starting_at(START, ZONE), store))
    app = web.Application(middlewares=[errors_as_json])
    Desk(server.house, server.events, server.noticed.append, lambda: server.woken.append(1)).add_to(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()
    store.close()


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[DeskServer]:
    async with desk_in(tmp_path) as running:
        yield running


@pytest_asyncio.fixture
async def api(desk: DeskServer) -> AsyncIterator[ClientSession]:
    """A caller with the administrator's token."""
    async with ClientSession(desk.url, headers={"Authorization": f"Bearer {ADMIN_TOKEN}"}) as session:
        yield session


@pytest_asyncio.fixture
async def stranger(desk: DeskServer) -> AsyncIterator[ClientSession]:
    """A caller without any credential."""
    async with ClientSession(desk.url) as session:
        yield session


@pytest_asyncio.fixture
async def chromium() -> AsyncIterator[Browser]:
    """Debian's Chromium, headless."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        yield launched
        await launched.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, fetched by npm on the first run as the lock file of the widget's tests says."""
    script = AXE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        AXE_FOLDER.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(AXE_LOCK / name, AXE_FOLDER / name)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=AXE_FOLDER, check=True)
    return script.read_text("utf-8")
