"""Takes a request for a talk with a counsellor."""

from actions.forms.case_form import CaseFormAction
from bot.domain.asking.forms import REQUEST_COUNSELLING


class RequestCounsellingForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REQUEST_COUNSELLING

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
