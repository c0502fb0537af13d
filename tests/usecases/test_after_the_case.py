"""What follows the conversation: withdrawals end by themselves, ended cases are taken up again, notices gather while
people eat, outcomes are asked once."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.aftercare.run import Aftercare, words_of_end
from bot.aftercare.times import case_times
from bot.clock import Clock
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.errors import StepNotAllowed
from bot.domain.talk.messages import Attachment
from bot.errors import NotFound
from bot.ports import Draft
from bot.store import Keys, Store
from bot.usecases.casework.add_evidence import add_evidence
from bot.usecases.casework.amend_case import correct, propose, settle_amendment, waiting_in
from bot.usecases.casework.notices import post_notice, send_notices
from bot.usecases.casework.rate_case import put_question, rate, settle, standing_question
from bot.usecases.casework.reopen_case import may_reopen, reopen
from bot.usecases.casework.withdraw_case import end_withdrawn, take_back_withdrawal, withdraw
from bot.usecases.move_case import move_case
from bot.usecases.open_case import open_case

WAGES = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}
DAY = timedelta(days=1)
ZONE = ZoneInfo("Asia/Shanghai")


def opens(store: Store, now: datetime, kind: str = "unpaid_wages", **values: Any) -> Case:
    with store.begin() as work:
        work.conversations.open("web", "u1", now)
        work.commit()
    fields = {**WAGES, **values}
    return open_case(store.begin, kind_named(kind), fields, channel="web", sender="u1", key="", now=now,
                     complete=False).case  # fmt: skip


def moved(store: Store, case: Case, now: datetime, *steps: str) -> None:
    for step in steps:
        move_case(store.begin, case.number, step, "chen", "", None, now, oral=("v1", "口头同意"))


def stored(store: Store, number: str) -> Case:
    with store.begin(write=False) as work:
        found = work.cases.get(number)
    assert found is not None
    return found


def heard(store: Store) -> list[str]:
    with store.begin(write=False) as work:
        talk = work.conversations.of_sender("u1", "web")
        assert talk is not None
        return [one.text for one in work.outbox.unasked(talk.id, 0, 50)]


def ends(store: Store, now: datetime) -> list[str]:
    return end_withdrawn(store.begin, case_times(), words_of_end, now)


@pytest.mark.parametrize(
    ("kind", "state"),
    [("unpaid_wages", "closed"), ("membership", "abandoned"), ("legal_aid", "closed"), ("hardship_aid", "closed")],
)
def test_a_withdrawal_that_nobody_takes_back_ends_the_case(store: Store, now: datetime, kind: str, state: str) -> None:
    case = opens(store, now, kind)
    withdraw(store.begin, case.number, "web", "u1", now)
    assert ends(store, now + 3 * DAY) == []
    assert ends(store, now + 3 * DAY + timedelta(minutes=1)) == [case.number]
    assert ends(store, now + 4 * DAY) == []
    after = stored(store, case.number)
    assert after.state == state
    assert [(entry.by, entry.step) for entry in after.timeline[-2:]] == [("system", state), ("system", "told")]
    assert len(heard(store)) == 1 and case.number in heard(store)[0]


def test_a_withdrawal_that_was_taken_back_does_not_end_the_case(store: Store, now: datetime) -> None:
    case = opens(store, now)
    withdraw(store.begin, case.number, "web", "u1", now)
    take_back_withdrawal(store.begin, case.number, "web", "u1", now + DAY)
    assert ends(store, now + 9 * DAY) == [] and stored(store, case.number).state == "verifying"


def test_a_second_withdrawal_has_its_own_days(store: Store, now: datetime) -> None:
    case = opens(store, now)
    withdraw(store.begin, case.number, "web", "u1", now)
    take_back_withdrawal(store.begin, case.number, "web", "u1", now + 2 * DAY)
    withdraw(store.begin, case.number, "web", "u1", now + 2 * DAY)
    assert ends(store, now + 4 * DAY) == []


def test_an_ended_case_is_taken_up_again_under_its_number_for_half_a_year(store: Store, now: datetime) -> None:
    case = opens(store, now)
    moved(store, case, now, "referred_out", "closed")
    assert may_reopen(stored(store, case.number), now + 180 * DAY)
    assert not may_reopen(stored(store, case.number), now + 181 * DAY)
    with pytest.raises(NotFound):
        reopen(store.begin, case.number, "web", "u2", "又没给", now)
    with pytest.raises(StepNotAllowed):
        reopen(store.begin, case.number, "web", "u1", "又没给", now + 181 * DAY)
    after = reopen(store.begin, case.number, "web", "u1", "又没给", now + 180 * DAY)
    last = stored(store, case.number).timeline[-1]
    assert after.state == "reopened" and (last.by, last.step, last.text) == ("courier", "reopened", "又没给")
    with pytest.raises(StepNotAllowed):
        reopen(store.begin, case.number, "web", "u1", "又没给", now + 180 * DAY)


def test_a_request_that_was_done_goes_on_but_legal_aid_begins_anew(store: Store, now: datetime) -> None:
    done, aid = opens(store, now, "hardship_aid"), opens(store, now, "legal_aid")
    moved(store, done, now, "done")
    assert reopen(store.begin, done.number, "web", "u1", "", now).state == "in_progress"
    moved(store, aid, now, "refused", "closed")
    assert not may_reopen(stored(store, aid.number), now)


def test_steps_in_a_meal_go_out_as_one_message_in_order(store: Store, now: datetime) -> None:
    case, noon, one = opens(store, now), now + timedelta(hours=2), now + timedelta(hours=3)
    for step, words in (("verifying", "第一步"), ("accepted", "第二步")):
        move_case(store.begin, case.number, step, "chen", "", Draft(words), noon, one)
    assert heard(store) == [] and send_notices(store.begin, noon) == ()
    assert send_notices(store.begin, one) == (case.number,)
    assert heard(store) == ["第一步\n\n第二步"]
    assert send_notices(store.begin, one) == ()


@pytest.mark.parametrize("damaged", ["cases", "notices"])
def test_one_row_that_cannot_be_read_keeps_nobody_else_waiting(
    tmp_path: Path, store: Store, now: datetime, damaged: str
) -> None:
    fine, bad, over = opens(store, now), opens(store, now), now + 4 * DAY
    with store.begin() as work:
        talk, other = work.conversations.of_sender("u1", "web"), work.conversations.open("web", "u0", now)
        assert talk is not None
        for conversation, number in ((other, bad.number), (talk, fine.number)):
            work.notices.add(conversation.id, number, "accepted", "受理了", (), now + DAY, now)
        work.commit()
    for case in (fine, bad):
        withdraw(store.begin, case.number, "web", "u1", now)
    with sqlite3.connect(tmp_path / "house.sqlite3") as connection:
        assert connection.execute(f"UPDATE {damaged} SET body = x'00' WHERE number = ?", (bad.number,)).rowcount == 1
    done = Aftercare(store.begin, Clock.starting_at(over, ZONE), print).once()
    assert done is not None and done.count(fine.number) == 2
    assert heard(store)[0] == "受理了" and stored(store, fine.number).state == "closed"


def test_what_cannot_wait_takes_along_what_waited(store: Store, now: datetime) -> None:
    case, later = opens(store, now), now + timedelta(hours=3)
    move_case(store.begin, case.number, "verifying", "chen", "", Draft("第一步"), now, later)
    move_case(store.begin, case.number, "emergency", "chen", "", Draft("急事"), now, now)
    assert heard(store) == ["第一步\n\n急事"] and send_notices(store.begin, later) == ()


def test_a_restart_loses_and_repeats_nothing(tmp_path: Path, store: Store, now: datetime) -> None:
    case = opens(store, now)
    move_case(store.begin, case.number, "verifying", "chen", "", Draft("第一步"), now, now + timedelta(hours=1))
    later = now + timedelta(hours=1, minutes=1)
    for _ in range(2):
        again = Store(f"sqlite:///{tmp_path / 'house.sqlite3'}", tmp_path, Keys(("a key of the tests",)), zone=ZONE)
        Aftercare(again.begin, Clock.starting_at(later, ZONE), print).once()
        again.close()
    assert heard(store) == ["第一步"]


def test_the_outcome_is_asked_once_and_understood_for_a_week(store: Store, now: datetime) -> None:
    case, week = opens(store, now), timedelta(days=7)
    with store.begin() as work:
        assert put_question(work, case, "money", now) and not put_question(work, case, "mark", now)
        work.commit()
    assert standing_question(store.begin, "web", "u1", now + week, week) is not None
    assert standing_question(store.begin, "web", "u1", now + week + timedelta(seconds=1), week) is None
    with pytest.raises(NotFound):
        rate(store.begin, case.number, "web", "u2", now, mark=1)
    assert rate(store.begin, case.number, "web", "u1", now, received=True).stage == "mark"
    after = rate(store.begin, case.number, "web", "u1", now, mark=2)
    assert after.stage == "done" and after.is_bad(3)
    assert rate(store.begin, case.number, "web", "u1", now, words="拖太久").words == "拖太久"
    assert [entry.step for entry in stored(store, case.number).timeline].count("rated") == 1
    assert "2" not in stored(store, case.number).timeline[-1].text
    settle(store.begin, case.number, "lin", now)
    with store.begin(write=False) as work:
        assert work.follow_ups.unsettled(3, None, 9) == []


def test_the_same_file_is_kept_once_in_a_case(store: Store, now: datetime) -> None:
    case = opens(store, now)
    with store.begin() as work:
        first, same, other = (
            work.files.keep(Attachment(name, "text/plain", data), now)
            for name, data in (("a", b"1"), ("again", b"1"), ("b", b"2"))
        )
        work.commit()
    assert [one.name for one in add_evidence(store.begin, case, [first, same], "", now).again] == ["again"]
    added = add_evidence(store.begin, case, [same, other], "", now)
    assert ([one.name for one in added.new], [one.name for one in added.again]) == (["b"], ["again"])
    assert [one.name for one in stored(store, case.number).attachments] == ["a", "b"]


def test_a_field_is_corrected_by_its_person_only_until_somebody_works_on_it(store: Store, now: datetime) -> None:
    case = opens(store, now)
    with pytest.raises(NotFound):
        correct(store.begin, case.number, "web", "u2", {"amount": 1}, "", now)
    after = correct(store.begin, case.number, "web", "u1", {"amount": 5300, "worker_count": 3}, "金额", now)
    assert after.fields["amount"] == 5300 and after.group
    moved(store, case, now, "verifying")
    with pytest.raises(StepNotAllowed):
        correct(store.begin, case.number, "web", "u1", {"amount": 1}, "", now)


def test_a_later_correction_is_taken_over_or_left_by_staff(store: Store, now: datetime) -> None:
    case = opens(store, now)
    propose(store.begin, case.number, "web", "u1", {"amount": 5300}, "金额", now)
    propose(store.begin, case.number, "web", "u1", {"company": "饿了么"}, "单位", now + DAY)
    first, second = waiting_in(stored(store, case.number))
    with store.begin() as work:
        settle_amendment(work, case.number, first["at"], True, "chen", now)
        settle_amendment(work, case.number, second["at"], False, "chen", now)
        with pytest.raises(NotFound):
            settle_amendment(work, case.number, second["at"], True, "chen", now)
        work.commit()
    after = stored(store, case.number)
    assert (after.fields["amount"], after.fields["company"]) == (5300, "美团") and waiting_in(after) == []
    assert [entry.step for entry in after.timeline[-2:]] == ["corrected", "amend_refused"]


def test_a_notice_that_may_go_out_waits_for_nothing(store: Store, now: datetime) -> None:
    case = opens(store, now)
    with store.begin() as work:
        talk = work.conversations.of_sender("u1", "web")
        assert talk is not None
        post_notice(work, talk, case.number, "accepted", Draft("受理了"), now, now)
        work.commit()
    assert heard(store) == ["受理了"]
