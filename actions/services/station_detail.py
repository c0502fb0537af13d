"""Everything a rider wants to know of one station, what was asked for first."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.services.station_words import card, hours
from actions.turn import Turn, lexicon
from bot.domain.geography.distance import spoken
from bot.domain.geography.navigation import short_links
from bot.domain.geography.opening_hours_text import hours_text
from bot.domain.geography.stations import Offer, Station
from bot.nlu.extract import extract
from bot.wording import entry, label, say


def station_told(speaker: CollectingDispatcher, offer: Offer, turn: Turn) -> None:
    """Says where the station is and how far, when it is open, what it has, its number and the ways there; before that
    whether it has what was asked for."""
    station = offer.station
    asked = {str(one.value) for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "facility"}
    lines = [
        say("stations.it_has" if station.has(code) else "stations.it_lacks", facility=label("facility", code))
        for code in sorted(asked)
    ]
    lines.append(station.name + ("" if station.status == "open" else say("stations.in_maintenance")))
    lines.append(say("stations.at", address=station.address or station.town) + distance_said(offer))
    lines.append(hours_said(offer, turn))
    words = say("dialogue.list_comma").join(label("facility", code) for code in station.facilities)
    lines.append(say("stations.detail_has", facilities=words or say("dialogue.nothing")))
    if station.phone:
        lines.append(say("stations.detail_phone", phone=station.phone))
    if offer.stale and station.verified_at:
        lines.append(say("stations.stale", day=f"{station.verified_at:%Y-%m-%d}").strip())
    if not offer.metres and any(word in turn.text for word in entry("stations.far")):
        lines.append(say("stations.distance_unknown"))
    lines.append(say("stations.way", **short_links(station.point, say("stations.pin"))).strip())
    speaker.utter_message(text="\n".join(lines), json_message={"stations": [card(offer)]})


def distance_said(offer: Offer) -> str:
    """How far from where the list was made for; empty for a station that was named."""
    if not offer.metres:
        return ""
    number, unit = spoken(offer.metres)
    return say("stations.distance", distance=f"{number:g}", unit=label("units", unit))


def hours_said(offer: Offer, turn: Turn) -> str:
    station = offer.station
    if station.round_the_clock:
        return say("stations.always_open")
    if not station.hours.known:
        return say("stations.hours_unknown", phone=station.phone or "12351")
    week = say("stations.hours_week", hours=_in_chinese(station))
    return week + (say("stations.just_now", hours=hours(offer, turn.now)) if station.status == "open" else "")


def _in_chinese(station: Station) -> str:
    """The hours of the week with the names of the days as people say them."""
    text = hours_text(station.hours)
    for english, chinese in entry("stations.days").items():
        text = text.replace(english, chinese)
    return text
