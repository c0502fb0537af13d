"""What happened, out of the words in which a person asked for help: a paper states facts, so the asking itself, name,
numbers, place and employer, which stand elsewhere in it, are left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.domain.papers.words import Words

_NUMBER = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx]")
_TOLD_ELSEWHERE = ("name", "phone", "id_number", "location", "company")
_COMMA = "\uff0c"


def told_story(text: Any, values: Mapping[str, Any], words: Words) -> Any:
    """The description without those clauses; anything that holds no number and no asking is left as it was told."""
    if not isinstance(text, str) or not (_NUMBER.search(text) or _asks(text, words)):
        return text
    lines = (_COMMA.join(_kept(line, values, words)) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _clauses(text: str, words: Words) -> list[str]:
    return [clause for clause in re.split(words.clause, text) if clause]


def _asks(text: str, words: Words) -> bool:
    return any(re.match(words.asking, clause) for clause in _clauses(text, words))


def _kept(line: str, values: Mapping[str, Any], words: Words) -> list[str]:
    known = [str(values[slot]) for slot in _TOLD_ELSEWHERE if values.get(slot)]
    return [one for one in _clauses(line, words) if not _is_told_elsewhere(one, known, words)]


def _is_told_elsewhere(clause: str, known: list[str], words: Words) -> bool:
    if re.match(words.asking, clause) or _NUMBER.fullmatch(re.sub(r"^\D{0,6}", "", clause)):
        return True
    bare = re.sub(words.leading, "", clause)
    return any(clause == one or (len(bare) >= 2 and bare in one) for one in known)
