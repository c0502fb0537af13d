"""Only what was asked about one station, or about the list: hours, number, way, distance, cost, what there is."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.services.shown_stations import listed, note_focus
from actions.services.station_detail import distance_said, hours_said
from actions.turn import Turn, lexicon
from bot.domain.geography.navigation import short_links
from bot.domain.geography.stations import Offer, Station, as_offer
from bot.nlu.asked.stations import station_details
from bot.nlu.extract import extract
from bot.wording import label, say

BRIEF = frozenset({"hours", "phone", "way", "far", "cost", "name", "has", "shut"})


def facilities_asked(turn: Turn) -> list[str]:
    """Codes of what the words ask for."""
    return sorted({str(one.value) for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "facility"})


def told_briefly(speaker: CollectingDispatcher, offer: Offer, turn: Turn) -> bool:
    """Answers what was asked about it and nothing else; False where the words ask for the whole of it."""
    asked = station_details(turn.text)
    codes = facilities_asked(turn)
    if not asked or codes or "has" in asked:
        return False
    speaker.utter_message(text=say("stations.of_it", name=offer.station.name, told=_told(offer, asked, codes, turn)))
    return True


def told_of_list(speaker: CollectingDispatcher, turn: Turn, stations: Sequence[Station]) -> list[EventType]:
    """Asked without saying which: of something in them each that has it, else the nearest, and how to mean another."""
    every = [
        as_offer(station, float(one["metres"]), turn.now)
        for one in listed(turn)
        for station in stations
        if station.id == one["id"]
    ]
    asked, codes = station_details(turn.text), facilities_asked(turn)
    if not every:
        speaker.utter_message(text=say("stations.no_stations"))
        return []
    if codes and set(asked) <= {"has"}:
        having = [(place, one) for place, one in enumerate(every) if all(one.station.has(code) for code in codes)]
        words = say("dialogue.list_comma").join(label("facility", code) for code in codes)
        if not having:
            speaker.utter_message(text=say("stations.none_has", facility=words))
            return []
        names = say("dialogue.list_comma").join(one.station.name for _, one in having)
        speaker.utter_message(text=say("stations.these_have", facility=words, names=names))
        return [note_focus(turn, having[0][0])]
    first = every[0]
    told = say("stations.of_it", name=first.station.name, told=_told(first, asked or ("way",), codes, turn))
    more = say("stations.others_too") if len(every) > 1 else ""
    speaker.utter_message(text="\n".join(filter(None, (told, more))))
    return [note_focus(turn, 0)]


def _told(offer: Offer, asked: Sequence[str], codes: Sequence[str], turn: Turn) -> str:
    station = offer.station
    phone = station.phone or "12351"
    lines = [
        say("stations.it_has" if station.has(code) else "stations.it_lacks", facility=label("facility", code))
        for code in codes
    ]
    if "shut" in asked:
        lines.append(say("stations.shut", phone=phone))
    if "hours" in asked or "shut" in asked:
        lines.append(hours_said(offer, turn))
    if "phone" in asked:
        lines.append(say("stations.detail_phone", phone=station.phone) if station.phone else say("stations.no_phone"))
    if "way" in asked or "far" in asked:
        lines.append(say("stations.at", address=station.address or station.town) + distance_said(offer))
        if not offer.metres:
            lines.append(say("stations.distance_unknown"))
    if "way" in asked:
        lines.append(say("stations.way", **short_links(station.point, say("stations.pin"))).strip())
    if "cost" in asked:
        lines.append(say("stations.cost", phone=phone))
    return "\n".join(lines)
