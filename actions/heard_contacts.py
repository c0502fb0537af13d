"""Whose name and whose number: of several in one message the speaker's own, and the last digits alone of one known."""

from __future__ import annotations

from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.found import Found
from bot.nlu.naming.whose import are_mine, are_of_others, new_end
from bot.nlu.reply.asides import clauses_with
from bot.nlu.reply.cues import corrects


def own_contacts(turn: Turn, state: State, found: list[Found]) -> list[Found]:
    """`found` with one name and one number at most where a correction or somebody else's gave several; a correction of
    the last digits (后四位是8006) makes a whole number, and no sum of money."""
    if (whole := _with_new_end(turn, state)) is not None:
        return [one for one in found if one.entity not in ("phone", "amount", "worker_count")] + [whole]
    for entity in ("phone", "name"):
        several = [one for one in found if one.entity == entity and one.certain]
        if len({str(one.value) for one in several}) < 2:
            continue
        own = [one for one in several if are_mine(_beside(turn.text, one))]
        own = own or [one for one in several if not are_of_others(_beside(turn.text, one))] or several
        meant = own[-1] if corrects(turn.text) or len(own) < len(several) else own[0]
        found = [one for one in found if one.entity != entity or one is meant]
    return found


def _beside(text: str, one: Found) -> str:
    """The clause of a value without the value itself."""
    return clauses_with(text, one.start).replace(text[one.start : one.end], "")


def _with_new_end(turn: Turn, state: State) -> Found | None:
    known = str(state.values.get("phone") or "")
    tail = new_end(turn.text) if known else None
    if tail is None:
        return None
    start, digits = tail
    number = known[: len(known) - len(digits)] + digits
    return Found("phone", start, start + len(digits), number, note="tail")
