"""Takes a report of unpaid wages, of one person or of a group."""

from actions.case_form import CaseFormAction
from bot.domain.forms import REPORT_UNPAID_WAGES


class ReportUnpaidWagesForm(CaseFormAction):
    """See `bot/domain/forms.py` for what it asks."""

    form = REPORT_UNPAID_WAGES

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
