"""Several gateways on one PostgreSQL: what one has claimed the others leave alone, for as long as it lives."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from bot.errors import StoreUnavailable
from bot.store import Store
from bot.store.talk.claims import Claims
from tests.store import postgres
from tests.store.conftest import _database

HOLD = """
import sys
from pathlib import Path
from bot.store import Keys, Store
store = Store(sys.argv[1], Path(sys.argv[2]), Keys(("a key of the tests",)))
print(store.claims.take("turn:c1"), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def url(server: postgres.Server) -> Iterator[str]:
    yield from _database(server, "migrated")


def claims(store: Store) -> Claims:
    assert store.claims is not None
    return store.claims


def test_one_has_it_and_the_others_get_it_afterwards(url: str, open_store: Callable[..., Store]) -> None:
    one, two = claims(open_store(url)), claims(open_store(url))
    assert one.take("turn:c1")
    assert not one.take("turn:c1")
    assert not two.take("turn:c1")
    assert two.take("turn:c2")
    assert two.take("send:c1")
    one.release("turn:c1")
    assert two.take("turn:c1")
    assert not one.take("turn:c1")


def test_letting_go_of_what_one_does_not_have_takes_it_from_nobody(url: str, open_store: Callable[..., Store]) -> None:
    one, two = claims(open_store(url)), claims(open_store(url))
    assert one.take("turn:c1")
    two.release("turn:c1")
    assert not two.take("turn:c1")


def test_a_process_that_is_killed_lets_go_of_everything(
    url: str, open_store: Callable[..., Store], tmp_path: object
) -> None:
    mine = claims(open_store(url))
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, url, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    assert not mine.take("turn:c1")
    other.kill()
    other.communicate()
    end = time.monotonic() + 20
    while not mine.take("turn:c1"):
        assert time.monotonic() < end, "the claim outlived its process"
        time.sleep(0.02)


def test_while_the_database_is_away_nothing_can_be_claimed_and_afterwards_it_can(
    open_store: Callable[..., Store],
) -> None:
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.running() as own:
        mine = claims(open_store(own.url("postgres"), busy_timeout=2.0))
        assert mine.take("turn:c1")
        own.stop()
        with pytest.raises(StoreUnavailable):
            mine.take("turn:c2")
        mine.release("turn:c1")
        own.start()
        assert mine.take("turn:c1")


def test_a_sqlite_file_has_one_gateway_and_no_claims(open_store: Callable[..., Store], tmp_path: object) -> None:
    assert open_store(f"sqlite:///{tmp_path}/a.sqlite3").claims is None
