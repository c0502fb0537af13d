"""One file or one number is to go, and nothing else: never an offer to erase everything."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import standing_offer
from actions.own_case.which_case import open_cases
from actions.shown import day, masked
from actions.turn import Turn
from bot.domain.casework.cases import CaseFile
from bot.domain.casework.limits import DATA_REQUEST_DAYS
from bot.nlu.naming.papers import place_in
from bot.nlu.own_case.one_thing import file_kind, means_newest
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.data_rights import register_request
from bot.wiring import house
from bot.wording import say
from bot.work_calendar import work_calendar

MOST = 6
LONGEST_TITLE = 20


def drop_file(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """The file that is meant is not to be used: staff are told. What went into a case is not unmade by a word, for
    somebody may have worked with it already. Where it is not clear which, it is asked."""
    cases = [case for case in open_cases(turn) if any(not file.made for file in case.attachments)]
    if not cases:
        speaker.utter_message(text=say("after_case.no_file_to_drop"))
        return [SlotSet("offer", None)]
    case = next((one for one in cases if one.number == turn.given.get("case_number")), cases[0])
    files = [one for one in case.attachments if not one.made]
    file = _meant(turn, files)
    if file is None:
        buttons = [_button(one, case.number) for one in files[-MOST:]]
        speaker.utter_message(text=say("after_case.drop_which"), buttons=buttons)
        return [SlotSet("offer", None)]
    text = "\n".join(filter(None, (turn.text, say("after_case.dropped_note", name=file.name))))
    tell_staff(house().begin, case.number, turn.channel, turn.sender, "evidence", text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    speaker.utter_message(text=say("after_case.dropped", number=case.number, name=file.name))
    return [SlotSet("offer", None)]


def _meant(turn: Turn, files: Sequence[CaseFile]) -> CaseFile | None:
    """The one a button or the words name, by its name, its kind, its place, or as the newest; None: not clear."""
    if given := turn.given.get("file"):
        return next((one for one in files if one.id == given), None)
    if len(files) == 1:
        return files[0]
    named = [one for one in files if one.name.rpartition(".")[0] in turn.text]
    if len(named) == 1:
        return named[0]
    kind = file_kind(turn.text)
    fitting = [one for one in files if kind is None or one.content_type.startswith(kind)]
    place = place_in(turn.text)
    if place is not None and 0 < place <= len(fitting):
        return fitting[place - 1]
    if len(fitting) == 1 or (fitting and (means_newest(turn.text) or standing_offer(turn).get("deed") == "evidence")):
        return fitting[-1]
    return None


def _button(file: CaseFile, number: str) -> dict[str, str]:
    payload = {"want": "drop_file", "case_number": number, "file": file.id}
    return {"title": file.name[-LONGEST_TITLE:], "payload": f"/delete_my_data{json.dumps(payload)}"}


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
