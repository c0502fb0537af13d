"""What the wage calculator asks, in which order and for which items. Data; the words stand in
`nlu_data/tasks/ask_wage_calculation.yml`. Slots are called `wage_…`; what each holds says KINDS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.domain.wage_talk.months import by_wage, open_months, pay_extras

Values = Mapping[str, Any]
ITEMS = (
    "wages", "piece", "min_wage", "fine", "overtime", "severance", "double_pay", "hourly", "extra", "deposit",
    "leave", "probation",
)  # fmt: skip
"""What can be worked out: domain items I1 to I13, notice pay and 2N belonging to `severance`."""
RELATIONS = ("labour", "between", "civil", "unknown")
ENDS = (
    "dismissed",
    "unlawful",
    "no_notice",
    "quit_for_arrears",
    "agreed",
    "laid_off",
    "expired",
    "quit",
    "employed",
    "protected",
)
EXTRAS = (
    "commission", "attendance", "bonus", "allowance", "meals", "vehicle", "phone", "heat", "night", "housing",
    "base", "floor",
)  # fmt: skip
"""What comes beside a wage: codes of `wage_extra`, their words stand in `claims.codes`. `floor` is no pay, but the
local minimum wage of a month as the person told it."""
HOW_OFTEN = ("monthly", "once")
"""`wage_extra_how`: whether the extras belong to every open month, or are owed once in all."""
NEEDS_RELATION = frozenset(ITEMS) - {"wages", "piece", "deposit", "extra"}
"""Items that stand or fall with the relation; debts of wages only stand on other law."""
REPORT = "report"
"""`wage_for`: the sum is wanted by the report of unpaid wages, which waits."""

Kind = Literal["money", "sums", "pieces", "extras", "rows", "months", "days", "hours", "count", "day", "period", "code",
               "codes", "text"]  # fmt: skip
KINDS: dict[str, Kind] = {
    "wage_items": "codes", "wage_done": "codes", "wage_end_reason": "code", "wage_start": "day", "wage_end": "day",
    "wage_served": "months", "wage_monthly": "money", "wage_last": "money", "wage_months": "months",
    "wage_part_days": "days", "wage_absent_days": "days", "wage_part_month": "text",
    "wage_due": "sums", "wage_unit_price": "money",
    "wage_count": "count", "wage_more": "pieces", "wage_extra": "extras", "wage_extra_how": "code",
    "wage_by_month": "rows", "wage_paid": "money", "wage_received": "money",
    "wage_fine": "money", "wage_proof": "code", "wage_published": "code",
    "wage_ot_weekday": "hours", "wage_ot_rest": "hours", "wage_ot_holiday": "hours", "wage_rest_given": "code",
    "wage_day_hours": "hours", "wage_hours": "hours", "wage_deadline": "day", "wage_paid_on": "day",
    "wage_deposit": "sums", "wage_leave_days": "days", "wage_signed": "text", "wage_own_words": "code",
    "wage_demand": "day", "wage_period": "period", "wage_relation": "code", "wage_left": "text", "wage_for": "text",
}  # fmt: skip
"""Slot -> what it holds: yuan, a list of yuan, pairs of count and yuan, pairs of a code of EXTRAS and yuan, numbers,
`YYYY-MM-DD`, months, codes. Rows: what is known of single months, as mappings of `month` (`YYYY-MM`) and `owed` (what
is open of it; 0: paid up), or `paid` (what came of it, 0: nothing), with `due` where the month was worth something
else than the monthly wage and `extra` (code and yuan) where something came on top in this month alone."""
SILENT = frozenset(
    {"wage_left", "wage_for", "wage_items", "wage_done", "wage_part_month", "wage_day_hours", "wage_relation"}
)
"""Slots that are not read back as facts."""

SELF_NAMED = frozenset({"wage_extra", "wage_by_month"})
"""Slots whose values say themselves what they are."""
HIDDEN = frozenset({"wage_for", "wage_part_month", "wage_day_hours"})
"""Slots that nobody is shown: what they hold shows in others."""


@dataclass(frozen=True)
class Question:
    """As a Field of a form: `also` slots make it unnecessary, `when` says whether it is asked at all."""

    slot: str
    when: Callable[[Values], bool]
    kind: Literal["entity", "choice"] = "entity"
    also: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    required: bool = True


def items_of(values: Values) -> tuple[str, ...]:
    """Everything that is to be worked out, in the order it is told."""
    wanted = {*(values.get("wage_items") or ()), *(values.get("wage_done") or ())}
    return tuple(one for one in ITEMS if one in wanted)


def by_piece(values: Values) -> bool:
    """Whether overtime is told in pieces: their price is known, and neither a monthly wage nor hours of a day."""
    told = values.get("wage_unit_price") is not None and values.get("wage_monthly") is None
    return told and values.get("wage_day_hours") is None


def _of(*items: str) -> Callable[[Values], bool]:
    return lambda values: bool({*items} & {*items_of(values)})


def _priced(values: Values) -> bool:
    return values.get("wage_unit_price") is not None and values.get("wage_count") is not None


def _ended(values: Values) -> bool:
    employed = values.get("wage_end_reason") in ("employed", "quit")
    return "severance" in items_of(values) and values.get("wage_served") is None and not employed


def _since(values: Values) -> bool:
    """Whether it matters since when somebody works there."""
    items = items_of(values)
    pointless = values.get("wage_end_reason") in ("employed", "quit")
    return bool({"double_pay", "leave"} & {*items}) or ("severance" in items and not pointless)


def _by_wage(values: Values) -> bool:
    """Whether unpaid wages cannot be worked out without the monthly wage."""
    if values.get("wage_by_month"):
        return by_wage(values) or values.get("wage_part_days") is not None
    return values.get("wage_due") is None or values.get("wage_months") is not None


def _monthly(values: Values) -> bool:
    items = {*items_of(values)}
    if items & {"double_pay", "leave", "probation"} or ("wages" in items and _by_wage(values)):
        return True
    if "severance" in items and values.get("wage_end_reason") not in ("employed", "quit"):
        return True
    if "overtime" in items and values.get("wage_unit_price") is None:
        return True
    return "fine" in items and not _priced(values)


def _months(values: Values) -> bool:
    told = values.get("wage_due") is not None or bool(values.get("wage_by_month"))
    return "wages" in items_of(values) and not told


def _how_often(values: Values) -> bool:
    """Whether it matters if what comes beside the wage is owed for every month."""
    return "wages" in items_of(values) and bool(pay_extras(values)) and open_months(values) > 1


def _part(values: Values) -> bool:
    """Whether days were missed in a month of which nobody knows how many it had."""
    missed = values.get("wage_absent_days") is not None and values.get("wage_part_month") is None
    return missed and "wages" in items_of(values)


def _due(values: Values) -> bool:
    return "extra" in items_of(values) and not {"wages", "piece"} & {*items_of(values)}


def _relation(values: Values) -> bool:
    return bool(NEEDS_RELATION & {*items_of(values)}) and values.get("wage_for") != REPORT


def _always(values: Values) -> bool:
    return True


QUESTIONS = (
    Question("wage_items", _always, "choice", (), ITEMS),
    Question("wage_end_reason", _of("severance"), "choice", (), ENDS),
    Question("wage_start", _since, also=("wage_served",)),
    Question("wage_end", _ended),
    Question("wage_unit_price", _of("piece")),
    Question("wage_count", _of("piece")),
    Question("wage_fine", _of("fine")),
    Question("wage_monthly", _monthly),
    Question("wage_months", _months, also=("wage_part_days", "wage_absent_days")),
    Question("wage_part_days", _part),
    Question("wage_extra_how", _how_often, "choice", (), HOW_OFTEN),
    Question("wage_received", _of("min_wage")),
    Question("wage_ot_weekday", _of("overtime"), also=("wage_ot_rest", "wage_ot_holiday")),
    Question("wage_hours", _of("hourly")),
    Question("wage_paid", _of("hourly")),
    Question("wage_due", _due),
    Question("wage_deadline", _of("extra"), required=False),
    Question("wage_deposit", _of("deposit")),
    Question("wage_leave_days", _of("leave")),
    Question("wage_relation", _relation, "choice", (), RELATIONS, required=False),
)
ASKED = frozenset(slot for one in QUESTIONS for slot in (one.slot, *one.also))
TOLD = tuple(slot for slot in KINDS if slot not in ASKED)
"""Slots that are taken when said and never asked for."""
