"""What is told as owed besides that which is registered, and months as one stretch."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BESIDES = re.compile(
    r"又(?:欠|拖|少|没|差|扣|该|压|多)|也(?:没|欠|未|不)(?:给|发|结|付)?|还(?:有|欠|差|少)(?!.{0,8}(?:没错|不对))|"
    r"另外|外加|再加|再(?:添|补)|加上|算上"
)
_IN_ALL = re.compile(r"一共|总共|合计|拢共|加起来|总数|改成|改为|应该|不是|一起是")


def comes_besides(text: str) -> bool:
    """Whether words tell something owed on top of what is known, and not what it is in all."""
    return bool(_BESIDES.search(text)) and not _IN_ALL.search(text)


def joined_months(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str] | None:
    """Two stretches of months as one; None where a month between them is in neither."""
    first, second = sorted((one, other), key=lambda stretch: stretch["start"])
    if _number(second["start"]) > _number(first["end"]) + 1:
        return None
    return {"start": first["start"], "end": max(first["end"], second["end"])}


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])
