"""What the ledger of services has: check-ups, jobs, training, venues, seasonal care. Never invents a date."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

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
        """Tells the next few, in the town that was named if there are any there."""
        turn = read_turn(tracker)
        with house().begin(write=False) as work:
            services = work.services.all()
        found = extract(turn.text, turn.now, lexicon(), None)
        towns = {one.town for one in services if one.town}
        place = " ".join(str(one.value) for one in found if one.entity == "location")
        town = next((one for one in towns if one in place or one[:-1] in place), None)
        shown = [one for kind in self.kinds for one in upcoming(services, kind, turn.now, town, MOST)]
        if town and not shown:
            shown = [one for kind in self.kinds for one in upcoming(services, kind, turn.now, None, MOST)]
        answer = self.name().removeprefix("action_")
        if not shown:
            dispatcher.utter_message(response=f"utter_{answer}_none")
        else:
            dispatcher.utter_message(response=f"utter_{answer}", items="\n".join(line(one) for one in shown[:MOST]))
        return []


def line(service: Service) -> str:
    """One service in words."""
    when = service.starts_at
    time = (
        say(
            "services.time",
            month=when.month,
            day=when.day,
            weekday=entry("dialogue.weekdays")[when.weekday()],
            time=f"{when:%H:%M}",
        )
        if when
        else ""
    )
    phone = say("services.phone", phone=service.phone) if service.phone else ""
    return say(
        "services.item",
        title=service.title,
        time=time,
        place=service.place or service.town,
        phone=phone,
        note=service.note,
    )
