"""Takes a request for legal aid; urgent when a hearing or a limit is near."""

from collections.abc import Mapping
from typing import Any

from actions.forms.case_form import CaseFormAction
from bot.domain.asking.forms import REQUEST_LEGAL_AID
from bot.nlu.calendar.urgency import sounds_urgent


class RequestLegalAidForm(CaseFormAction):
    """See `bot/domain/asking/forms.py` for what it asks."""

    form = REQUEST_LEGAL_AID

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.form.name

    def urgent(self, values: Mapping[str, Any]) -> bool:
        """Words such as "the limit ends tomorrow" without a date."""
        return sounds_urgent(str(values.get("description") or ""))
