"""A number that comes in pieces, one message after the other: 139, then 1234, then 5678."""

from __future__ import annotations

from collections.abc import Sequence

from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.found import Found
from bot.nlu.numbers.pieces import figures_alone

_LENGTHS = {"phone": 11, "id_number": 18}
_LONGEST_BEGINNING = {"phone": 8, "id_number": 14}
"""So many figures are a piece; with more it is a whole number with a slip in it."""


def with_pieces(turn: Turn, state: State, asked: str | None, found: Sequence[Found]) -> list[Found]:
    """`found` with the piece of the number that was asked for, joined to the pieces before; nothing else is made of
    its figures. As long as figures are missing it is uncertain, with the note piece."""
    if asked is None or asked not in _LENGTHS or any(one.entity == asked and one.certain for one in found):
        return list(found)
    figures, before = figures_alone(turn.text), str((state.tried or {}).get(asked) or "")
    before = before if len(before) < _LENGTHS[asked] else ""
    anew = bool(before) and figures.startswith(before)
    whole = figures if anew or not before else before + figures
    if not figures or len(whole) > _LENGTHS[asked] or (anew and len(whole) < _LENGTHS[asked]):
        return list(found)
    if len(whole) == _LENGTHS[asked]:
        return [Found(asked, 0, len(turn.text), whole)]
    if not before and (len(figures) > _LONGEST_BEGINNING[asked] or len(figures) < 2 or figures[0] == "0"):
        return list(found)
    return [Found(asked, 0, len(turn.text), whole, False, note="piece")]
