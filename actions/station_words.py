"""The answer to "where is a station" in words: name, distance, hours, what it has, and how to get there."""

from __future__ import annotations

import json
from datetime import datetime

from rasa_sdk.executor import CollectingDispatcher

from bot.domain.distance import spoken
from bot.domain.navigation import map_links
from bot.domain.stations import Offer, Station
from bot.usecases.find_station import StationAnswer
from bot.wording import label, say

MOST_FACILITIES = 8


def station_list(speaker: CollectingDispatcher, answer: StationAnswer, now: datetime) -> None:
    """Says the stations of an answer, nearest first, and what to know when the answer is not what was hoped for."""
    assert answer.ranking is not None
    ranking = answer.ranking
    place = say("stations.from_place", place=answer.place) if answer.place else say("stations.from_here")
    head = say(f"stations.{ranking.outcome}", place=place)
    items = [_item(offer, now) for offer in ranking.offers]
    if ranking.alternatives:
        items += [say("stations.or_else"), *(_item(offer, now) for offer in ranking.alternatives)]
    speaker.utter_message(
        text="\n".join([head, *items]),
        json_message={"stations": [_data(offer) for offer in (*ranking.offers, *ranking.alternatives)]}
        if ranking.offers
        else None,
    )


def ask_which(speaker: CollectingDispatcher, answer: StationAnswer) -> None:
    """Several places have that name."""
    names = list(dict.fromkeys(one.name for one in answer.choices))
    payloads = (json.dumps({"location": name}, ensure_ascii=False) for name in names)
    buttons = [{"title": name, "payload": f"/inform{payload}"} for name, payload in zip(names, payloads, strict=True)]
    speaker.utter_message(text=say("stations.which", choices="、".join(names) if names else ""), buttons=buttons)


def _item(offer: Offer, now: datetime) -> str:
    station = offer.station
    number, unit = spoken(offer.metres)
    parts = [
        say(
            "stations.item",
            name=station.name,
            distance=f"{number:g}",
            unit=label("units", unit),
            address=station.address or station.town,
            hours=hours(offer, now),
        ),
    ]
    if station.facilities:
        words = [label("facility", code) for code in station.facilities[:MOST_FACILITIES]]
        parts.append(say("stations.has", facilities=say("dialogue.list_comma").join(words)))
    if offer.missing:
        missing = say("dialogue.list_comma").join(label("facility", code) for code in offer.missing)
        parts.append(say("stations.lacks", facilities=missing))
    if offer.stale and station.verified_at:
        parts.append(say("stations.stale", day=f"{station.verified_at:%Y-%m-%d}"))
    parts.append(say("stations.way", link=map_links(station.point, station.name, station.address)["amap"]))
    return "\n".join(parts)


def hours(offer: Offer, now: datetime) -> str:
    """Whether it is open, until when, or when it opens."""
    if offer.station.round_the_clock:
        return say("stations.always_open")
    if offer.open is None:
        return say("stations.hours_unknown", phone=offer.station.phone or "12351")
    if offer.open:
        return say("stations.open_until", time=f"{offer.closes_at:%H:%M}") if offer.closes_at else say("stations.open")
    return say("stations.closed_until", time=_when(offer.opens_at, now)) if offer.opens_at else say("stations.closed")


def _when(at: datetime, now: datetime) -> str:
    days = (at.date() - now.date()).days
    return say(
        "stations.today" if days == 0 else "stations.tomorrow" if days == 1 else "stations.later",
        time=f"{at:%H:%M}",
        month=at.month,
        day=at.day,
    )


def _data(offer: Offer) -> dict[str, object]:
    station: Station = offer.station
    return {
        "name": station.name,
        "metres": round(offer.metres),
        "lng": station.point.lng,
        "lat": station.point.lat,
        "links": map_links(station.point, station.name, station.address),
    }
