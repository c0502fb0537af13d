"""Notices that wait, outcomes and copies of pictures, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.casework.cases import Case
from bot.domain.casework.follow_up import FollowUp
from bot.domain.talk.messages import Attachment, Incoming, PlainCopy
from bot.errors import XiaogeError
from bot.store import Store


def case(store: Store, now: datetime, number: str = "QX20261118-0001", organisation: str | None = None) -> Case:
    made = Case(number, "unpaid_wages", "received", now, "rest", "u1", {"name": "王建国"}, organisation=organisation)
    with store.begin() as work:
        work.conversations.open("rest", "u1", now)
        work.cases.add(made)
        work.commit()
    return made


def test_what_waits_comes_back_in_order_and_leaves_once(store: Store, now: datetime) -> None:
    one, later = case(store, now), now + timedelta(hours=2)
    with store.begin() as work:
        talk = work.conversations.of_sender("u1", "rest")
        assert talk is not None
        work.notices.add(talk.id, one.number, "accepted", "受理了", (), later, now)
        work.notices.add(talk.id, one.number, "follow_up", "收到了吗", (("收到了", "/rate_case"),), later, now)
        work.commit()
    with store.begin() as work:
        assert work.notices.due(now, 10) == ()
        assert work.notices.due(later, 10) == (talk.id,)
        waiting = work.notices.waiting(talk.id)
        assert [(n.step, n.text, n.due, n.at) for n in waiting] == [
            ("accepted", "受理了", later, now), ("follow_up", "收到了吗", later, now),
        ]  # fmt: skip
        assert waiting[1].buttons == (("收到了", "/rate_case"),) and work.notices.of_case(one.number) == waiting
        work.notices.drop([n.id for n in waiting])
        work.commit()
    with store.begin(write=False) as work:
        assert work.notices.waiting(talk.id) == () and work.notices.due(later, 10) == ()


def test_who_is_erased_is_not_written_to_any_more(store: Store, now: datetime) -> None:
    one = case(store, now)
    with store.begin() as work:
        talk = work.conversations.of_sender("u1", "rest")
        assert talk is not None
        work.notices.add(talk.id, one.number, "accepted", "受理了", (), now, now)
        work.couriers.erase("rest", "u1")
        work.commit()
    with store.begin(write=False) as work:
        assert work.notices.of_case(one.number) == ()


def test_one_case_is_asked_about_once(store: Store, now: datetime) -> None:
    one = case(store, now)
    with store.begin() as work:
        assert work.follow_ups.ask(FollowUp(one.number, "rest", "u1", now, "money"))
        assert not work.follow_ups.ask(FollowUp(one.number, "rest", "u1", now, "mark"))
        work.commit()
    week = timedelta(days=7)
    with store.begin(write=False) as work:
        found = work.follow_ups.standing("rest", "u1", now - week, now)
        assert found is not None and (found.number, found.stage, found.asked_at) == (one.number, "money", now)
        assert work.follow_ups.standing("rest", "u2", now - week, now) is None
        assert work.follow_ups.standing("web", "u1", now - week, now) is None
        assert work.follow_ups.standing("rest", "u1", now + timedelta(seconds=1), now + week) is None
        assert work.follow_ups.standing("rest", "u1", now - week, now - timedelta(seconds=1)) is None


def test_bad_outcomes_wait_until_somebody_has_seen_to_them(store: Store, now: datetime) -> None:
    for place, (received, mark, organisation) in enumerate(
        [(False, None, "a"), (True, 2, "b"), (True, 3, "a"), (None, 5, "a"), (None, None, "a")]
    ):
        one = case(store, now, f"QX20261118-000{place}", organisation)
        with store.begin() as work:
            asked = FollowUp(one.number, "rest", "u1", now, "done")
            work.follow_ups.ask(asked)
            work.follow_ups.save(replace(asked, received=received, mark=mark, words="拖太久", answered_at=now))
            work.commit()
    with store.begin(write=False) as work:
        bad = work.follow_ups.unsettled(3, None, 10)
        assert [one.number[-1] for one in bad] == ["0", "1"] and bad[0].words == "拖太久"
        assert [one.number[-1] for one in work.follow_ups.unsettled(3, "b", 10)] == ["1"]
    with store.begin() as work:
        work.follow_ups.save(replace(bad[0], settled_by="chen", settled_at=now))
        work.commit()
    with store.begin(write=False) as work:
        assert [one.number[-1] for one in work.follow_ups.unsettled(3, None, 10)] == ["1"]
        seen = work.follow_ups.get(bad[0].number)
    assert seen is not None and (seen.settled_by, seen.settled_at) == ("chen", now)


def test_a_picture_lies_beside_its_copy_each_with_its_hash(store: Store, now: datetime) -> None:
    came = Attachment("a.jpg", "image/heic", b"original", PlainCopy("image/jpeg", b"plain"), located=True)
    with store.begin() as work:
        kept = work.files.keep(came, now)
        work.commit()
    with store.begin(write=False) as work:
        found = work.files.read(kept.id)
        assert found == (kept, b"original") and kept.copy is not None and kept.located
        assert kept.sha256 != kept.copy.sha256
        copy = work.files.read(kept.copy.id)
        assert copy is not None and copy[1] == b"plain" and copy[0].sha256 == kept.copy.sha256


def test_a_picture_and_its_copy_go_together(store: Store, now: datetime) -> None:
    with store.begin() as work:
        kept = work.files.keep(Attachment("a", "image/jpeg", b"x", PlainCopy("image/jpeg", b"y")), now)
        assert kept.copy is not None
        conversation = work.conversations.open("rest", "u9", now)
        item, _ = work.inbox.add(conversation.id, Incoming("rest", "u9", "m1", "x"), [kept], now, None)
        work.inbox.set_state(item.id, "done")
        work.commit()
    with store.begin() as work:
        work.couriers.erase("rest", "u9")
        work.commit()
    with store.begin(write=False) as work:
        assert work.files.read(kept.id) is None and work.files.read(kept.copy.id) is None


def test_a_file_that_fails_leaves_no_copy(store: Store, now: datetime) -> None:
    with pytest.raises(XiaogeError), store.begin() as work:
        kept = work.files.keep(Attachment("a", "image/jpeg", b"x", PlainCopy("image/jpeg", b"y")), now)
        work.cases.attach("nowhere", kept)
    with store.begin(write=False) as work:
        assert kept.copy is not None and work.files.read(kept.copy.id) is None
