from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.domain.talk.messages import Attachment, Incoming
from bot.errors import BadInput
from bot.ports import Draft
from bot.store import Store
from tests.store.talk import Talk


def test_both_directions_stand_in_the_order_of_the_talk(talk: Talk) -> None:
    talk.hear("m1", "问一")
    talk.tell("答一", "答一之二")
    talk.hear("m2", "问二")
    talk.tell("答二")
    assert talk.history() == ["问一", "答一", "答一之二", "问二", "答二"]


def test_the_order_holds_when_the_clock_is_set_back(talk: Talk) -> None:
    talk.hear("m1", "一")
    talk.now -= timedelta(days=30)
    talk.tell("二")
    talk.hear("m2", "三")
    assert talk.history() == ["一", "二", "三"]


def test_an_item_tells_who_spoke_and_what_became_of_it(store: Store, talk: Talk) -> None:
    talk.hear("m1", "问")
    (number,) = talk.tell("答", author="staff")
    with store.begin() as work:
        work.outbox.sent(number, "tg-9", talk.now)
        work.commit()
    with store.begin(write=False) as work:
        asked, answered = work.conversations.history(talk.id)
    assert (asked.author, asked.delivery, asked.external_id, asked.id) == ("courier", "received", "m1", "i1")
    assert (answered.author, answered.delivery, answered.external_id) == ("staff", "sent", "tg-9")
    assert answered.at == "2026-11-18T09:32:00.123+08:00"


def test_the_last_lines_come_first_and_a_cursor_goes_on_from_any_item(store: Store, talk: Talk) -> None:
    for number in range(5):
        talk.hear(f"m{number}", f"问{number}")
        talk.tell(f"答{number}")
    assert talk.history(limit=3) == ["答3", "问4", "答4"]
    seen, cursor = [], "i0"
    while True:
        with store.begin(write=False) as work:
            page = work.conversations.history(talk.id, cursor, 3)
        if not page:
            break
        seen += [item.text for item in page]
        cursor = page[-1].id
    assert seen == talk.history()
    assert talk.history(after=cursor) == []
    talk.tell("新的")
    assert talk.history(after=cursor) == ["新的"]


@pytest.mark.parametrize("after", ["", "x1", "i", "o-1", "i" + "9" * 40, "12", "i1 ", "i１"])
def test_a_cursor_that_cannot_be_an_id_is_bad_input(talk: Talk, after: str) -> None:
    with pytest.raises(BadInput):
        talk.history(after)


def test_a_cursor_of_another_conversation_shows_nothing_of_it(store: Store, talk: Talk, now: datetime) -> None:
    other = Talk(store, now, "u2")
    talk.hear("m1", "我的")
    theirs = other.hear("m1", "别人的")
    assert talk.history(after=f"i{theirs}") == []


def test_a_press_on_a_button_shows_its_title(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        (sent,) = work.outbox.add(talk.conversation, [Draft("对吗", buttons=(("对的", "/affirm"),))], now)
        work.commit()
    payload = sent.buttons[0].payload
    talk.hear("m1", payload)
    talk.hear("m2", "", payload=payload)
    talk.hear("m3", "x:" + "a" * 12)
    assert talk.history() == ["对吗", "对的", "对的", "x:aaaaaaaaaaaa"]


def test_files_are_named(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        file = work.files.keep(Attachment("工资条.pdf", "application/pdf", b"%PDF"), now)
        work.inbox.add(talk.id, Incoming("web", "u1", "m1"), (file,), now, None)
        work.commit()
    with store.begin(write=False) as work:
        (item,) = work.conversations.history(talk.id)
    assert item.attachments == ({"id": file.id, "name": "工资条.pdf", "content_type": "application/pdf", "size": 4},)


def test_what_the_house_says_to_itself_is_no_part_of_the_talk(talk: Talk) -> None:
    talk.hear("house-3", "", metadata={"house": "/offer_draft"})
    talk.tell("要接着填吗？")
    assert talk.history() == ["要接着填吗？"]
