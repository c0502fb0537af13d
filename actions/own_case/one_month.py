"""One month of several that are owed alike is put right: the other months stay as they are."""

from __future__ import annotations

from actions.turn import Turn, lexicon
from bot.domain.asking.form_values import months_between
from bot.domain.casework.cases import Case
from bot.nlu.extract import extract
from bot.nlu.own_case.changes import without_denied
from bot.nlu.own_case.payments import part_payment

LEAST_MONTHS = 2


def month_put_right(turn: Turn, case: Case, heard: object = None) -> float | None:
    """The whole sum after words that name one month and what is owed for it (十月是4600 不是4200, 九月他发过一千); None
    where they do not, or where the months of the case are not known to be alike. `heard`: the sum made of them else."""
    each, whole = owed_each(case), case.fields.get("amount")
    if each is None or whole is None or not _names_one_month(turn, case):
        return None
    if (part := part_payment(turn.text)) is not None and part.paid is not None:
        alike = part.left is None or part.left == each - part.paid
        return float(whole) - part.paid if alike and part.paid < each else None
    words = extract(without_denied(turn.text), turn.now, lexicon(), None)
    sums = {float(str(one.value)) for one in words if one.entity == "amount"} - {each}
    sums = sums or ({float(heard)} - {each} if isinstance(heard, (int, float)) else set())
    told = sums.pop() if len(sums) == 1 else None
    return None if told is None or told >= float(whole) else float(whole) - each + told


def owed_each(case: Case) -> float | None:
    """What is owed for each month, where the sum is so many times the same."""
    whole, period = case.fields.get("amount"), case.fields.get("period")
    if not isinstance(whole, (int, float)) or not period:
        return None
    months = months_between(period)
    return float(whole) / months if months >= LEAST_MONTHS and whole % months == 0 else None


def _names_one_month(turn: Turn, case: Case) -> bool:
    told = [one.value for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "period"]
    months = {(one["start"], one["end"]) for one in told if isinstance(one, dict)}
    if len(months) != 1:
        return False
    (first, last), period = months.pop(), case.fields["period"]
    return bool(first == last and period["start"] <= first <= period["end"])
