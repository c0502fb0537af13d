"""Whose name and whose number: of several in one message the speaker's own, and the last digits alone of one known."""

from __future__ import annotations

from dataclasses import replace

from actions.shown import shown
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import TALK_TO_HUMAN, Form
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.naming.names import surname_of
from bot.nlu.naming.whose import Belongs, are_mine, is_former, new_end, others_told, says_to_call, speaks_last_of, whose
from bot.nlu.reply.asides import clauses_with
from bot.nlu.reply.cues import corrects
from bot.wording import say

CONTACTS = ("phone", "name")
NEAR = "near"
"""Note of a number of somebody close: whether the speaker is to be called there is asked."""
THEIRS = "theirs"
"""Note of a name or number that may go on about whoever was spoken of in the message before."""


def own_contacts(turn: Turn, form: Form, state: State, found: list[Found], asked: str | None) -> list[Found]:
    """`found` without names and numbers of others, and with one of each at most where a correction gave several; a
    correction of the last digits (后四位是8006) makes a whole number, and no sum of money."""
    if (whole := _with_new_end(turn, state)) is not None:
        return [one for one in found if one.entity not in ("phone", "amount", "worker_count")] + [whole]
    theirs = spans_of_others(turn, state)
    found = [
        one for one in found if one.entity != "location" or not any(s <= one.start and one.end <= e for s, e in theirs)
    ]
    found = [kept for one in found if (kept := _own(turn, form, state, one, asked)) is not None]
    for entity in CONTACTS:
        several = [one for one in found if one.entity == entity and one.certain]
        if len({str(one.value) for one in several}) < 2:
            continue
        own = [one for one in several if are_mine(_beside(turn.text, one))]
        own = own or [one for one in several if not is_former(_beside(turn.text, one))] or several
        meant = own[-1] if corrects(turn.text) or len(own) < len(several) else own[0]
        found = [one for one in found if one.entity != entity or one is meant]
    return found


def told_of_others(turn: Turn, state: State) -> str:
    """The words of a message about somebody else's name or number, empty where there are none."""
    return "，".join(turn.text[start:end].strip(" ，,。") for start, end in spans_of_others(turn, state))


def spans_of_others(turn: Turn, state: State) -> list[tuple[int, int]]:
    """Where a message speaks of somebody else by name or number (老板是海门人 叫顾大海)."""
    found = extract(turn.text, turn.now, lexicon()) if turn.text.strip() else []
    spans = others_told(turn.text) if not (state.other or state.guest) else []
    for one in found:
        if one.entity in CONTACTS and (said := _belongs(turn, state, one)).owner in ("other", "near"):
            spans.append((said.start, said.end))
        elif one.entity in CONTACTS and _goes_on_about_them(turn, state, one, None):
            clause = turn.text.rfind(clauses_with(turn.text, one.start), 0, one.end)
            spans.append((max(clause, 0), one.end))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def asks_whose(slot: str, value: str, note: str) -> str:
    """The question whether a number may be used, or whose a name or number is."""
    if slot == "name":
        return say("dialogue.their_name", name=value)
    return say("dialogue.near_phone" if note == NEAR else "dialogue.their_phone", phone=shown(slot, value))


def spoken_of_last(turn: Turn, state: State) -> str:
    """The words by which the message ends on somebody else, so that what follows may be theirs."""
    return "" if state.other or state.guest or turn.command else speaks_last_of(turn.text)


def _own(turn: Turn, form: Form, state: State, one: Found, asked: str | None) -> Found | None:
    """A name or number unless it is somebody else's; in doubt with a note, to be asked about."""
    if one.entity not in CONTACTS:
        return one
    owner = _belongs(turn, state, one).owner
    if owner == "other":
        return None
    if owner == NEAR and one.entity == "phone":
        if form is TALK_TO_HUMAN:  # a number to be called at, whosever
            return one
        return replace(one, certain=False, note=NEAR) if asked == "phone" or _to_be_called(turn, state, one) else None
    if owner == NEAR:
        return None
    if owner == "" and _goes_on_about_them(turn, state, one, asked):
        same = one.entity == "name" and surname_of(str(one.value)) in state.them
        return None if same else replace(one, certain=False, note=THEIRS)
    return one


def _belongs(turn: Turn, state: State, one: Found) -> Belongs:
    return whose(turn.text, one.start, one.end, bool(state.other or state.guest))


def _to_be_called(turn: Turn, state: State, one: Found) -> bool:
    """Whether the words want calls to go to a number of somebody close (打我老婆的)."""
    said = _belongs(turn, state, one)
    return says_to_call(turn.text[said.start : one.start]) or (corrects(turn.text) and state.knows("phone"))


def _goes_on_about_them(turn: Turn, state: State, one: Found, asked: str | None) -> bool:
    """Whether a name or number without an owner follows words about somebody else (站长姓马 / 叫马武)."""
    if not state.them or one.entity == asked or one.note == NEAR:
        return False
    return one.certain and _belongs(turn, state, one).owner == "" and len(turn.text) <= len(str(one.value)) + 6


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
