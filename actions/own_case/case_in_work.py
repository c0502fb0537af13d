"""An application of this kind is in work already: said with its number, before a second one is filled in."""

from __future__ import annotations

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer, standing_offer
from actions.people.for_another import also_wants, for_another
from actions.people.new_speaker import is_new_speaker
from actions.turn import Turn, lexicon
from bot.domain.asking.forms import Form
from bot.domain.casework.case_kinds import BY_FORM
from bot.domain.casework.case_states import ENDED
from bot.nlu.extract import extract
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import label


def already_in_work(speaker: CollectingDispatcher, turn: Turn, form: Form) -> list[EventType] | None:
    """Says so and asks whether a second one is meant; None where there is none, where it is plainly about somebody
    else, or where that was just answered."""
    if turn.active is not None or standing_offer(turn).get("deed") in ("another", "draft"):
        return None
    if for_another(turn, form) or also_wants(turn, form) or is_new_speaker(turn):
        return None
    kind = BY_FORM[form.name]
    cases = own_cases(house().begin, turn.channel, turn.sender)
    case = next((one for one in cases if one.kind == kind.name and one.state not in ENDED), None)
    if case is None:
        return None
    named = [one for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "name" and one.certain]
    others = {one.value for one in extract(turn.text, turn.now, lexicon(), None) if one.entity == "phone"}
    if named and others - {case.fields.get("phone")}:
        return None  # a number of somebody else
    if named and case.fields.get("name") not in (None, *(one.value for one in named)):
        return None  # of somebody else, who says their name
    speaker.utter_message(
        response="utter_already_in_work",
        number=case.number,
        task=label("tasks", form.intent),
        state=label(f"case_states.{kind.table}", case.state),
    )
    return [make_offer(turn, "another", form=form.name)]
