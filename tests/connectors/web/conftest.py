"""A browser for all tests of the web door, and a fresh visitor for each."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.connectors.web.site import Site, serving
from tests.connectors.web.visitor import CHROMIUM

HERE = Path(__file__).parent
AXE_FOLDER = HERE.parents[2] / "build" / "axe"
expect.set_options(timeout=30_000)  # patience for a busy machine; nothing waits longer than it must


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium, headless, once for the whole run."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def site() -> AsyncIterator[Site]:
    """An echoing house behind the web door."""
    async with serving() as running:
        yield running


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, fetched by npm on the first run as the lock file says."""
    script = AXE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        AXE_FOLDER.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, AXE_FOLDER / name)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=AXE_FOLDER, check=True)
    return script.read_text("utf-8")
