"""Words inside a form that go back to another one, read outright: they answer nothing and tell nothing."""

from __future__ import annotations

from actions.turn import Turn
from bot.domain.asking.drafts import PASSING
from bot.nlu.moves.going_on import wish_to_go_on
from bot.nlu.moves.turning import back_to


def leads_back(turn: Turn, form: str) -> bool:
    """Whether words read outright as going on (bot/engine/turned.py) mean another task than the `form` at hand."""
    if turn.intent != "resume" or turn.confidence < 1.0:
        return False
    waiting = [str(draft["form"]).removesuffix("_form") for draft in turn.slots.get("drafts") or ()]
    at_hand = form.removesuffix("_form")
    wish = wish_to_go_on(turn.text)
    named = wish is not None and any(one in waiting and one != at_hand for one in wish.names)
    return named or back_to(turn.text, at_hand, waiting) is not None or (form in PASSING and bool(waiting))
