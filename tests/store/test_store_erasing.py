from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.domain.casework.cases import Case
from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import Attachment, Incoming
from bot.ports import Draft, TrackerState
from bot.store import Store
from tests.store.talk import Talk


def erase(talk: Talk) -> None:
    with talk.store.begin() as work:
        work.couriers.erase(talk.channel, talk.sender)
        work.commit()


def done(talk: Talk, number: int) -> None:
    with talk.store.begin() as work:
        work.inbox.set_state(number, "done")
        work.commit()


def test_words_tracker_profile_and_offers_are_gone(store: Store, talk: Talk, now: datetime) -> None:
    number = talk.hear("m1", "我叫张三", metadata={"lang": "zh"})
    done(talk, number)
    with store.begin() as work:
        (sent,) = work.outbox.add(
            talk.conversation, [Draft("对吗", buttons=(("对", "/affirm"),), in_reply_to=number)], now
        )
        work.trackers.save(TrackerState(talk.id, {"name": "张三"}), now)
        work.couriers.save(Courier("web", "u1", "张三"), now)
        work.conversations.save(talk.conversation.queued(now, "想问工伤"))
        work.commit()
    erase(talk)
    with store.begin(write=False) as work:
        assert work.conversations.history(talk.id) == ()
        assert work.trackers.get(talk.id) is None
        assert work.couriers.find("u1") is None
        assert work.outbox.command_of(talk.id, sent.buttons[0].payload) is None
        assert work.outbox.replies(number) == work.outbox.unasked(talk.id, 0, 9) == ()
        assert work.outbox.due(("web",), now, 9) == ()
        kept = work.conversations.get(talk.id)
        item = work.inbox.get(number)
    assert kept is not None
    assert (kept.owner, kept.reason) == ("queue", "")
    assert item is not None
    assert (item.incoming.text, item.incoming.metadata) == ("", {})


def test_a_repetition_of_an_erased_message_is_still_known(store: Store, talk: Talk, now: datetime) -> None:
    number = talk.hear("m1", "我叫张三")
    done(talk, number)
    erase(talk)
    with store.begin() as work:
        item, again = work.inbox.add(talk.id, Incoming("web", "u1", "m1", "我叫张三"), (), now, None)
        work.commit()
    assert (item.id, again, item.incoming.text, item.external_id) == (number, True, "", "m1")


def test_a_message_whose_turn_is_not_over_is_answered_first_and_erased_then(store: Store, talk: Talk) -> None:
    number = talk.hear("m1", "删除我的数据")
    erase(talk)
    with store.begin(write=False) as work:
        assert [item.incoming.text for item in work.inbox.pending()] == ["删除我的数据"]
    talk.tell("已经删除", in_reply_to=number)
    done(talk, number)
    assert talk.history() == ["已经删除"]


def test_files_of_a_case_stay_and_others_go(store: Store, talk: Talk, now: datetime, tmp_path: Path) -> None:
    with store.begin() as work:
        files = [work.files.keep(Attachment(f"{n}.jpg", "image/jpeg", b"x"), now) for n in range(3)]
        for place, file in enumerate(files):
            item, _ = work.inbox.add(talk.id, Incoming("web", "u1", f"m{place}"), (file,), now, None)
            work.inbox.set_state(item.id, "done" if place < 2 else "pending")
        case = Case("QX20261118-0001", "unpaid_wages", "received", now, "web", "u1", {"name": "张三"})
        work.cases.add(replace(case, attachments=(files[0],)))
        work.commit()
    erase(talk)
    with store.begin(write=False) as work:
        assert [work.files.read(file.id) is not None for file in files] == [True, False, True]
        found = work.cases.get(case.number)
    assert found is not None
    assert (found.fields, found.attachments) == ({"name": "张三"}, (files[0],))
    done(talk, item.id)
    uploads = [file.name for file in (tmp_path / "data" / "uploads").rglob("*") if file.is_file()]
    assert uploads == [files[0].id]


def test_others_lose_nothing(store: Store, talk: Talk, now: datetime) -> None:
    other, same_sender = Talk(store, now, "u2"), Talk(store, now, "u1", "telegram")
    for one in (talk, other, same_sender):
        done(one, one.hear("m1", "话"))
        one.tell("答")
    erase(talk)
    assert talk.history() == []
    assert other.history() == same_sender.history() == ["话", "答"]


def test_erasing_somebody_unknown_does_nothing(store: Store) -> None:
    with store.begin() as work:
        work.couriers.erase("web", "nobody")
        work.commit()


def test_a_long_talk_is_erased_whole(store: Store, talk: Talk) -> None:
    with store.begin() as work:
        for number in range(1200):
            item, _ = work.inbox.add(talk.id, Incoming("web", "u1", f"m{number}", "话"), (), talk.now, None)
            work.inbox.set_state(item.id, "done")
        work.commit()
    erase(talk)
    assert talk.history() == []
