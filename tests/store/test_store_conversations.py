from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.people.ownership import Conversation
from bot.errors import BadInput, Conflict, NotFound
from bot.store import Store
from tests.store.talk import Talk


def test_a_person_has_one_conversation_in_each_channel(store: Store, now: datetime) -> None:
    with store.begin() as work:
        first = work.conversations.open("web", "u1", now)
        again = work.conversations.open("web", "u1", now + timedelta(hours=1))
        other = work.conversations.open("telegram", "u1", now)
        work.commit()
    assert first == again
    assert first.id != other.id
    assert len(first.id) == 16
    assert (first.owner, first.version, first.unread) == ("bot", 0, 0)


def test_times_come_back_aware_in_the_zone_of_the_store(store: Store, now: datetime) -> None:
    conversation = Talk(store, now).conversation
    assert conversation.last_at == now
    assert conversation.last_at is not None
    assert conversation.last_at.utcoffset() == timedelta(hours=8)


def test_what_is_saved_is_read_back(store: Store, talk: Talk, now: datetime) -> None:
    changed = replace(talk.conversation.queued(now, "想问工伤"), unread=3, alert_id=7)
    with store.begin() as work:
        work.conversations.save(changed)
        work.commit()
    with store.begin(write=False) as work:
        assert work.conversations.get(talk.id) == changed
        assert work.conversations.lock(talk.id) == changed


def test_an_older_version_is_never_written_over_a_newer_one(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        work.conversations.save(talk.conversation.claimed("wang"))
        work.commit()
    with store.begin() as work, pytest.raises(Conflict):
        work.conversations.save(talk.conversation)


def test_saving_what_was_read_before_a_message_came_keeps_the_time_of_the_message(store: Store, talk: Talk) -> None:
    talk.hear("m1")
    with store.begin() as work:
        work.conversations.save(talk.conversation)
        work.commit()
    with store.begin(write=False) as work:
        found = work.conversations.get(talk.id)
    assert found is not None
    assert found.last_at == talk.now


def test_an_unknown_conversation_is_not_found(store: Store, now: datetime) -> None:
    with store.begin() as work:
        assert work.conversations.get("nobody") is None
        assert work.conversations.of_sender("nobody") is None
        assert work.conversations.queue_position("nobody") is None
        assert work.conversations.history("nobody") == ()
        with pytest.raises(NotFound):
            work.conversations.lock("nobody")
        with pytest.raises(NotFound):
            work.conversations.save(Conversation("nobody", "web", "u1", last_at=now))


def test_the_latest_used_conversation_of_a_sender_is_found(store: Store, now: datetime) -> None:
    web, telegram = Talk(store, now), Talk(store, now, channel="telegram")
    web.hear("m1")
    with store.begin(write=False) as work:
        latest, wanted = work.conversations.of_sender("u1"), work.conversations.of_sender("u1", "telegram")
    assert latest is not None
    assert latest.id == web.id
    assert wanted is not None
    assert wanted.id == telegram.id


def test_the_queue_is_served_in_the_order_of_waiting(store: Store, now: datetime) -> None:
    talks = [Talk(store, now, sender) for sender in ("late", "early", "talking")]
    with store.begin() as work:
        work.conversations.save(talks[0].conversation.queued(now + timedelta(minutes=9), "asked"))
        work.conversations.save(talks[1].conversation.queued(now + timedelta(minutes=1), "asked"))
        work.commit()
    with store.begin(write=False) as work:
        assert [work.conversations.queue_position(talk.id) for talk in talks] == [2, 1, None]
        queue = work.conversations.page("queue", None, 10)
        everybody = work.conversations.page(None, None, 10)
    assert [one.sender for one in queue.items] == ["early", "late"]
    assert queue.next is None
    assert len(everybody.items) == 3


@pytest.mark.parametrize("owner", [None, "bot", "queue"])
def test_pages_give_every_conversation_once(store: Store, now: datetime, owner: str | None) -> None:
    for number in range(7):
        with store.begin() as work:
            # Two share every instant: the cursor must not lose the second.
            moment = now + timedelta(minutes=number // 2)
            conversation = work.conversations.open("web", f"u{number}", moment)
            if owner == "queue":
                work.conversations.save(conversation.queued(moment, "asked"))
            work.commit()
    seen: list[Conversation] = []
    cursor = None
    while True:
        with store.begin(write=False) as work:
            page = work.conversations.page(owner, cursor, 2)  # type: ignore[arg-type]  # owners as text
        seen += page.items
        cursor = page.next
        if cursor is None:
            break
    assert sorted(one.sender for one in seen) == [f"u{number}" for number in range(7)]
    times = [one.last_at for one in seen if one.last_at]
    assert times == sorted(times, reverse=owner != "queue")


@pytest.mark.parametrize("cursor", ["", "x", "W10", "中", "WzEsMl0", "bnVsbA"])
def test_a_cursor_that_no_page_gave_out_is_bad_input(store: Store, cursor: str) -> None:
    with store.begin(write=False) as work, pytest.raises(BadInput):
        work.conversations.page(None, cursor, 2)


@pytest.mark.parametrize("sender", ["u" * 10_000, "half a pair \ud83d", "nu\0l"])
def test_a_sender_that_cannot_be_stored_is_bad_input(store: Store, now: datetime, sender: str) -> None:
    with store.begin() as work, pytest.raises(BadInput):
        work.conversations.open("web", sender, now)


def test_a_naive_time_is_refused(store: Store, now: datetime) -> None:
    with store.begin() as work, pytest.raises(ValueError, match="naive"):
        work.conversations.open("web", "u1", now.replace(tzinfo=None))
