"""A disk that is full or may not be written."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.domain.talk.messages import Attachment
from bot.errors import StoreUnavailable
from bot.store import Store
from tests.store.talk import Talk

ON_A_FULL_DISK = """
import sys
from datetime import datetime, timezone
from pathlib import Path
import resource
from bot.domain.talk.messages import Incoming
from bot.errors import StoreUnavailable
from bot.store import Keys, Store

path = Path(sys.argv[1])
store = Store(f"sqlite:///{path}", path.parent, Keys(("k",)), 0.5)
now = datetime.now(timezone.utc)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 60_000, resource.RLIM_INFINITY))
acknowledged, reasons = [], set()
for number in range(200):
    try:
        with store.begin() as work:
            conversation = work.conversations.open("web", "u1", now)
            work.inbox.add(conversation.id, Incoming("web", "u1", f"m{number}", "好" * 500), (), now, None)
            work.commit()
        acknowledged.append(number)
    except StoreUnavailable as error:
        reasons.add(error.details["reason"])
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.begin(write=False) as work:
    conversation = work.conversations.of_sender("u1")
    stored = [int(item.external_id[1:]) for item in work.inbox.pending(limit=1000)] if conversation else []
print(len(acknowledged), acknowledged == stored, ','.join(sorted(reasons)))
"""


def test_on_a_full_disk_nothing_acknowledged_is_lost_and_the_rest_is_refused(file: Path) -> None:
    script = [sys.executable, "-c", ON_A_FULL_DISK, str(file)]
    done = subprocess.run(script, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    count, whole, reasons = done.stdout.strip().split(" ", 2)
    assert 0 < int(count) < 200
    assert whole == "True"
    assert set(reasons.split(",")) <= {"disk_full", "disk_error"}


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


IN_A_FOLDER_FOR_READING = """
import os, sys
from pathlib import Path
from bot.errors import StoreUnavailable
from bot.store import Keys, Store, migrate
folder = Path(sys.argv[1])
url = f"sqlite:///{folder / 'x.sqlite3'}"
migrate(url)
store = Store(url, folder, Keys(("k",)), 0.5)
store._house.database.engine(True).dialect.import_dbapi()
folder.chmod(0o555)
(folder / "x.sqlite3").chmod(0o444)
if os.getuid() == 0:
    os.seteuid(65534)
try:
    with store.begin() as work:
        work.marks.set("a", "1")
        work.commit()
except StoreUnavailable as error:
    print(error.details["reason"])
"""


def test_in_a_folder_that_may_not_be_written_everything_is_refused() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        script = [sys.executable, "-c", IN_A_FOLDER_FOR_READING, folder]
        done = subprocess.run(script, check=False, capture_output=True, text=True)
        os.chmod(folder, 0o755)
    assert done.stdout.strip() in ("read_only", "cannot_open"), done.stderr
