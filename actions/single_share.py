"""What one of several is owed, told by itself: it belongs to the story, and the sum of all stays as it is."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.shown import money
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.naming.names import find_names
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.two_sums import total_told
from bot.wording import say

_ONE = re.compile(
    r"(?:^|[\s,，。])(?:(?:他|她|人家|[老小阿大][一-龥])(?!们|家|板|哥|板)(?:自己)?(?:的|那份|那里|那边|说|也|是|欠|该|应该)|"
    r"我(?:自己|个人|本人)(?:的|那份|是|这份|欠)|我的(?:那份)?是)"
)
_ALL = re.compile(r"一共|总共|合计|总数|总额|加起来|全部|大家|我们|所有|金额|总的")
NOT_AT = ("amount", "workers")
"""Questions whose answers tell something else, or the whole."""


def share_of_one(turn: Turn, state: State) -> tuple[State, str] | None:
    """The state with the words in its story, and what is said of them; None where they tell no single share."""
    count, text = int(state.values.get("worker_count") or 1), turn.text.strip()
    if turn.command or count < 2 or not state.knows("amount") or state.unsure or state.asked in NOT_AT:
        return None
    sums = [one for one in find_amounts(text) if one.value is not None and one.certain]
    if not sums or _ALL.search(text) or total_told(text, sums) or sums[-1].value == state.values["amount"]:
        return None
    named = any(one.certain and one.start < sums[-1].start for one in find_names(text))
    if not (_ONE.search(text) or (named and len(sums) == 1)):
        return None
    if float(str(sums[-1].value)) >= float(state.values["amount"]):
        return None
    told = "\n".join(filter(None, (state.told, text)))
    words = say(
        "colleagues.one_share", amount=money(float(str(sums[-1].value))), total=money(float(state.values["amount"]))
    )
    return replace(state, told=told, misses=0), words
