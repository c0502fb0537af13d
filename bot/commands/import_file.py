"""`xiaoge stations|places|services|organisations import FILE`."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.files.ledger_file import parse_ledger
from bot.commands.files.table_file import read_table
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.row_errors import row_sentence
from bot.commands.terminal.screen import complain, note, tell
from bot.domain.ledgers.file_cells import RowError
from bot.settings import load_settings
from bot.usecases.import_ledger import import_ledger
from bot.wording import say

MOST_SHOWN = 200


def run(given: Namespace) -> None:
    """Reads the whole file before anything is written."""
    settings = load_settings()
    parsed = parse_ledger(given.ledger, read_table(given.file), settings.timezone)
    _report(parsed.errors)
    if parsed.errors and not given.skip_bad_rows:
        raise Failure("import.stopped", errors=len(parsed.errors))
    if not parsed.records:
        raise Failure("import.nothing_good")
    if parsed.errors:
        note(say("import.skipped", rows=len({error.line for error in parsed.errors if error.line > 1})))
    from bot.wiring import build

    house = build(settings)
    house.store.migrate()
    counts = import_ledger(house.begin, given.ledger, parsed.records)
    house.store.close()
    tell(
        say(
            "import.done",
            kind=say(f"import.kinds.{given.ledger}"),
            added=counts.added,
            changed=counts.changed,
            same=counts.same,
        )
    )


def _report(errors: tuple[RowError, ...]) -> None:
    for error in errors[:MOST_SHOWN]:
        complain(row_sentence(error))
    if len(errors) > MOST_SHOWN:
        complain(say("import.more", count=len(errors) - MOST_SHOWN))
