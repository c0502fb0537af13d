"""Takes a report of an injury at work that is over."""

from actions.case_form import CaseFormAction
from bot.domain.asking.forms import REPORT_WORK_INJURY


class ReportWorkInjuryForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REPORT_WORK_INJURY

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
