"""Papers from whose day a limit runs: an award that was received, an agreement that was signed."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from bot.nlu.calendar.dates import find_dates

Paper = Literal["award", "agreement"]

_PAPERS: tuple[tuple[Paper, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "award",
        re.compile(r"裁决|仲裁书|仲裁结果"),
        re.compile(r"收到|拿到|送到|签收|到手|下来|寄到|领"),
    ),
    ("agreement", re.compile(r"调解|和解"), re.compile(r"签|达成|谈好|谈成|按.{0,2}手印")),
)
REACH = 16
"""Characters between the day and what happened on it."""


def paper_in_hand(text: str, today: date) -> tuple[Paper, date] | None:
    """Which paper, and the day it was received or signed; None where the words tell no such day."""
    for paper, names, came in _PAPERS:
        if not names.search(text):
            continue
        for one in find_dates(text, today, "past"):
            day = date.fromisoformat(str(one.value))
            near = text[max(0, one.start - REACH) : one.end + REACH]
            if day <= today and came.search(near):
                return paper, day
    return None
