"""What is known of a person's cases before a message is read (bot/nlu/own_case/words.py)."""

from __future__ import annotations

from typing import Any

from bot.domain.casework.case_states import ENDED, OVER
from bot.domain.talk.turns import TurnRequest
from bot.engine.consent_asked import about_consent
from bot.engine.told import told
from bot.nlu.own_case.changes import Told, bare_sum, new_values, owed_by_another, tells_change
from bot.nlu.own_case.consent_words import CONSENTS
from bot.nlu.own_case.payments import part_payment
from bot.nlu.own_case.progress import asked_of_case, asks_for_others
from bot.nlu.own_case.which import cases_named, drops_one, only_names, twice_registered
from bot.nlu.own_case.words import Own, about_own_case
from bot.nlu.reply.cues import asks
from bot.ports import Begin, TrackerState

MOST = 20
ASIDE = frozenset({"callback", "data_request", "feedback"})
"""Kinds that nobody means by "my case"."""
ABOUT_MONEY = frozenset({"unpaid_wages"})


def own_of(begin: Begin, request: TurnRequest, before: TrackerState | None) -> Own:
    """The kinds of the person's open cases, what has ended, and the question that was put in the turn before."""
    with begin(write=False) as work:
        page = work.cases.page(sender=request.sender, channel=request.channel, limit=MOST)
    cases = [one for one in page.items if one.kind not in ASIDE]
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    stands = before is not None and offer.get("key") == f"{request.conversation_id}:{before.turn}"
    going = [one for one in cases if one.state not in ENDED]
    return Own(
        open=tuple(one.kind for one in going),
        cases=tuple(going),
        ended=any(one.state in OVER for one in cases),
        withdrawn=any(one.state == "withdrawn" for one in cases),
        payment=any(one.kind in ABOUT_MONEY and one.state not in OVER for one in going),
        waits=bool(before is not None and before.slots.get("drafts")),
        looked=bool(before is not None and before.slots.get("relation_seen")),
        listed=bool(before is not None and before.slots.get("stations_shown")),
        asked=str(offer.get("deed") or "") if stands else "",
        task=str(offer.get("task") or "") if stands else "",
    )


def about_mine(parse: dict[str, Any], request: TurnRequest, own: Own) -> dict[str, Any] | None:
    """The parse data of words about a case of one's own, or about what may be told of it; None where they are something
    else, or answer what stands open about an outcome."""
    if (consent := about_consent(parse, request, own)) is not None:
        return consent
    mine = meant_of_own(parse, request, own)
    if mine is None or (request.rating and mine in ("rate_case", "reopen_case")):
        return None
    return told(parse, mine)


def meant_of_own(parse: dict[str, Any], request: TurnRequest, own: Own) -> str | None:
    """The intent of words about a case of one's own, by what they ask, by the values in them and by what stands in the
    cases; None where they are something else."""
    text, first = request.text, parse["intent"]
    mine = about_own_case(text, own, first["name"], bool(request.files))
    if asks_for_others(text) and not request.files:
        return "check_case_progress"
    if len(own.open) > 1 and twice_registered(text):
        return "withdraw_case"
    if mine is None and drops_one(text) and cases_named(text, own.cases):
        return "withdraw_case"
    if request.files or not own.open or mine in _SURELY:
        return mine
    if own.asked in _WORDS_AWAITED:
        return mine
    if own.payment and part_payment(text) is not None:
        return "rate_case"
    states = [one.state for one in own.cases]
    if own.asked not in CONSENTS and asked_of_case(text, own.open, states) is not None:
        return "check_case_progress"
    if mine is not None:
        return mine
    if only_names(text, own.cases):
        return "check_case_progress"
    fields = [one.fields for one in own.cases]
    values: list[Told] = [(one["entity"], one["value"]) for one in parse.get("entities") or () if _is_sure(one)]
    if (figure := bare_sum(text)) is not None and all(entity != "amount" for entity, _ in values):
        values = [*values, ("amount", figure)]
    if own.asked == "amend" and new_values(text, values, fields) and not asks(text):
        return "amend_case"
    if owed_by_another(text, values, fields):
        return "report_unpaid_wages"
    changes = tells_change(text, values, fields, first["name"], float(first.get("confidence") or 0.0))
    return "amend_case" if changes else None


_WORDS_AWAITED = frozenset({"reason", "rating_words", "export", "which"})
"""Deeds of offers that are answered by words of any kind, or by a question about them."""
_SURELY = frozenset({"withdraw_case", "delete_my_data", "rate_case"})
"""What words about a case are, whatever else stands in them."""


def _is_sure(entity: dict[str, Any]) -> bool:
    return not str(entity.get("note") or "").startswith("per_")
