"""`xiaoge check-config`: every setting, its value, where that comes from, what it means, and what is wrong with it."""

from __future__ import annotations

import os
from argparse import Namespace

from rich.markup import escape
from rich.table import Table

from bot.commands.terminal.failure import Failure, setting_reason
from bot.commands.terminal.screen import complain, out, tell
from bot.commands.terminal.setting_problems import problems
from bot.settings import SETTINGS, Setting, default_of, env_file, parse_env_file
from bot.wording import label, say


def run(given: Namespace) -> int:
    """1 when anything is wrong."""
    file = env_file()
    try:
        kept, bad_lines = parse_env_file(file)
    except UnicodeDecodeError:
        raise Failure("cli.check.problem", name=file, reason=say("settings.form.encoding")) from None
    broken = [(name, setting_reason(name, form)) for name, form in bad_lines]
    found = [*broken, *problems({**kept, **os.environ})]
    out.print(_table(kept, {name for name, _ in found}))
    if not found:
        tell(say("cli.check.good"), style="green")
        return 0
    complain(say("cli.check.bad", count=len(found)))
    for name, reason in found:
        complain(say("cli.check.problem", name=name, reason=reason))
    return 1


def _table(kept: dict[str, str], wrong: set[str]) -> Table:
    table = Table(title=say("cli.check.title"), expand=False)
    for column in ("name", "value", "source", "meaning"):
        table.add_column(say(f"cli.check.columns.{column}"), no_wrap=column == "name", overflow="fold")
    for setting in SETTINGS:
        source = (
            "environment"
            if os.environ.get(setting.name, "").strip()
            else ("file" if kept.get(setting.name, "").strip() and setting.name not in os.environ else "default")
        )
        text = {**kept, **os.environ}.get(setting.name, "").strip() or default_of(setting)
        table.add_row(
            setting.name,
            escape(_shown(setting, text)),
            say(f"cli.check.sources.{source}"),
            escape(label("settings.meaning", setting.name)),
            style="red" if setting.name in wrong else None,
        )
    return table


def _shown(setting: Setting, text: str) -> str:
    if not text:
        return say("cli.check.unset")
    return say("cli.check.hidden") if setting.secret else text
