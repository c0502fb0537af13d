"""Takes a report of unpaid wages, of one person or of a group."""

from actions.fine_form import FineFormAction
from bot.domain.asking.forms import REPORT_UNPAID_WAGES


class ReportUnpaidWagesForm(FineFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REPORT_UNPAID_WAGES

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
