"""The two kinds of terminal: a person at a screen, and a pipe."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

from prompt_toolkit import PromptSession
from prompt_toolkit.patch_stdout import patch_stdout


class Screen:
    """A line editor with history; what is told while somebody types appears above the line."""

    def __init__(self, prompt: str) -> None:
        self._prompt = prompt
        self._session: PromptSession[str] = PromptSession()

    async def ask(self) -> str | None:
        """The next line; None after Ctrl-D or Ctrl-C."""
        try:
            with patch_stdout():
                return await self._session.prompt_async(self._prompt)
        except (EOFError, KeyboardInterrupt):
            return None

    def tell(self, line: str) -> None:
        """Shows a line."""
        print(line, flush=True)


class Pipe:
    """Lines from a file or another program."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell

    async def ask(self) -> str | None:
        """The next line; None at the end."""
        line = await asyncio.to_thread(sys.stdin.readline)
        return line or None

    def tell(self, line: str) -> None:
        """Writes a line."""
        self._tell(line)
