"""What the ledger of services has: check-ups, jobs, training, venues, seasonal care. Never invents a date."""

from __future__ import annotations

from abc import abstractmethod
from datetime import datetime, time
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.turn import lexicon, read_turn
from bot.domain.people.services import Service, upcoming
from bot.nlu.extract import extract
from bot.wiring import house
from bot.wording import entry, say

MOST = 4


class ServicesAction(Action):
    """Subclasses name their action and the kinds of service they tell about."""

    kinds: tuple[str, ...] = ()

    @abstractmethod
    def name(self) -> str:
        """The name Rasa calls it by."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells the next few, in the town that was named if there are any there. Right after it another place may be
        named alone (那吕四的呢)."""
        turn = read_turn(tracker)
        with house().begin(write=False) as work:
            services = work.services.all()
        found = extract(turn.text, turn.now, lexicon(), None)
        towns = {one.town for one in services if one.town}
        places = [str(one.value) for one in found if one.entity == "location"]
        town = next((one for one in sorted(towns) if any(one[:-1] in place or place in one for place in places)), None)
        shown = [one for kind in self.kinds for one in upcoming(services, kind, turn.now, town, MOST)]
        if town and not shown:
            dispatcher.utter_message(text=say("services.none_in_town", town=town))
            dispatcher.utter_message(json_message={"lead": True})
            shown = [one for kind in self.kinds for one in upcoming(services, kind, turn.now, None, MOST)]
        answer = self.name().removeprefix("action_")
        if not shown:
            dispatcher.utter_message(response=f"utter_{answer}_none")
        else:
            dispatcher.utter_message(
                response=f"utter_{answer}", items="\n".join(line(one, turn.now) for one in shown[:MOST])
            )
        return [] if turn.active else [make_offer(turn, "again", action=self.name())]


def line(service: Service, now: datetime) -> str:
    """One service in words."""
    begins = _time(service.starts_at, now)
    phone = say("services.phone", phone=service.phone) if service.phone else ""
    return say(
        "services.item",
        title=service.title,
        time=begins,
        place=service.place or service.town,
        phone=phone,
        note=service.note,
    )


def _time(when: datetime | None, now: datetime) -> str:
    """The day as people say it, with the year where it is another one; midnight stands for the whole day."""
    if when is None:
        return ""
    day = say(
        "services.day" if when.year == now.year else "services.day_of_year",
        year=when.year,
        month=when.month,
        day=when.day,
        weekday=entry("dialogue.weekdays")[when.weekday()],
    )
    if when.time() == time.min:
        return say("services.whole_day", day=day)
    return say("services.time", day=day, time=f"{when:%H:%M}")
