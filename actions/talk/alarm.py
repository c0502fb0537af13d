"""The alarm that stands for the person who writes: what it was about decides how its end is spoken of."""

from __future__ import annotations

from actions.turn import Turn
from bot.wiring import house

HURTING = frozenset({"injury", "medical", "traffic", "rescue", "violence", "classifier"})
"""Kinds after which an injury may have to be written down."""


def standing_alarm(turn: Turn) -> tuple[str, str]:
    """Kind and words of the alarm that this person raised and that is not over; ("", "") where none stands."""
    with house().begin(write=False) as work:
        talk = work.conversations.of_sender(turn.sender, turn.channel)
        alert = work.alerts.get(talk.alert_id) if talk is not None and talk.alert_id is not None else None
    return (alert.kind, alert.text) if alert is not None else ("", "")
