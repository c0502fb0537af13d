"""Drafts a migration from the difference between the migrations so far and bot/store/sql/tables.py:

    python -m bot.store.migrations "give stations a photo"

Read the draft before keeping it: Alembic sees neither renamings nor what must happen to the rows."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from bot.store.sql.schema import config, migrate


def main(message: str) -> None:
    """Writes versions/<revision>_<message>.py."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'draft.sqlite3'}"
        migrate(url)
        engine = create_engine(url)
        with engine.connect() as connection:
            command.revision(config(connection), message, autogenerate=True)
        engine.dispose()


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]) or "change")
