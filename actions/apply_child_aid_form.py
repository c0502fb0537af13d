"""Takes a request for help with a child's schooling or care."""

from actions.forms.case_form import CaseFormAction
from bot.domain.asking.forms import APPLY_CHILD_AID


class ApplyChildAidForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = APPLY_CHILD_AID

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
