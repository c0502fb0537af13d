"""A plain turn to vary in tests."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from actions.turn import Turn

TURN = Turn(
    text="",
    intent="inform",
    topics={},
    confidence=1.0,
    ranking=(),
    command=False,
    given={},
    now=datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai")),
    channel="rest",
    sender="u1",
    key="c1:1",
    deed="c1:1",
    previous=None,
    position=None,
    phone=None,
    files=(),
    safety=None,
    watch=False,
    more=False,
    also=(),
    first=True,
    slots={},
    active=None,
)
