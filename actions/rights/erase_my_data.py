"""Erasing what is stored about a person: what goes, what stays, why and until when, before and after."""

from __future__ import annotations

from collections.abc import Iterable

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.turn import Turn
from bot.usecases.data_rights import Holdings, holdings, register_request
from bot.wiring import house
from bot.wording import say


def ask_to_erase(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Says what goes and what stays, then asks; `erase_mine` does it."""
    what = staying(holdings(house().begin, turn.channel, turn.sender))
    speaker.utter_message(response="utter_erase_sure", note=what)
    return [make_offer(turn, "erase")]


def erase_mine(speaker: CollectingDispatcher, turn: Turn) -> None:
    """Leaves a request: closed, or while a case is open for staff to answer within their limit. The gateway erases in
    the transaction that stores this answer."""
    held = holdings(house().begin, turn.channel, turn.sender)
    opens = _numbers(case.number for case in held.open_cases)
    request = register_request(
        house().begin,
        turn.channel,
        turn.sender,
        turn.key,
        say("consents.requests.erase"),
        turn.now,
        done=not opens,
        note=say("consents.staff_notes.erase_open", numbers=opens) if opens else "",
    )
    speaker.utter_message(json_message={"effect": "erase"})
    speaker.utter_message(json_message={"effect": "case", "number": request.number})
    speaker.utter_message(response="utter_erased", left=staying(held), number=request.number)


def staying(held: Holdings) -> str:
    """What is kept whatever is erased, why and until when; empty when nothing is."""
    opens = [case.number for case in held.open_cases]
    ended = [case.number for case in held.cases if case.kind != "data_request" and case.number not in opens]
    told = [say("consents.erasing.open", numbers=_numbers(opens))] if opens else []
    told += [say("consents.erasing.ended", numbers=_numbers(ended))] if ended else []
    return "".join(told + ([say("consents.erasing.alerts")] if held.alerts else []))


def _numbers(numbers: Iterable[str]) -> str:
    return say("dialogue.list_comma").join(numbers)
