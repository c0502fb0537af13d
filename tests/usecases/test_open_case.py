"""A case is written once for each confirming message, whole, and leads to the right union."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.domain.casework.case_kinds import kind_named
from bot.domain.invalid import InvalidValue
from bot.domain.people.organisations import Organisation
from bot.domain.talk.messages import Attachment
from bot.store import Store
from bot.usecases.open_case import Opened, open_case

WAGES: dict[str, Any] = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国",
                         "phone": "13800138000"}  # fmt: skip


def opens(
    store: Store, now: datetime, kind: str = "unpaid_wages", key: str = "c1:1", sender: str = "u1", **values: Any
) -> Opened:
    said = {**WAGES, **values}
    return open_case(store.begin, kind_named(kind), said, channel="rest", sender=sender, key=key, now=now)


def test_the_same_message_writes_one_case(store: Store, now: datetime) -> None:
    first, again = opens(store, now), opens(store, now)
    assert (first.again, again.again) == (False, True)
    assert again.case.number == first.case.number
    with store.begin(write=False) as work:
        assert len(work.cases.page(sender="u1").items) == 1


def test_another_message_writes_another_case(store: Store, now: datetime) -> None:
    assert opens(store, now, key="c1:1").case.number != opens(store, now, key="c1:2").case.number


def test_numbers_count_the_cases_of_a_kind_on_a_day(store: Store, now: datetime) -> None:
    numbers = [opens(store, now, key=f"c1:{index}").case.number for index in range(3)]
    assert numbers == ["QX20261123-0001", "QX20261123-0002", "QX20261123-0003"]


def test_what_the_kind_cannot_do_without_is_named_and_nothing_is_written(store: Store, now: datetime) -> None:
    with pytest.raises(InvalidValue) as caught:
        opens(store, now, amount=None, location="")
    assert set(caught.value.details["fields"]) == {"amount", "location"}
    with store.begin(write=False) as work:
        assert work.cases.page(sender="u1").items == ()


def test_the_person_is_remembered_for_the_next_matter(store: Store, now: datetime) -> None:
    opens(store, now)
    opens(store, now, key="c1:2", phone=None)
    with store.begin(write=False) as work:
        courier = work.couriers.get("rest", "u1")
    assert courier is not None
    assert (courier.name, courier.phone, courier.profile["company"]) == ("王建国", "13800138000", "美团")


def test_colleagues_make_a_group_whose_first_member_is_who_reports(store: Store, now: datetime) -> None:
    case = opens(store, now, worker_count=3, workers=["李强", "王建国", "赵六"]).case
    assert case.group
    assert [one["name"] for one in case.workers] == ["王建国", "李强", "赵六"]


def test_alone_is_no_group(store: Store, now: datetime) -> None:
    case = opens(store, now, worker_count=1).case
    assert (case.group, case.workers) == (False, ())


@pytest.mark.parametrize(("day", "urgent"), [
    ("2026-11-24", True), ("2026-11-30", True), ("2026-12-01", False), ("2026-11-22", True), (None, False),
])  # fmt: skip
def test_a_hearing_within_a_week_is_urgent(store: Store, now: datetime, day: str | None, urgent: bool) -> None:
    assert opens(store, now, "legal_aid", matter="dismissal", hearing_date=day).case.urgent is urgent


def test_files_belong_to_the_case(store: Store, now: datetime) -> None:
    with store.begin() as work:
        kept = work.files.keep(Attachment("工资条.jpg", "image/jpeg", b"\xff\xd8\xff"), now)
        work.commit()
    opened = open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="rest", sender="u1", key="c1:1", now=now,
                       files=[kept])  # fmt: skip
    with store.begin(write=False) as work:
        case = work.cases.get(opened.case.number)
    assert case is not None
    assert [file.name for file in case.attachments] == ["工资条.jpg"]


def test_wages_go_to_the_county_and_members_to_their_trade(store: Store, now: datetime) -> None:
    with store.begin() as work:
        work.organisations.put([
            Organisation("county", "启东市总工会", "county"),
            Organisation("trade", "外卖配送行业联合工会", "industry", industry="food_delivery", companies=("美团",)),
        ])  # fmt: skip
        work.commit()
    assert opens(store, now).routing.organisation_id == "county"
    assert opens(store, now, "membership", key="c1:2", job="courier").routing.organisation_id == "trade"


def test_who_reports_for_another_leaves_a_note_and_their_own_profile_alone(store: Store, now: datetime) -> None:
    opened = open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="rest", sender="u1", key="c1:1", now=now,
                       other="代他人反映")  # fmt: skip
    with store.begin(write=False) as work:
        case = work.cases.get(opened.case.number)
        assert case is not None and [one.text for one in case.timeline if one.step == "note"] == ["代他人反映"]
        assert work.couriers.get("rest", "u1") is None
