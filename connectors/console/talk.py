"""The talk itself: lines in, answers out, and what staff send in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from bot.domain.casework.attachments import ATTACHMENT_LIMIT
from bot.domain.talk.messages import Button
from connectors.console.client import Client, Said, ServiceAway, ServiceRefused
from connectors.console.show import Say, lines
from connectors.console.typed import Typed, read_line

POLL_SECONDS = 2.0


class Terminal(Protocol):
    """Where lines come from and go to."""

    async def ask(self) -> str | None:
        """The next line, None at the end."""

    def tell(self, line: str) -> None:
        """Shows a line, also while somebody types."""


class Talk:
    """`seen(id)` is told the newest message shown that nobody had asked for; `after` is where that stood last time."""

    def __init__(
        self,
        client: Client,
        terminal: Terminal,
        say: Say,
        quit_words: Sequence[str],
        after: int,
        seen: Callable[[int], Any],
    ) -> None:
        self._client, self._terminal, self._say, self._quit_words = client, terminal, say, tuple(quit_words)
        self._after, self._seen = after, seen
        self._offered: tuple[Button, ...] = ()

    async def run(self) -> None:
        """Until the person leaves."""
        polling = asyncio.create_task(self._poll())
        try:
            while (line := await self._terminal.ask()) is not None:
                typed = read_line(line, self._offered, self._quit_words)
                if typed.kind == "quit":
                    break
                await self._send(typed)
            await self._look()
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)

    async def _send(self, typed: Typed) -> None:
        if typed.kind == "nothing":
            return
        if typed.kind == "bad_position":
            self._terminal.tell(self._say("cli.shell.bad_position"))
            return
        if typed.file is not None and not self._may_send(typed):
            return
        try:
            answers = await self._client.say(typed.text, typed.position, typed.file)
        except ServiceAway:
            self._terminal.tell(self._say("cli.shell.lost"))
        except ServiceRefused as error:
            self._terminal.tell(
                self._say("cli.shell.refused")
                if error.status == 401
                else self._say("cli.shell.wrong", message=error.message)
            )
        except OSError:
            self._terminal.tell(self._say("cli.shell.no_file", path=typed.file))
        else:
            self._show(answers)
            if not answers:
                self._terminal.tell(self._say("cli.shell.silent"))

    def _may_send(self, typed: Typed) -> bool:
        assert typed.file is not None
        problem = (
            "no_file"
            if not typed.file.is_file()
            else "file_too_large"
            if typed.file.stat().st_size > ATTACHMENT_LIMIT
            else None
        )
        if problem:
            self._terminal.tell(self._say(f"cli.shell.{problem}", path=typed.file))
        return problem is None

    def _show(self, messages: Sequence[Said]) -> None:
        for message in messages:
            for line in lines(message, self._say):
                self._terminal.tell(line)
        if messages:
            self._offered = messages[-1].buttons

    async def _poll(self) -> None:
        while True:
            await self._look()
            await asyncio.sleep(POLL_SECONDS)

    async def _look(self) -> None:
        try:
            messages = await self._client.unasked(self._after)
        except (ServiceAway, ServiceRefused):
            return  # the next line that is typed will tell
        fresh = [message for message in messages if message.id > self._after]
        if fresh:
            self._after = max(message.id for message in fresh)
            self._show(fresh)
            self._seen(self._after)
