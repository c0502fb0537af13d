"""Joins a person to the right union."""

from actions.case_form import CaseFormAction
from bot.domain.asking.forms import JOIN_UNION


class JoinUnionForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = JOIN_UNION

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
