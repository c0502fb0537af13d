"""Which of somebody's cases is meant: the one named, the only one there is, else it is asked with buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.usecases.follow_case import own_case, own_cases
from bot.wiring import house
from bot.wording import label, say

ASIDE = frozenset({"callback", "data_request", "feedback"})
"""Kinds that nobody means by "my case" while there is another."""
MOST = 5


def with_choice(turn: Turn) -> Turn:
    """The turn that answers which case is meant, with the words and files it was asked about."""
    offer = standing_offer(turn)
    if offer.get("deed") != "which":
        return turn
    number = number_in(turn)
    if number is None or not (turn.command or len(turn.text) <= 2 * len(number)):
        return turn
    files = (*offer.get("files", ()), *turn.files)
    return replace(turn, text=str(offer.get("text") or ""), files=files, given={"case_number": number}, command=False)


def open_cases(turn: Turn) -> tuple[Case, ...]:
    """The person's cases that are in work, newest first."""
    going = [one for one in own_cases(house().begin, turn.channel, turn.sender, MOST) if one.state not in ENDED]
    return tuple([one for one in going if one.kind not in ASIDE] or going)


def meant_case(turn: Turn, number: str | None, going: Sequence[Case]) -> Case | None:
    """The person's case with that number; without one the newest in work, else the newest of all."""
    return own_case(house().begin, turn.channel, turn.sender, number or (going[0].number if going else None))


def ask_which(speaker: CollectingDispatcher, turn: Turn, task: str, cases: Sequence[Case]) -> list[EventType]:
    """Asks; words and files wait for the answer."""
    before = standing_offer(turn)
    kept = before if before.get("deed") == "which" and before.get("task") == task else {}
    buttons = [
        {
            "title": say("after_case.which_case", kind=label("case_kinds", one.kind), number=one.number),
            "payload": f'/{task}{{"case_number": "{one.number}"}}',
        }
        for one in cases
    ]
    speaker.utter_message(response=f"utter_which_case_{task}", buttons=buttons)
    text = "\n".join(filter(None, (str(kept.get("text") or ""), turn.text)))
    return [make_offer(turn, "which", task=task, text=text, files=[*kept.get("files", ()), *turn.files])]
