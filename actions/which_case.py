"""Which of somebody's cases is meant: the one named, the only one there is, else it is asked with buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.turn import Turn
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.nlu.naming.papers import matters_in, place_in
from bot.nlu.own_case.words import chooses_case, means_oldest, number_end
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
    if number is None and not turn.command:
        named = meant_by_words(turn.text, _listed(turn, offer)) if chooses_case(turn.text) else None
        number = named.number if named else None
    elif number is not None and not (turn.command or len(turn.text) <= 2 * len(number)):
        return turn
    if number is None:
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
            "title": _title(one),
            "payload": f'/{task}{{"case_number": "{one.number}"}}',
        }
        for one in cases
    ]
    if task == "rate_case":
        speaker.utter_message(text=say("after_case.which_paid"), buttons=buttons)
    else:
        speaker.utter_message(response=f"utter_which_case_{task}", buttons=buttons)
    text = "\n".join(filter(None, (str(kept.get("text") or ""), turn.text)))
    numbers = [one.number for one in cases]
    return [make_offer(turn, "which", task=task, text=text, files=[*kept.get("files", ()), *turn.files], of=numbers)]


def meant_by_words(text: str, cases: Sequence[Case]) -> Case | None:
    """The one case among `cases`, as they are listed, that words name: by its number's end, its place in the list, its
    matter or its employer (0028那个, 第二个, 法援那个, 美团那个); None where they name none or several."""
    tail = number_end(text)
    found = [one for one in cases if tail and one.number.endswith(tail)]
    if len(found) == 1:
        return found[0]
    place = place_in(text)
    if place is not None and 0 < place <= len(cases):
        return cases[place - 1]
    by_age = sorted(cases, key=lambda one: (one.created_at, one.number))
    if by_age and (place == 0 or means_oldest(text)):
        return by_age[-1] if place == 0 else by_age[0]
    found = [one for one in cases if (company := str(one.fields.get("company") or "")) and company[:2] in text]
    if len(found) == 1:
        return found[0]
    kinds = matters_in(text)
    found = [one for one in found or cases if one.kind in kinds]
    return found[0] if len(found) == 1 else None


def _listed(turn: Turn, offer: Mapping[str, Any]) -> list[Case]:
    """The cases that were listed, in that order."""
    found = (own_case(house().begin, turn.channel, turn.sender, number) for number in offer.get("of") or ())
    return [one for one in found if one is not None]


def _title(case: Case) -> str:
    """The employer tells two cases of a kind apart."""
    company = str(case.fields.get("company") or "").strip()[:8]
    key = "after_case.which_case_with" if company else "after_case.which_case"
    return say(key, kind=label("case_kinds", case.kind), number=case.number, company=company)
