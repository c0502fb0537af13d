"""Words after a list: stations that were just told, services and the places kept in them."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.turns import TurnRequest
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
from bot.nlu.own_case.words import SEARCH, Own


def wants_other_station(request: TurnRequest, own: Own) -> bool:
    """Whether words turn down the stations just listed, or want more of them."""
    return own.near and own.asked in ("", "said") and wants_others(request.text)


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
