"""Values that a correction tells each behind its name, several in one message (钱是7900 地方是王鲍镇)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from actions.heard.corrections import read_for
from actions.turn import Turn
from bot.domain.asking.forms import Form
from bot.nlu.own_case.labels import labelled
from bot.nlu.reply.cues import asks


def named_values(turn: Turn, form: Form, slots: Collection[str]) -> dict[str, Any]:
    """By slot what stands behind its name, where it can be read for it; only of `slots`."""
    told: dict[str, Any] = {}
    for slot, words in labelled(turn.text):
        field = form.field(slot)
        if field is None or slot not in slots or asks(words):
            continue
        found = [one for one in read_for(field, words, turn) if not one.note.startswith("per_")]
        if len(found) == 1 and found[0].value is not None:
            told[slot] = found[0].value
    return told
