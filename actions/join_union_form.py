"""Joins a person to the right union."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.own_case.case_in_work import already_in_work
from actions.turn import read_turn
from bot.domain.asking.forms import JOIN_UNION


class JoinUnionForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = JOIN_UNION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """Nobody joins twice by mistake."""
        known = already_in_work(dispatcher, read_turn(tracker), self.form)
        return super().run(dispatcher, tracker, domain) if known is None else known
