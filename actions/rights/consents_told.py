"""What somebody agreed to, told without changing it; and the complaint that something leaked, which a person gets."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.own_case.which_case import open_cases
from actions.rights.see_my_data import agreements
from actions.turn import Turn
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.data_rights import holdings
from bot.wiring import house
from bot.wording import say


def tell_consents(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """What stands in the ledger for the person's open cases, and how each of it is changed."""
    held = holdings(house().begin, turn.channel, turn.sender)
    told = [line for line in agreements(held) if any(case.number in line for case in held.open_cases)]
    if not held.open_cases:
        speaker.utter_message(text=say("consents.nothing_yet"))
    else:
        lines = "\n".join(told) or say("consents.nothing_agreed")
        speaker.utter_message(text=say("consents.as_it_stands", lines=lines))
    return [SlotSet("offer", None)]


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
