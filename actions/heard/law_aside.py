"""Words on law in the middle of a form: the money named in a question on another matter (a deposit, a fine) is not the
sum that is asked for, and what only tells is no question."""

from __future__ import annotations

from actions.turn import Turn
from bot.domain.asking.form_state import Value
from bot.nlu.law.follow_ups import follow_up
from bot.nlu.law.points import asked_points
from bot.nlu.law.questions import only_tells
from bot.nlu.own_case.limit_questions import adds_to_limit

ASK_LAW = "ask_legal_question"
APART = frozenset(
    {"deposit", "fines", "job_costs", "lost_goods", "training_penalty", "private_settlement", "heat_allowance"}
)
"""Topics whose money is another one than the wages that are owed."""


def without_sums_apart(turn: Turn, values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The values without an amount where the message is such a question."""
    if turn.intent != ASK_LAW or not any(one.slot == "amount" for one in values):
        return values
    points = asked_points(turn.text, "", turn.topics.get(ASK_LAW, ""))
    apart = bool(points) and points[0].point.topics[0] in APART
    return tuple(one for one in values if one.slot != "amount") if apart else values


OUTRIGHT = 1.0
"""How sure a turn is of what was read by rule, and not by the classifier (bot/engine/asked/law.py)."""
LEAST = 5
"""Characters: fewer tell nothing."""


def tells_of_law(turn: Turn) -> bool:
    """Whether words that the classifier takes for a question of law ask nothing (站长说公司没钱让等等)."""
    if turn.command or turn.intent != ASK_LAW or len(turn.text.strip()) < LEAST:
        return False
    return only_tells(turn.text) and not (follow_up(turn.text) or adds_to_limit(turn.text))
