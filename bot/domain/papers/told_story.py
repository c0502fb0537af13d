"""What happened, out of the words in which a person asked for help: a paper states facts, so the asking itself, name,
numbers, place and employer, which stand elsewhere in it, are left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_CUT = re.compile(r"[\s,，。;；!！]+")
_NUMBER = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx]")
_ASKING = re.compile(
    r"^(?:我|俺|咱)?(?:也|就|现在)?(?:要|想|想要|来|帮我|请|麻烦)*(?:申请|报|反映|登记|问|找|举报|投诉|求助)?(?:一?下|个)?"
    r"(?:法律援助|法援|欠薪|工伤|入会|律师|帮忙)(?:一?下)?[吧啊呀呢]*$"
)
_TOLD_ELSEWHERE = ("name", "phone", "id_number", "location", "company")


def told_story(text: Any, values: Mapping[str, Any]) -> Any:
    """The description without those clauses; anything that holds no number and no asking is left as it was told."""
    if not isinstance(text, str) or not (_NUMBER.search(text) or _asks(text)):
        return text
    lines = ("，".join(_kept(line, values)) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _asks(text: str) -> bool:
    return any(_ASKING.match(clause) for clause in _CUT.split(text) if clause)


def _kept(line: str, values: Mapping[str, Any]) -> list[str]:
    known = [str(values[slot]) for slot in _TOLD_ELSEWHERE if values.get(slot)]
    return [one for one in _CUT.split(line) if one and not _is_told_elsewhere(one, known)]


def _is_told_elsewhere(clause: str, known: list[str]) -> bool:
    if _ASKING.match(clause) or _NUMBER.fullmatch(re.sub(r"^\D{0,6}", "", clause)):
        return True
    bare = re.sub(r"^(?:我|俺|咱)?(?:叫|是|在|名字|姓名|电话|手机|住)", "", clause)
    return any(bare == one or clause == one or (len(bare) >= 2 and bare in one) for one in known)
