"""What the gateway itself says in an emergency: `bot/knowledge/safety.yml`, read once at start, kept in memory."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.domain.danger.safety import Verdict
from bot.ports import Draft

FILE = Path(__file__).parent.parent / "knowledge" / "safety.yml"


@lru_cache(maxsize=1)
def _entries() -> dict[str, Any]:
    return dict(yaml.safe_load(FILE.read_text("utf-8")))


def first_words(verdict: Verdict, duty: bool | None) -> Draft:
    """The sentence for this kind of emergency; `duty`: somebody is on duty, nobody is, or (None) it is not known.

    The numbers to call stand in `custom.call` so that channels can make them tappable; the text has them too."""
    entry = _entries()["kinds"][verdict.kind]
    followups = _entries()["followups"]
    text = str(entry["say"]).strip()
    if verdict.kind != "check":
        key = "offline" if duty is None else ("staff_on_duty" if duty else "staff_off_duty")
        text = f"{text}\n{str(followups[key]).strip()}"
    return Draft(text, author="bot", custom={"call": entry.get("numbers", [])})


def later_words(kind: str, duty: bool) -> Draft:
    """The sentence for a message that follows an alert: kind position or other."""
    return Draft(str(_entries()["followups"][kind if duty else f"{kind}_off_duty"]).strip(), author="bot")
