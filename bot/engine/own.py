"""What is known of a person's cases before a message is read (bot/nlu/own_case/words.py)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED, OVER
from bot.domain.casework.cases import Case
from bot.domain.casework.promised_calls import FRESH, promised_call
from bot.domain.talk.turns import TurnRequest
from bot.engine.asked.consent import about_consent
from bot.engine.told import told
from bot.nlu.asked.about_us import complains_of_us
from bot.nlu.asked.bot import bot_question
from bot.nlu.consent.consent_questions import asks_if_told
from bot.nlu.consent.consent_words import CONSENTS
from bot.nlu.law.grievances import speaks_of_debt
from bot.nlu.own_case.calls import act_on_call, wants_call_at
from bot.nlu.own_case.change_answers import agrees_to_change, refuses_change
from bot.nlu.own_case.changes import (
    Told,
    bare_sum,
    new_values,
    owed_by_another,
    tells_change,
    tells_more,
)
from bot.nlu.own_case.others import mates_named
from bot.nlu.own_case.outcome import mark_of
from bot.nlu.own_case.paper_questions import asked_of_paper
from bot.nlu.own_case.payments import part_payment
from bot.nlu.own_case.progress import asked_of_case, asks_for_others, asks_how_long
from bot.nlu.own_case.which import cases_named, drops_one, only_names, twice_registered
from bot.nlu.own_case.withdrawing import asks_of_erasing, keeps_data
from bot.nlu.own_case.words import Own, about_own_case
from bot.nlu.reply.cues import asks
from bot.nlu.reply.wishes import asks_for_human
from bot.ports import Begin, TrackerState

MOST = 20
ASIDE = frozenset({"callback", "data_request", "feedback"})
"""Kinds that nobody means by "my case"."""
NEAR = timedelta(minutes=20)
BOOKING = "booking"
CALL = "talk_to_human_form"
FREE = frozenset({"", "call_time", "said", "again"})
"""Deeds of an offer beside which a bare hour may be that of the call."""
ABOUT_OTHERS = frozenset({"law", "look", "again", "paper"})
"""Deeds of an offer beside which "how long" is asked of what was just told."""
_OF_LAST = {"evidence": "provide_evidence", "paper_given": "request_paper"}
ABOUT_MONEY = frozenset({"unpaid_wages"})


def _drafts(before: TrackerState | None) -> list[dict[str, Any]]:
    return list(before.slots.get("drafts") or ()) if before is not None else []


def own_of(begin: Begin, request: TurnRequest, before: TrackerState | None) -> Own:
    """The kinds of the person's open cases, what has ended, and the question that was put in the turn before."""
    with begin(write=False) as work:
        page = work.cases.page(sender=request.sender, channel=request.channel, limit=MOST)
    cases = [one for one in page.items if one.kind not in ASIDE]
    call, fresh = promised_call(page.items, datetime.fromisoformat(request.now))
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    stands = before is not None and offer.get("key") == f"{request.conversation_id}:{before.turn}"
    going = [one for one in cases if one.state not in ENDED]
    return Own(
        open=tuple(one.kind for one in going),
        cases=tuple(going),
        ended=any(one.state in OVER for one in cases),
        withdrawn=any(one.state == "withdrawn" for one in cases),
        payment=any(one.kind in ABOUT_MONEY and one.state not in OVER for one in going),
        waits=tuple(str(one["form"]).removesuffix("_form") for one in _drafts(before)),
        drafted=_drafted(going, datetime.fromisoformat(request.now)),
        looked=bool(before is not None and before.slots.get("relation_seen")),
        listed=bool(before is not None and before.slots.get("stations_shown")),
        asked=str(offer.get("deed") or "") if stands else "",
        task=str(offer.get("task") or "") if stands else "",
        handed=bool(before is not None and any(one.get("handed") for one in before.slots.get("drafts") or ())),
        last=_last_task(page.items, datetime.fromisoformat(request.now)),
        wish=bool(offer.get("wish")) if stands else False,
        near=_lately(before, datetime.fromisoformat(request.now)),
        booked=_booked(page.items, datetime.fromisoformat(request.now)),
        call="" if call is None else "fresh" if fresh else "open",
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
    if not request.files and any(_lacks_names(one) for one in own.cases) and mates_named(text):
        return "amend_case"
    if own.open and not (request.files or own.call) and wants_call_at(text, datetime.fromisoformat(request.now)):
        return "amend_case"
    mine = about_own_case(text, own, first["name"], bool(request.files))
    if own.asked == "amend" and (agrees_to_change(text) or refuses_change(text)):
        return "deny" if refuses_change(text) else "affirm"
    if own.asked == "erase" and (keeps_data(text) or asks_of_erasing(text)):
        return "deny" if keeps_data(text) else "delete_my_data"
    if asks_for_others(text) and not request.files:
        return "check_case_progress"
    if len(own.open) > 1 and twice_registered(text):
        return "withdraw_case"
    if mine is None and drops_one(text) and cases_named(text, own.cases):
        return "withdraw_case"
    of_last = _OF_LAST.get(own.asked)  # what is said right after a file, or a draft, is about that
    paper = own.drafted == "fresh" and mine == "request_paper"
    if request.files or not own.open or mine in _SURELY or paper or (of_last is not None and mine == of_last):
        return mine
    if own.asked in _WORDS_AWAITED:
        return mine
    if own.payment and part_payment(text) is not None:
        return "rate_case"
    states = [one.state for one in own.cases]
    asked = asked_of_case(text, own.open, states)
    if asked in _BESIDE_A_CONSENT or (own.asked not in CONSENTS and asked is not None):
        return "check_case_progress"
    if mine is not None:
        return mine
    if own.last and own.asked not in ABOUT_OTHERS and asks_how_long(text):
        return "check_case_progress"  # 大概要等几久, of what was handed in a moment ago
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


def _lacks_names(case: Case) -> bool:
    """Whether it speaks for more people than it names."""
    return int(case.fields.get("worker_count") or 1) > max(len(case.workers), 1)


_BESIDE_A_CONSENT = frozenset({"lawyer", "written", "number", "steps", "refuses"})
"""What is asked of a case and of no consent that is asked for just then."""
_WORDS_AWAITED = frozenset({"reason", "rating_words", "export", "which"})
"""Deeds of offers that are answered by words of any kind, or by a question about them."""
_SURELY = frozenset({"withdraw_case", "delete_my_data", "rate_case"})
"""What words about a case are, whatever else stands in them."""


def _is_sure(entity: dict[str, Any]) -> bool:
    return not str(entity.get("note") or "").startswith("per_")


def _last_task(cases: Sequence[Case], now: datetime) -> str:
    """The task of the newest case, if it was written a moment ago."""
    if not cases or now - cases[0].created_at > FRESH:
        return ""
    return (kind_named(cases[0].kind).form or "").removesuffix("_form")


def _drafted(cases: Sequence[Case], now: datetime) -> str:
    made = [file.made.at for one in cases for file in one.attachments if file.made is not None and file.is_paper]
    return "" if not made else "fresh" if now - datetime.fromisoformat(max(made)) <= FRESH else "open"


def _lately(before: TrackerState | None, now: datetime) -> bool:
    """Whether stations were listed a short while ago."""
    kept = (before.slots.get("stations_shown") or {}) if before is not None else {}
    return bool(kept) and now - datetime.fromisoformat(kept["at"]) <= NEAR


def of_the_bot(request: TurnRequest, intent: str) -> bool:
    """Whether words ask something of the bot itself, or of the office."""
    if intent in ("emergency", "request_counselling") or asks_for_human(request.text):
        return False
    kind = bot_question(request.text)
    if kind == "praise" and request.rating and mark_of(request.text) is not None:
        return False  # the mark that was asked for
    return bool(kind)


def in_search(parse: dict[str, Any], request: TurnRequest, own: Own) -> dict[str, Any] | None:
    """The parse data of words that leave the search for a station: a consent, or more of what a case is about."""
    if (consent := about_consent(parse, request, own)) is not None:
        return consent
    return told(parse, "amend_case") if told_of_own(request, own, None) else None


def told_of_own(request: TurnRequest, own: Own, form: str | None) -> bool:
    """Whether a message says of itself that it adds to a case (补充一下 …): then all of it does."""
    return form is None and bool(own.open) and tells_more(request.text) and not asks(request.text)


def asks_of_own(request: TurnRequest, own: Own) -> bool:
    """Whether words ask when something comes of a case in work, or who has learnt of it: no question about us."""
    if own.drafted == "fresh" and not request.files and asked_of_paper(request.text):
        return True
    if own.open and not request.files and asks_if_told(request.text):
        return True
    asked = asked_of_case(request.text, own.open, ()) if not (request.files or own.asked in CONSENTS) else None
    return asked in ("next", "money", "stalled", "refuses", "steps", "lawyer")


def _booked(cases: Sequence[Case], now: datetime) -> str:
    """Whether a place in a service is kept for the person, and was the last thing written for them."""
    mine = [one for one in cases if one.kind == BOOKING and one.state not in ENDED]
    if not mine:
        return ""
    return "fresh" if mine[0] is cases[0] and now - mine[0].created_at <= FRESH else "open"


def of_ourselves(request: TurnRequest, intent: str) -> bool:
    """Whether words complain of the union and those who work for it, and of nothing of one's own case."""
    if asks_for_human(request.text) or speaks_of_debt(request.text):
        return False
    return intent not in ("emergency", "report_work_injury", "delete_my_data") and complains_of_us(request.text)


def about_call(request: TurnRequest, own: Own, form: str | None = None) -> bool:
    """Whether words are about the call that is promised to the person; inside a `form` they have to name it."""
    if not own.call or request.files or form == CALL:
        return False
    free = form is None and own.call == "fresh" and own.asked in FREE
    return bool(act_on_call(request.text, datetime.fromisoformat(request.now), free, own.asked == "call_time"))
