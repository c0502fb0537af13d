"""Takes a complaint about a platform's rules."""

from actions.fine_form import FineFormAction
from bot.domain.asking.forms import COMPLAIN_PLATFORM_RULE


class ComplainPlatformRuleForm(FineFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = COMPLAIN_PLATFORM_RULE

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name
