"""What lies on the disk must tell nobody anything about people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.people.couriers import Courier
from bot.domain.people.staff import StaffMember
from bot.domain.talk.messages import Attachment, Incoming, SharedPosition
from bot.errors import BadSetting, StoreUnavailable
from bot.ports import Draft, TrackerState
from bot.store import Keys, Store
from tests.store.conftest import KEYS

NEW = Keys(("a newer key", *KEYS.texts))
NAME, PHONE, ID_NUMBER, WORDS = "欧阳翠花", "13812345678", "11010519491231002X", "老板拖欠我三个月工资"
SECRETS = (
    NAME,
    PHONE,
    ID_NUMBER,
    WORDS,
    "32.081234",
    "欠条照片",
    "工会小周",
    "确认无误",
    "inform_secret",
    "wages_secret",
)


def fill(store: Store, now: datetime) -> dict[str, Any]:
    """Every place that can hold something personal, filled with it."""
    fields = {"name": NAME, "phone": PHONE, "id_number": ID_NUMBER, "description": WORDS}
    with store.begin() as work:
        conversation = work.conversations.open("web", "u1", now)
        work.conversations.save(conversation.queued(now, WORDS))
        file = work.files.keep(Attachment("欠条照片.jpg", "image/jpeg", WORDS.encode()), now)
        incoming = Incoming(
            "web", "u1", "m1", WORDS, payload=WORDS, position=SharedPosition(32.081234, 121.0), phone=PHONE,
            metadata={"name": NAME},
        )  # fmt: skip
        item, _ = work.inbox.add(conversation.id, incoming, (file,), now, {"level": "S3", "kind": WORDS})
        draft = Draft(WORDS, buttons=(("确认无误", "/inform_secret"),), custom={"name": NAME}, in_reply_to=item.id)
        (sent,) = work.outbox.add(conversation, [draft], now)
        work.trackers.save(
            TrackerState(conversation.id, fields, None, {"text": WORDS}, ({"t": WORDS},), 1, fields), now
        )
        alert = work.alerts.add(conversation.id, "web", "u1", "S2", "threat", WORDS, "32.081234,121.0", now)
        case = Case(
            "QX20261118-0001", "unpaid_wages", "received", now, "web", "u1", fields, workers=({"name": NAME},),
            timeline=(TimelineEntry(now, "courier", "received", WORDS),), attachments=(file,),
            flags={"wages_secret": 1},
        )  # fmt: skip
        work.cases.add(case)
        work.couriers.save(Courier("web", "u1", NAME, PHONE, ID_NUMBER, fields), now)
        work.staff.add(StaffMember("zhou", "工会小周", "operator"), None)
        work.commit()
    return {"case": case, "file": file, "item": item, "alert": alert, "sent": sent, "conversation": conversation}


def check(store: Store, filled: dict[str, Any]) -> None:
    """All of it can be read."""
    case = filled["case"]
    with store.begin(write=False) as work:
        assert work.cases.get(case.number) == case
        for query in (NAME, PHONE):
            assert work.cases.page(q=query).items == (case,)
        found = work.files.read(filled["file"].id)
        assert found == (filled["file"], WORDS.encode())
        assert work.inbox.get(filled["item"].id) == filled["item"]
        assert work.alerts.get(filled["alert"].id) == filled["alert"]
        assert work.outbox.replies(filled["item"].id) == (filled["sent"],)
        button = filled["sent"].buttons[0]
        assert work.outbox.command_of(filled["conversation"].id, button.payload) == "/inform_secret"
        courier, tracker = work.couriers.find("u1"), work.trackers.get(filled["conversation"].id)
        assert courier is not None
        assert (courier.name, courier.phone, courier.id_number) == (NAME, PHONE, ID_NUMBER)
        assert tracker is not None
        assert tracker.latest_message == {"text": WORDS}
        assert [member.name for member in work.staff.all()] == ["工会小周"]
        waiting = work.conversations.get(filled["conversation"].id)
        assert waiting is not None
        assert waiting.reason == WORDS


def raw(store: Store, tmp_path: Path) -> bytes:
    """Every byte of the data folder (database, write-ahead log, uploads), and a dump of PostgreSQL."""
    found = b"".join(file.read_bytes() for file in sorted((tmp_path / "data").rglob("*")) if file.is_file())
    if "postgresql" in store._url:
        with psycopg.connect(store._url) as connection:
            for (table,) in connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            ).fetchall():
                for row in connection.execute(f'SELECT * FROM "{table}"').fetchall():
                    found += b"".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
    return found


def test_no_known_word_is_found_in_the_raw_bytes(store: Store, now: datetime, tmp_path: Path) -> None:
    filled = fill(store, now)
    check(store, filled)
    bytes_on_disk = raw(store, tmp_path)
    assert b"QX20261118-0001" in bytes_on_disk, "the test looks in the right place"
    for secret in SECRETS:
        for spelling in (secret.encode(), secret.encode("utf-16-le"), secret.encode("unicode_escape")):
            assert spelling not in bytes_on_disk, secret


def test_every_rotation_keeps_everything_readable(
    url: str, open_store: Callable[..., Store], now: datetime, tmp_path: Path
) -> None:
    filled = fill(open_store(url), now)
    rotated = open_store(url, NEW)
    rotated.migrate()
    check(rotated, filled)
    assert rotated.reencrypt() > 10
    assert rotated.reencrypt() == 0
    check(rotated, filled)
    alone = open_store(url, Keys(NEW.texts[:1]))
    alone.migrate()
    check(alone, filled)
    with pytest.raises(BadSetting):
        open_store(url, KEYS).migrate()


def test_rotation_goes_through_tables_of_any_length(url: str, open_store: Callable[..., Store], now: datetime) -> None:
    with open_store(url).begin() as work:
        conversation = work.conversations.open("web", "u1", now)
        for number in range(450):
            work.inbox.add(conversation.id, Incoming("web", "u1", f"m{number}", WORDS), (), now, None)
            work.couriers.save(Courier("web", f"u{number}", NAME), now)
        work.commit()
    assert open_store(url, NEW).reencrypt() == 900
    with open_store(url, Keys(NEW.texts[:1])).begin(write=False) as work:
        assert {item.incoming.text for item in work.inbox.pending(limit=1000)} == {WORDS}


def test_other_keys_than_those_of_the_data_are_refused_at_the_start(
    url: str, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(url)
    store.migrate()
    fill(store, now)
    stranger = open_store(url, Keys(("another key",)))
    with pytest.raises(BadSetting):
        stranger.migrate()
    with stranger.begin(write=False) as work, pytest.raises(StoreUnavailable) as caught:
        work.couriers.find("u1")
    assert caught.value.details["reason"] == "key"


def test_a_value_moved_to_another_column_does_not_open(store: Store) -> None:
    sealed = store._house.cipher.seal(b"words", "inbox.body")
    assert store._house.cipher.open(sealed, "inbox.body") == b"words"
    with pytest.raises(StoreUnavailable):
        store._house.cipher.open(sealed, "outbox.body")
    with pytest.raises(StoreUnavailable):
        store._house.cipher.open(sealed[:-1] + bytes([sealed[-1] ^ 1]), "inbox.body")
    with pytest.raises(StoreUnavailable):
        store._house.cipher.open(b"", "inbox.body")


def test_equal_values_look_different_and_equal_digests_need_the_key(store: Store) -> None:
    cipher = store._house.cipher
    assert cipher.seal(b"x", "a.b") != cipher.seal(b"x", "a.b")
    assert cipher.index(NAME, "name") == cipher.index(NAME, "name") != cipher.index(NAME, "phone")
    from bot.store.secrets.encryption import Cipher

    assert Cipher(NEW).index(NAME, "name") != cipher.index(NAME, "name")
    assert cipher.index(NAME, "name") in Cipher(NEW).indexes(NAME, "name")


def test_errors_show_no_words(store: Store, now: datetime) -> None:
    case = Case("QX1", "feedback", "received", now, "web", "u1", {"description": WORDS, "name": NAME}, key="k")
    with store.begin() as work:
        work.cases.add(case)
        with pytest.raises(Exception, match="conflict") as caught:
            work.cases.add(replace(case, number=NAME))
    shown = repr(caught.value) + str(caught.value.__cause__)
    assert NAME not in shown
    assert WORDS not in shown
    assert caught.value.__cause__ is None


def test_the_database_file_is_for_its_owner_only(store: Store, tmp_path: Path) -> None:
    if "postgresql" in store._url:
        pytest.skip("PostgreSQL keeps its own files")
    with store.begin() as work:
        work.marks.set("a", "1")
        work.commit()
        files = [file for file in (tmp_path / "data").rglob("*") if file.is_file()]
        assert len(files) == 3, "database, log, index of the log"
        assert [file for file in files if file.stat().st_mode & 0o077] == []
