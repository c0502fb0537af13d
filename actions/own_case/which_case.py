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
from bot.nlu.own_case.which import cases_named
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
    named: tuple[str, ...] = ()
    if number is None and not turn.command:
        named = tuple(one.number for one in cases_named(turn.text, _listed(turn, offer)))
    elif number is not None and not (turn.command or len(turn.text) <= 2 * len(number)):
        return turn
    if number is None and not named:
        return turn
    files = (*offer.get("files", ()), *turn.files)
    given = {"case_number": number or named[0]} if number or len(named) == 1 else {"case_numbers": list(named)}
    return replace(turn, text=str(offer.get("text") or ""), files=files, given=given, command=False)


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
    """The one case among `cases`, as they are listed, that words name (0028那个, 第二个, 法援那个, 美团那个, 10月那个);
    None where they name none or several."""
    found = cases_named(text, cases)
    return found[0] if len(found) == 1 else None


def all_meant(turn: Turn, cases: Sequence[Case]) -> tuple[Case, ...]:
    """Those of the cases that a turn means: chosen just now, else named in its words; none where neither."""
    chosen = turn.given.get("case_numbers") or ()
    return tuple(one for one in cases if one.number in chosen) or cases_named(turn.text, cases)


def _listed(turn: Turn, offer: Mapping[str, Any]) -> list[Case]:
    """The cases that were listed, in that order."""
    found = (own_case(house().begin, turn.channel, turn.sender, number) for number in offer.get("of") or ())
    return [one for one in found if one is not None]


def _title(case: Case) -> str:
    """The employer tells two cases of a kind apart."""
    company = str(case.fields.get("company") or "").strip()[:8]
    key = "after_case.which_case_with" if company else "after_case.which_case"
    return say(key, kind=label("case_kinds", case.kind), number=case.number, company=company)
