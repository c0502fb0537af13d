"""Takes a report of unpaid wages, of one person or of a group."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.case_form import CaseFormAction
from actions.fines import is_fine, offer_fine
from actions.form import Speaker
from actions.turn import read_turn
from bot.domain.asking.forms import REPORT_UNPAID_WAGES


class ReportUnpaidWagesForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REPORT_UNPAID_WAGES

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """A fine is no debt yet: the law first, then the choice between the rule and the money."""
        turn = read_turn(tracker)
        if turn.active != self.form.name and is_fine(turn):
            return offer_fine(dispatcher, turn)
        return super().run(dispatcher, tracker, domain)
