"""Takes a complaint about a platform's rules."""

from actions.case_form import CaseFormAction
from bot.domain.asking.forms import COMPLAIN_PLATFORM_RULE


class ComplainPlatformRuleForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = COMPLAIN_PLATFORM_RULE

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
