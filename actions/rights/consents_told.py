"""What somebody agreed to, told without changing it; and the complaint that something leaked, which a person gets."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.own_case.which_case import open_cases
from actions.rights.see_my_data import agreements
from actions.turn import Turn
from bot.domain.people.consents import Purpose, is_given
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.data_rights import Holdings, holdings
from bot.wiring import house
from bot.wording import say

CONSENTS: tuple[Purpose, ...] = ("forwarding", "employer")


def tell_consents(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """What stands in the ledger for the person's open cases, and how each of it is changed."""
    held = holdings(house().begin, turn.channel, turn.sender)
    told = [line for line in agreements(held) if any(case.number in line for case in held.open_cases)]
    if not held.open_cases:
        speaker.utter_message(text=say("consents.nothing_yet"))
    else:
        lines = "\n".join(told) or say("consents.nothing_agreed")
        speaker.utter_message(text=say("consents.as_it_stands", lines=lines, first=what_was_told(held)))
    return [SlotSet("offer", None)]


def what_was_told(held: Holdings) -> str:
    """Whether the employer or an office was told anything, as far as the person allowed it."""
    numbers = {case.number for case in held.open_cases}
    given = {
        purpose: any(is_given([line for line in held.consents if line.number == number], purpose) for number in numbers)
        for purpose in CONSENTS
    }
    key = "both" if all(given.values()) else next((one for one, yes in given.items() if yes), "nobody")
    return say(f"consents.told_{key}")


def report_leak(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Marks the open cases as urgent for staff, and gives the person to a colleague."""
    cases = open_cases(turn)
    for case in cases:
        who = (turn.channel, turn.sender)
        tell_staff(house().begin, case.number, *who, "leaked", turn.text, turn.now, urgent=True, key=turn.deed)
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
    speaker.utter_message(text=say("consents.leaked" if cases else "consents.leaked_without_case"))
    speaker.utter_message(json_message={"lead": True})
    return [SlotSet("offer", None), FollowupAction("talk_to_human_form")]
