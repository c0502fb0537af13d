"""A reply and what it brings about are written together, and only while the same one speaks."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.domain.errors import Outdated
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Incoming
from bot.ports import Draft, InboxItem, TrackerState
from bot.store import Store
from bot.usecases.finish_turn import finish_turn, leave_receipt
from bot.usecases.receive_message import receive_message


def hears(store: Store, now: datetime, text: str = "你好", id: str = "m1") -> tuple[InboxItem, Conversation]:
    received = receive_message(store.begin, Incoming("rest", "u1", id, text), now, None, None)
    return received.item, received.conversation


def found(store: Store, item: InboxItem) -> tuple[Conversation, InboxItem, list[str]]:
    with store.begin(write=False) as work:
        conversation, again = work.conversations.get(item.conversation_id), work.inbox.get(item.id)
        assert conversation is not None and again is not None
        return conversation, again, [one.text for one in work.outbox.replies(item.id)]


def test_a_reply_answers_its_message_and_ends_it(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now)
    finish_turn(store.begin, item, conversation.version, [Draft("在的"), Draft("您说")], (), now)
    _, after, replies = found(store, item)
    assert (after.state, replies) == ("done", ["在的", "您说"])


def test_what_was_worked_out_under_another_owner_is_dropped_but_the_message_ends(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now)
    with store.begin() as work:
        work.conversations.save(work.conversations.lock(item.conversation_id).claimed("chen"))
        work.commit()
    with pytest.raises(Outdated):
        finish_turn(store.begin, item, conversation.version, [Draft("在的")], ({"effect": "hand_over"},), now)
    owner, after, replies = found(store, item)
    assert (owner.owner, owner.staff_id, after.state, replies) == ("staff", "chen", "done", [])


@pytest.mark.parametrize(("effect", "owner"), [("hand_over", "queue"), ("callback", "callback"), ("case", "bot")])
def test_effects_change_who_speaks(store: Store, now: datetime, effect: str, owner: str) -> None:
    item, conversation = hears(store, now)
    finish_turn(store.begin, item, conversation.version, [Draft("好")], ({"effect": effect, "reason": "asked"},), now)
    assert found(store, item)[0].owner == owner


def test_an_alert_of_the_dialogue_is_seen_by_staff_and_safe_ends_the_watch(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now, "我被撞了")
    raised = {"effect": "alert", "level": "S1", "kind": "classifier"}
    finish_turn(store.begin, item, conversation.version, [], (raised,), now)
    with store.begin(write=False) as work:
        alert = work.alerts.page(None, None, 10).items[0]
    assert (alert.level, alert.text, found(store, item)[0].alert_id) == ("S1", "我被撞了", alert.id)
    second, conversation = hears(store, now, "没事了", "m2")
    finish_turn(store.begin, second, conversation.version, [Draft("平安就好")], ({"effect": "safe"},), now)
    assert found(store, second)[0].alert_id is None


def test_a_button_pressed_in_danger_reads_as_its_title_to_staff(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now, "我被撞了")
    raised = {"effect": "alert", "level": "S1", "kind": "classifier"}
    asked = Draft("现在安全吗？", buttons=(("还不安全", "/deny"),))
    sent = finish_turn(store.begin, item, conversation.version, [asked], (raised,), now)
    hears(store, now, sent[0].buttons[0].payload, "m2")
    hears(store, now, "腿动不了", "m3")
    with store.begin(write=False) as work:
        assert work.alerts.page(None, None, 10).items[0].text == "我被撞了\n还不安全\n腿动不了"


def test_erasing_forgets_words_profile_and_tracker_and_still_answers(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now, "我叫王建国")
    with store.begin() as work:
        work.trackers.save(TrackerState(item.conversation_id, {"name": "王建国"}), now)
        work.commit()
    finish_turn(store.begin, item, conversation.version, [Draft("删好了")], ({"effect": "erase"},), now)
    with store.begin(write=False) as work:
        assert work.trackers.get(item.conversation_id) is None
        assert [one.text for one in work.conversations.history(item.conversation_id)] == ["删好了"]


def test_a_receipt_is_left_once_and_the_answer_comes_unasked(store: Store, now: datetime) -> None:
    item, conversation = hears(store, now)
    assert len(leave_receipt(store.begin, item, Draft("收到"), now)) == 1
    assert leave_receipt(store.begin, item, Draft("收到"), now) == ()
    _, waiting, replies = found(store, item)
    assert (waiting.state, waiting.receipted, replies) == ("pending", True, ["收到"])
    finish_turn(store.begin, waiting, conversation.version, [Draft("在的")], (), now)
    with store.begin(write=False) as work:
        assert [one.text for one in work.outbox.unasked(item.conversation_id, 0, 10)][-1] == "在的"
