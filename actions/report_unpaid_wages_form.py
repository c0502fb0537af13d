"""Takes a report of unpaid wages, of one person or of a group."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.colleagues import colleagues_changed
from actions.fine_form import FineFormAction
from actions.form import Speaker
from actions.form_memory import remembered
from actions.turn import read_turn
from bot.domain.asking.forms import REPORT_UNPAID_WAGES
from bot.domain.asking.questionnaire import go_on


class ReportUnpaidWagesForm(FineFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REPORT_UNPAID_WAGES

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """As every report, but for who else it is about."""
        turn = read_turn(tracker)
        if turn.active == self.form.name and turn.first and turn.safety is None:
            changed = colleagues_changed(turn, remembered(turn, self.form))
            if changed is not None:
                self._lead(dispatcher, changed[1])
                return self._continue(dispatcher, turn, go_on(self.form, changed[0]))
        return super().run(dispatcher, tracker, domain)
