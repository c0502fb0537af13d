"""One file or one number is to go, and nothing else: never an offer to erase everything."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shown import day, masked
from actions.turn import Turn
from actions.which_case import open_cases
from bot.domain.casework.limits import DATA_REQUEST_DAYS
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.data_rights import register_request
from bot.wiring import house
from bot.wording import say
from bot.work_calendar import work_calendar


def drop_file(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """The newest file of the person's case is not to be used: staff are told. What went into a case is not unmade by a
    word, for somebody may have worked with it already."""
    cases = [case for case in open_cases(turn) if any(not file.made for file in case.attachments)]
    if not cases:
        speaker.utter_message(text=say("after_case.no_file_to_drop"))
        return [SlotSet("offer", None)]
    case = cases[0]
    file = [one for one in case.attachments if not one.made][-1]
    text = "\n".join((turn.text, say("after_case.dropped_note", name=file.name)))
    tell_staff(house().begin, case.number, turn.channel, turn.sender, "evidence", text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    speaker.utter_message(text=say("after_case.dropped", number=case.number, name=file.name))
    return [SlotSet("offer", None)]


def ask_staff_to_erase_part(speaker: CollectingDispatcher, turn: Turn, part: str) -> list[EventType]:
    """Leaves a request that staff answer within their limit; what is needed for an open case is looked at first."""
    text = say("consents.requests_part", text=part)
    begin, note = house().begin, masked(turn.text)
    request = register_request(begin, turn.channel, turn.sender, turn.key, text, turn.now, done=False, note=note)
    speaker.utter_message(json_message={"effect": "case", "number": request.number})
    by = day(work_calendar().after(request.created_at.date(), DATA_REQUEST_DAYS).isoformat())
    opens = say("consents.part_open") if open_cases(turn) else ""
    speaker.utter_message(text=say("consents.part_noted", number=request.number, day=by, open=opens))
    return [SlotSet("offer", None)]
