"""Takes a report of an injury at work that is over."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet

from actions.drafts.suspend import suspended
from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.forms.form_line import LEAD
from actions.turn import read_turn
from bot.domain.asking.forms import REPORT_WORK_INJURY
from bot.wording import entry, say


class ReportWorkInjuryForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REPORT_WORK_INJURY

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """An injury told in answer is written down, a word about the ambulance before it; one that goes on now is an
        alarm."""
        turn = read_turn(tracker)
        if turn.active == self.form.name and turn.first and turn.intent == "emergency" and turn.safety is None:
            if any(word in turn.text for word in entry("injuries.now")):
                dispatcher.utter_message(text=say("injuries.alarm"))
                dispatcher.utter_message(json_message={"effect": "alert", "level": "S1", "kind": "injury"})
                return [*suspended(turn), ActiveLoop(None), SlotSet("offer", None)]
            dispatcher.utter_message(text=say("injuries.hint"))
            dispatcher.utter_message(json_message=LEAD)
        return super().run(dispatcher, tracker, domain)
