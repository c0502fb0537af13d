from __future__ import annotations

import os
import pwd
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.domain.messages import Attachment, Incoming
from bot.errors import BadInput, StoreUnavailable
from bot.store import Keys, Store, migrate
from tests.store import postgres
from tests.store.talk import Talk


def reason(store: Store, write: bool = True) -> str:
    """Why the store cannot be used right now."""
    with pytest.raises(StoreUnavailable) as caught:
        with store.begin(write) as work:
            if write:
                work.marks.set("a", "1")
                work.commit()
            else:
                work.marks.get("a")
    assert caught.value.__cause__ is None
    return str(caught.value.details["reason"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "xiaoge.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


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


IN_A_CHILD = """
import sys
from datetime import datetime, timezone
from pathlib import Path
import resource
from bot.domain.messages import Attachment, Incoming
from bot.errors import StoreUnavailable
from bot.store import Keys, Store

path, what = Path(sys.argv[1]), sys.argv[2]
store = Store(f"sqlite:///{path}", path.parent, Keys(("k",)), 0.5)
now = datetime.now(timezone.utc)
if what == "limit":
    limit = path.with_name(path.name + "-wal").stat().st_size if path.with_name(path.name + "-wal").exists() else 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit + 60_000, resource.RLIM_INFINITY))
acknowledged, reasons = [], set()
for number in range(200):
    try:
        with store.begin() as work:
            conversation = work.conversations.open("web", "u1", now)
            file = work.files.keep(Attachment("a", "text/plain", b"x" * 70_000), now) if what == "upload" else None
            work.inbox.add(conversation.id, Incoming("web", "u1", f"m{number}", "好" * 500), (), now, None)
            work.commit()
        acknowledged.append(number)
    except StoreUnavailable as error:
        reasons.add(error.details["reason"])
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.begin(write=False) as work:
    conversation = work.conversations.of_sender("u1")
    stored = [int(item.external_id[1:]) for item in work.inbox.pending(limit=1000)] if conversation else []
print(len(acknowledged), acknowledged == stored, sorted(reasons))
"""


def child(path: Path, what: str, **options: object) -> str:
    """What a process that cannot write has to say: messages acknowledged, all of them stored, reasons."""
    done = subprocess.run(
        [sys.executable, "-c", IN_A_CHILD, str(path), what], capture_output=True, text=True, timeout=120, **options
    )  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    return str(done.stdout.strip())


def test_on_a_full_disk_nothing_acknowledged_is_lost_and_the_rest_is_refused(file: Path) -> None:
    count, whole, reasons = child(file, "limit").split(" ", 2)
    assert 0 < int(count) < 200
    assert whole == "True"
    assert reasons in ("['disk_full']", "['disk_error']", "['disk_error', 'disk_full']")


def test_a_database_that_may_not_grow_is_full(file: Path, open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store(f"sqlite:///{file}")

    @event.listens_for(store._house.database.engine(write=True), "connect")
    def _limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=110")

    talk, kept = Talk(store, now), 0
    with pytest.raises(StoreUnavailable) as caught:
        while kept < 1000:
            talk.hear(f"m{kept}", "好" * 500)
            kept += 1
    assert caught.value.details["reason"] == "disk_full"
    with store.begin(write=False) as work:
        assert len(work.inbox.pending(limit=1000)) == kept > 0


def test_an_upload_that_does_not_fit_leaves_nothing_behind(
    tmp_path: Path, file: Path, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(f"sqlite:///{file}")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with store.begin() as work:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
        try:
            with pytest.raises(StoreUnavailable) as caught:
                work.files.keep(Attachment("a", "text/plain", b"x" * 100_000), now)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.details["reason"] == "disk_full"
    assert [path for path in (tmp_path / "data" / "uploads").rglob("*") if path.is_file()] == []


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody who may not write there")
def test_in_a_folder_that_may_not_be_written_every_message_is_refused(file: Path) -> None:
    nobody = pwd.getpwnam("nobody").pw_uid
    for folder in (file.parent, *file.parents):
        if str(folder).startswith("/tmp/") or folder == file.parent:
            folder.chmod(folder.stat().st_mode | 0o055)
    for path in file.parent.iterdir():
        path.chmod(0o644)
    done = subprocess.run(
        [sys.executable, "-c", REFUSED, str(file)], capture_output=True, text=True, user=nobody, env=_environment()
    )
    assert done.stdout.strip() in ("read_only", "cannot_open"), done.stderr


REFUSED = """
import sys
from pathlib import Path
from bot.errors import StoreUnavailable
from bot.store import Keys, Store
path = Path(sys.argv[1])
try:
    with Store(f"sqlite:///{path}", path.parent, Keys(("k",)), 0.5).begin() as work:
        work.marks.set("a", "1")
        work.commit()
except StoreUnavailable as error:
    print(error.details["reason"])
"""


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "HOME": "/tmp"}


def test_a_value_that_no_column_can_hold_is_bad_input(store: Store, now: datetime) -> None:
    for word in ("\ud83d", "\0" if "postgresql" in store._url else "\udfff"):
        with store.begin() as work, pytest.raises(BadInput):
            work.marks.set("a", word)
    with store.begin() as work:
        if "sqlite" in store._url:
            with pytest.raises(BadInput):
                work.alerts.get(2**80)
        else:
            assert work.alerts.get(2**80) is None


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
