from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.errors import BadInput, StoreUnavailable
from bot.store import Keys, Store, migrate
from tests.store import postgres
from tests.store.talk import Talk


def reason(store: Store, write: bool = True) -> str:
    """Why the store cannot be used right now."""
    with pytest.raises(StoreUnavailable) as caught, store.begin(write) as work:
        if write:
            work.marks.set("a", "1")
            work.commit()
        else:
            work.marks.get("a")
    assert caught.value.__cause__ is None
    return str(caught.value.details["reason"])


def test_a_database_locked_beyond_patience_is_unavailable_and_can_still_be_read(
    file: Path, open_store: Callable[..., Store]
) -> None:
    store = open_store(f"sqlite:///{file}", busy_timeout=0.1)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert reason(store) == "locked"
    with store.begin(write=False) as work:
        assert work.marks.get("a") is None
    holder.execute("ROLLBACK")
    holder.close()
    with store.begin() as work:
        work.marks.set("a", "1")
        work.commit()


def test_a_row_locked_beyond_patience_is_unavailable(url: str, open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store(url, busy_timeout=0.2)
    talk = Talk(store, now)
    with store.begin() as holder:
        holder.conversations.lock(talk.id)
        with open_store(url, busy_timeout=0.2).begin() as work, pytest.raises(StoreUnavailable) as caught:
            work.conversations.lock(talk.id)
    assert caught.value.details["reason"] == "locked"
    talk.hear("m1")


def test_a_writer_of_the_same_process_that_never_ends_makes_the_next_one_give_up(
    url: str, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(url, busy_timeout=0.2)
    talk = Talk(store, now)
    with store.begin() as holder:
        holder.conversations.lock(talk.id)
        with store.begin() as work, pytest.raises(StoreUnavailable) as caught:
            work.conversations.lock(talk.id)
    assert caught.value.details["reason"] == "locked"


def test_a_reading_transaction_cannot_write(store: Store) -> None:
    with store.begin(write=False) as work, pytest.raises(StoreUnavailable) as caught:
        work.marks.set("a", "1")
    assert caught.value.details["reason"] == "read_only"
    with store.begin() as work:
        work.marks.set("a", "1")
        work.commit()


def test_a_file_that_went_away_cannot_be_opened(file: Path, open_store: Callable[..., Store]) -> None:
    file.unlink()
    store = open_store(f"sqlite:///{file}")
    assert reason(store) == reason(store, write=False) == "cannot_open"
    assert not file.exists()


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, open_store: Callable[..., Store]) -> None:
    path = tmp_path / "x.sqlite3"
    path.write_bytes(b"this is no database at all, " * 100)
    assert reason(open_store(f"sqlite:///{path}")) == "damaged"
    with pytest.raises(StoreUnavailable):
        migrate(f"sqlite:///{path}")


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable):
        migrate(f"sqlite:///{tmp_path / 'file' / 'x.sqlite3'}")


def test_a_value_that_no_column_can_hold_is_bad_input(store: Store, now: datetime) -> None:
    for word in ("\ud83d", "\0" if "postgresql" in store._url else "\udfff"):
        with store.begin() as work, pytest.raises(BadInput):
            work.marks.set("a", word)
    with store.begin() as work, pytest.raises(BadInput):
        work.alerts.get(2**80)


def test_a_server_that_cannot_be_reached_is_unavailable(tmp_path: Path) -> None:
    store = Store("postgresql://xiaoge@127.0.0.1:9/nothing", tmp_path, Keys(("k",)))
    assert reason(store) == reason(store, write=False) == "unreachable"
    with pytest.raises(StoreUnavailable):
        store.migrate()
    with pytest.raises(StoreUnavailable):
        store.is_migrated()


def test_a_server_that_stops_and_comes_back_is_used_again(tmp_path: Path, now: datetime) -> None:
    missing = postgres.missing()
    if missing:
        pytest.skip(missing)
    with postgres.running() as server:
        store = Store(server.url("postgres"), tmp_path, Keys(("k",)))
        store.migrate()
        talk = Talk(store, now)
        talk.hear("m1")
        with store.begin() as work, pytest.raises(StoreUnavailable) as caught:
            work.marks.set("a", "1")
            server.stop()
            work.commit()
        assert caught.value.details["reason"] == "unreachable"
        assert reason(store) == "unreachable"
        server.start()
        talk.hear("m2")
        with store.begin(write=False) as work:
            assert [item.external_id for item in work.inbox.pending()] == ["m1", "m2"]
        store.close()
