"""Takes praise, complaints and ideas."""

from actions.case_form import CaseFormAction
from bot.domain.asking.forms import GIVE_FEEDBACK


class GiveFeedbackForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = GIVE_FEEDBACK

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
