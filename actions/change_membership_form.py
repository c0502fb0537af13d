"""Takes a request to move, change or end a membership."""

from actions.forms.case_form import CaseFormAction
from bot.domain.asking.forms import CHANGE_MEMBERSHIP


class ChangeMembershipForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = CHANGE_MEMBERSHIP

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
