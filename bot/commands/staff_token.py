"""`xiaoge staff token ID`: the token alone on standard output, so that a script can take it."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import note, tell
from bot.settings import load_settings
from bot.wording import say


def run(given: Namespace) -> None:
    """Makes a new token; earlier ones stay good."""
    from bot.desk.tokens import digest, new_token
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    token = new_token()
    with house.begin() as work:
        if work.staff.get(given.id) is None:
            raise Failure("cli.staff.missing", id=given.id)
        work.staff.add_token(given.id, digest(token), "api", None)
        work.commit()
    note(say("cli.staff.token"))
    tell(token)
