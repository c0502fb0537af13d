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
from bot.nlu.asked.about_us import complains_of_us
from bot.nlu.asked.bot import bot_question
from bot.nlu.asked.services import (
    act_on_booking,
    chooses_time,
    details_asked,
    is_elsewhere,
    means_this_one,
    place_in_list,
    signs_up,
)
from bot.nlu.asked.stations import names_station, station_details, wants_others
from bot.nlu.naming.names import may_be_name
from bot.nlu.numbers.phones import find_phones
from bot.nlu.own_case.calls import act_on_call
from bot.nlu.own_case.words import SEARCH, Own
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
ABOUT_MONEY = frozenset({"unpaid_wages"})


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
        ended=any(one.state in OVER for one in cases),
        withdrawn=any(one.state == "withdrawn" for one in cases),
        payment=any(one.kind in ABOUT_MONEY and one.state not in OVER for one in going),
        waits=bool(before is not None and before.slots.get("drafts")),
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


def _last_task(cases: Sequence[Case], now: datetime) -> str:
    """The task of the newest case, if it was written a moment ago."""
    if not cases or now - cases[0].created_at > FRESH:
        return ""
    return (kind_named(cases[0].kind).form or "").removesuffix("_form")


def _lately(before: TrackerState | None, now: datetime) -> bool:
    """Whether stations were listed a short while ago."""
    kept = (before.slots.get("stations_shown") or {}) if before is not None else {}
    return bool(kept) and now - datetime.fromisoformat(kept["at"]) <= NEAR


def wants_other_station(request: TurnRequest, own: Own) -> bool:
    """Whether words turn down the stations just listed, or want more of them."""
    return own.near and own.asked in ("", "said") and wants_others(request.text)


def of_the_bot(request: TurnRequest, intent: str) -> bool:
    """Whether words ask something of the bot itself, or of the office."""
    if intent in ("emergency", "request_counselling") or asks_for_human(request.text):
        return False
    return bool(bot_question(request.text))


def of_station(request: TurnRequest, own: Own, parse: dict[str, Any], form: str | None = None) -> bool:
    """Whether words ask about the stations just listed; inside a `form` only what nothing else can be meant by."""
    if not own.near or request.files or form == SEARCH:
        return False
    asked = tuple(one for one in station_details(request.text) if form is not None or one != "has")
    facility = any(one.get("entity") == "facility" for one in parse.get("entities") or ())
    if asked == ("has",):
        return facility
    if form is not None:
        return bool(asked) and (facility or names_station(request.text))
    return bool(asked) and not (own.asked and own.asked not in ("said", "again") and "hours" not in asked)


def _booked(cases: Sequence[Case], now: datetime) -> str:
    """Whether a place in a service is kept for the person, and was the last thing written for them."""
    mine = [one for one in cases if one.kind == BOOKING and one.state not in ENDED]
    if not mine:
        return ""
    return "fresh" if mine[0] is cases[0] and now - mine[0].created_at <= FRESH else "open"


def of_ourselves(request: TurnRequest, intent: str) -> bool:
    """Whether words complain of the union and those who work for it, and of nothing of one's own case."""
    if asks_for_human(request.text):
        return False
    return intent not in ("emergency", "report_work_injury", "delete_my_data") and complains_of_us(request.text)


def about_services(request: TurnRequest, own: Own) -> str | None:
    """The intent of words about a place that is kept, or about the services just listed; None where they are not."""
    if request.files:
        return None
    if own.booked and (own.asked == "booking_move" or act_on_booking(request.text, own.booked == "fresh")):
        return "amend_case"
    if own.asked != "again" or not own.task or is_elsewhere(request.text):
        return None
    text = request.text
    about = signs_up(text) or details_asked(text) or place_in_list(text) is not None or means_this_one(text)
    named = own.wish and may_be_name(text)
    return own.task if about or named or find_phones(text) or chooses_time(text) else None


def about_call(request: TurnRequest, own: Own, form: str | None = None) -> bool:
    """Whether words are about the call that is promised to the person; inside a `form` they have to name it."""
    if not own.call or request.files or form == CALL:
        return False
    free = form is None and own.call == "fresh" and own.asked in FREE
    return bool(act_on_call(request.text, datetime.fromisoformat(request.now), free, own.asked == "call_time"))
