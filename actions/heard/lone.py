"""What stands alone among other values, without a word that says what it is: a name, a figure (王小明 汇龙镇 3000)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.turn import Turn, lexicon
from bot.nlu.extract import extract
from bot.nlu.found import Found
from bot.nlu.naming.lone_words import is_filler, town_named, without_calls
from bot.nlu.naming.names import FREQUENT, may_be_name, surname_of
from bot.nlu.naming.whose import whose
from bot.nlu.numbers.bare_figures import stands_alone
from bot.nlu.reply.as_typed import looks_like_body
from bot.nlu.reply.wishes import is_nickname

_WORD = re.compile(r"[^\s,，、;；。!！]+")
_SEVERAL = 3
_PLAIN = ("inform", "nlu_fallback", "")
"""Intents of words that only give something."""
_CONTACT = ("name", "phone", "id_number", "location")
_LEAST_STORY = 3


def bare_sum(turn: Turn, found: Sequence[Found]) -> Found | None:
    """A figure that stands alone among other values of a report about money: 美团 1800 9月 汇龙镇."""
    bare = turn.text.strip().isdigit() and len(turn.text.strip()) in (4, 5)  # 4200 before the firm was told
    if not turn.text.strip() or not (found or bare):
        return None
    for one in extract(turn.text, turn.now, lexicon(), "amount"):
        alone = stands_alone(turn.text, one.start, one.end)
        if one.entity == "amount" and alone and not any(f.start < one.end and one.start < f.end for f in found):
            return one
    return None


def lone_name(turn: Turn, found: Sequence[Found], asked: str | None) -> Found | None:
    """A name that stands alone: all there is (刘二柱), or with nothing but values beside it (郑凯 南阳镇). Uncertain
    where the words may as well be something else."""
    if any(one.entity == "name" and one.certain for one in found):
        return None
    words = list(_WORD.finditer(turn.text))
    named = [at.span() for at in words if len(at[0]) >= _SEVERAL and _as_name(turn, at[0], None)]
    told = [one for one in found if one.note != "as_typed" and one.entity != "name"]
    told = [one for one in told if not any(start <= one.start and one.end <= end for start, end in named)]  # 王二毛
    free = [at for at in words if not any(one.start < at.end() and at.start() < one.end for one in told)]
    many = len(words) >= _SEVERAL and len({one.entity for one in told}) >= 2
    free = [at for at in free if not is_filler(at[0])]
    only = len(free) == 1
    if not free or not (many or only) or (len(words) == 1 and turn.intent not in _PLAIN):
        return None
    for at in reversed(free):
        one = _as_name(turn, at[0], asked)
        owner = whose(turn.text, at.start(), at.end()).owner
        if one is not None and owner not in ("other", "near"):
            doubtful = len(words) == 1 and (asked == "location" or len(at[0]) == 2)
            unlikely = len(at[0]) == 2 or surname_of(at[0]) not in FREQUENT
            if len(words) == 1 and (asked == "company" or (asked == "location" and unlikely)):
                return None
            return replace(one, start=at.start(), end=at.end(), certain=one.certain and not doubtful)
    return None


def lone_place(turn: Turn, found: Sequence[Found], asked: str | None) -> Found | None:
    """A town by its name without 镇, alone among other values or in answer to the question for it (滴滴 南阳)."""
    words = list(_WORD.finditer(turn.text))
    for at in words if asked == "location" or len(words) >= _SEVERAL else ():
        free = not any(one.start < at.end() and at.start() < one.end and one.note != "as_typed" for one in found)
        town = town_named(at[0], lexicon().places, asked == "location") if free else ""
        if town:
            return Found("location", at.start(), at.start() + len(town), town)
    return None


def only_contact(text: str, found: Sequence[Found]) -> bool:
    """Whether words hold a name, a number or a place and nothing besides, so that they are no story."""
    contact = [one for one in found if one.entity in _CONTACT and one.note != "as_typed"]
    for one in contact:
        text = text.replace(text[one.start : one.end], " " * (one.end - one.start))
    return bool(contact) and len(without_calls(text)) < _LEAST_STORY


def _as_name(turn: Turn, word: str, asked: str | None) -> Found | None:
    """One word as a name; None where it is plainly none."""
    if any(place.startswith(word) for place in lexicon().places) or is_nickname(word) or looks_like_body(word):
        return None
    seen = extract(word, turn.now, lexicon(), "name")
    if any(one.entity != "name" and one.note != "as_typed" for one in seen):
        return None
    name = next((one for one in seen if one.entity == "name" and one.certain and one.value == word), None)
    if name is not None and not surname_of(word) and asked != "name" and "·" not in word:
        return None  # a rarer surname counts where a name was asked for
    if name is not None:
        return replace(name, certain=len(word) > 2 or asked == "name" or surname_of(word) in FREQUENT)
    if asked == "name" and len(word) <= _SEVERAL and may_be_name(word):
        return Found("name", 0, len(word), word, False)
    return None
