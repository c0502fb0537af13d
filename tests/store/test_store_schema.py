from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from bot.errors import BadSetting, StoreUnavailable
from bot.store import Store, is_migrated, migrate
from bot.store.sql.database import parse_url
from bot.store.sql.schema import config
from bot.store.sql.tables import metadata

MIGRATE = "import sys; from bot.store import migrate; migrate(sys.argv[1])"


def test_a_database_is_made_once_and_then_left_alone(empty_url: str) -> None:
    assert not is_migrated(empty_url)
    migrate(empty_url)
    assert is_migrated(empty_url)
    migrate(empty_url)
    assert is_migrated(empty_url)


def test_the_migrations_make_the_tables_the_code_expects(empty_url: str) -> None:
    migrate(empty_url)
    engine = create_engine(parse_url(empty_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = compare_metadata(context, metadata)
        names = set(inspect(connection).get_table_names())
    engine.dispose()
    assert differences == []
    assert names == set(metadata.tables) | {"alembic_version"}


def test_the_partial_indexes_are_used_for_what_is_pending(empty_url: str) -> None:
    migrate(empty_url)
    engine = create_engine(parse_url(empty_url))
    indexes = {index["name"] for table in ("inbox", "outbox") for index in inspect(engine).get_indexes(table)}
    assert {"ix_inbox_pending", "ix_outbox_pending", "ix_outbox_parked"} <= indexes
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            question = "EXPLAIN QUERY PLAN SELECT * FROM inbox WHERE state = 'pending' ORDER BY id"
            plan = str(connection.exec_driver_sql(question).fetchall())
        assert "ix_inbox_pending" in plan
    engine.dispose()


def test_every_migration_can_be_taken_back(empty_url: str) -> None:
    migrate(empty_url)
    engine = create_engine(parse_url(empty_url))
    with engine.begin() as connection:
        command.downgrade(config(connection), "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    engine.dispose()
    assert not is_migrated(empty_url)


def test_a_database_of_a_later_version_is_left_alone(empty_url: str) -> None:
    migrate(empty_url)
    engine = create_engine(parse_url(empty_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    assert not is_migrated(empty_url)
    with pytest.raises(StoreUnavailable) as caught:
        migrate(empty_url)
    assert caught.value.details["reason"] == "newer"


def test_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    started = [subprocess.Popen([sys.executable, "-c", MIGRATE, empty_url], stderr=subprocess.PIPE) for _ in range(4)]
    said = [process.communicate()[1].decode() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0, 0], said
    assert is_migrated(empty_url)


def test_a_store_that_was_not_migrated_says_so(empty_url: str, open_store: Callable[..., Store]) -> None:
    store = open_store(empty_url)
    assert not store.is_migrated()
    with store.begin() as work, pytest.raises(StoreUnavailable) as caught:
        work.marks.get("a")
    assert caught.value.details["reason"] == ("cannot_open" if "sqlite" in empty_url else "not_migrated")
    store.migrate()
    assert store.is_migrated()


def test_asking_makes_no_file(tmp_path: Path) -> None:
    assert not is_migrated(f"sqlite:///{tmp_path / 'none.sqlite3'}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://u@h/d", "redis://h", "postgresql+asyncpg://h/d"]
)
def test_another_kind_of_url_is_a_bad_setting(tmp_path: Path, open_store: Callable[..., Store], url: str) -> None:
    with pytest.raises(BadSetting):
        open_store(url)
    with pytest.raises(BadSetting):
        migrate(url)


@pytest.mark.parametrize("name", ["数据 库.sqlite3", "a%20b#c.sqlite3", "a'b.sqlite3"])
def test_a_path_may_hold_any_character(tmp_path: Path, open_store: Callable[..., Store], name: str) -> None:
    from sqlalchemy.engine import URL

    url = URL.create("sqlite", database=str(tmp_path / name)).render_as_string(hide_password=False)
    migrate(url)
    with open_store(url).begin() as work:
        work.marks.set("a", "1")
        work.commit()
    assert (tmp_path / name).exists()


def test_sqlite_is_set_up_to_survive_a_loss_of_power(tmp_path: Path, open_store: Callable[..., Store]) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite3'}"
    migrate(url)
    store = open_store(url, busy_timeout=3.0)
    for write in (True, False):
        with store._house.database.engine(write).connect() as connection:
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
            }
        assert found == {
            "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 3000, "query_only": not write,
        }  # fmt: skip


def test_messages_that_wait_while_the_house_is_upgraded_have_no_part_sent(tmp_path: Path) -> None:
    file = tmp_path / "old.sqlite3"
    migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file, isolation_level=None)) as old:
        for table in ("reminders", "notices", "follow_ups", "consents"):
            old.execute(f"DROP TABLE {table}")
        old.execute("ALTER TABLE files DROP COLUMN copy_id")
        old.execute("ALTER TABLE case_timeline DROP COLUMN key")
        old.execute("ALTER TABLE outbox DROP COLUMN parts")
        old.execute("ALTER TABLE outbox DROP COLUMN late")
        old.execute("UPDATE alembic_version SET version_num = '0001'")
        old.execute("INSERT INTO conversations (id, channel, sender, owner, version, unread, last_at, lines) "
                    "VALUES ('c', 'telegram', '7', 'bot', 0, 0, '2026-11-18', 1)")  # fmt: skip
        old.execute("INSERT INTO outbox "
                    "(conversation_id, channel, sender, author, line, at, state, attempts, due_at, reason) "
                    "VALUES ('c', 'telegram', '7', 'bot', 1, '2026-11-18', 'pending', 0, '2026-11-18', '')"
                    )  # fmt: skip
    migrate(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as upgraded:
        assert upgraded.execute("SELECT state, parts, late FROM outbox").fetchall() == [("pending", 0, 0)]
