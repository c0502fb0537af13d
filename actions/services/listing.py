"""What the ledger of services has: check-ups, jobs, training, venues, seasonal care. Never invents a date."""

from __future__ import annotations

import re
from abc import abstractmethod
from datetime import datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.services.kept_bookings import bookings
from actions.services.shown_services import (
    chosen,
    in_words,
    last_shown,
    note_services,
    of_id,
    offered,
    towns_named,
    when,
)
from actions.turn import Turn, read_turn
from bot.domain.people.services import Service
from bot.nlu.asked.services import details_asked, means_this_one, signs_up, speaks_of_a_booking
from bot.nlu.naming.names import may_be_name
from bot.nlu.numbers.phones import find_phones
from bot.wording import entry, say

MOST = 4


class ServicesAction(Action):
    """Subclasses name their action and the kinds of service they tell about."""

    kinds: tuple[str, ...] = ()

    @abstractmethod
    def name(self) -> str:
        """The name Rasa calls it by."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells the next few, in the town that was named if there are any there. After that, words choose one of them,
        ask about it, or want a place kept."""
        turn = read_turn(tracker)
        task = self.name().removeprefix("action_")
        services = offered(turn, task)
        before = last_shown(turn)
        before = before if before.get("task") == task else {}
        shown = [one for number in before.get("ids") or () if (one := of_id(services, number))]
        wish = wants_place(turn)
        picked = chosen(turn, services, shown, by_title=wish)
        if turn.active is None and speaks_of_a_booking(turn.text) and not bookings(turn):
            dispatcher.utter_message(text=say("services.none_kept", phone=services[0].phone if services else "12351"))
            dispatcher.utter_message(json_message={"lead": True})
        if number := turn.given.get("service"):
            picked = [one for one in services if one.id == number]
        if not services or (turn.active is not None and not before):
            return self._listed(dispatcher, turn, task, services, picked, False)
        focus = picked[0] if picked and (wish or len(picked) == 1 or before) else None
        focus = focus or (of_id(services, before.get("focus")) if picked is None else None)
        goes_on = before.get("wish") and (picked or means_this_one(turn.text) or may_be_name(turn.text))
        if turn.active is None and (wish or goes_on):
            said = say("dialogue.kept_comma").join(filter(None, (str(before.get("said") or ""), turn.text)))
            of_these = picked if picked is not None else shown or services
            asked_once = bool(before.get("wish")) and picked is None  # which one was asked: the soonest then
            focus = focus or (of_these[0] if of_these and (len(of_these) == 1 or asked_once) else None)
            if focus is not None and (picked is None or picked):
                note = note_services(turn, task, shown or [focus], focus, said=said)
                return [note, FollowupAction("book_service_form")]
            if shown and picked is None:
                dispatcher.utter_message(text=say("services.which"), buttons=ways(task, shown, turn))
                note = note_services(turn, task, shown, None, wish=True, said=said)
                return [note, *self._again(turn, task, True)]
            return self._listed(dispatcher, turn, task, services, picked, True, said)
        asked = details_asked(turn.text)
        if before and asked and (picked is None or picked):
            one = focus or shown[0]
            sure = focus is not None or len(shown) == 1
            tell_details(dispatcher, one, asked, turn, sure, shown, offer=task)
            about = None if asked[0] in ("day", "place") and not sure else one
            return [note_services(turn, task, shown, about), *self._again(turn, task)]
        return self._listed(dispatcher, turn, task, services, picked, False)

    def _listed(
        self,
        speaker: CollectingDispatcher,
        turn: Turn,
        task: str,
        services: list[Service],
        picked: list[Service] | None,
        wish: bool,
        said: str = "",
    ) -> list[EventType]:
        if picked is not None and not picked and services:
            towns = sorted(towns_named(turn, services))
            none = say("services.none_in_town", town=towns[0]) if towns else say("services.none_then")
            speaker.utter_message(text=none)
            speaker.utter_message(json_message={"lead": True})
        told = (picked or services)[:MOST]
        if not told:
            speaker.utter_message(response=f"utter_{task}_none")
        else:
            lines = "\n".join(line(one, turn.now) for one in told)
            if any(say("services.sample") in one.note for one in told):
                lines += "\n" + say("services.sample")
            speaker.utter_message(response=f"utter_{task}", items=lines)
            if turn.active is None:
                ask = say("services.which" if wish else "services.sign_up")
                speaker.utter_message(json_message={"lead": True})
                speaker.utter_message(text=ask, buttons=ways(task, told, turn))
        focus = told[0] if len(told) == 1 else None
        return [note_services(turn, task, told, focus, wish=wish, said=said), *self._again(turn, task, wish)]

    def _again(self, turn: Turn, task: str, wish: bool = False) -> list[EventType]:
        return [] if turn.active else [make_offer(turn, "again", action=self.name(), task=task, wish=wish)]


def ways(task: str, told: list[Service], turn: Turn) -> list[dict[str, str]]:
    """A button for each, so that a place can be kept without a word."""
    alike = len({one.title for one in told}) == 1 and told[0].starts_at is not None
    titles = (
        say("services.button", town=(one.town if alike else "") or one.title, when=when(one, turn.now)).strip()
        for one in told
    )
    sign_up = [
        {"title": title, "payload": f'/{task}{{"service": "{one.id}"}}'}
        for title, one in zip(titles, told, strict=True)
    ]
    return [*sign_up, {"title": say("services.person"), "payload": "/talk_to_human"}]


def wants_place(turn: Turn) -> bool:
    """Whether the words want a place kept, or hold a telephone number for it."""
    return bool(turn.given.get("service")) or signs_up(turn.text) or bool(find_phones(turn.text))


def tell_details(
    speaker: CollectingDispatcher, one: Service, asked: tuple[str, ...], turn: Turn, sure: bool, shown: list[Service],
    offer: str = "",
) -> None:  # fmt: skip
    """Answers what was asked about an offer, and nothing that the ledger does not say; `offer`: the intent of the list,
    where signing up is offered besides."""
    lines = []
    if asked[0] in ("day", "place") and not sure and len(shown) > 1:
        lines = [say("services.brief", line=in_words(each, turn.now)) for each in shown]
    else:
        lines = [in_words(one, turn.now)]
    rest = [what for what in asked if what not in ("day", "place")]
    parts = [part for part in re.split("[；;。]", one.note.replace(say("services.sample"), "")) if part]
    told = [part for part in parts if any(word in part for what in rest for word in entry("services.of")[what])]
    if told:
        lines.append(say("services.note", note=say("services.semicolon").join(dict.fromkeys(told))))
    if "phone" in rest and one.phone:
        lines.append(say("services.call", phone=one.phone))
    elif rest and not told:
        lines.append(say("services.not_written", phone=one.phone or "12351"))
    speaker.utter_message(text="\n".join(lines), buttons=ways(offer, [one], turn) if offer else [])


def line(service: Service, now: datetime) -> str:
    """One service in words."""
    begins = when(service, now)
    phone = say("services.phone", phone=service.phone) if service.phone else ""
    return say(
        "services.item",
        title=service.title,
        time=say("services.then", time=begins) if begins else "",
        place=service.place or service.town,
        phone=phone,
        note=service.note.replace(say("services.sample"), ""),
    )
