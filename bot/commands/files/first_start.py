"""What the first start of an installation brings along: a sample county and an account to look around with."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.commands.files.ledger_file import SAMPLE, parse_ledger
from bot.commands.files.table_file import read_table
from bot.errors import Conflict
from bot.usecases.add_staff import add_staff
from bot.usecases.import_ledger import LEDGERS
from bot.usecases.load_sample import is_loaded, load_sample
from bot.wiring import House
from bot.wording import say

DEMO = "demo"
PASSWORD_FILE = "desk-password.txt"


def first_start(house: House) -> dict[str, int] | None:
    """Loads the sample unless the settings forbid it or an earlier start did; how many records each ledger got.

    The account comes first and the mark last: a start that was cut off in between is simply done again."""
    if not house.settings.sample_data or is_loaded(house.begin):
        return None
    _demo_account(house)
    ledgers = {
        name: parse_ledger(name, read_table(SAMPLE / f"{name}.csv"), house.settings.timezone).records
        for name in LEDGERS
    }
    return load_sample(house.begin, ledgers, house.clock.now())


def password_file(data_dir: Path) -> Path:
    """Where the password of the sample account lies, for as long as nobody deletes it."""
    return data_dir / PASSWORD_FILE


def _demo_account(house: House) -> None:
    file = password_file(house.settings.data_dir)
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(secrets.token_urlsafe(12) + "\n")
    password = file.read_text("utf-8").strip()
    try:
        add_staff(house.begin, DEMO, say("cli.serve.sample_staff"), "admin", password)
    except Conflict:
        return  # an earlier start got as far as this, or somebody took the name: theirs stays
