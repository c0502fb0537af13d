"""What is kept of a person, told in the talk: what, why, until when; numbers masked."""

from __future__ import annotations

from collections.abc import Iterator

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.shown import name_of, shown
from actions.turn import Turn
from bot.domain.asking.drafts import fresh
from bot.domain.asking.forms import BY_NAME
from bot.domain.casework.case_states import ENDED
from bot.domain.people.consents import standing
from bot.usecases.casework.amend_case import OF_PERSON
from bot.usecases.data_rights import Holdings, holdings
from bot.wiring import house
from bot.wording import label, say

MOST = 5
"""Cases that are named one by one."""


def show_mine(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Lists it, with the way to a copy and to erasing."""
    held = holdings(house().begin, turn.channel, turn.sender)
    forms = [one["form"] for one in fresh(turn.slots.get("drafts"), turn.now)]
    running = [turn.active] if turn.active in BY_NAME and turn.slots.get("form_slots") else []
    drafts = [label("tasks", BY_NAME[form].intent) for form in dict.fromkeys([*running, *forms])]
    if held.is_empty and not drafts:
        speaker.utter_message(response="utter_see_nothing", days=_days("messages"))
        return []
    speaker.utter_message(response="utter_see_mine", items="\n".join(_items(held, drafts)))
    return []


def _items(held: Holdings, drafts: list[str]) -> Iterator[str]:
    comma = say("dialogue.list_comma")
    if held.courier is not None:
        for slot in OF_PERSON:
            if value := getattr(held.courier, slot):
                yield say("consents.kept.person", name=name_of(slot), value=shown(slot, value))
        if told := [name_of(slot) for slot, value in held.courier.profile.items() if value]:
            yield say("consents.kept.profile", names=comma.join(told))
    if drafts:
        yield say("consents.kept.drafts", names=comma.join(drafts), days=_days("drafts"))
    for case in held.cases[:MOST]:
        kind = label("case_kinds", case.kind)
        key = "consents.kept.open_case" if case.state not in ENDED else "consents.kept.ended_case"
        yield say(key, number=case.number, kind=kind)
    if len(held.cases) > MOST:
        yield say("consents.kept.more", count=len(held.cases) - MOST)
    if agreed := list(agreements(held)):
        yield say("consents.kept.agreed", what=comma.join(agreed))
    yield say("consents.kept.talk", count=len(held.lines), days=_days("messages"))


def agreements(held: Holdings) -> Iterator[str]:
    """What stands in the ledger now, in words."""
    if standing([one for one in held.consents if one.given], "notice"):
        yield say("consents.agreed.notice")
    numbers = dict.fromkeys(one.number for one in held.consents if one.number)
    for number in numbers:
        ledger = [one for one in held.consents if one.number == number]
        for purpose in ("forwarding", "employer"):
            line = standing(ledger, purpose)
            if line is not None:
                answer = say("consents.agreed.given" if line.given else "consents.agreed.refused")
                yield say(f"consents.agreed.{purpose}", number=number, answer=answer)


def _days(kind: str) -> str:
    days: int = getattr(house().keeping, kind)
    return str(days) if days else say("consents.kept.for_ever")
