"""The hour at which somebody wants to find a station open (晚上十点还开的)."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions.turn import Turn, lexicon
from bot.nlu.extract import extract
from bot.wording import entry

AHEAD = timedelta(days=7)


def moment_meant(turn: Turn) -> datetime | None:
    """The hour in the words, where they ask what is open then; None for now, and for what is no sure hour."""
    if turn.command or not any(word in turn.text for word in entry("stations.opening")):
        return None
    found = extract(turn.text, turn.now, lexicon(), "callback_time")
    hours = [one for one in found if one.entity == "callback_time" and one.certain]
    if not hours:
        return None
    at = datetime.fromisoformat(str(hours[0].value))
    return at if turn.now < at <= turn.now + AHEAD else None
