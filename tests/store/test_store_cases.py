from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bot.domain.casework.cases import Case, CaseFile, TimelineEntry
from bot.domain.talk.messages import Attachment
from bot.errors import BadInput, Conflict, NotFound
from bot.store import Store


def make(number: str, now: datetime, **changes: Any) -> Case:
    case = Case(
        number=number, kind="unpaid_wages", state="received", created_at=now, channel="web", sender="u1",
        fields={"name": "张三", "phone": "13800138000", "amount": 6850.5, "period": {"start": "2026-09"}, "job": None},
    )  # fmt: skip
    return replace(case, **changes)


def add(store: Store, *cases: Case) -> None:
    with store.begin() as work:
        for case in cases:
            work.cases.add(case)
        work.commit()


def numbers(store: Store, **wanted: Any) -> list[str]:
    with store.begin(write=False) as work:
        return [case.number for case in work.cases.page(**wanted).items]


def test_a_case_comes_back_as_it_was(store: Store, now: datetime) -> None:
    with store.begin() as work:
        files = tuple(work.files.keep(Attachment(f"{n}.jpg", "image/jpeg", b"x"), now) for n in range(2))
        case = make(
            "QX20261118-0001", now, organisation="county", urgent=True, group=True, key="m1", attachments=files,
            workers=({"name": "李四", "phone": "13900139000", "amount": 1},), before_emergency="verifying",
            timeline=(TimelineEntry(now, "courier", "received", "写好了"), TimelineEntry(now, "wang", "note")),
            flags={"asked": True},
        )  # fmt: skip
        work.cases.add(case)
        work.commit()
    with store.begin(write=False) as work:
        assert work.cases.get(case.number) == case
        assert work.cases.by_key("m1") == case
        assert work.cases.get("QX20261118-0002") is None
        assert work.cases.by_key("m2") is None


def test_a_key_writes_one_case_and_no_key_any_number(store: Store, now: datetime) -> None:
    add(store, make("A1", now, key="m1"), make("A2", now), make("A3", now))
    with pytest.raises(Conflict):
        add(store, make("A4", now, key="m1"))
    with pytest.raises(Conflict):
        add(store, make("A1", now))
    with store.begin(write=False) as work:
        assert work.cases.by_key("") is None
    assert numbers(store) == ["A3", "A2", "A1"]


def test_saving_changes_everything_but_what_happened(store: Store, now: datetime) -> None:
    add(store, make("A1", now, timeline=(TimelineEntry(now, "courier", "received"),), key="m1"))
    changed = make(
        "A1", now, state="verifying", organisation="town", urgent=True, group=True, fields={"name": "王五"},
        workers=({"name": "赵六"},), flags={"a": 1}, before_emergency="received",
    )  # fmt: skip
    with store.begin() as work:
        work.cases.save(changed)
        work.cases.note("A1", TimelineEntry(now + timedelta(hours=1), "wang", "verifying", "打过电话"))
        work.commit()
    with store.begin(write=False) as work:
        found = work.cases.get("A1")
    assert found is not None
    assert replace(found, timeline=(), key="") == changed
    assert [entry.step for entry in found.timeline] == ["received", "verifying"]
    assert found.timeline[1].text == "打过电话"
    assert found.key == "m1"


def test_a_case_that_does_not_exist_cannot_be_changed(store: Store, now: datetime) -> None:
    with store.begin() as work:
        with pytest.raises(NotFound):
            work.cases.save(make("A9", now))
        with pytest.raises(NotFound):
            work.cases.note("A9", TimelineEntry(now, "wang", "note"))
        with pytest.raises(NotFound):
            work.cases.attach("A9", CaseFile("f", "f", "text/plain", 1, ""))


def test_a_file_is_attached_once_and_must_have_been_kept(store: Store, now: datetime) -> None:
    add(store, make("A1", now))
    with store.begin() as work:
        file = work.files.keep(Attachment("a.txt", "text/plain", b"x"), now)
        work.cases.attach("A1", file)
        work.cases.attach("A1", file)
        work.commit()
    with store.begin(write=False) as work:
        found = work.cases.get("A1")
    assert found is not None
    assert found.attachments == (file,)
    with store.begin() as work, pytest.raises(Conflict):
        work.cases.attach("A1", replace(file, id="0" * 32))


def test_cases_are_filtered_by_what_is_asked(store: Store, now: datetime) -> None:
    add(
        store,
        make("A1", now),
        make("A2", now, sender="u2"),
        make("A3", now, channel="telegram", kind="legal_aid"),
        make("A4", now, state="closed", organisation="town"),
    )
    assert numbers(store, sender="u2") == ["A2"]
    assert numbers(store, sender="u1", channel="telegram") == ["A3"]
    assert numbers(store, kind="legal_aid") == ["A3"]
    assert numbers(store, state="closed") == ["A4"]
    assert numbers(store, organisation="town", state="received") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("QX20261118-0001", ["QX20261118-0001"]),
        ("qx2026", ["QX20261119-0001", "QX20261118-0001"]),
        ("ＱＸ20261118", ["QX20261118-0001"]),
        ("张三", ["QX20261118-0001"]),
        (" 张 三 ", ["QX20261118-0001"]),
        ("张", []),
        ("李四", ["QX20261119-0001"]),
        ("138 0013 8000", ["QX20261118-0001"]),
        ("+8613800138000", ["QX20261118-0001"]),
        ("13900139000", ["QX20261119-0001"]),
        ("0513-83312345", ["QX20261119-0001"]),
        ("%", []),
        ("_", []),
        ("", ["QX20261119-0001", "QX20261118-0001"]),
    ],
)
def test_a_case_is_found_by_number_name_and_phone(store: Store, now: datetime, query: str, found: list[str]) -> None:
    add(
        store,
        make("QX20261118-0001", now),
        make(
            "QX20261119-0001", now, fields={"name": "Ali", "phone": "051383312345"},
            workers=({"name": "李四", "phone": "139-0013-9000"},),
        ),
    )  # fmt: skip
    assert numbers(store, q=query) == found


def test_a_corrected_name_is_found_and_the_old_one_is_not(store: Store, now: datetime) -> None:
    add(store, make("A1", now))
    with store.begin() as work:
        work.cases.save(make("A1", now, fields={"name": "张山"}))
        work.commit()
    assert numbers(store, q="张山") == ["A1"]
    assert numbers(store, q="张三") == numbers(store, q="13800138000") == []


def test_pages_stay_as_they_are_while_cases_come_in(store: Store, now: datetime) -> None:
    add(store, *(make(f"A{number}", now) for number in range(5)))
    seen: list[str] = []
    cursor = None
    while True:
        with store.begin(write=False) as work:
            page = work.cases.page(cursor=cursor, limit=2)
        seen += [case.number for case in page.items]
        add(store, make(f"B{len(seen)}", now))
        cursor = page.next
        if cursor is None:
            break
    assert seen == ["A4", "A3", "A2", "A1", "A0"]


@pytest.mark.parametrize("cursor", ["", "x", "-1", "１", "9" * 30])
def test_a_cursor_that_no_page_gave_out_is_bad_input(store: Store, cursor: str) -> None:
    with store.begin(write=False) as work, pytest.raises(BadInput):
        work.cases.page(cursor=cursor)


def test_a_page_takes_three_statements_however_many_cases_it_has(store: Store, now: datetime) -> None:
    entries = (TimelineEntry(now, "courier", "received", "好"),) * 3
    add(store, *(make(f"A{number}", now, timeline=entries) for number in range(30)))
    statements: list[str] = []
    engine = store._house.database.engine(write=False)
    event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    with store.begin(write=False) as work:
        assert len(work.cases.page(limit=30).items) == 30
    assert sum(statement.startswith("SELECT") for statement in statements) == 3
