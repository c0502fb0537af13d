"""Gateway and engine share one database: threads and processes that do the same at the same time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.casework.cases import Case
from bot.domain.talk.messages import Incoming
from bot.ports import Draft
from bot.store import Store
from tests.store.talk import Talk

BEGIN = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from bot.domain.casework.cases import Case
from bot.domain.talk.messages import Incoming
from bot.ports import Draft
from bot.store import Keys, Store

store = Store(sys.argv[1], Path(sys.argv[2]), Keys(("a key of the tests",)), 30.0)
me = sys.argv[3]
now = datetime(2026, 11, 18, 9, 30, tzinfo=timezone.utc)
"""

COUNT = """
for turn in range(25):
    with store.begin() as work:
        number = work.cases.next_number("QX", now)
        work.cases.add(Case(number, "unpaid_wages", "received", now, "web", me, {"name": me}))
        if turn % 5 != 4:
            work.commit()
"""

TALK = """
for turn in range(25):
    with store.begin() as work:
        conversation = work.conversations.open("web", "u1", now)
        item, again = work.inbox.add(conversation.id, Incoming("web", "u1", f"m{turn}", me), (), now, None)
        work.outbox.add(conversation, [Draft(me, in_reply_to=item.id)], now)
        work.commit()
    print("new" if not again else "again")
"""

ACKNOWLEDGE_FOR_EVER = """
number = 0
while True:
    with store.begin() as work:
        conversation = work.conversations.open("web", "u1", now)
        work.inbox.add(conversation.id, Incoming("web", "u1", f"m{number}", me), (), now, None)
        work.commit()
    print(number, flush=True)
    number += 1
"""


def start(script: str, url: str, folder: Path, name: str) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", BEGIN + script, url, str(folder), name]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def together(script: str, url: str, folder: Path, count: int = 3) -> list[str]:
    """What processes that run at once print."""
    started = [start(script, url, folder, f"p{number}") for number in range(count)]
    printed = [process.communicate() for process in started]
    assert [process.returncode for process in started] == [0] * count, printed
    return [out for out, _ in printed]


def test_case_numbers_have_no_gaps_and_no_doubles(store: Store, url: str, tmp_path: Path) -> None:
    together(COUNT, url, tmp_path / "data")
    with store.begin(write=False) as work:
        numbers = {case.number for case in work.cases.page(limit=500).items}
    assert numbers == {f"QX20261118-{number:04d}" for number in range(1, 61)}


def test_numbers_count_by_prefix_and_day(store: Store, now: datetime) -> None:
    with store.begin() as work:
        assert work.cases.next_number("QX", now) == "QX20261118-0001"
        assert work.cases.next_number("QX", now) == "QX20261118-0002"
        assert work.cases.next_number("FY", now) == "FY20261118-0001"
        assert work.cases.next_number("QX", now + timedelta(days=1)) == "QX20261119-0001"


def test_a_message_that_comes_to_several_processes_at_once_is_stored_once(
    store: Store, url: str, tmp_path: Path
) -> None:
    printed = "".join(together(TALK, url, tmp_path / "data")).split()
    assert printed.count("new") == 25
    with store.begin(write=False) as work:
        conversation = work.conversations.of_sender("u1")
        assert conversation is not None
        assert len(work.inbox.pending(limit=500)) == 25
        history = work.conversations.history(conversation.id, "i0", 500)
    assert len(history) == 100
    answers = [int(item.id[1:]) for item in history if item.id.startswith("o")]
    assert answers == sorted(answers), "ids grow along the talk"


def test_a_process_that_is_killed_loses_nothing_it_acknowledged(store: Store, url: str, tmp_path: Path) -> None:
    process = start(ACKNOWLEDGE_FOR_EVER, url, tmp_path / "data", "p")
    assert process.stdout is not None
    heard = [process.stdout.readline() for _ in range(40)]
    process.kill()
    heard += process.communicate()[0].splitlines()
    acknowledged = {int(line) for line in heard if line.strip()}
    with store.begin(write=False) as work:
        stored = {int(item.external_id[1:]) for item in work.inbox.pending(limit=100_000)}
    assert acknowledged <= stored
    assert len(stored - acknowledged) <= 1
    Talk(store, datetime.fromisoformat("2026-11-19T09:00+08:00")).hear("after")


def test_threads_of_one_store_do_not_get_in_each_others_way(store: Store, now: datetime) -> None:
    def chat(number: int) -> list[str]:
        talk = Talk(store, now, f"u{number}")
        for turn in range(5):
            talk.hear(f"m{turn}", f"问{turn}")
            talk.tell(f"答{turn}")
        return talk.history()

    with ThreadPoolExecutor(12) as pool:
        histories = list(pool.map(chat, range(24)))
    assert all(history == [word for turn in range(5) for word in (f"问{turn}", f"答{turn}")] for history in histories)


def test_two_who_change_one_conversation_do_so_one_after_the_other(store: Store, talk: Talk) -> None:
    def count(_: int) -> None:
        with store.begin() as work:
            conversation = work.conversations.lock(talk.id)
            work.conversations.save(replace(conversation, unread=conversation.unread + 1))
            work.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(60)))
    with store.begin(write=False) as work:
        found = work.conversations.get(talk.id)
    assert found is not None
    assert found.unread == 60


def test_a_conversation_that_was_opened_for_writing_cannot_be_claimed_meanwhile(store: Store, talk: Talk) -> None:
    def hear(number: int) -> None:
        with store.begin() as work:
            conversation = work.conversations.open("web", "u1", talk.now)
            work.inbox.add(conversation.id, Incoming("web", "u1", f"m{number}"), (), talk.now, None)
            work.conversations.save(replace(conversation, unread=conversation.unread + 1))
            work.commit()

    def claim(number: int) -> None:
        with store.begin() as work:
            work.conversations.save(work.conversations.lock(talk.id).claimed(f"staff-{number}"))
            work.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: (hear if number % 2 else claim)(number), range(60)))
    with store.begin(write=False) as work:
        found = work.conversations.get(talk.id)
    assert found is not None
    assert (found.owner, found.version) == ("staff", 30)


def test_two_who_change_one_case_do_so_one_after_the_other(store: Store, now: datetime) -> None:
    with store.begin() as work:
        work.cases.add(Case("A1", "feedback", "received", now, "web", "u1", {"count": 0}))
        work.commit()

    def count(_: int) -> None:
        with store.begin() as work:
            case = work.cases.get("A1")
            assert case is not None
            work.cases.save(replace(case, fields={"count": case.fields["count"] + 1}))
            work.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(40)))
    with store.begin(write=False) as work:
        found = work.cases.get("A1")
    assert found is not None
    assert found.fields == {"count": 40}


def test_reading_goes_on_while_somebody_writes(store: Store, talk: Talk, open_store: Callable[..., Store]) -> None:
    talk.hear("m1", "一")
    with store.begin() as work:
        work.outbox.add(talk.conversation, [Draft("二")], talk.now)
        assert talk.history() == ["一"]
        work.commit()
    assert talk.history() == ["一", "二"]


def test_senders_that_share_the_work_do_not_get_the_same_message(
    url: str, open_store: Callable[..., Store], now: datetime
) -> None:
    if "sqlite" in url:
        pytest.skip("SQLite has one writer at a time")
    one, two = open_store(url), open_store(url)
    for number in range(4):
        Talk(one, now, f"u{number}").tell("通知")
    later = now + timedelta(hours=1)
    with one.begin() as first, two.begin() as second:
        mine = [outgoing.id for outgoing, _ in first.outbox.due(("web",), later, 2)]
        theirs = [outgoing.id for outgoing, _ in second.outbox.due(("web",), later, 10)]
    assert len(mine) == len(theirs) == 2
    assert set(mine).isdisjoint(theirs)
