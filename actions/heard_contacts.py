"""Whose name and whose number: of several in one message the speaker's own, and the last digits alone of one known."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.nlu.found import Found
from bot.nlu.reply.asides import clauses_with
from bot.nlu.reply.cues import corrects

_OTHERS = re.compile(
    r"老婆|媳妇|老公|爱人|对象|站长|老板|队长|经理|朋友|同事|工友|老乡|[他她]|我[爸妈爹娘哥弟姐妹儿女]|旧|原来|以前"
)
_MINE = re.compile(r"我的?(?:号码?|电话|手机)?是|我自己|打这个|用这个|留这个|现在用")
_TAIL = re.compile(
    r"(?:后|末尾?|最后|尾号)(?:面|头)?(?:四|4|三|3|两|2)?(?:位|个数|码|号)?.{0,8}?(?<!\d)(\d{2,4})(?!\d)"
)
_PHONE = re.compile(r"电话|手机|号码?")


def own_contacts(turn: Turn, state: State, found: list[Found]) -> list[Found]:
    """`found` with one name and one number at most where a correction or somebody else's gave several; a correction of
    the last digits (后四位是8006) makes a whole number, and no sum of money."""
    if (whole := _with_new_end(turn, state)) is not None:
        return [one for one in found if one.entity not in ("phone", "amount", "worker_count")] + [whole]
    for entity in ("phone", "name"):
        several = [one for one in found if one.entity == entity and one.certain]
        if len({str(one.value) for one in several}) < 2:
            continue
        own = [one for one in several if _MINE.search(_beside(turn.text, one))]
        own = own or [one for one in several if not _OTHERS.search(_beside(turn.text, one))] or several
        meant = own[-1] if corrects(turn.text) or len(own) < len(several) else own[0]
        found = [one for one in found if one.entity != entity or one is meant]
    return found


def _beside(text: str, one: Found) -> str:
    """The clause of a value without the value itself."""
    return clauses_with(text, one.start).replace(text[one.start : one.end], "")


def _with_new_end(turn: Turn, state: State) -> Found | None:
    known = str(state.values.get("phone") or "")
    tail = _TAIL.search(turn.text) if known and _PHONE.search(turn.text) else None
    if tail is None:
        return None
    number = known[: len(known) - len(tail[1])] + tail[1]
    return replace(Found("phone", tail.start(1), tail.end(1), number), note="tail")
