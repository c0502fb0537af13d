"""Words that may be a name of somebody or something, and what of a message chooses nothing because it is one."""

from __future__ import annotations

from dataclasses import replace

from actions.turn import Turn
from bot.domain.asking.forms import Form
from bot.nlu.found import Found
from bot.nlu.naming.locations import says_where
from bot.nlu.naming.names import may_be_name
from bot.nlu.naming.whose import whose
from bot.nlu.reply.as_typed import fits, looks_like_body, without_verb
from bot.nlu.reply.cues import corrects


def as_typed(turn: Turn, form: Form, one: Found) -> Found | None:
    """A value; one taken as it was typed only where it may be a name, and in doubt to be asked about."""
    if one.note != "as_typed" or not form.confirm:
        return one
    value, words = without_verb(str(one.value)), (turn.text, turn.intent, turn.confidence)
    fit = fits(value, *((value, "inform", 1.0) if corrects(turn.text) else words))
    return None if fit == "no" else replace(one, value=value, certain=one.certain and fit == "sure")


def may_be_called(turn: Turn) -> bool:
    """Whether a whole short message may be a name that no rule knows."""
    return may_be_name(turn.text) and turn.intent in ("inform", "nlu_fallback") and not looks_like_body(turn.text)


def nameless(text: str, found: list[Found]) -> str:
    """The words without names of people and places, which choose nothing: 钱多多, 合作镇."""
    for one in found:
        if one.entity in ("name", "location") and one.note != "as_typed":
            text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text


def calls_self(text: str, found: list[Found]) -> bool:
    """Whether a name is told as the speaker's own in the middle of a story: 老婆得癌了 我叫刘强."""
    return any(one.entity == "name" and whose(text, one.start, one.end).owner == "mine" for one in found)


def happened_at(text: str, found: list[Found]) -> bool:
    """Whether a tale says where it happened: 下楼梯摔了 在汇龙镇公园路."""
    return any(one.entity == "location" and one.certain and says_where(text, one.start) for one in found)
