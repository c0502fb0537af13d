from __future__ import annotations

from datetime import datetime

import pytest

from bot.domain.talk.messages import Attachment, Incoming, SharedPosition
from bot.errors import NotFound
from bot.store import Store
from tests.store.talk import Talk

PHOTO = Attachment("欠条.jpg", "image/jpeg", b"\xff\xd8photo")


def test_a_message_comes_back_as_it_was(store: Store, talk: Talk, now: datetime) -> None:
    incoming = Incoming(
        "web", "u1", "m1", "我在这里", payload="x:abc", position=SharedPosition(32.1, 121.2, "gcj02"),
        phone="13800138000", metadata={"lang": "zh"},
    )  # fmt: skip
    with store.begin() as work:
        file = work.files.keep(PHOTO, now)
        item, again = work.inbox.add(talk.id, incoming, (file,), now, {"level": "S2", "kind": "injury"})
        work.commit()
    assert not again
    with store.begin(write=False) as work:
        assert work.inbox.get(item.id) == item
    assert item.incoming == incoming
    assert item.files == (file,)
    assert (item.state, item.at) == ("pending", now)
    assert item.safety == {"level": "S2", "kind": "injury"}


def test_the_same_message_again_gives_the_first_row(store: Store, talk: Talk, now: datetime) -> None:
    first = talk.hear("m1", "第一次")
    with store.begin() as work:
        item, again = work.inbox.add(talk.id, Incoming("web", "u1", "m1", "另一句"), (), now, None)
        work.commit()
    assert (item.id, item.incoming.text, again) == (first, "第一次", True)


def test_files_of_a_repeated_message_are_let_go_of(store: Store, talk: Talk, now: datetime) -> None:
    talk.hear("m1")
    with store.begin() as work:
        file = work.files.keep(PHOTO, now)
        work.inbox.add(talk.id, Incoming("web", "u1", "m1"), (file,), now, None)
        work.commit()
    with store.begin(write=False) as work:
        assert work.files.read(file.id) is None


def test_the_same_id_of_another_person_is_another_message(store: Store, now: datetime) -> None:
    assert Talk(store, now, "u1").hear("m1") != Talk(store, now, "u2").hear("m1")


def test_ids_of_any_length_and_kind_are_told_apart(store: Store, talk: Talk) -> None:
    ids = ["a" * 5000, "a" * 5000 + "b", "", "消息 1", "\0", "\ud83d"]
    numbers = [talk.hear(external_id) for external_id in ids]
    assert [talk.hear(external_id) for external_id in ids] == numbers
    assert len(set(numbers)) == len(ids)
    with store.begin(write=False) as work:
        item = work.inbox.get(numbers[0])
    assert item is not None
    assert item.external_id == "a" * 5000


def test_half_a_character_is_kept_rather_than_lost(store: Store, talk: Talk) -> None:
    number = talk.hear("m1", "坏了 \ud83d")
    with store.begin(write=False) as work:
        item = work.inbox.get(number)
    assert item is not None
    assert item.incoming.text == "坏了 \ud83d"


def test_what_is_pending_comes_oldest_first_and_ends_when_done(store: Store, now: datetime) -> None:
    one, two = Talk(store, now, "u1"), Talk(store, now, "u2")
    numbers = [one.hear("a"), two.hear("b"), one.hear("c")]
    with store.begin(write=False) as work:
        assert [item.id for item in work.inbox.pending()] == numbers
        assert [item.id for item in work.inbox.pending(one.id)] == [numbers[0], numbers[2]]
        assert [item.id for item in work.inbox.pending(limit=1)] == numbers[:1]
    with store.begin() as work:
        work.inbox.set_state(numbers[0], "done")
        work.inbox.set_state(numbers[1], "pending", attempts=2, receipted=True)
        work.inbox.set_state(numbers[2], "failed")
        work.commit()
    with store.begin(write=False) as work:
        left = work.inbox.pending()
    assert [(item.id, item.attempts, item.receipted) for item in left] == [(numbers[1], 2, True)]


def test_a_position_is_forgotten_when_the_turn_is_over(store: Store, talk: Talk) -> None:
    number = talk.hear("m1", position=SharedPosition(32.1, 121.2))
    with store.begin() as work:
        work.inbox.set_state(number, "done")
        work.commit()
    with store.begin(write=False) as work:
        item = work.inbox.get(number)
    assert item is not None
    assert item.incoming.position is None
    assert item.incoming.text == "你好"


def test_what_does_not_exist_is_not_found(store: Store, now: datetime) -> None:
    with store.begin() as work:
        assert work.inbox.get(99) is None
        with pytest.raises(NotFound):
            work.inbox.set_state(99, "done")
        with pytest.raises(NotFound):
            work.inbox.add("nobody", Incoming("web", "u1", "m1"), (), now, None)
