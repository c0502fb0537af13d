"""Takes a request to move, change or end a membership."""

from actions.forms.case_form import CaseFormAction
from actions.forms.form import Speaker
from actions.turn import Turn
from bot.domain.asking.forms import CHANGE_MEMBERSHIP
from bot.nlu.asked.openings import change_meant
from bot.wording import say


class ChangeMembershipForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = CHANGE_MEMBERSHIP

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def greet(self, speaker: Speaker, turn: Turn) -> None:
        """Names what is to be done, where it was told."""
        kind = "" if turn.command else change_meant(turn.text)
        if not kind:
            return super().greet(speaker, turn)
        speaker.utter_message(text=say(f"membership_changes.{kind}"))
