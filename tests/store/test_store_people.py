from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.people.couriers import Courier
from bot.domain.people.staff import ADMINISTRATOR, StaffMember
from bot.errors import Conflict, NotFound
from bot.ports import TrackerState
from bot.store import Store
from tests.store.talk import Talk

WANG = StaffMember("wang", "王芳", "official", "town", available=True)


def test_a_courier_is_saved_and_replaced(store: Store, now: datetime) -> None:
    courier = Courier("web", "u1", "张三", "13800138000", "11010519491231002X", {"job": "courier"})
    renamed = replace(courier, name="张山", id_number=None)
    with store.begin() as work:
        work.couriers.save(courier, now)
        work.couriers.save(renamed, now)
        work.commit()
    with store.begin(write=False) as work:
        assert work.couriers.get("web", "u1") == renamed
        assert work.couriers.get("telegram", "u1") is None


def test_a_courier_is_found_in_the_channel_saved_last(store: Store, now: datetime) -> None:
    with store.begin() as work:
        work.couriers.save(Courier("web", "u1", "旧"), now)
        work.couriers.save(Courier("telegram", "u1", "新"), now + timedelta(days=1))
        work.commit()
    with store.begin(write=False) as work:
        found = work.couriers.find("u1")
        assert work.couriers.find("u2") is None
    assert found is not None
    assert found.name == "新"


def test_a_member_of_staff_is_added_once_and_changed(store: Store) -> None:
    with store.begin() as work:
        work.staff.add(WANG, "hash-1")
        work.staff.add(StaffMember("li", "李", "admin", active=False, available=True), None)
        work.commit()
    with store.begin() as work, pytest.raises(Conflict):
        work.staff.add(WANG, None)
    with store.begin() as work:
        work.staff.save(replace(WANG, available=False, role="operator"))
        work.staff.set_password_hash("wang", "hash-2")
        with pytest.raises(NotFound):
            work.staff.save(replace(WANG, id="nobody"))
        with pytest.raises(NotFound):
            work.staff.set_password_hash("nobody", "x")
        work.commit()
    with store.begin(write=False) as work:
        assert work.staff.get("wang") == replace(WANG, available=False, role="operator")
        assert [member.id for member in work.staff.all()] == ["li", "wang"]
        assert work.staff.password_hash("wang") == "hash-2"
        assert work.staff.password_hash("li") is work.staff.password_hash("nobody") is None


def test_on_duty_are_active_members_who_are_there(store: Store) -> None:
    with store.begin() as work:
        work.staff.add(WANG, None)
        work.staff.add(replace(WANG, id="left", active=False), None)
        work.staff.add(replace(WANG, id="away", available=False), None)
        assert work.staff.on_duty() == (WANG,)


def test_a_token_is_good_until_it_expires_is_dropped_or_its_owner_left(store: Store, now: datetime) -> None:
    with store.begin() as work:
        work.staff.add(WANG, None)
        work.staff.add_token("wang", "a" * 64, "session", now + timedelta(hours=1))
        work.staff.add_token("wang", "b" * 64, "api", None)
        work.staff.add_token(ADMINISTRATOR.id, "c" * 64, "session", None)
        work.commit()
    with store.begin() as work:
        assert work.staff.by_token("a" * 64, now) == WANG
        assert work.staff.by_token("a" * 64, now + timedelta(hours=1)) is None
        assert work.staff.by_token("b" * 64, now + timedelta(days=900)) == WANG
        assert work.staff.by_token("c" * 64, now) == ADMINISTRATOR
        assert work.staff.by_token("d" * 64, now) is None
        work.staff.drop_token("a" * 64)
        assert work.staff.by_token("a" * 64, now) is None
        work.staff.save(replace(WANG, active=False))
        assert work.staff.by_token("b" * 64, now) is None


def test_an_alert_grows_with_the_words_that_follow(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        alert = work.alerts.add(talk.id, "web", "u1", "S1", "injury", "我被车撞了", None, now)
        work.alerts.add_words(alert.id, "在人民路", "32.1,121.2")
        work.alerts.add_words(alert.id, "快", None)
        with pytest.raises(NotFound):
            work.alerts.add_words(99, "", None)
        work.commit()
    with store.begin(write=False) as work:
        found = work.alerts.get(alert.id)
    assert found == replace(alert, text="我被车撞了\n在人民路\n快", location="32.1,121.2")


def test_alerts_come_newest_first_and_are_handled_once(store: Store, talk: Talk, now: datetime) -> None:
    with store.begin() as work:
        ids = [work.alerts.add(talk.id, "web", "u1", "S1", "injury", "痛", None, now).id for _ in range(3)]
        handled = work.alerts.handle(ids[0], "wang", now)
        again = work.alerts.handle(ids[0], "li", now)
        assert work.alerts.handle(99, "wang", now) is None
        work.commit()
    assert handled == again
    assert handled is not None
    assert (handled.handled, handled.handled_by) == (True, "wang")
    with store.begin(write=False) as work:
        page = work.alerts.page(None, None, 2)
        assert [one.id for one in page.items] == [ids[2], ids[1]]
        assert [one.id for one in work.alerts.page(None, page.next, 2).items] == [ids[0]]
        assert [one.id for one in work.alerts.page(True, None, 9).items] == [ids[0]]
        assert [one.id for one in work.alerts.page(False, None, 9).items] == [ids[2], ids[1]]


def test_a_tracker_is_saved_replaced_and_dropped(store: Store, talk: Talk, now: datetime) -> None:
    state = TrackerState(
        talk.id,
        {"name": "张三"},
        "join_union_form",
        {"text": "入会"},
        ({"event": "user"}, {"event": "bot"}),
        7,
        {"r": 1},
    )
    with store.begin() as work:
        work.trackers.save(TrackerState(talk.id), now)
        work.trackers.save(state, now)
        work.commit()
    with store.begin() as work:
        assert work.trackers.get(talk.id) == state
        work.trackers.drop(talk.id)
        assert work.trackers.get(talk.id) is None
        work.trackers.drop(talk.id)


def test_a_mark_is_set_and_replaced(store: Store) -> None:
    with store.begin() as work:
        assert work.marks.get("sample") is None
        work.marks.set("sample", "1")
        work.marks.set("sample", "2")
        work.commit()
    with store.begin(write=False) as work:
        assert work.marks.get("sample") == "2"
