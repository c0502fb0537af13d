"""What follows the conversation, as staff see it on the page of a case and on the first page: words that wait for their
hour, a withdrawal that can still be taken back, corrections to look at, what the person says of the outcome."""

from __future__ import annotations

from typing import Any

from bot.aftercare.times import case_times
from bot.desk.acts.cases import only_of
from bot.desk.acts.outcome import may_read
from bot.desk.call import Call
from bot.desk.masks import masked_text
from bot.domain.casework.cases import Case
from bot.domain.casework.follow_up import FollowUp
from bot.ports import UnitOfWork
from bot.usecases.casework.amend_case import waiting_in
from bot.usecases.casework.withdraw_case import withdrawn_at

SHOWN = 30


def held_json(work: UnitOfWork, number: str, unmasked: bool) -> list[dict[str, Any]]:
    """What the person has not been told yet, and when they will be; masked as the timeline is."""
    return [
        {
            "step": one.step,
            "at": one.at.isoformat(),
            "due": one.due.isoformat(),
            "text": one.text if unmasked else masked_text(one.text),
        }
        for one in work.notices.of_case(number)
    ]


def aftercare_of(work: UnitOfWork, case: Case, call: Call) -> dict[str, Any]:
    """For the page of one case; empty parts are not shown."""
    since = withdrawn_at(case) if case.state == "withdrawn" else None
    told = work.follow_ups.get(case.number)
    return {
        "held": held_json(work, case.number, call.unmasked),
        "withdrawn_until": since + case_times().cooling_off if since else None,
        "amendments": [
            {"at": one["at"], "told": one["told"] if call.unmasked else masked_text(str(one["told"]))}
            for one in waiting_in(case)
        ],
        "outcome": _outcome(told, may_read(case, call.member), call) if told else None,
    }


def to_look_at(work: UnitOfWork, call: Call) -> dict[str, Any]:
    """For the first page: bad outcomes that this member may see to, withdrawals that can still be taken back, cases
    that their people took up again."""
    mine = only_of(call.member)
    bad = []
    for one in work.follow_ups.unsettled(case_times().lowest_good, mine, SHOWN):
        case = work.cases.get(one.number)
        if case is not None and may_read(case, call.member):
            bad.append({**_outcome(one, True, call), "number": one.number, "kind": case.kind})
    withdrawn = work.cases.page(state="withdrawn", organisation=mine, limit=SHOWN).items
    again = work.cases.page(state="reopened", organisation=mine, limit=SHOWN).items
    return {
        "bad": bad,
        "withdrawn": [
            {"number": one.number, "kind": one.kind, "until": since + case_times().cooling_off}
            for one in withdrawn
            if (since := withdrawn_at(one)) is not None
        ],
        "again": [{"number": one.number, "kind": one.kind} for one in again],
    }


def _outcome(told: FollowUp, readable: bool, call: Call) -> dict[str, Any]:
    """Who handled the case learns only whether there was an answer."""
    facts: dict[str, Any] = {"asked_at": told.asked_at, "answered_at": told.answered_at, "readable": readable}
    if not readable:
        return facts
    words = told.words if call.unmasked else masked_text(told.words)
    bad = told.is_bad(case_times().lowest_good)
    return {**facts, "received": told.received, "mark": told.mark, "words": words, "bad": bad,
            "settled_by": told.settled_by, "settled_at": told.settled_at}  # fmt: skip
