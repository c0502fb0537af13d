"""Something is added to a case in work, and nothing in it replaced: it goes in at once, whatever its state."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.own_case.paper_facts import keep_paper_facts
from actions.own_case.told_work_days import noted_days
from actions.rights.correct_my_data import ask_to_correct, new_value
from actions.shown import masked, name_of, shown
from actions.turn import Turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.nlu.own_case.changes import what_is_added
from bot.nlu.own_case.others import gives_contact_of_others
from bot.nlu.own_case.words import adds_person, tells_own_id
from bot.usecases.casework.amend_case import correct, fill, is_untouched, propose
from bot.wiring import house
from bot.wording import say

LONGEST_SHOWN = 60
LONGEST_STORY = 2000


def facts_kept(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Keeps what only the papers or the limits of the case lack; none where the words tell nothing of it."""
    slot, value = new_value(turn)
    if slot == "id_number" and value and tells_own_id(turn.text) and slot not in kind_named(case.kind).fields:
        return ask_to_correct(speaker, turn)  # kept with the person, where papers find it
    if kept := keep_paper_facts(speaker, turn, case):
        return kept
    if noted := noted_days(speaker, turn, case):
        return noted
    return []


def note_as_told(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """The words go onto the case as they are, and nothing that stands in it is touched; into its story too while nobody
    works on it."""
    of_them = adds_person(turn.text) or gives_contact_of_others(turn.text)  # no number of others in what papers tell
    if is_untouched(case) and not of_them and "description" in kind_named(case.kind).fields:
        return _told_further(speaker, turn, case)
    propose(house().begin, case.number, turn.channel, turn.sender, {}, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    who = say("after_case.added_person") if adds_person(turn.text) else ""
    text = masked(turn.text.strip())[:LONGEST_SHOWN]
    speaker.utter_message(text=say("after_case.added_note", number=case.number, text=text, who=who))
    return [make_offer(turn, "amend_value", number=case.number, slot=None)] if who else [SlotSet("offer", None)]


def note_hours(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """At what time of the day somebody can be reached, for whoever calls."""
    propose(house().begin, case.number, turn.channel, turn.sender, {}, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    text = masked(turn.text.strip())[:LONGEST_SHOWN]
    speaker.utter_message(text=say("after_case.call_hours", number=case.number, text=text))
    return [SlotSet("offer", None)]


def _told_further(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    more = what_is_added(turn.text)
    story = say("after_case.story_comma").join(
        part for part in (str(case.fields.get("description") or ""), more) if part
    )
    values = {"description": story[:LONGEST_STORY]}
    correct(house().begin, case.number, turn.channel, turn.sender, values, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    text = masked(more)[:LONGEST_SHOWN]
    speaker.utter_message(text=say("after_case.added_story", number=case.number, text=text))
    return [SlotSet("offer", None)]


def is_first_hearing(case: Case, values: dict[str, Any]) -> bool:
    """Whether all that is told is the day of a hearing, of which the case knew nothing: time may be short."""
    return set(values) == {"hearing_date"} and case.fields.get("hearing_date") in (None, "")


def filled(speaker: CollectingDispatcher, turn: Turn, case: Case, values: dict[str, Any]) -> list[EventType]:
    """It goes in at once: nobody relies on what was not there; a day that is near makes the case urgent."""
    told_of = (f"{name_of(slot)} {shown(slot, value)}" for slot, value in values.items())
    changes = say("after_case.names_comma").join(told_of)
    told = "\n".join((turn.text, changes))
    after = fill(house().begin, case.number, turn.channel, turn.sender, values, told, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    urgent = say("after_case.filled_urgent") if after.urgent and not case.urgent else ""
    speaker.utter_message(text=say("after_case.filled", number=case.number, changes=changes, urgent=urgent))
    return [SlotSet("offer", None)]
