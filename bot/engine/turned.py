"""Words that turn to another task than the one at hand: back to one that waits, or over to one they name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.domain.asking.drafts import PASSING
from bot.engine.told import told
from bot.nlu.moves.going_on import wish_to_go_on
from bot.nlu.moves.turning import back_to, goes_on, over_to, takes_up_again
from bot.nlu.reply.cues import resumes
from bot.nlu.reply.wishes import gives_up, hands_in, is_back
from bot.nlu.wages.asides.reckoning import goes_on_reckoning


def turned(parse: dict[str, Any], text: str, form: str, waiting: Sequence[str]) -> dict[str, Any] | None:
    """The parse data of such words; None where they stay in the form."""
    at_hand = form.removesuffix("_form")
    if form in PASSING and waiting and goes_on(text) and not gives_up(text):
        return told(parse, "resume")
    wish = wish_to_go_on(text)
    named = [one for one in wish.names if one in waiting and one != at_hand] if wish is not None else []
    if named or (wish is not None and not wish.names and form in PASSING and waiting):
        return told(parse, "resume")
    if back_to(text, at_hand, waiting) is not None:
        return told(parse, "resume")
    other = over_to(text, at_hand)
    return told(parse, other) if other is not None else None


def wants_back(text: str, waiting: Sequence[str]) -> bool:
    """Whether words outside a form go on with what was interrupted or stopped."""
    again = is_back(text) or hands_in(text) or takes_up_again(text) or goes_on_reckoning(text)
    return resumes(text) or (bool(waiting) and (again or wish_to_go_on(text) is not None))


def wants_draft(text: str, waiting: Sequence[str]) -> bool:
    """Whether words plainly go on with one of the forms that wait, so that nothing else can be meant."""
    wish = wish_to_go_on(text)
    return wish is not None and bool(waiting) and (not wish.names or any(one in waiting for one in wish.names))
