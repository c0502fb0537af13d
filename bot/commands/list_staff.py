"""`xiaoge staff list`."""

from __future__ import annotations

from argparse import Namespace

from rich.markup import escape
from rich.table import Table

from bot.commands.terminal.screen import note, out
from bot.settings import load_settings
from bot.wording import say

COLUMNS = ("id", "name", "role", "organisation", "state")


def run(given: Namespace) -> None:
    """Everybody, by login name."""
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    with house.begin(write=False) as work:
        members = work.staff.all()
    house.store.close()
    if not members:
        note(say("cli.staff.nobody"))
        return
    table = Table(expand=False)
    for column in COLUMNS:
        table.add_column(say(f"cli.staff.columns.{column}"), overflow="fold")
    for one in members:
        state = ("on_duty" if one.available else "off_duty") if one.active else "stopped"
        table.add_row(
            one.id,
            escape(one.name),
            say(f"cli.staff.roles.{one.role}"),
            one.organisation_id or "",
            say(f"cli.staff.states.{state}"),
            style=None if one.active else "dim",
        )
    out.print(table)
