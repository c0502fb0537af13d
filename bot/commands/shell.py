"""`xiaoge shell`: a talk in the terminal, with the service that runs or one of its own."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from argparse import Namespace
from contextlib import ExitStack, suppress
from pathlib import Path

from bot.commands.terminal.environment import settings_for_all
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.own_service import own_service
from bot.commands.terminal.reach import is_up
from bot.commands.terminal.screen import note, out
from bot.commands.terminal.stoppable import stoppable
from bot.commands.terminal.welcome import base_url
from bot.settings import Settings
from bot.wording import entry, say

STATE = "console.json"


def run(given: Namespace) -> None:
    """Until Ctrl-D or one of the words for leaving."""
    settings = settings_for_all()
    url = (given.url or base_url(settings.host, settings.port)).rstrip("/")
    with ExitStack() as until_the_end:
        until_the_end.enter_context(stoppable())
        if not is_up(url):
            if given.url:
                raise Failure("cli.shell.unreachable", url=url)
            until_the_end.enter_context(own_service(url, settings.data_dir))
        note(say("cli.shell.connected", url=url))
        note(say("cli.shell.hint"))
        with suppress(KeyboardInterrupt):
            asyncio.run(_talk(settings, url, given.sender or f"terminal-{os.getuid()}"))
        note(say("cli.shell.bye"))


async def _talk(settings: Settings, url: str, sender: str) -> None:
    from connectors.console.client import Client
    from connectors.console.talk import Talk
    from connectors.console.terminal import Pipe, Screen

    seen = Seen(settings.data_dir / STATE, f"{url} {sender}")
    terminal = Screen(say("cli.shell.prompt") + " ") if sys.stdin.isatty() and sys.stdout.isatty() else Pipe(_print)
    async with Client(url, sender, settings.rest_token) as client:
        await Talk(client, terminal, say, entry("cli.shell.quit_words"), seen.after, seen.keep).run()


class Seen:
    """The newest unasked message that was shown, kept per service and person, so that none is shown twice or missed."""

    def __init__(self, file: Path, key: str) -> None:
        self._file, self._key = file, key
        try:
            self._all = dict(json.loads(file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            self._all = {}

    @property
    def after(self) -> int:
        """Its id, 0 when there was none."""
        value = self._all.get(self._key, 0)
        return value if isinstance(value, int) else 0

    def keep(self, after: int) -> None:
        """Remembers it; what cannot be kept is shown again next time."""
        self._all[self._key] = after
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(self._all), "utf-8")
        except OSError:
            return


def _print(line: str) -> None:
    out.print(line, markup=False)
