"""The two reports that a fine may belong to: that of the rule, and that of the money."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.forms.case_form import CaseFormAction
from actions.forms.fines import is_fine, offer_fine
from actions.forms.form import Speaker
from actions.turn import read_turn


class FineFormAction(CaseFormAction):
    """A fine is told first what the law says of it, then the courier chooses between the two reports."""

    @abstractmethod
    def name(self) -> str:
        """The name Rasa calls it by."""

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """As every report, but for a fine that was told outside it."""
        turn = read_turn(tracker)
        if turn.active != self.form.name and is_fine(turn):
            return offer_fine(dispatcher, turn, domain)
        return super().run(dispatcher, tracker, domain)
