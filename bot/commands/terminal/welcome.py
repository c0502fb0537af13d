"""What an operator sees when the service is up: where to go, and how the engine is coming along."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import Any

from rich.live import Live
from rich.panel import Panel
from rich.spinner import Spinner
from rich.table import Table

from bot.commands.files.first_start import DEMO, password_file
from bot.commands.terminal.screen import err, note, out
from bot.engine.models import newest_model
from bot.settings import Settings
from bot.wording import say

LOOK_SECONDS = 0.2
PLAIN_SECONDS = 10.0
"""How often a line is written where there is no terminal to redraw."""

_TROUBLE = ("no_model", "model_broken")


class Welcome:
    """`show` is what the gateway calls when it is up; the rest happens beside it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._watching: asyncio.Task[None] | None = None

    def show(self, gateway: Any) -> None:
        """Prints where everything is and begins to watch the engine."""
        self._addresses()
        self._watching = asyncio.get_running_loop().create_task(self._watch(gateway.engine))

    def _addresses(self) -> None:
        base = base_url(self._settings.host, self._settings.port)
        password = password_file(self._settings.data_dir)
        login = (
            say("cli.serve.desk_login", id=DEMO, path=password)
            if password.exists()
            else say("cli.serve.desk_no_account")
        )
        table = Table.grid(padding=(0, 2))
        for name, value in (
            (say("cli.serve.chat"), f"{base}/"),
            (say("cli.serve.desk"), f"{base}/desk/"),
            ("", login),
            (say("cli.serve.shell"), say("cli.serve.shell_command", command=command_name())),
        ):
            table.add_row(name, value)
        if out.is_terminal:
            out.print(Panel.fit(table, title=say("cli.serve.up"), subtitle=say("cli.serve.stop")))
        else:
            out.print(say("cli.serve.up"))
            out.print(table)
        sys.stdout.flush()

    def _state(self, reason: str, seconds: float) -> str:
        if self._settings.engine_url is None and newest_model(self._settings.model_dir) is None:
            return say("cli.serve.no_model_in", folder=self._settings.model_dir)
        if reason in _TROUBLE:
            return say(f"cli.serve.{reason}")
        return say("cli.serve.still_loading", seconds=round(seconds))

    async def _watch(self, engine: Any) -> None:
        began = time.monotonic()
        watching = self._watch_live if err.is_terminal else self._watch_plainly
        await watching(engine, began)
        note(say("cli.serve.ready", seconds=round(time.monotonic() - began)), style="green")

    async def _watch_live(self, engine: Any, began: float) -> None:
        spinner = Spinner("dots")
        with Live(spinner, console=err, transient=True, refresh_per_second=8):
            while not engine.ready.is_set():
                spinner.update(text=self._state(engine.reason, time.monotonic() - began))
                await asyncio.sleep(LOOK_SECONDS)

    async def _watch_plainly(self, engine: Any, began: float) -> None:
        no_model = self._settings.engine_url is None and newest_model(self._settings.model_dir) is None
        note(self._state("", 0) if no_model else say("cli.serve.loading"))
        told = began
        while not engine.ready.is_set():
            if time.monotonic() - told >= PLAIN_SECONDS:
                told = time.monotonic()
                note(self._state(engine.reason, told - began))
            await asyncio.sleep(LOOK_SECONDS)


def base_url(host: str, port: int) -> str:
    """Where a browser on this machine finds a service that listens there."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}.get(host, host)
    return f"http://{f'[{shown}]' if ':' in shown and not shown.startswith('[') else shown}:{port}"


def command_name() -> str:
    """How this program is called from here."""
    script = Path(sys.executable).with_name("xiaoge")
    try:
        return str(script.relative_to(Path.cwd()))
    except ValueError:
        return str(script)
