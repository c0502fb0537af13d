"""A workmate wants the same while one's own is being filled in: theirs is kept apart, and comes when this is done."""

from __future__ import annotations

from typing import Any

from actions.heard.values import values_of
from actions.people.for_another import also_wants, for_another
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.wording import entry

OTHER = "other"
"""Key of a further matter under which the words stand by which somebody asked for it on behalf of another."""


def another_too(turn: Turn, state: State, form: Form) -> dict[str, Any] | None:
    """What was told of the other person; None where the words are about the one whose form it is."""
    if turn.command or state.other or not state.values:
        return None
    besides = any(word in turn.text for word in entry("for_another.besides"))
    if not (also_wants(turn, form) or (besides and for_another(turn, form))):
        return None
    told = values_of(turn, form, State(other=turn.text), None)
    values = {one.slot: one.value for one in told if one.certain and not one.problem}
    nobody = dict.fromkeys(("name", "phone", "id_number"))  # never those of the one who speaks
    return {**nobody, **values, OTHER: turn.text.strip()}
