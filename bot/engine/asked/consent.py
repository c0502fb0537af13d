"""Words about what may be told of a case, outside a form."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.turns import TurnRequest
from bot.engine.told import selected, told
from bot.nlu.consent.consent_questions import asks_if_told, asks_outright, asks_what_it_means
from bot.nlu.consent.consent_words import CONSENTS, asks_after_consent, consent_said, consent_told, puts_right
from bot.nlu.own_case.changes import speaks_of_what_is_kept
from bot.nlu.own_case.progress import asked_of_case
from bot.nlu.own_case.words import Own, about_own_case, asks_after
from bot.nlu.reply.cues import corrects
from bot.nlu.reply.demands import reports_debt

_ANSWERS = frozenset(
    {"affirm", "deny", "thank", "inform", "nlu_fallback", "greet", "cancel", "goodbye", "out_of_scope", "skip",
     "delete_my_data", "emergency", "resume", "give_feedback", ""}
)  # fmt: skip
"""What an answer that is not plain in itself may look like to the classifier; another matter is not swallowed. An
emergency that the rules of safety see never comes here."""


def about_consent(parse: dict[str, Any], request: TurnRequest, own: Own) -> dict[str, Any] | None:
    """The parse data of the answer to the question that stands, of a correction before it is answered, of a change of
    mind later, or of a question after it; None where the words are something else."""
    if request.files or not own.open:
        return None
    if own.asked in CONSENTS:
        said = consent_said(request.text, own.asked)
        open_answer = said is None or not said.tells
        asked_back = asks_if_told(request.text) or _asks_back(parse, request, own)
        if open_answer and asked_back and not puts_right(request.text):
            return told(parse, "inform")
        if said is not None and (said.sure or parse["intent"]["name"] in _ANSWERS):
            return told(parse, "inform")
        plain = corrects(request.text) or parse["intent"]["name"] in ("inform", "deny", "affirm")
        own_data = parse["intent"]["name"] == "delete_my_data" or speaks_of_what_is_kept(request.text)
        if puts_right(request.text) and plain and not own_data and not reports_debt(request.text):
            return told(parse, "amend_case")
    asked_after = asks_after_consent(request.text) or asks_if_told(request.text)
    if consent_told(request.text) is None and not asked_after:
        return None
    return {**told(parse, "delete_my_data"), "response_selector": selected("delete_my_data", "consent", 1.0)}


def _asks_back(parse: dict[str, Any], request: TurnRequest, own: Own) -> bool:
    """Whether a question is about the consent: not where the case stands, no wish for a paper and no other task; to
    whom it goes is asked of the consent. A short question that names nothing may be another matter to the
    classifier."""
    text, first = request.text, parse["intent"]
    if not asks_what_it_means(text) or about_own_case(text, own, first["name"]) in _OTHER_DEEDS:
        return False
    if asks_after(text) or asked_of_case(text, own.open, ()) not in (None, "passed_on"):
        return False
    return asks_outright(text) or first["name"] in _ANSWERS or float(first.get("confidence") or 0.0) < SURE


SURE = 0.6
_OTHER_DEEDS = frozenset({"request_paper", "withdraw_case", "provide_evidence", "amend_case", "rate_case"})
