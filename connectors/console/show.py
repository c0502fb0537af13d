"""How messages look in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from connectors.console.client import Said

Say = Callable[..., str]
"""A sentence by its key, filled in (`bot.wording.say`)."""


def lines(message: Said, say: Say) -> Iterator[str]:
    """The message with its speaker, then what hangs on it; buttons are numbered from 1."""
    speaker = say(f"cli.shell.{message.author if message.author in ('bot', 'staff', 'system') else 'bot'}")
    if message.text:
        first, *rest = message.text.splitlines()
        yield f"{speaker}> {first}"
        yield from (f"  {line}" for line in rest)
    if message.image:
        yield "  " + say("cli.shell.picture", url=message.image)
    if message.attachment:
        yield "  " + say("cli.shell.file", url=message.attachment)
    for number, button in enumerate(message.buttons, 1):
        yield "  " + say("cli.shell.choice", number=number, title=button.title).strip()
