"""What one of several is owed, told by itself: it belongs to the story, and the sum of all stays as it is."""

from __future__ import annotations

from dataclasses import replace

from actions.shown import money
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.naming.names import find_names
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.two_sums import total_told
from bot.nlu.reply.shares import of_all, of_one
from bot.wording import say

NOT_AT = ("amount", "workers")
"""Questions whose answers tell something else, or the whole."""


def share_of_one(turn: Turn, state: State) -> tuple[State, str] | None:
    """The state with the words in its story, and what is said of them; None where they tell no single share."""
    count, text = int(state.values.get("worker_count") or 1), turn.text.strip()
    doubt = state.unsure or {}
    total = doubt.get("value") if doubt.get("slot") == "amount" else state.values.get("amount")
    if turn.command or count < 2 or not isinstance(total, int | float):
        return None
    if state.asked in NOT_AT and not doubt:
        return None
    sums = [one for one in find_amounts(text, bare=True) if one.value is not None and one.certain]
    if not sums or of_all(text) or total_told(text, sums) or sums[-1].value == total:
        return None
    named = any(one.certain and one.start < sums[-1].start for one in find_names(text))
    if not (of_one(text) or (named and len(sums) == 1)):
        return None
    if float(str(sums[-1].value)) >= total:
        return None
    told = "\n".join(filter(None, (state.told, text)))
    words = say("colleagues.one_share", amount=money(float(str(sums[-1].value))), total=money(float(total)))
    return replace(state, told=told, misses=0), words
