"""Words clause by clause: what one of them tells, and what another asks."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

_CLAUSE = re.compile(r"[^\s,，。;；!！?？]+[?？]?")
_SUPPOSED = re.compile(r"^(?:那|要是|如果|假如|万一|假使|比方)|(?:的话|的呢)$")


def asks_besides(text: str) -> bool:
    """Whether one clause of the words asks something, and another tells something."""
    asking = [asks(one) for one in _CLAUSE.findall(text)]
    return any(asking) and not all(asking)


def told_clauses(text: str) -> tuple[str, ...]:
    """The clauses that ask and suppose nothing: 没签合同 of 没签合同 还能要回来吗."""
    return tuple(one for one in _CLAUSE.findall(text) if not asks(one) and not _SUPPOSED.search(one))
