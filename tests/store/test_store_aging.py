"""What is older than it may be goes, what an open case or a colleague needs stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.casework.retention import Keeping
from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import Attachment, Incoming
from bot.ports import TrackerState
from bot.store import Store
from tests.store.talk import Talk

KEEPING = Keeping()


def days(now: datetime, count: float) -> datetime:
    return now + timedelta(days=count)


def hear_with_file(store: Store, talk: Talk) -> tuple[int, str]:
    """A message with a photograph, its turn over."""
    with store.begin() as work:
        file = work.files.keep(Attachment("a.jpg", "image/jpeg", b"\xff\xd8\xff"), talk.now)
        item, _ = work.inbox.add(talk.id, Incoming("web", talk.sender, "file", "照片"), (file,), talk.now, None)
        work.inbox.set_state(item.id, "done")
        work.commit()
    return item.id, file.id


def settle(store: Store, talk: Talk, *outgoing: int) -> None:
    with store.begin() as work:
        for one in outgoing:
            work.outbox.sent(one, None, talk.now)
        work.commit()


def add_case(store: Store, now: datetime, state: str, sender: str = "u1", number: str = "QX1") -> None:
    case = Case(number, "feedback", state, now, "web", sender, {"name": "张三"}, key=number,
                timeline=(TimelineEntry(now, "courier", state, "说明"),))  # fmt: skip
    with store.begin() as work:
        work.cases.add(case)
        work.commit()


def uploads(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "data" / "uploads").rglob("*") if path.is_file()]


def test_messages_go_with_their_files_after_their_days_and_not_a_day_before(
    store: Store, talk: Talk, tmp_path: Path
) -> None:
    hear_with_file(store, talk)
    settle(store, talk, *talk.tell("答一", "答二"))
    said = talk.now
    assert sum(store.age(KEEPING, days(said, 179)).values()) == 0
    assert len(talk.history()) == 3
    gone = store.age(KEEPING, days(said, 181))
    assert (gone["received"], gone["sent"], gone["conversations"]) == (1, 2, 1)
    assert talk.history() == []
    assert uploads(tmp_path) == []
    with store.begin(write=False) as work:
        assert work.conversations.of_sender("u1") is None


def test_a_dry_run_counts_and_changes_nothing(store: Store, talk: Talk, tmp_path: Path) -> None:
    hear_with_file(store, talk)
    settle(store, talk, *talk.tell("答"))
    later = days(talk.now, 400)
    counted = store.age(KEEPING, later, dry=True)
    assert (counted["received"], counted["sent"]) == (1, 1)
    assert len(talk.history()) == 2
    assert len(uploads(tmp_path)) == 1
    done = store.age(KEEPING, later)
    assert (done["received"], done["sent"]) == (1, 1)


def test_while_a_case_is_open_all_that_was_said_stays(store: Store, talk: Talk) -> None:
    hear_with_file(store, talk)
    settle(store, talk, *talk.tell("答"))
    add_case(store, talk.now, "in_progress")
    store.age(KEEPING, days(talk.now, 4000))
    assert len(talk.history()) == 2
    with store.begin() as work:
        case = work.cases.get("QX1")
        assert case is not None
        work.cases.save(replace(case, state="closed"))
        work.commit()
    store.age(KEEPING, days(talk.now, 200))
    assert talk.history() == []


@pytest.mark.parametrize("state", ["closed", "withdrawn", "done"])
def test_an_ended_case_goes_three_years_after_its_last_step(store: Store, now: datetime, state: str) -> None:
    add_case(store, now, state)
    with store.begin() as work:
        work.cases.note("QX1", TimelineEntry(days(now, 100), "zhou", "note", "回访"))
        work.commit()
    assert store.age(KEEPING, days(now, 1190))["cases"] == 0
    assert store.age(KEEPING, days(now, 1196))["cases"] == 1
    with store.begin(write=False) as work:
        assert work.cases.get("QX1") is None
        assert work.cases.page(q="张三").items == ()


@pytest.mark.parametrize("state", ["received", "in_progress", "need_info", "active"])
def test_an_open_case_and_a_membership_in_force_never_age(store: Store, now: datetime, state: str) -> None:
    add_case(store, now, state)
    assert store.age(KEEPING, days(now, 10_000))["cases"] == 0


def test_a_file_of_a_message_that_a_case_holds_stays_with_the_case(store: Store, talk: Talk, tmp_path: Path) -> None:
    number, file_id = hear_with_file(store, talk)
    add_case(store, talk.now, "closed")
    with store.begin() as work:
        item = work.inbox.get(number)
        assert item is not None
        work.cases.attach("QX1", item.files[0])
        work.commit()
    store.age(KEEPING, days(talk.now, 200))
    assert talk.history() == []
    with store.begin(write=False) as work:
        assert work.files.read(file_id) is not None
    store.age(KEEPING, days(talk.now, 1200))
    assert uploads(tmp_path) == []


def test_half_filled_forms_of_those_who_do_not_come_back_go_after_thirty_days(store: Store, talk: Talk) -> None:
    with store.begin() as work:
        work.trackers.save(TrackerState(talk.id, {"name": "张三"}), talk.now)
        work.commit()
    assert store.age(KEEPING, days(talk.now, 29))["drafts"] == 0
    assert store.age(KEEPING, days(talk.now, 31))["drafts"] == 1
    with store.begin(write=False) as work:
        assert work.trackers.get(talk.id) is None


def test_a_talk_that_staff_have_in_hand_is_left_alone(store: Store, talk: Talk) -> None:
    hear_with_file(store, talk)
    with store.begin() as work:
        work.trackers.save(TrackerState(talk.id, {"name": "张三"}), talk.now)
        work.conversations.save(talk.conversation.claimed("zhou"))
        work.commit()
    assert sum(store.age(KEEPING, days(talk.now, 400)).values()) == 0
    assert len(talk.history()) == 1


def test_what_waits_for_an_answer_is_not_aged(store: Store, talk: Talk) -> None:
    talk.hear("m1")
    talk.tell("在路上")
    store.age(KEEPING, days(talk.now, 1000))
    assert len(talk.history()) == 2


def test_only_a_handled_alert_goes(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        first = work.alerts.add(talk.id, "web", "u1", "S1", "traffic", "撞了", None, now)
        work.alerts.add(talk.id, "web", "u1", "S1", "traffic", "又撞了", None, now)
        work.alerts.handle(first.id, "zhou", now)
        work.commit()
    assert store.age(KEEPING, days(now, 1096))["alerts"] == 1
    with store.begin(write=False) as work:
        assert [alert.text for alert in work.alerts.page(None, None, 9).items] == ["又撞了"]


def test_a_profile_goes_when_nothing_needs_it_any_more(store: Store, now: datetime) -> None:
    with store.begin() as work:
        for sender in ("gone", "has-case"):
            work.couriers.save(Courier("web", sender, "张三"), now)
        work.commit()
    add_case(store, now, "received", "has-case")
    assert store.age(KEEPING, days(now, 1096))["profiles"] == 1
    with store.begin(write=False) as work:
        assert work.couriers.find("gone") is None
        assert work.couriers.find("has-case") is not None


def test_zero_keeps_for_ever(store: Store, talk: Talk) -> None:
    hear_with_file(store, talk)
    add_case(store, talk.now, "closed")
    with store.begin() as work:
        work.trackers.save(TrackerState(talk.id, {"name": "张三"}), talk.now)
        work.commit()
    assert sum(store.age(Keeping(0, 0, 0), days(talk.now, 10_000)).values()) == 0


def test_more_rows_than_fit_into_one_transaction_all_go(store: Store, talk: Talk) -> None:
    with store.begin() as work:
        for number in range(450):
            item, _ = work.inbox.add(talk.id, Incoming("web", "u1", f"m{number}", "好"), (), talk.now, None)
            work.inbox.set_state(item.id, "done")
            work.couriers.save(Courier("web", f"p{number}", "李四"), talk.now)
        work.commit()
    gone = store.age(KEEPING, days(talk.now, 1200))
    assert (gone["received"], gone["profiles"]) == (450, 450)


def test_expired_sessions_go_and_tokens_without_an_end_stay(store: Store, now: datetime) -> None:
    with store.begin() as work:
        work.staff.add_token("zhou", "a" * 64, "session", now)
        work.staff.add_token("zhou", "b" * 64, "api", None)
        work.commit()
    assert store.age(KEEPING, days(now, 1))["sessions"] == 1
    assert store.age(KEEPING, days(now, 9999))["sessions"] == 0
