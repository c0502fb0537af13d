"""The answer to "where is a station" in words: name, distance, hours, what it has, and how to get there."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from rasa_sdk.executor import CollectingDispatcher

from bot.domain.geography.distance import spoken
from bot.domain.geography.navigation import map_links, short_links
from bot.domain.geography.stations import ROUND_THE_CLOCK, Offer, Station
from bot.usecases.find_station import StationAnswer
from bot.wording import label, say

MOST_FACILITIES = 8
_HERE = {False: "stations.from_here", True: "stations.from_there"}
_ALL_DAY = {"none_nearby": "none_nearby_all_day", "none_with_all_facilities": "none_all_day"}


def station_list(
    speaker: CollectingDispatcher,
    answer: StationAnswer,
    now: datetime,
    wishes: Collection[str] = (),
    earlier: bool = False,
    more: bool = False,
) -> tuple[Offer, ...]:
    """Says the stations of an answer, nearest first, and what to know when the answer is not what was hoped for (the
    `wishes` may be the reason). `now`: the moment for which the hours are told; `earlier`: from a position of a while
    ago; `more`: others were told already. Returns them in the order they were told."""
    assert answer.ranking is not None
    ranking = answer.ranking
    place = say("stations.from_place", place=answer.place) if answer.place else say(_HERE[earlier])
    head = say(f"stations.{_outcome(ranking.outcome, wishes)}", place=place)
    if more:
        head = say("stations.more" if ranking.offers else "stations.no_more")
    told = (*ranking.offers, *ranking.alternatives)
    items = [_item(number, offer, now, wishes) for number, offer in enumerate(told, 1)]
    if ranking.alternatives:
        items.insert(len(ranking.offers), say(_or_else(wishes)))
    end = [say("stations.list_end")] if told else []
    text = "\n".join([head, *items, *end])
    speaker.utter_message(text=text, json_message={"stations": [card(offer) for offer in told]} if told else None)
    return told


def _or_else(wishes: Collection[str]) -> str:
    return "stations.or_else_all_day" if set(wishes) == {ROUND_THE_CLOCK} else "stations.or_else"


def _outcome(outcome: str, wishes: Collection[str]) -> str:
    """The heading: one of its own where nothing but a station that never closes was asked for and none is near."""
    return _ALL_DAY.get(outcome, outcome) if set(wishes) == {ROUND_THE_CLOCK} else outcome


def ask_which(speaker: CollectingDispatcher, answer: StationAnswer) -> None:
    """Several places have that name."""
    names = list(dict.fromkeys(one.name for one in answer.choices))
    payloads = (json.dumps({"location": name}, ensure_ascii=False) for name in names)
    buttons = [{"title": name, "payload": f"/inform{payload}"} for name, payload in zip(names, payloads, strict=True)]
    speaker.utter_message(text=say("stations.which", choices="、".join(names) if names else ""), buttons=buttons)


def _item(place: int, offer: Offer, now: datetime, wishes: Collection[str]) -> str:
    station = offer.station
    number, unit = spoken(offer.metres)
    parts = [
        say(
            "stations.item",
            place=place,
            name=station.name,
            distance=f"{number:g}",
            unit=label("units", unit),
            address=station.address or station.town,
            hours=hours(offer, now),
        ),
    ]
    if station.facilities:
        words = [label("facility", code) for code in _wished_first(station, wishes)[:MOST_FACILITIES]]
        parts.append(say("stations.has", facilities=say("dialogue.list_comma").join(words)))
    if offer.missing:
        missing = say("dialogue.list_comma").join(label("facility", code) for code in offer.missing)
        parts.append(say("stations.lacks", facilities=missing))
    if offer.stale and station.verified_at:
        parts.append(say("stations.stale", day=f"{station.verified_at:%Y-%m-%d}"))
    parts.append(say("stations.list_way", amap=short_links(station.point, say("stations.pin"))["amap"]))
    return "\n".join(parts)


def _wished_first(station: Station, wishes: Collection[str]) -> list[str]:
    """What it has, with what was asked for in front, so that it is seen."""
    return sorted(station.facilities, key=lambda code: code not in wishes)


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


def card(offer: Offer) -> dict[str, object]:
    """One station as data for those who draw it themselves."""
    station: Station = offer.station
    return {
        "name": station.name,
        "metres": round(offer.metres),
        "lng": station.point.lng,
        "lat": station.point.lat,
        "links": map_links(station.point, station.name, station.address),
    }
