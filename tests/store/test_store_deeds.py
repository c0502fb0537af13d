"""The same message a second time (the engine died before its answer was kept) changes nothing, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.casework.case_dates import CaseDates
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.errors import StepNotAllowed
from bot.domain.talk.messages import Attachment
from bot.ports import Begin
from bot.store import Store
from bot.usecases.casework.add_evidence import add_evidence
from bot.usecases.casework.amend_case import correct, propose, waiting_in
from bot.usecases.casework.reopen_case import note_reason, reopen
from bot.usecases.casework.tell_dates import tell_dates
from bot.usecases.casework.withdraw_case import take_back_withdrawal, withdraw
from bot.usecases.data_rights import answer_request, holdings, open_request, register_request
from bot.usecases.data_rights import correct as correct_mine
from bot.usecases.follow_case import own_case
from bot.usecases.give_consent import give_consent, withdraw_consents
from bot.usecases.move_case import move_case
from bot.usecases.open_case import open_case

OWN = ("web", "u1")
WAGES: dict[str, Any] = {
    "company": "美团",
    "amount": 4800,
    "months_owed": 2,
    "location": "汇龙镇",
    "phone": "13812340013",
}
LEFT = date(2026, 10, 25)
Deed = Callable[[Begin, str, datetime, str], object]

DEEDS: dict[str, Deed] = {
    "corrected": lambda begin, case, now, key: correct(begin, case, *OWN, {"amount": 5300}, "金额", now, key=key),
    "amend": lambda begin, case, now, key: propose(begin, case, *OWN, {"amount": 5300}, "金额", now, key=key),
    "dates": lambda begin, case, now, key: tell_dates(begin, case, *OWN, CaseDates(left_on=LEFT), "走了", now, key=key),
    "unsolved": lambda begin, case, now, key: note_reason(begin, case, *OWN, "unsolved", "还没给", now, key=key),
    "withdrawn": lambda begin, case, now, key: withdraw(begin, case, *OWN, now, key=key),
    "consent": lambda begin, case, now, key: give_consent(
        begin, case, "employer", True, "v1", "courier", "可以", now, key=key
    ),
}


def opens(store: Store, now: datetime) -> Case:
    with store.begin() as work:
        work.conversations.open(*OWN, now)
        work.commit()
    return open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="web", sender="u1", key="c:1", now=now,
                     complete=False).case  # fmt: skip


def stored(store: Store, number: str) -> Case:
    with store.begin(write=False) as work:
        found = work.cases.get(number)
    assert found is not None
    return found


def steps(store: Store, number: str) -> list[str]:
    return [entry.step for entry in stored(store, number).timeline]


@pytest.mark.parametrize("step", DEEDS)
def test_a_message_that_comes_twice_leaves_one_note_and_the_next_one_its_own(
    store: Store, now: datetime, step: str
) -> None:
    case = opens(store, now)
    for _ in range(2):
        DEEDS[step](store.begin, case.number, now, "c:2")
    assert steps(store, case.number) == ["received", step]
    if step == "withdrawn":
        with pytest.raises(StepNotAllowed):
            DEEDS[step](store.begin, case.number, now, "c:3")
        return
    DEEDS[step](store.begin, case.number, now, "c:3")
    assert steps(store, case.number) == ["received", step, step]


def test_a_correction_waits_once_for_staff(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for _ in range(2):
        DEEDS["amend"](store.begin, case.number, now, "c:2")
    assert len(waiting_in(stored(store, case.number))) == 1


def test_without_a_message_nothing_is_held_back(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for _ in range(2):
        give_consent(store.begin, case.number, "employer", True, "v1", "chen", "可以", now)
    with store.begin(write=False) as work:
        assert len(work.consents.of_case(case.number)) == 2


def test_taking_back_a_consent_is_written_once_for_each_case(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for _ in range(2):
        touched = withdraw_consents(store.begin, *OWN, ("forwarding", "employer"), "v1", "撤回", now, key="c:2")
        assert [one.number for one in touched] == [case.number]
    with store.begin(write=False) as work:
        assert [(line.purpose, line.given) for line in work.consents.of_case(case.number)] == [
            ("forwarding", False), ("employer", False),
        ]  # fmt: skip
    assert steps(store, case.number) == ["received", "consent"]


def test_files_are_told_as_new_both_times_and_noted_once(store: Store, now: datetime) -> None:
    case = opens(store, now)
    with store.begin() as work:
        first, same = (work.files.keep(Attachment(name, "text/plain", b"1"), now) for name in ("a", "again"))
        work.commit()
    answers = [add_evidence(store.begin, case, [first, same], "工资条", now, key="c:2") for _ in range(2)]
    assert answers[0] == answers[1] and [one.name for one in answers[0].new] == ["a"]
    assert steps(store, case.number) == ["received", "evidence"]


def test_a_withdrawal_taken_back_is_understood_again_as_it_was(store: Store, now: datetime) -> None:
    case = opens(store, now)
    withdraw(store.begin, case.number, *OWN, now, key="c:2")
    for _ in range(2):
        found = own_case(store.begin, *OWN, case.number, "c:3")
        assert found is not None and found.state == "withdrawn"
        assert take_back_withdrawal(store.begin, case.number, *OWN, now, key="c:3").state == "verifying"
    assert steps(store, case.number) == ["received", "withdrawn", "verifying"]
    with pytest.raises(StepNotAllowed):
        take_back_withdrawal(store.begin, case.number, *OWN, now, key="c:4")


def test_a_case_taken_up_again_is_understood_again_as_it_was(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for step in ("referred_out", "closed"):
        move_case(store.begin, case.number, step, "chen", "", None, now, oral=("v1", "口头同意"))
    for _ in range(2):
        found = own_case(store.begin, *OWN, case.number, "c:2")
        assert found is not None and found.state == "closed"
        assert reopen(store.begin, case.number, *OWN, "又没给", now + timedelta(days=1), key="c:2").state == "reopened"
    assert steps(store, case.number) == ["received", "consent", "referred_out", "closed", "reopened"]
    after = own_case(store.begin, *OWN, case.number, "c:3")
    assert after is not None and after.state == "reopened"


def test_a_value_of_ones_own_is_put_right_in_the_case_once(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for _ in range(2):
        correct_mine(store.begin, *OWN, "phone", "13912345678", "更正手机号", now, key="c:2")
        register_request(store.begin, *OWN, "c:2", "更正", now, done=False)
    assert steps(store, case.number) == ["received", "corrected"]
    assert len(holdings(store.begin, *OWN).cases) == 2


def test_a_copy_of_ones_data_answers_one_request(store: Store, now: datetime) -> None:
    opens(store, now)
    asked = register_request(store.begin, *OWN, "c:2", "复制", now, done=False)
    files = [Attachment("a.json", "application/json", b"{}")]
    for _ in range(2):
        before = open_request(holdings(store.begin, *OWN), "复制", now, "c:3")
        assert before is not None and before.number == asked.number
        assert len(answer_request(store.begin, asked.number, files, now, key="c:3").attachments) == 1
    assert open_request(holdings(store.begin, *OWN), "复制", now, "c:4") is None
