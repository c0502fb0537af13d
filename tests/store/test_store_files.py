from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.domain.talk.messages import Attachment, Incoming
from bot.errors import StoreUnavailable
from bot.store import Store
from tests.store.talk import Talk

PHOTO = Attachment("欠条.jpg", "image/jpeg", b"\xff\xd8" + "老板写的".encode() * 1000)


def on_disk(tmp_path: Path) -> list[Path]:
    return [file for file in (tmp_path / "data" / "uploads").rglob("*") if file.is_file()]


def test_a_file_comes_back_as_it_was(store: Store, now: datetime, tmp_path: Path) -> None:
    with store.begin() as work:
        file = work.files.keep(PHOTO, now)
        work.commit()
    with store.begin(write=False) as work:
        assert work.files.read(file.id) == (file, PHOTO.data)
        assert work.files.read("../" + file.id) is None
    assert (file.name, file.size) == (PHOTO.name, len(PHOTO.data))
    (stored,) = on_disk(tmp_path)
    assert stored.relative_to(tmp_path / "data" / "uploads").parts == (file.id[:2], file.id)
    assert stored.stat().st_mode & 0o077 == 0


def test_a_file_of_a_transaction_that_fails_is_gone(store: Store, now: datetime, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), store.begin() as work:
        file = work.files.keep(PHOTO, now)
        raise RuntimeError
    with store.begin(write=False) as work:
        assert work.files.read(file.id) is None
    assert on_disk(tmp_path) == []


def test_writing_a_file_first_holds_no_lock(store: Store, now: datetime, open_store: Callable[..., Store]) -> None:
    other = open_store(store._url, busy_timeout=0.1)
    with store.begin(), other.begin() as work:
        work.marks.set("a", "1")
        work.commit()


def test_a_file_that_vanished_from_the_disk_is_none(store: Store, now: datetime, tmp_path: Path) -> None:
    with store.begin() as work:
        file = work.files.keep(PHOTO, now)
        work.commit()
    on_disk(tmp_path)[0].unlink()
    with store.begin(write=False) as work:
        assert work.files.read(file.id) is None


def test_a_file_put_in_the_place_of_another_does_not_open(store: Store, now: datetime, tmp_path: Path) -> None:
    with store.begin() as work:
        ids = [work.files.keep(PHOTO, now).id for _ in range(2)]
        work.commit()
    first, second = sorted(on_disk(tmp_path))
    first.write_bytes(second.read_bytes())
    with store.begin(write=False) as work, pytest.raises(StoreUnavailable, match="store_unavailable") as caught:
        work.files.read(min(ids))
    assert caught.value.details["reason"] == "key"


def test_the_sweep_takes_old_files_without_a_row_and_no_others(store: Store, talk: Talk, tmp_path: Path) -> None:
    with store.begin() as work:
        file = work.files.keep(PHOTO, talk.now)
        work.inbox.add(talk.id, Incoming("web", "u1", "m1"), (file,), talk.now, None)
        work.commit()
    (kept,) = on_disk(tmp_path)
    orphan, fresh, draft = kept.with_name("ab" * 16), kept.with_name("cd" * 16), kept.with_name(".draft-1")
    for path in (orphan, fresh, draft):
        path.write_bytes(b"x")
    for path in (kept, orphan, draft):
        os.utime(path, (1_000_000, 1_000_000))
    assert store.sweep() == 2
    assert sorted(on_disk(tmp_path)) == sorted([kept, fresh])


def test_a_folder_without_uploads_has_nothing_to_sweep(store: Store) -> None:
    assert store.sweep() == 0
