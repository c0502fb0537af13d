"""`xiaoge keys rotate`: seals everything anew with the first key, and says when the others may go."""

from __future__ import annotations

from argparse import Namespace

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.reach import is_up
from bot.commands.terminal.screen import err, note, tell
from bot.commands.terminal.welcome import base_url
from bot.settings import Settings, load_settings
from bot.store.sql.open import Store
from bot.wording import say

STEPS = 10
"""How often a line is written where there is no terminal to redraw."""


def run(given: Namespace) -> None:
    """May run while the service works; killed, it is simply run again."""
    from bot.wiring import build

    settings = load_settings()
    house = build(settings)
    house.store.migrate()
    try:
        if house.store.key_count < 2:
            raise Failure("cli.keys.only_one")
        if not house.store.is_key_in_use() and is_up(base_url(settings.host, settings.port)):
            raise Failure("cli.keys.restart_first")  # it could not read what is sealed anew
        changed = _rotate(house.store)
        tell(say("cli.keys.done", changed=changed))
        # Whoever sealed with an older key meanwhile is found by a second look, which has next to nothing to do.
        if house.store.reencrypt():
            raise Failure("cli.keys.old_in_use")
    finally:
        house.store.close()
    _say_what_may_go(settings)


def _rotate(store: Store) -> int:
    if not err.is_terminal:
        return store.reencrypt(_Lines())
    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=err, transient=True)
    with bar:
        task = bar.add_task(say("cli.keys.rotating"), total=None)
        return store.reencrypt(lambda done, total: bar.update(task, completed=done, total=total))


class _Lines:
    """A line for every tenth of the work."""

    def __init__(self) -> None:
        self._told = -1

    def __call__(self, done: int, total: int) -> None:
        step = done * STEPS // total if total else STEPS
        if step > self._told:
            self._told = step
            note(say("cli.keys.progress", done=done, total=total))


def _say_what_may_go(settings: Settings) -> None:
    from bot.store.secrets.keys import KEY_FILE

    file = settings.data_dir / KEY_FILE
    if settings.secret_keys:
        tell(say("cli.keys.drop_from_setting", path=file))
    else:
        tell(say("cli.keys.drop_from_file", path=file))
    note(say("cli.keys.backups"))
