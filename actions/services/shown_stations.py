"""The stations shown last and the position shared last: both are meant again for a short while (the second one, how do
I get there?), then forgotten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.drafts.told_before import told_before
from actions.turn import Turn, lexicon
from bot.domain.geography.stations import Offer
from bot.domain.talk.messages import SharedPosition
from bot.nlu.asked.whereabouts import says_where_one_is
from bot.nlu.extract import extract
from bot.nlu.reply.cues import asks
from bot.wording import entry

SHOWN = timedelta(hours=2)
"""How long a list can be referred to."""
NEAR = timedelta(minutes=20)
"""How long a position or a place still says where a rider is."""
LONGEST_QUESTION = 12
LONGEST_REFERENCE = 30
"""Characters: longer words with 第二 in them are a story."""


def note_position(turn: Turn) -> list[EventType]:
    """Remembers a position that came with this message, and forgets one that is too old to be of use."""
    if turn.position is None:
        old = turn.slots.get("shared_position") is not None and last_position(turn) is None
        return [SlotSet("shared_position", None)] if old else []
    position = {"lat": turn.position.lat, "lng": turn.position.lng, "system": turn.position.system}
    return [SlotSet("shared_position", {**position, "at": turn.now.isoformat()})]


def last_position(turn: Turn) -> SharedPosition | None:
    """The position of this message, else one shared a short while ago."""
    if turn.position is not None:
        return turn.position
    kept = _since(turn.slots.get("shared_position"), turn.now, NEAR)
    return SharedPosition(kept["lat"], kept["lng"], kept["system"]) if kept else None


def last_place(turn: Turn) -> str | None:
    """The place a list was made for a short while ago, None for a position or none at all."""
    return _since(turn.slots.get("stations_shown"), turn.now, NEAR).get("place") or None


def place_told(turn: Turn) -> str | None:
    """Where somebody said that they are before it was clear what for (在汇龙镇, 手机快没电了)."""
    told = str(told_before(turn).get("text") or "")
    for clause in re.split(r"[\s,，。;；]+", told):
        if says_where_one_is(clause):
            found = [one for one in extract(clause, turn.now, lexicon(), "location") if one.entity == "location"]
            return str(found[-1].value) if found else None
    return None


def note_stations(
    turn: Turn,
    offers: Sequence[Offer],
    place: str,
    focus: int | None = None,
    wishes: Sequence[str] = (),
    before: Sequence[str] = (),
) -> EventType:
    """Remembers the stations that were just told, in their order; `focus`: the one that was told in full; `wishes`:
    what they were to have; `before`: ids of those that were told already and were not right."""
    kept = {
        "stations": [{"id": offer.station.id, "metres": round(offer.metres)} for offer in offers],
        "place": place,
        "focus": focus,
        "wishes": list(wishes),
        "before": list(before),
        "at": turn.now.isoformat(),
    }
    return SlotSet("stations_shown", kept)


def note_focus(turn: Turn, number: int) -> EventType:
    """Remembers which of the list was asked about."""
    return SlotSet("stations_shown", {**turn.slots["stations_shown"], "focus": number})


def listed(turn: Turn) -> list[dict[str, Any]]:
    """The stations shown last, {"id", "metres"}; empty when that is too long ago."""
    return list(_since(turn.slots.get("stations_shown"), turn.now, SHOWN).get("stations") or ())


def number_meant(turn: Turn, loosely: bool = False) -> int | None:
    """The place in the list (from 0) that the words mean; `loosely`: a mere "that one" counts too, as the one asked
    about last, else the first. None where they mean none of it."""
    stations, text = listed(turn), turn.text.strip()
    if not stations or len(text) > LONGEST_REFERENCE:
        return None
    for tail in entry("stations.counts"):  # the second month is no station
        text = re.sub(rf".{tail}", "", text)
    for number, words in enumerate(entry("stations.ordinals")):
        if any(word in text for word in words):
            return number if number < len(stations) else None
    if any(word in text for word in entry("stations.last")):
        return len(stations) - 1
    if loosely and any(word in text for word in entry("stations.that_one")):
        return int(turn.slots["stations_shown"].get("focus") or 0)
    return None


def last_asked(turn: Turn) -> int | None:
    """The station of the list that was asked about a short while ago."""
    number = _since(turn.slots.get("stations_shown"), turn.now, NEAR).get("focus")
    return None if number is None else int(number)


def narrows(turn: Turn) -> bool:
    """Whether short words after a list say what the station should have (要通宵的, 有热水的, 现在开门的), or that
    another one is wanted."""
    if not listed(turn) or len(turn.text) > LONGEST_REFERENCE:
        return False
    if wants_another(turn) or any(word in turn.text.lower() for word in _opening_words()):
        return True
    return any(one.entity == "facility" for one in extract(turn.text, turn.now, lexicon(), None))


def wants_another(turn: Turn) -> bool:
    """Whether short words after a list turn it down (太远了 换一个)."""
    short = bool(listed(turn)) and len(turn.text) <= LONGEST_REFERENCE
    return short and any(word in turn.text for word in entry("stations.another"))


def earlier_wishes(turn: Turn) -> tuple[str, ...]:
    """What the stations of the list were to have, where short words only narrow it; empty for a search of its own."""
    anew = any(word in turn.text for word in entry("stations.search_words"))
    if anew or not narrows(turn) or (last_place(turn) is None and last_position(turn) is None):
        return ()
    return tuple(turn.slots["stations_shown"].get("wishes") or ())


def turned_down(turn: Turn) -> tuple[str, ...]:
    """The ids of the stations that were told and are not wanted."""
    nearer = any(word in turn.text for word in entry("stations.nearer"))
    wish = any(one.entity == "facility" for one in extract(turn.text, turn.now, lexicon(), None))
    if not wants_another(turn) or nearer or wish:  # 换个有淋浴的: one of those may have it
        return ()
    kept = turn.slots["stations_shown"]
    return (*(kept.get("before") or ()), *(one["id"] for one in kept["stations"]))


def asks_the_last_one(turn: Turn) -> bool:
    """Whether short words ask something about the one station that was told in full last (有空调吗, 电话多少)."""
    if last_asked(turn) is None or len(turn.text) > LONGEST_QUESTION or wants_another(turn):
        return False
    if any(word in turn.text for word in entry("stations.details")):
        return True
    wish = any(one.entity == "facility" for one in extract(turn.text, turn.now, lexicon(), None))
    return asks(turn.text) and (wish or any(word in turn.text for word in _opening_words()))


def _opening_words() -> list[str]:
    return [*entry("stations.all_day"), *entry("stations.open_now")]


def _since(kept: dict[str, Any] | None, now: datetime, most: timedelta) -> dict[str, Any]:
    """What is kept if it is no older than that, else nothing."""
    return kept if kept and timedelta(0) <= now - datetime.fromisoformat(kept["at"]) <= most else {}
