"""`xiaoge keys new`: the first step of a rotation."""

from __future__ import annotations

import secrets
from argparse import Namespace

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import note, tell
from bot.settings import load_settings
from bot.wording import say


def run(given: Namespace) -> None:
    """Puts a new key before the others in the key file. Whoever runs knows nothing of it before a restart."""
    settings = load_settings()
    if settings.secret_keys:
        note(say("cli.keys.from_setting"))
        tell(secrets.token_urlsafe(32))
        return
    from bot.store.secrets.keys import KEY_FILE, add_key
    from bot.wiring import build

    file = settings.data_dir / KEY_FILE
    if not file.exists():
        raise Failure("cli.keys.none_yet", path=file)
    house = build(settings)
    house.store.migrate()  # keys that do not fit the data must not be buried under a new one
    house.store.close()
    tell(say("cli.keys.added", path=file, count=add_key(settings.data_dir)))
    note(say("cli.keys.next"))
