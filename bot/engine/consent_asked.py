"""Words about what may be told of a case, outside a form."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.turns import TurnRequest
from bot.engine.told import selected, told
from bot.nlu.own_case.consent_words import CONSENTS, asks_after_consent, consent_said, consent_told, puts_right
from bot.nlu.own_case.words import Own
from bot.nlu.reply.demands import reports_debt


def about_consent(parse: dict[str, Any], request: TurnRequest, own: Own) -> dict[str, Any] | None:
    """The parse data of the answer to the question that stands, of a correction before it is answered, of a change of
    mind later, or of a question after it; None where the words are something else."""
    if request.files or not own.open:
        return None
    if own.asked in CONSENTS:
        if consent_said(request.text, own.asked) is not None:
            return told(parse, "inform")
        if puts_right(request.text) and not reports_debt(request.text):
            return told(parse, "amend_case")
    if consent_told(request.text) is None and not asks_after_consent(request.text):
        return None
    return {**told(parse, "delete_my_data"), "response_selector": selected("delete_my_data", "consent", 1.0)}
