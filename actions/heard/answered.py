"""Whether a message holds the answer to what was asked, whatever else its words sound like."""

from __future__ import annotations

from collections.abc import Sequence

from actions.turn import Turn
from bot.domain.asking.form_state import Value
from bot.domain.asking.forms import Field
from bot.nlu.reply.choices import choose
from bot.nlu.reply.cues import asks
from bot.nlu.reply.demands import reports_debt
from bot.nlu.reply.in_clauses import told_clauses
from bot.nlu.reply.wishes import asks_for_human, gives_up, wishes_it


def answered(field: Field | None, values: Sequence[Value]) -> bool:
    """Whether the value of the field that was asked is among `values`, beyond doubt."""
    slots = (field.slot, *field.also) if field is not None else ()
    return any(one.slot in slots and one.certain and not (one.how or one.per or one.problem) for one in values)


def only_answers(turn: Turn, field: Field | None, values: Sequence[Value]) -> bool:
    """Whether it is answered, and nothing in the words asks or wishes for anything else."""
    station = (
        turn.intent == "find_station" and field is not None and field.slot == "location"
    )  # 附近哪能充电 我在吾悦广场
    debt = reports_debt(turn.text) and turn.active != "report_unpaid_wages_form"
    if station or debt:
        return False
    other = asks(turn.text) or wishes_it(turn.text) or gives_up(turn.text) or asks_for_human(turn.text)
    return not other and answered(field, values)


def plainly_chosen(field: Field, text: str) -> bool:
    """Whether a clause that asks and supposes nothing makes the choice: 没签合同 还能要回来吗."""
    return any(choose(field.slot, one) in field.choices for one in told_clauses(text))
