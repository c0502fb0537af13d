"""Where a person's own case stands, by number or the newest ones."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.shown import day
from actions.turn import Turn, lexicon, read_turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.nlu.extract import extract
from bot.usecases.follow_case import own_case, own_cases
from bot.wiring import house
from bot.wording import entry, label, say


def number_in(turn: Turn) -> str | None:
    """The case number in the words, if there is one."""
    if turn.given.get("case_number"):
        return str(turn.given["case_number"])
    found = extract(turn.text, turn.now, lexicon(), "case_number")
    return next((str(one.value) for one in found if one.entity == "case_number"), None)


def standing(case: Case) -> str:
    """One case in words: number, kind, state, since when, what comes next."""
    last = case.timeline[-1].at if case.timeline else case.created_at
    table = kind_named(case.kind).table
    return say(
        "progress.case",
        number=case.number,
        kind=label("case_kinds", case.kind),
        state=label(f"case_states.{table}", case.state),
        day=day(last.isoformat()),
        next=say("progress.ended") if case.state in ENDED else _next(table, case.state),
    )


def _next(table: str, state: str) -> str:
    """What comes next; a state without words of its own has those of all the others, never its code."""
    return str(entry("progress.next").get(table, {}).get(state) or say("progress.next_other"))


class ActionCheckCaseProgress(Action):
    """Only one's own cases are ever told."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_check_case_progress"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells the case with the number, or the newest three."""
        turn = read_turn(tracker)
        begin = house().begin
        number = number_in(turn)
        if number:
            case = own_case(begin, turn.channel, turn.sender, number)
            cases: tuple[Case, ...] = (case,) if case else ()
        else:
            cases = own_cases(begin, turn.channel, turn.sender, 3)
        if cases:
            dispatcher.utter_message(text="\n".join(standing(case) for case in cases))
        elif number:
            dispatcher.utter_message(response="utter_case_not_found", number=number)
        else:
            dispatcher.utter_message(response="utter_no_cases")
        return []
