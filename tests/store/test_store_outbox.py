from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.domain.talk.messages import Outgoing
from bot.errors import NotFound
from bot.ports import Draft
from bot.store import Store
from tests.store.talk import Talk

WEB = ("web",)
BUTTONS = (("确认", '/affirm{"name": "张三"}'), ("不对", "/deny"))


def due(store: Store, at: datetime, channels: tuple[str, ...] = WEB) -> list[int]:
    with store.begin(write=False) as work:
        return [outgoing.id for outgoing, _ in work.outbox.due(channels, at, 50)]


def change(store: Store, method: str, *arguments: object) -> None:
    with store.begin() as work:
        getattr(work.outbox, method)(*arguments)
        work.commit()


def test_what_is_added_is_read_back(store: Store, talk: Talk, now: datetime) -> None:
    number = talk.hear("m1")
    draft = Draft("请看", "staff", BUTTONS, "https://x/i.png", "https://x/a.pdf", {"call": ["120"]}, number)
    with store.begin() as work:
        sent = work.outbox.add(talk.conversation, [draft, Draft("好的")], now)
        work.commit()
    first = sent[0]
    assert [button.title for button in first.buttons] == ["确认", "不对"]
    assert (first.text, first.author, first.image, first.attachment) == (
        draft.text,
        "staff",
        draft.image,
        draft.attachment,
    )
    assert (first.custom, first.in_reply_to, first.channel, first.sender) == (draft.custom, number, "web", "u1")
    assert first.at == "2026-11-18T09:30:00.123+08:00"
    with store.begin(write=False) as work:
        assert work.outbox.replies(number) == (first,)
        assert work.outbox.replies(number + 1) == ()
        assert work.outbox.unasked(talk.id, 0, 10) == (sent[1],)


def test_a_button_counts_only_where_it_was_offered(store: Store, now: datetime) -> None:
    mine, theirs = Talk(store, now, "u1"), Talk(store, now, "u2")
    with store.begin() as work:
        sent = work.outbox.add(mine.conversation, [Draft("？", buttons=BUTTONS)], now)
        work.commit()
    payloads = [button.payload for button in sent[0].buttons]
    assert all(len(payload.encode()) <= 40 for payload in payloads)
    with store.begin(write=False) as work:
        assert [work.outbox.command_of(mine.id, payload) for payload in payloads] == [pair[1] for pair in BUTTONS]
        assert [work.outbox.title_of(mine.id, payload) for payload in payloads] == [pair[0] for pair in BUTTONS]
        assert work.outbox.command_of(theirs.id, payloads[0]) is work.outbox.title_of(theirs.id, payloads[0]) is None
        for text in ("/affirm", "x:aaaaaaaaaaaa", "", "x:" + "字" * 12, "x:\x00aaaaaaaaaaa"):
            assert work.outbox.command_of(mine.id, text) is None


def test_the_same_button_has_the_same_payload_and_another_title_another(
    store: Store, talk: Talk, now: datetime
) -> None:
    with store.begin() as work:
        drafts = [Draft("？", buttons=BUTTONS), Draft("？", buttons=(BUTTONS[0], ("是", BUTTONS[0][1])))]
        first, second = work.outbox.add(talk.conversation, drafts, now)
        work.commit()
    assert first.buttons[0] == second.buttons[0]
    assert second.buttons[0].payload != second.buttons[1].payload


def test_only_the_oldest_undelivered_message_of_a_conversation_is_due(store: Store, now: datetime) -> None:
    one, two = Talk(store, now, "u1"), Talk(store, now, "u2")
    first, second = one.tell("一", "二")
    (other,) = two.tell("三")
    later = now + timedelta(hours=1)
    assert due(store, later) == [first, other]
    assert due(store, later, ("telegram",)) == []
    assert due(store, now) == []
    change(store, "sent", first, "ext-1", later)
    assert due(store, later) == [second, other]


def test_a_message_that_is_put_off_holds_back_those_behind_it(store: Store, talk: Talk) -> None:
    first, second = talk.tell("一", "二")
    again = talk.now + timedelta(minutes=5)
    change(store, "retry_at", first, 3, again, "timeout")
    assert due(store, talk.now) == []
    with store.begin(write=False) as work:
        assert work.outbox.next_due(WEB) == again
        assert [(one.id, tries) for one, tries in work.outbox.due(WEB, again, 9)] == [(first, 3)]
    change(store, "sent", first, None, again)
    assert due(store, again) == [second]


def test_a_parked_message_is_seen_by_staff_and_holds_nothing_back(store: Store, talk: Talk) -> None:
    first, second = talk.tell("一", "二")
    change(store, "park", first, "blocked")
    assert due(store, talk.now) == [second]
    with store.begin(write=False) as work:
        parked = work.outbox.parked(10)
    assert [(one.id, one.conversation_id, one.reason, one.at) for one in parked] == [
        (first, talk.id, "blocked", talk.now)
    ]


def test_a_message_that_waits_for_its_reader_is_due_no_more_and_holds_nothing_back(store: Store, talk: Talk) -> None:
    first, second = talk.tell("一", "二")
    change(store, "wait", first)
    assert due(store, talk.now) == [second]
    change(store, "acknowledge", talk.id, second, talk.now)
    with store.begin(write=False) as work:
        assert [item.delivery for item in work.conversations.history(talk.id)] == ["sent", "sent"]
        assert work.outbox.next_due(WEB) is None


def test_an_acknowledgement_reaches_no_further_than_it_says(store: Store, talk: Talk, now: datetime) -> None:
    other = Talk(store, now, "u2")
    first, second, third = talk.tell("一", "二", "三")
    (theirs,) = other.tell("四")
    change(store, "park", first, "blocked")
    change(store, "acknowledge", talk.id, second, talk.now)
    with store.begin(write=False) as work:
        states = [item.delivery for item in work.conversations.history(talk.id)]
    assert states == ["parked", "sent", "pending"]
    assert due(store, talk.now) == [third, theirs]


def test_unasked_messages_follow_an_id(store: Store, talk: Talk) -> None:
    number = talk.hear("m1")
    talk.tell("答", in_reply_to=number)
    first, second = talk.tell("通知一", "通知二")
    with store.begin(write=False) as work:
        assert [one.id for one in work.outbox.unasked(talk.id, 0, 10)] == [first, second]
        assert [one.id for one in work.outbox.unasked(talk.id, first, 10)] == [second]
        assert [one.id for one in work.outbox.unasked(talk.id, 0, 1)] == [first]
        assert work.outbox.unasked(talk.id, second, 10) == ()


def test_one_that_was_erased_on_its_way_is_left_alone(store: Store, now: datetime) -> None:
    change(store, "sent", 99, None, now)
    change(store, "park", 99, "blocked")


def test_nothing_can_be_said_in_a_conversation_that_does_not_exist(store: Store, talk: Talk, now: datetime) -> None:
    from dataclasses import replace

    with store.begin() as work, pytest.raises(NotFound):
        work.outbox.add(replace(talk.conversation, id="nobody"), [Draft("喂")], now)
    with store.begin() as work:
        nothing: tuple[Outgoing, ...] = tuple(work.outbox.add(talk.conversation, [], now))
    assert nothing == ()
