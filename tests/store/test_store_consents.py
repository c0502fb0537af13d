"""The ledger of consents: in the order of writing, and gone with the person or with the case."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.casework.cases import DATA_COPY, Case, Made
from bot.domain.casework.retention import Keeping
from bot.domain.people.consents import Consent, is_given, is_told
from bot.domain.talk.messages import Attachment
from bot.store import Store

COPY = Made(DATA_COPY, "SJ1", "courier", "2026-11-23T10:00:00+08:00", "w")


def add_case(
    store: Store, now: datetime, number: str = "QX1", kind: str = "unpaid_wages", state: str = "received"
) -> None:
    with store.begin() as work:
        work.cases.add(Case(number, kind, state, now, "web", "u1", {}, key=number))
        work.commit()


def note(store: Store, *lines: Consent) -> None:
    with store.begin() as work:
        for line in lines:
            work.consents.add(line)
        work.commit()


def notice(now: datetime, given: bool = True, sender: str = "u1", version: str = "v1") -> Consent:
    return Consent(now, "web", sender, "notice", given, version)


def about(now: datetime, given: bool, number: str = "QX1") -> Consent:
    return Consent(now, "web", "u1", "forwarding", given, "v1", number=number)


def test_lines_come_back_in_the_order_of_writing_and_the_last_one_stands(store: Store, now: datetime) -> None:
    add_case(store, now)
    note(store, notice(now), about(now, True), about(now, False))
    with store.begin(write=False) as work:
        person, case = work.consents.of_person("web", "u1"), work.consents.of_case("QX1")
        assert work.consents.of_person("rest", "u1") == work.consents.of_case("QX2") == []
    assert [line.given for line in case] == [True, False]
    assert is_given(case, "forwarding") is False and is_given(case, "employer") is None
    assert is_told(person, "v1") and not is_told(person, "v2")


def test_who_refused_the_notice_is_told_again(store: Store, now: datetime) -> None:
    note(store, notice(now), notice(now, given=False))
    with store.begin(write=False) as work:
        assert not is_told(work.consents.of_person("web", "u1"), "v1")


def test_erasing_a_person_leaves_what_was_agreed_to_in_a_case(store: Store, now: datetime) -> None:
    add_case(store, now)
    note(store, notice(now), about(now, True), notice(now, sender="u2"))
    with store.begin() as work:
        work.couriers.erase("web", "u1")
        work.commit()
    with store.begin(write=False) as work:
        assert [line.purpose for line in work.consents.of_person("web", "u1")] == ["forwarding"]
        assert len(work.consents.of_person("web", "u2")) == 1


def test_erasing_takes_the_copies_a_person_asked_for(store: Store, now: datetime) -> None:
    add_case(store, now, "SJ1", "data_request", "done")
    add_case(store, now, "QX1")
    with store.begin() as work:
        copy = work.files.keep(Attachment("a.json", "application/json", b"{}"), now, COPY)
        proof = work.files.keep(Attachment("b.txt", "text/plain", b"x"), now)
        who = work.files.keep(Attachment("身份证.txt", "text/plain", b"y"), now)
        work.cases.attach("SJ1", copy)
        work.cases.attach("SJ1", who)
        work.cases.attach("QX1", proof)
        work.commit()
    with store.begin() as work:
        work.couriers.erase("web", "u1")
        work.commit()
    with store.begin(write=False) as work:
        assert work.files.read(copy.id) is None
        assert work.files.read(proof.id) is not None
        assert work.files.read(who.id) is not None  # shows staff who asked


def test_lines_go_with_their_case_and_notices_after_as_long(store: Store, now: datetime) -> None:
    add_case(store, now, state="closed")
    note(store, notice(now, sender="u2"), about(now, True))
    later = now + timedelta(days=1096)
    gone = store.age(Keeping(), later)
    assert (gone["cases"], gone["consents"]) == (1, 1)
    with store.begin(write=False) as work:
        assert work.consents.of_case("QX1") == work.consents.of_person("web", "u2") == []


def test_a_notice_stays_while_the_person_has_a_case(store: Store, now: datetime) -> None:
    add_case(store, now)
    note(store, notice(now))
    assert store.age(Keeping(), now + timedelta(days=2000))["consents"] == 0


def test_copies_are_deleted_after_thirty_days_and_the_request_stays(store: Store, now: datetime) -> None:
    add_case(store, now, "SJ1", "data_request", "done")
    with store.begin() as work:
        copy = work.files.keep(Attachment("a.json", "application/json", b"{}"), now, COPY)
        work.cases.attach("SJ1", copy)
        work.commit()
    assert store.age(Keeping(), now + timedelta(days=29))["copies"] == 0
    assert store.age(Keeping(), now + timedelta(days=31))["copies"] == 1
    with store.begin(write=False) as work:
        case = work.cases.get("SJ1")
        assert case is not None and case.attachments == ()
        assert work.files.read(copy.id) is None


def test_what_a_person_sent_to_their_request_stays_with_it(store: Store, now: datetime) -> None:
    add_case(store, now, "SJ1", "data_request")
    with store.begin() as work:
        who = work.files.keep(Attachment("身份证.txt", "text/plain", b"y"), now)
        copy = work.files.keep(Attachment("a.json", "application/json", b"{}"), now, COPY)
        for file in (who, copy):
            work.cases.attach("SJ1", file)
        work.commit()
    later = now + timedelta(days=31)
    assert [store.age(Keeping(), later, dry)["copies"] for dry in (True, False, False)] == [1, 1, 0]
    with store.begin(write=False) as work:
        case = work.cases.get("SJ1")
    assert case is not None and case.attachments == (who,)
