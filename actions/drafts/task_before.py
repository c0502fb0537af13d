"""Back to the task that was begun before this one: 咱把前头那事儿办完."""

from __future__ import annotations

from dataclasses import replace

from actions.turn import Turn
from bot.domain.asking.drafts import PASSING, fresh
from bot.domain.asking.forms import BY_NAME, Form
from bot.nlu.moves.going_back import speaks_of_before


def with_task_before(turn: Turn, form: Form) -> Turn:
    """The turn as a wish for the task that waits since `form` was begun, where the words mean that and one waits."""
    if not speaks_of_before(turn.text):
        return turn
    waiting = [draft["form"] for draft in fresh(turn.slots.get("drafts"), turn.now)]
    before = next((name for name in waiting if name != form.name and name not in PASSING), None)
    return turn if before is None else replace(turn, intent=BY_NAME[before].intent, confidence=1.0)
