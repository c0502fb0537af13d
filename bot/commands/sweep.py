"""`xiaoge sweep`: deletes now what the service would delete within a day: what is older than the settings allow."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.terminal.screen import note, tell
from bot.settings import load_settings
from bot.wording import say


def run(given: Namespace) -> None:
    """With `--dry-run` it only counts."""
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    keeping = house.keeping
    for kind in ("messages", "drafts", "cases"):
        days = getattr(keeping, kind)
        note(say(f"cli.sweep.keep_{kind}", days=days) if days else say(f"cli.sweep.for_ever_{kind}"))
    gone = house.store.age(keeping, house.clock.now(), dry=given.dry_run)
    house.store.close()
    for kind, count in gone.items():
        if count:
            tell(say("cli.sweep.line", kind=say(f"cli.sweep.kinds.{kind}"), count=count))
    total = sum(gone.values())
    if given.dry_run:
        tell(say("cli.sweep.would", count=total) if total else say("cli.sweep.would_nothing"))
    else:
        tell(say("cli.sweep.done", count=total) if total else say("cli.sweep.nothing"))
