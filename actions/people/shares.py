"""What each of a group is owed, where it was told name by name (张伟四千 李娜三千五)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.heard.values import values_of
from actions.shown import money
from actions.turn import Turn
from bot.domain.asking.form_state import Heard, Say, State, Step
from bot.domain.asking.form_values import take
from bot.domain.asking.forms import Form
from bot.domain.asking.next_question import go_on
from bot.nlu.naming.named_sums import OWN, REST, UNNAMED, named_sums_within, own_name_within
from bot.wording import say

Pairs = tuple[tuple[str, float], ...]
"""Name and yuan of each; OWN for who speaks, REST for each of the others, UNNAMED for one without a name."""
_BESIDE = ("phone", "location", "period", "months_owed", "has_contract", "company")
"""What is taken from a message besides the shares that it tells."""


def with_shares(state: State, pairs: Pairs, text: str) -> tuple[State, str]:
    """The state with the names, what each is owed, what it comes to in all once everybody's is known, and the words
    themselves; and what is said of it."""
    shares = {**state.shares, **{_key(name, state): _whole(owed) for name, owed in pairs}}
    if own := own_name_within(text):
        state = replace(state, values={**state.values, "name": own})
    names = [name for name, _ in pairs if name not in (OWN, REST) and not name.startswith(UNNAMED)]
    known = list(dict.fromkeys([*(state.values.get("workers") or ()), *names]))
    others = [name for name in known if name != state.values.get("name")]
    told = [name for name in shares if name != REST]
    count = max(int(state.values.get("worker_count") or 1), len(told), len(others) + (OWN in shares))
    return _counted(replace(state, shares=shares), known, count, text, len(pairs))


def with_share(state: State, name: str, owed: float, text: str) -> tuple[State, str]:
    """The same where the share of one who is known was put right."""
    shares = {**state.shares, _key(name, state): _whole(owed)}
    known, count = list(state.values.get("workers") or ()), int(state.values.get("worker_count") or 1)
    after, said = _counted(replace(state, shares=shares), known, count, text, 1)
    total = after.values.get("amount")
    done = say("colleagues.share_changed", name=name or say("colleagues.own"), amount=money(owed))
    return after, done + (say("colleagues.in_all", total=money(float(total))) if total else "") if said else done


def with_one_more(state: State, name: str, owed: float, text: str) -> tuple[State, str]:
    """The same with a colleague who was not told of before, and what is owed to him on top."""
    count, before = int(state.values.get("worker_count") or 1), float(state.values["amount"])
    shares = dict(state.shares) or ({OWN: _whole(before)} if count == 1 else {})
    shares[name or f"{UNNAMED}{count}"] = _whole(owed)
    names = [*(state.values.get("workers") or ()), *([name] if name else [])]
    values = {**state.values, "worker_count": count + 1, "amount": _whole(before + owed)}
    values |= {"workers": list(dict.fromkeys(names))} if names else {}
    after = replace(state, values=values, shares=shares, told=_with_words(state, text), misses=0, account={})
    skipped = after.skipped | {"workers"} if not names else after.skipped
    total = money(float(values["amount"]))
    return replace(after, skipped=skipped), say("colleagues.one_more_owed", count=count + 1, total=total)


def told_at_once(form: Form, step: Step, text: str) -> tuple[Step, str] | None:
    """The first step of a report whose first message tells the shares among other things; None where it does not."""
    pairs = named_sums_within(text)
    if not pairs:
        return None
    named = {name for name, _ in pairs}
    values = step.state.values
    if OWN in named and values.get("name") in named:  # one of the colleagues, and not who speaks
        values = {slot: value for slot, value in values.items() if slot != "name"}
    state, known = with_shares(replace(step.state, values=values, account={}), pairs, text)
    return go_on(form, state, tuple(filter(None, (_beside_sums(one, state) for one in step.say)))), known


def with_told_beside(turn: Turn, form: Form, state: State) -> State:
    """The state with what a message that tells shares tells besides: a number, a place, the months, the contract."""
    values = [one for one in values_of(turn, form, state, None) if one.slot in _BESIDE and not state.knows(one.slot)]
    sure = tuple(one for one in values if one.certain and not one.problem)
    return take(form, state, Heard(turn.text, values=sure), turn.now)[0] if sure else state


def shares_of(values: Mapping[str, Any], shares: Mapping[str, float]) -> dict[str, float]:
    """Yuan by name, of the person and the colleagues, and of each who has no share of his own under REST. Empty where
    they do not fit the sum that is handed in."""
    own, count = str(values.get("name") or ""), int(values.get("worker_count") or 1)
    by_name = {name or own: owed for name, owed in shares.items()}
    told = {name: owed for name, owed in by_name.items() if name != REST}
    total = sum(told.values()) + by_name.get(REST, 0) * max(0, count - len(told))
    amount = float(values.get("amount") or 0)
    complete = len(told) >= count or REST in by_name
    return by_name if (total == amount if complete else total <= amount) else {}


def _counted(state: State, names: list[str], count: int, text: str, told: int) -> tuple[State, str]:
    shares = state.shares
    each = [owed for name, owed in shares.items() if name != REST]
    complete = len(each) >= count or REST in shares
    total = _whole(sum(each) + shares.get(REST, 0) * max(0, count - len(each)))
    values = {**state.values, "worker_count": count, **({"workers": names} if names else {})}
    known = _total(state)
    values.pop("amount", None)
    if complete or known is not None:
        values["amount"] = total if complete else _whole(max(known or 0, total))
    doubts = tuple(one for one in state.doubts if one["slot"] not in ("amount", "worker_count"))
    unsure = state.unsure if state.unsure and state.unsure["slot"] not in ("amount", "worker_count") else None
    after = replace(state, values=values, unsure=unsure, doubts=doubts, told=_with_words(state, text), misses=0)
    after = replace(after, pay=None, each=None, account={})
    said = say("colleagues.each", count=told, total=money(total)) if complete else say("colleagues.some", count=told)
    return after, said


def _total(state: State) -> float | None:
    """The sum that was told as that of all."""
    amount = state.values.get("amount")
    own = state.shares.get(OWN) == amount or not state.values.get("worker_count")
    return None if amount is None or own else float(amount)


def _key(name: str, state: State) -> str:
    return OWN if name and name == state.values.get("name") else name


def _with_words(state: State, text: str) -> str:
    before = [line for line in state.told.split("\n") if line and line not in text]
    return "\n".join((*before, text.strip()))


def _beside_sums(line: Say, state: State) -> Say | None:
    """What there is to say besides, now that the sums are known."""
    of_sums = line.values.get("slot") in ("amount", "worker_count")
    if line.key in ("added", "pay_noted", "pay_total", "unsure") or of_sums:
        return None
    if "slots" not in line.values:
        return line
    gone = ("amount", "worker_count", "workers", *(() if state.knows("name") else ("name",)))
    slots = tuple(one for one in line.values["slots"] if one not in gone)
    return replace(line, values={**line.values, "slots": slots}) if slots else None


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 2)
