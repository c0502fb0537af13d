"""From what somebody told to the items with their sums, or the reasons why there are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bot.domain.calendar.spans import add_months, whole_months
from bot.domain.claims.annual_leave import annual_leave
from bot.domain.claims.claim import Work, claim
from bot.domain.claims.deductions import deposit_refund, fine_under_platform_rules, unlawful_deduction
from bot.domain.claims.double_pay import Unsigned, double_pay
from bot.domain.claims.extra_compensation import extra_compensation
from bot.domain.claims.items import Item, NotWorkedOut, Refusal, Result, Term, Value
from bot.domain.claims.local_figures import Figure
from bot.domain.claims.money import ends
from bot.domain.claims.overtime import Extra, day_overtime, overtime, piece_overtime
from bot.domain.claims.service_time import months_of, severance_months
from bot.domain.claims.severance import EndReason, Service, end_of_service
from bot.domain.claims.wage_floors import hourly_floor_gap, minimum_wage_gap, probation_floor, probation_gap
from bot.domain.claims.wages_owed import PartMonth, Pieces, arrears, piece_pay_owed, wages_owed
from bot.domain.invalid import InvalidValue
from bot.domain.wage_talk.floor_as_told import gap_to_told
from bot.domain.wage_talk.months import by_rows, pay_extras, told_floor, wages_in_rows
from bot.domain.wage_talk.questions import items_of
from bot.domain.wage_talk.told import Ground, Told

REASONS: dict[str, EndReason] = {
    "dismissed": "dismissed_with_notice", "unlawful": "dismissed_unlawfully", "no_notice": "dismissed_without_notice",
    "quit_for_arrears": "quit_for_arrears", "agreed": "agreed_by_employer", "laid_off": "laid_off",
    "expired": "expired", "quit": "quit", "employed": "still_employed",
    "protected": "dismissed_protected",
}  # fmt: skip
MAYBE_UNLAWFUL = ("dismissed", "no_notice", "laid_off")
"""Ends that cost twice N if they were not lawful."""
_NOTHING = Decimal(0)


def results(values: Mapping[str, Any], ground: Ground) -> tuple[Result, ...]:
    """All items wanted, each under the relation told (an employee's where it is not known)."""
    told = _Items(_still_there(values), ground)
    found: list[Result] = []
    for item in items_of(values):
        name, work = told.work(item, found)
        try:
            found += claim(name, told.relation(item), work, settled=False)
        except InvalidValue as error:  # a year whose holidays nobody knows yet
            told_of: dict[str, Value] = {key: str(value) for key, value in error.details.items()}
            found.append(Refusal(name, Term(error.reason, told_of)))
    return tuple(found)


def _still_there(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values without a last day where somebody works there still."""
    if values.get("wage_end_reason") != "employed":
        return values
    return {slot: value for slot, value in values.items() if slot != "wage_end"}


class _Items(Told):
    """What works each item out."""

    def __init__(self, values: Mapping[str, Any], ground: Ground) -> None:
        super().__init__(values, ground)
        self._paid = self.number("wage_paid") or _NOTHING

    def paid(self) -> Decimal:
        """What was paid counts once."""
        paid, self._paid = self._paid, _NOTHING
        return paid

    def less_fine(self, owed: Item, paid: Decimal, work: Callable[[Decimal], Item]) -> Item:
        """The debt without a fine that was taken from the same pay and is a line of its own: not asked for twice."""
        fine = self.number("wage_fine")
        if not paid or fine is None or "fine" not in items_of(self.values):
            return owed
        told = (Term("less_paid", {"paid": paid}), Term("less_fine", {"amount": fine}))
        less = work(paid + fine)
        return replace(less, formula=(*less.formula[:-1], *told))

    def work(self, item: str, found: list[Result]) -> tuple[str, Work]:
        """The name of an item, and what works it out; `found`: the items before it."""
        ways: dict[str, tuple[str, Work]] = {
            "wages": ("wages_owed", self._wages),
            "piece": ("piece_pay_owed", self._piece),
            "min_wage": ("minimum_wage_gap", self._minimum),
            "fine": ("unlawful_deduction", self._fine),
            "overtime": ("overtime", self._overtime),
            "severance": (self._severance_name(), self._severance),
            "double_pay": ("double_pay", self._double_pay),
            "hourly": ("hourly_floor_gap", self._hourly),
            "extra": ("extra_compensation", lambda: self._extra(found)),
            "deposit": ("deposit_refund", self._deposit),
            "leave": ("unused_leave", self._leave),
            "probation": ("probation_floor", self._probation),
        }
        return ways[item]

    def _deposit(self) -> Item:
        refund = deposit_refund(self.sums("wage_deposit"), self.relation("deposit"))
        if {"wages", "piece"} & {*items_of(self.values)} or not (paid := self.paid()):
            return refund
        left, how = max(_NOTHING, ends(refund.amount)[0] - paid), Term("less_paid", {"paid": paid})
        return replace(refund, amount=left, formula=(*refund.formula, how))

    def _minimum(self) -> Item:
        months = self.number("wage_months") if "wages" not in items_of(self.values) else None
        received, months, told = self.need("wage_received"), months or Decimal(1), told_floor(self.values)
        gap = minimum_wage_gap(received, self.month(), months) if told is None else None
        return gap or gap_to_told(received, told or _NOTHING, months, self.month)

    def _probation(self) -> Item:
        paid = self.number("wage_received") or self.number("wage_paid")
        if paid is None or {"wages", "piece"} & {*items_of(self.values)}:
            return probation_floor(self.need("wage_monthly"), self.month())
        months = self.number("wage_months") or self.number("wage_served") or Decimal(1)
        return probation_gap(self.need("wage_monthly"), paid, self.month(), months)

    def month(self) -> Figure:
        return self.figure("min_wage_month")

    def _wages(self) -> Item:
        if by_rows(self.values):
            paid = self.paid()
            return self.less_fine(wages_in_rows(self, paid), paid, lambda sum_: wages_in_rows(self, sum_))
        due = self.sums("wage_due")
        if due and self.number("wage_months") is not None:
            due.append(self.need("wage_monthly") * (self.number("wage_months") or _NOTHING))
        if due:
            paid = self.paid()
            return arrears([(one, paid if at == 0 else _NOTHING) for at, one in enumerate(due)])
        months = self.number("wage_months") or _NOTHING
        part, absent = self.number("wage_part_days"), self.number("wage_absent_days")
        month = str(self.values.get("wage_part_month") or "")
        if part is None and absent is not None and month:
            first = date.fromisoformat(f"{month}-01")
            days = self.ground.calendar.pay_days(first, add_months(first, 1) - timedelta(1))
            part = max(_NOTHING, days - absent)
        whole, rest = divmod(months, 1)
        if rest and part is None:
            return wages_owed(self.need("wage_monthly"), months, None, self.paid())
        told = PartMonth(part, absent) if part is not None else None
        paid, monthly = self.paid(), self.need("wage_monthly")
        return self.less_fine(
            wages_owed(monthly, whole, told, paid), paid, lambda sum_: wages_owed(monthly, whole, told, sum_)
        )

    def pieces(self) -> list[Pieces]:
        first = [Pieces(self.need("wage_count"), self.need("wage_unit_price"))]
        more = self.values.get("wage_more") or ()
        return first + [Pieces(Decimal(str(count)), Decimal(str(price))) for count, price in more]

    def extras(self) -> list[Decimal]:
        return [amount for _, amount in pay_extras(self.values)]

    def _piece(self) -> Item:
        paid, pieces, extra = self.paid(), self.pieces(), self.extras()
        return self.less_fine(
            piece_pay_owed(pieces, extra, paid), paid, lambda sum_: piece_pay_owed(pieces, extra, sum_)
        )

    def _fine(self) -> Item:
        taken = self.need("wage_fine")
        if self.relation("fine") == "B":
            published = self.values.get("wage_published")
            return fine_under_platform_rules(taken, None if published is None else published == "yes")
        wage = self.number("wage_monthly")
        if wage is None:
            wage = ends(piece_pay_owed(self.pieces(), self.extras()).amount)[1]
        proof = self.values.get("wage_proof")
        return unlawful_deduction(taken, wage, self.month(), None if proof is None else proof == "yes")

    def _overtime(self) -> Item:
        names = ("wage_ot_weekday", "wage_ot_rest", "wage_ot_holiday")
        weekday, rest, holiday = (self.number(one) or _NOTHING for one in names)
        extra = Extra(weekday, rest, holiday, self.values.get("wage_rest_given") == "yes")
        price = self.number("wage_unit_price")
        if price is not None and self.number("wage_monthly") is None:
            by_day = self.number("wage_day_hours") is not None
            return day_overtime(price, extra) if by_day else piece_overtime(price, extra)
        return overtime(self.need("wage_monthly"), extra)

    def _severance_name(self) -> str:
        return "double_severance" if self.values.get("wage_end_reason") == "unlawful" else "severance"

    def served(self) -> tuple[Decimal, bool]:
        """Months of wage that the time is worth, and whether they come from a length and not from days."""
        length, start = self.number("wage_served"), self.day("wage_start")
        if length is not None:
            return months_of(int(length), 0 if length == int(length) else 1), True
        if start is None:
            raise NotWorkedOut("not_told", what="wage_start")
        return severance_months(start, self.day("wage_end") or self.ground.today), False

    def _severance(self) -> tuple[Result, ...]:
        told = str(self.values.get("wage_end_reason"))
        reason = REASONS.get(told)
        if reason is None:
            raise NotWorkedOut("not_told", what="wage_end_reason")
        if reason in ("quit", "still_employed"):
            raise NotWorkedOut(f"no_severance_{reason}", "labour_contract_46")
        months, from_length = self.served()
        day = self.day("wage_end")
        minimum, city = (self.figure(name, day) for name in ("min_wage_month", "avg_wage_city_prev_year"))
        service = Service(months, self.need("wage_monthly"), minimum, city, self.number("wage_last"))
        done = end_of_service(reason, service, self.values.get("wage_own_words") == "yes")
        if told in MAYBE_UNLAWFUL:
            done = (*done, *map(_if_unlawful, end_of_service("dismissed_unlawfully", service)))
        notes = (Term("average_of_a_year"), *((Term("length_as_told"),) if from_length else ()))
        return (*done[:-1], _noted(done[-1], notes))

    def _double_pay(self) -> Item:
        start = self.day("wage_start")
        length = self.number("wage_served")
        last = self.day("wage_end") or self.ground.today
        if start is None and length is not None:
            start = add_months(last + timedelta(1), -int(length))
        if start is None:
            raise NotWorkedOut("not_told", what="wage_start")
        work = Unsigned(start, self.day("wage_end"), self.day("wage_signed"))
        done = double_pay(work, self.need("wage_monthly"), self.ground.today, self.ground.calendar)
        return done if self.day("wage_end") else replace(done, notes=(*done.notes, Term("until_today")))

    def _hourly(self) -> Item:
        return hourly_floor_gap(self.need("wage_hours"), self.need("wage_paid"), self.figure("min_wage_hour"))

    def _extra(self, found: list[Result]) -> Item:
        before = [one for one in found if isinstance(one, Item) and one.name in ("wages_owed", "piece_pay_owed")]
        due = sum((ends(one.amount)[1] for one in before), _NOTHING) or sum(self.sums("wage_due"), _NOTHING)
        if not due:
            raise NotWorkedOut("not_told", what="wage_due")
        return extra_compensation(due, self.day("wage_deadline"), self.day("wage_paid_on"), self.ground.today)

    def _leave(self) -> Item:
        length, start = self.number("wage_served"), self.day("wage_start")
        months = int(length) if length is not None else 0
        if length is None and start is not None:
            months = whole_months(start, self.day("wage_end") or self.ground.today)[0]
        return annual_leave(self.need("wage_monthly"), self.need("wage_leave_days"), months)


def _if_unlawful(result: Result) -> Result:
    return replace(result, needs=(*result.needs, "unlawful_dismissal")) if isinstance(result, Item) else result


def _noted(result: Result, notes: tuple[Term, ...]) -> Result:
    return replace(result, notes=(*result.notes, *notes)) if isinstance(result, Item) else result
