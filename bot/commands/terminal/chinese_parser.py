"""argparse in Chinese: its own words come from wording, mistakes end in one sentence and exit code 2."""

from __future__ import annotations

import argparse
import os
import sys
from gettext import gettext
from typing import Any, NoReturn

from bot.wording import entry, say


class ChineseParser(argparse.ArgumentParser):
    """A parser without abbreviations (a new option must not change what an old script means)."""

    def __init__(self, **options: Any) -> None:
        # argparse asks `_` for each of its sentences: the seam it has for translations.
        argparse._ = _translated  # type: ignore[attr-defined]  # private to argparse
        options = {"allow_abbrev": False, "formatter_class": _Layout, **options}
        super().__init__(**options, add_help=False)
        self._positionals.title, self._optionals.title = say("cli.groups.arguments"), say("cli.groups.options")
        self.add_argument("-h", "--help", action="help", help=say("cli.options.help"))

    def format_usage(self) -> str:
        """The usage line with a Chinese label."""
        return super().format_usage().replace("usage: ", say("cli.usage"), 1)

    def format_help(self) -> str:
        """The help text with a Chinese label."""
        return super().format_help().replace("usage: ", say("cli.usage"), 1)

    def error(self, message: str) -> NoReturn:
        """One sentence on standard error, exit code 2."""
        argument, colon, rest = message.removeprefix("argument ").partition(": ")
        if colon and message.startswith("argument "):
            message = say("cli.argument", name=argument, problem=rest)
        self.exit(2, f"{message}{os.linesep}{say('cli.see_help', prog=self.prog)}{os.linesep}")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Ends the process."""
        if message:
            print(message, end="", file=sys.stderr)
        raise SystemExit(status)


class _Layout(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30)


def _translated(sentence: str | None) -> str | None:
    return None if sentence is None else str(entry("cli.argparse").get(sentence, gettext(sentence)))
