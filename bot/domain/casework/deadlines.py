"""Which limits run in a case and when their last day is: from its fields, its noted dates, its state and what happened.
Worked out anew each time, never kept, so that a corrected date or a new calendar of holidays counts at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.calendar.spans import add_years
from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.casework import limits
from bot.domain.casework.case_dates import dates_of
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.casework.limits import Limit

WATCHED = ("unpaid_wages", "legal_aid", "work_injury", "data_request")
"""Kinds of case in which the law sets limits."""
RESTARTING = ("in_mediation", "to_inspection", "agreed", "partly_paid")
"""Steps with a paper of their own that say that payment was demanded or promised: the year begins anew."""
SETTLED = frozenset({"to_arbitration", "paid", "follow_up", "closed"})
"""States in which no wage has to be claimed in time any more."""
VAGUE = timedelta(days=100)
"""Between the first and the last day that somebody can have left: then two years say nothing."""
AGREED = ("agreed", "awaiting_payment", "partly_paid", "defaulted")


@dataclass(frozen=True)
class Deadline:
    """`since`: the day it runs from. `due`: its last day. `moved`: that was a day off and went to the next working day.
    `cautious`: nobody said when the work ended, so this is the earliest it can be. `latest`: the latest it can be,
    where only the month of leaving is known."""

    limit: Limit
    since: date
    due: date
    moved: bool = False
    cautious: bool = False
    latest: date | None = None

    def left(self, today: date) -> int:
        """Days until the last day; negative when it is over."""
        return (self.due - today).days


def deadlines(case: Case, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """What runs in the case, the nearest first. A withdrawn case keeps them: the law does not wait for it."""
    find = {"unpaid_wages": _of_wages, "legal_aid": _of_legal_aid, "work_injury": _of_injury,
            "data_request": _of_request}.get(case.kind)  # fmt: skip
    return tuple(sorted(find(case, calendar), key=lambda one: one.due)) if find else ()


def is_endless(case: Case) -> bool:
    """Whether unpaid wages may be claimed without a limit, because the work goes on."""
    return case.kind == "unpaid_wages" and case.state not in SETTLED and dates_of(case).employed is True


def lacks_its_end(case: Case) -> bool:
    """Whether the limit of a wage claim hangs on a day that nobody noted."""
    dates = dates_of(case)
    return (
        case.kind == "unpaid_wages" and case.state not in SETTLED and dates.left_on is None and dates.employed is None
    )


def _of_wages(case: Case, days: WorkCalendar) -> Iterator[Deadline]:
    dates, owed = dates_of(case), _last_month_owed(case)
    if case.state not in SETTLED:
        start = dates.left_on or (owed if dates.employed is None else None)
        if start is not None:
            yield _year(case, start, days, cautious=dates.left_on is None)
        ended = dates.left_on or (_month_end(owed) if owed is not None and not dates.employed else None)
        vague = dates.left_by is not None and dates.left_on is not None and (dates.left_by - dates.left_on) > VAGUE
        if ended is not None and case.state != "to_inspection" and not vague:  # counted from its end
            last = add_years(ended, 2)
            by = add_years(dates.left_by, 2) if dates.left_by else None
            yield Deadline(limits.INSPECTION, ended, last, latest=by)
    yield from _of_mediation(case, days)
    if case.state in AGREED and (agreed := _last(case, "agreed")):
        yield _days(limits.COURT_CONFIRMATION, agreed, 30, days)
    if case.state == "to_inspection" and (handed := _last(case, "to_inspection")):
        accepted = days.after(handed, 5)
        yield Deadline(limits.INSPECTION_ACCEPTS, handed, accepted)
        yield Deadline(limits.INSPECTION_ENDS, accepted, days.after(accepted, 60))
    if case.state == "to_arbitration" and (handed := _last(case, "to_arbitration")):
        first = _days(limits.ARBITRATION_ACCEPTS, handed, 5, days)
        yield from (first, _days(limits.ARBITRATION_ENDS, first.due, 45, days))


def _of_mediation(case: Case, days: WorkCalendar) -> Iterator[Deadline]:
    """From the first step of this mediation: who was told of a date has applied."""
    if case.state not in ("mediation_scheduled", "in_mediation"):
        return
    began: date | None = None
    for entry in case.timeline:
        if entry.step in ("mediation_failed", "reopened"):
            began = None
        elif entry.step in ("mediation_scheduled", "in_mediation") and began is None:
            began = entry.at.date()
    if began is not None:
        yield _days(limits.MEDIATION, began, 15, days)


def _of_legal_aid(case: Case, days: WorkCalendar) -> Iterator[Deadline]:
    if case.state in ENDED - {"withdrawn"}:
        return
    dates, hearing = dates_of(case), _day_in(case, "hearing_date")
    wages = case.fields.get("matter") == "unpaid_wages"
    start = dates.left_on if wages else dates.known_on or dates.left_on
    if case.fields.get("matter") == "work_injury":
        if dates.known_on is not None:
            yield _to(limits.INJURY_WORKER, dates.known_on, add_years(dates.known_on, 1), days)
    elif start is not None and not (wages and dates.employed):
        yield _year(case, start, days)
    if hearing is not None:
        yield Deadline(limits.HEARING, case.created_at.date(), hearing)
    if case.state in ("submitted", "reviewing"):
        handed = _last(case, "submitted") or _last(case, "reviewing")
        if handed is not None:
            yield _days(limits.AID_REVIEW, handed, 7, days)
    if case.state == "granted" and (granted := _last(case, "granted")):
        yield _days(limits.AID_ASSIGNS, granted, 3, days)


def _of_injury(case: Case, days: WorkCalendar) -> Iterator[Deadline]:
    happened = _day_in(case, "incident_date")
    if happened is None or case.state in ENDED - {"withdrawn"}:
        return
    yield _days(limits.INJURY_EMPLOYER, happened, 30, days)
    yield _to(limits.INJURY_WORKER, happened, add_years(happened, 1), days)


def _of_request(case: Case, days: WorkCalendar) -> Iterator[Deadline]:
    if case.state not in ENDED:
        made = case.created_at.date()
        yield Deadline(limits.DATA_REQUEST, made, days.after(made, limits.DATA_REQUEST_DAYS))


def _year(case: Case, start: date, days: WorkCalendar, cautious: bool = False) -> Deadline:
    """One year, begun anew by every demand or promise that came in time; what came too late revives nothing."""
    steps = (entry.at.date() for entry in case.timeline if entry.step in RESTARTING)
    demands, by = sorted((*dates_of(case).demanded_on, *steps)), dates_of(case).left_by
    begun = _begun(start, demands, days)
    found = _to(limits.ARBITRATION, begun, add_years(begun, 1), days, cautious)
    latest = _begun(by, demands, days) if by else begun
    return replace(found, latest=days.next_working_day(add_years(latest, 1))) if latest != begun else found


def _begun(start: date, demands: list[date], days: WorkCalendar) -> date:
    for day in demands:
        if start < day <= days.next_working_day(add_years(start, 1)):
            start = day
    return start


def _days(limit: Limit, since: date, count: int, days: WorkCalendar) -> Deadline:
    return _to(limit, since, since + timedelta(days=count), days)


def _to(limit: Limit, since: date, last: date, days: WorkCalendar, cautious: bool = False) -> Deadline:
    due = days.next_working_day(last)
    return Deadline(limit, since, due, due != last, cautious)


def _month_end(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1) - timedelta(days=1)


def _last_month_owed(case: Case) -> date | None:
    """The first day of the last month owed: the work ended then at the earliest."""
    period = case.fields.get("period")
    end = period.get("end") if isinstance(period, dict) else None
    return date.fromisoformat(f"{end}-01") if end else None


def _day_in(case: Case, name: str) -> date | None:
    value = case.fields.get(name)
    return date.fromisoformat(str(value)) if value else None


def _last(case: Case, step: str) -> date | None:
    """The day on which the case came to that state last."""
    return max((entry.at.date() for entry in case.timeline if entry.step == step), default=None)
