"""`xiaoge migrate`."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.terminal.screen import tell
from bot.settings import load_settings
from bot.wording import say


def run(given: Namespace) -> None:
    """Brings the database to the shape of this version."""
    settings = load_settings()
    from bot.store.sql.database import parse_url
    from bot.wiring import build

    house = build(settings)
    house.store.migrate()
    house.store.close()
    tell(say("cli.migrate.done", place=parse_url(settings.database).render_as_string(hide_password=True)))
