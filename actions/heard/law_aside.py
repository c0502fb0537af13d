"""Money named in a question on another matter of law (a deposit, a fine), which is not the sum a form asks for."""

from __future__ import annotations

from actions.turn import Turn
from bot.domain.asking.form_state import Value
from bot.nlu.law.points import asked_points

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
