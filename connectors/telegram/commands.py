"""The three commands of the menu; everything else that begins with a slash is plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from telegram import BotCommand

from bot.domain.talk.messages import Incoming

COMMANDS = ("start", "help", "cancel")
_SLASH = re.compile(r"/(?P<name>[a-z]+)(?:@\w+)?(?:\s+(?P<argument>\S{1,64}))?\s*", re.IGNORECASE)


def command(base: Incoming, text: str, say: Callable[[str], str]) -> Incoming:
    """`base` with the text typed, or with what a command stands for and `metadata["command"]`. Only /start may carry
    an argument (Telegram's deep links, `metadata["argument"]`)."""
    match = _SLASH.fullmatch(text)
    name = match["name"].lower() if match else ""
    argument = match["argument"] if match else None
    if name not in COMMANDS or (argument and name != "start"):
        return replace(base, text=text)
    facts = {**base.metadata, "command": name, **({"argument": argument} if argument else {})}
    return replace(base, text=say(f"telegram.commands.{name}"), metadata=facts)


def menu(say: Callable[[str], str]) -> list[BotCommand]:
    """What Telegram shows beside the input line."""
    return [BotCommand(name, say(f"telegram.menu.{name}")) for name in COMMANDS]
