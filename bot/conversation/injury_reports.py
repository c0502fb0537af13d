"""An injury told to the form that asks how it happened is a report, not an alarm, unless it goes on now."""

from __future__ import annotations

from datetime import datetime

from bot.domain.asking.forms import REPORT_WORK_INJURY
from bot.domain.danger.safety import Verdict
from bot.domain.talk.messages import Incoming
from bot.ports import Begin
from bot.safety import TABLES
from bot.wording import entry

TOLD = frozenset({"injury", "traffic"})
"""Kinds of danger that this form is about."""
FALLEN = frozenset({"rescue"})
"""Kinds that it may be about too, once its day is known to be past."""


def is_report(begin: Begin, incoming: Incoming, verdict: Verdict, now: datetime) -> bool:
    """Whether the danger heard is the answer to a question of the running form. Reads where the talk stands only when
    the words themselves leave it open."""
    if verdict.kind not in (*TOLD, *FALLEN) or _goes_on(incoming.text):
        return False
    with begin(write=False) as work:
        talk = work.conversations.of_sender(incoming.sender, incoming.channel)
        state = work.trackers.get(talk.id) if talk is not None else None
    if state is None or state.active_loop != REPORT_WORK_INJURY.name:
        return False
    day = str(state.slots.get("incident_date") or "")
    past = "" < day < now.date().isoformat() and not any(word in incoming.text for word in entry("injuries.caught"))
    return verdict.kind in TOLD or past


def _goes_on(text: str) -> bool:
    words = (*TABLES.sets.get("acute_now", "").split(), *entry("injuries.now"))
    return any(word in text for word in words)
