"""A copy of what is kept of a person, sent to them alone: a file for machines and one to read (个人信息保护法 45).
Somebody else may hold the same telephone, so the last four digits of the registered number are asked first."""

from __future__ import annotations

import re
from datetime import datetime

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.rights.copy_of_data import as_json, as_text
from actions.shown import day
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.casework.limits import DATA_REQUEST_DAYS
from bot.domain.talk.kept_file import KeptFile
from bot.domain.talk.messages import Attachment
from bot.usecases.data_rights import (
    Holdings,
    answer_request,
    holdings,
    lock_numbers,
    open_request,
    register_request,
)
from bot.wiring import house
from bot.wording import say
from bot.work_calendar import work_calendar

TRIES = 2


def ask_to_export(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Asks for the digits, or where no number is known once more whether it may be sent here."""
    held = holdings(house().begin, turn.channel, turn.sender)
    numbers = lock_numbers(held, turn.now)
    before = _asked_before(held, turn)
    if numbers and before:
        return _noted(speaker, before)
    if held.courier is not None and held.courier.phone and held.courier.phone not in numbers:
        speaker.utter_message(text=say("consents.export_old_number"))
        speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_export_digits" if numbers else "utter_export_sure")
    return [make_offer(turn, "export", tries=0)]


def answer_export(speaker: CollectingDispatcher, turn: Turn, tries: int, agreed: bool) -> list[EventType]:
    """The copy when the digits are right. The first wrong ones leave a request that staff answer, unless the next
    ones are right: so it counts whatever is said in between."""
    held = holdings(house().begin, turn.channel, turn.sender)
    numbers = lock_numbers(held, turn.now)
    before = _asked_before(held, turn)
    if numbers and before and not tries and before.key != turn.key:
        return _noted(speaker, before)
    if not numbers and not agreed:
        speaker.utter_message(response="utter_yes_or_no")
        return [make_offer(turn, "export", tries=tries)] if tries + 1 < TRIES else [SlotSet("offer", None)]
    told = _digits(turn.text)
    if not numbers or any(told in (number, number[-4:]) for number in numbers):
        return _send(speaker, turn, held, before)
    request = before or register_request(
        house().begin, turn.channel, turn.sender, turn.key, say("consents.requests.export"), turn.now,
        done=False, note=say("consents.staff_notes.digits"),
    )  # fmt: skip
    speaker.utter_message(json_message={"effect": "case", "number": request.number})
    if tries + 1 < TRIES:
        speaker.utter_message(response="utter_export_digits_again")
        return [make_offer(turn, "export", tries=tries + 1)]
    speaker.utter_message(response="utter_export_refused", number=request.number, day=_limit(request))
    return [SlotSet("offer", None)]


def _asked_before(held: Holdings, turn: Turn) -> Case | None:
    """The request that wrong digits left."""
    return open_request(held, say("consents.requests.export"), turn.now, turn.key)


def _noted(speaker: CollectingDispatcher, request: Case) -> list[EventType]:
    """Digits are not taken again for a while: a colleague checks."""
    speaker.utter_message(text=say("consents.export_noted", number=request.number, day=_limit(request)))
    return [SlotSet("offer", None)]


def _limit(request: Case) -> str:
    return day(work_calendar().after(request.created_at.date(), DATA_REQUEST_DAYS).isoformat())


def copy_of(held: Holdings, drafts: object, now: datetime) -> tuple[Attachment, Attachment]:
    """The two files."""
    stamp = f"{now:%Y%m%d}"
    data, text = as_json(held, drafts, now), as_text(held, drafts, now)
    return (
        Attachment(say("consents.export.data_name", day=stamp), "application/json", data),
        Attachment(say("consents.export.text_name", day=stamp), "text/plain", text),
    )


def _send(speaker: CollectingDispatcher, turn: Turn, held: Holdings, before: Case | None) -> list[EventType]:
    files = copy_of(held, turn.slots.get("drafts"), turn.now)
    text, begin = say("consents.requests.export"), house().begin
    if before:
        request = answer_request(begin, before.number, files, turn.now, key=turn.key)
    else:
        request = register_request(begin, turn.channel, turn.sender, turn.key, text, turn.now, done=True, files=files)
    speaker.utter_message(response="utter_exported", number=request.number)
    captions = (say("consents.export.data_caption"), say("consents.export.text_caption"))
    for file, caption in zip(request.attachments, captions, strict=False):
        speaker.utter_message(text=caption)
        speaker.utter_message(json_message={"lead": True})
        speaker.utter_message(attachment=KeptFile(file.id, file.name).reference)
    speaker.utter_message(json_message={"effect": "case", "number": request.number})
    return [SlotSet("offer", None)]


def _digits(text: str) -> str:
    found = re.findall(r"\d{4,11}", text)
    return found[-1] if found else ""
