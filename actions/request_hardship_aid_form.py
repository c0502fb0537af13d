"""Takes a request for hardship aid."""

from actions.forms.case_form import CaseFormAction
from bot.domain.asking.forms import REQUEST_HARDSHIP_AID


class RequestHardshipAidForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REQUEST_HARDSHIP_AID

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
