"""Takes a complaint about a platform's rules."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction

from actions.forms.fine_form import FineFormAction
from actions.forms.form import Speaker
from actions.turn import read_turn
from actions.wage.wage_report import brought_along
from bot.domain.asking.forms import COMPLAIN_PLATFORM_RULE, REPORT_UNPAID_WAGES
from bot.nlu.wages.items import wants_report

LONGEST_HANDING_ON = 10
"""Characters: 那反映上去, so soon after a table, means what is in it."""


class ComplainPlatformRuleForm(FineFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = COMPLAIN_PLATFORM_RULE

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def run(self, dispatcher: Speaker, tracker: Tracker, domain: Any) -> list[EventType]:
        """As every report, but for a sum that was just worked out and is to be handed on."""
        turn = read_turn(tracker)
        short = 0 < len(turn.text.strip()) <= LONGEST_HANDING_ON and wants_report(turn.text)
        if turn.active is None and turn.first and short and brought_along(turn):
            return [FollowupAction(REPORT_UNPAID_WAGES.name)]
        return super().run(dispatcher, tracker, domain)
