"""The sum in a report that was worked out from what was told of pay: worked out anew once one of its facts changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.turn import Turn
from actions.wage.wage_table import Line, worked_in_line
from bot.domain.asking.form_state import Say, State, Step
from bot.domain.asking.form_values import months_between
from bot.domain.wage_talk.account import RATES, needed, settled
from bot.wording import say


def recounted(turn: Turn, before: State, step: Step) -> Step:
    """The step with the sum that follows from the facts as they are now, where the sum stored or waiting for its yes
    followed from those before and was not told anew."""
    after = step.state
    if step.next != "ask" or not any(after.account.get(slot) for slot in RATES):
        return step
    old, new = _line(turn, before), _line(turn, after)
    if new is None or new.debt <= 0:
        return step
    doubt = before.unsure or {}
    waits = doubt.get("slot") == "amount" and ("pay" in doubt or "how" in doubt) and not after.knows("amount")
    if waits and before.account != after.account and doubt["value"] != new.debt:
        return _asked_anew(step, new)
    if old is None or old.debt == new.debt:
        return step
    if before.values.get("amount") != old.debt or after.values.get("amount") != old.debt or after.unsure is not None:
        return step
    said = (Say("corrected", {"slots": ("amount",)}),)
    values = {**after.values, "amount": new.debt}
    return replace(step, state=replace(after, values=values, account=_facts(after)), say=(*step.say, *said))


def _asked_anew(step: Step, line: Line) -> Step:
    how = say("dialogue.worked_out", how=line.how, total=line.total, left="")
    doubt = {"slot": "amount", "value": line.debt, "low": line.debt, "high": line.debt, "how": how}
    state = replace(step.state, unsure=doubt, pay=None, doubts=(), asked="amount", misses=0, account=_facts(step.state))
    kept = tuple(one for one in step.say if one.key not in ("unsure", "pay_total", "pay_noted", "guessed"))
    return replace(step, state=state, say=(*kept, Say("unsure", doubt)))


def _line(turn: Turn, state: State) -> Line | None:
    facts = _facts(state)
    if not any(facts.get(slot) for slot in RATES) or needed(facts) is not None:
        return None
    return worked_in_line(turn, facts)


def _facts(state: State) -> dict[str, Any]:
    """What is told of pay, with the months as the form knows them, and without the sum that only followed from it."""
    facts: dict[str, Any] = {
        slot: one for slot, one in state.account.items() if slot != "wage_due" or not _rated(state)
    }
    if not facts.get("wage_by_month") and not facts.get("wage_part_days") and facts.get("wage_monthly"):
        if state.knows("period"):
            months = months_between(state.values["period"])
            facts |= {"wage_period": state.values["period"], "wage_months": months}
        elif state.knows("months_owed"):
            facts = {slot: one for slot, one in facts.items() if slot != "wage_period"}
            facts["wage_months"] = state.values["months_owed"]
    return settled(facts)


def _rated(state: State) -> bool:
    """Whether the plain sum of an account is the very sum of the report, kept beside the wage that it came from."""
    due, monthly = state.account.get("wage_due") or (), state.account.get("wage_monthly")
    return bool(monthly and len(due) == 1)
