"""Takes praise, complaints and ideas."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction

from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.offers import standing_offer
from actions.turn import read_turn
from bot.domain.asking.forms import COMPLAIN_PLATFORM_RULE, GIVE_FEEDBACK
from bot.nlu.asked.about_us import complains_of_us
from bot.wording import say


class GiveFeedbackForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = GIVE_FEEDBACK

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """Who was just told the law on a fine and wants to complain means that rule."""
        turn = read_turn(tracker)
        if turn.active != self.form.name and turn.first and complains_of_us(turn.text):
            self._lead(dispatcher, say("feedback.sorry"))
        elif turn.active != self.form.name and standing_offer(turn).get("fine"):
            return [FollowupAction(COMPLAIN_PLATFORM_RULE.name)]
        return super().run(dispatcher, tracker, domain)
