"""SQLite knows by locks of the process that somebody has the file open; whoever closes any handle of the file loses
them all. Then another process, as it leaves, would take the log away from under the one that still writes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.store import Store
from tests.store.talk import Talk

VISITOR = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from bot.domain.people.couriers import Courier
from bot.store import Keys, Store
store = Store(f"sqlite:///{sys.argv[1]}", Path(sys.argv[2]), Keys(("a key of the tests",)))
store.migrate()
with store.begin() as work:
    work.couriers.save(Courier("web", "visitor"), datetime.now(timezone.utc))
    work.commit()
store.close()
"""


def test_a_service_that_migrates_twice_does_not_lose_what_it_writes_after_a_command_has_come_and_gone(
    file: Path, open_store: Callable[..., Store], now: datetime
) -> None:
    service = open_store(f"sqlite:///{file}")
    talk = Talk(service, now)
    service.migrate()
    visit = subprocess.run([sys.executable, "-c", VISITOR, str(file), str(file.parent)], capture_output=True, text=True)
    assert visit.returncode == 0, visit.stderr
    assert Path(f"{file}-wal").exists(), "the log of a running service stays"
    number = talk.hear("m1", "之后说的")
    service.close()
    again = open_store(f"sqlite:///{file}")
    with again.begin(write=False) as work:
        assert work.inbox.get(number) is not None
        assert work.couriers.find("visitor") is not None
