"""Somebody joins a case that is registered: who, under which number, owed how much. Read back like a correction; while
nobody works on the case the yes writes them into it, later the words are noted."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.shown import money, shown
from actions.turn import Turn, lexicon
from bot.domain.casework.cases import Case
from bot.nlu.extract import extract
from bot.nlu.own_case.others import mates_named, people_joining
from bot.usecases.casework.amend_case import correct, is_untouched, propose
from bot.wiring import house
from bot.wording import say

SLOT = "workers"
_OF_ONE = ("phone", "amount")


def join(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Reads back who joins, or asks for the name, the number and the sum."""
    people = [one for one in people_in(turn) if one["name"] not in _known(case)]
    if not people:
        speaker.utter_message(text=say("after_case.who_joins", number=case.number))
        return [make_offer(turn, "amend_value", number=case.number, slot=SLOT)]
    values = _totals(case, people)
    names = say("after_case.names_comma").join(_said(one) for one in people)
    total = money(values["amount"]) if "amount" in values else shown("amount", case.fields.get("amount"))
    changes = say("after_case.joins", names=names, count=values["worker_count"], total=total)
    speaker.utter_message(response="utter_amend_sure", number=case.number, changes=changes)
    facts = {"values": values, "people": people, "text": turn.text, "changes": changes}
    return [make_offer(turn, "amend", number=case.number, **facts)]


def unnamed_in(case: Case) -> int:
    """How many of those the case speaks for have no name in it."""
    return max(0, int(case.fields.get("worker_count") or 1) - max(len(case.workers), 1))


def named_later(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType] | None:
    """The names of those it speaks for go in at once: they replace nothing, and the number of people and the sum stay.
    None where no name came, or more than there are people."""
    told = {one["name"]: one for one in people_in(turn)}
    names = [one for one in mates_named(turn.text) if one not in _known(case)]
    left = unnamed_in(case) - len(names)
    if not names or left < 0:
        return None
    people = [told.get(one) or {"name": one, "phone": None, "amount": None} for one in names]
    begin, said = house().begin, say("after_case.names_comma").join(names)
    if is_untouched(case):
        correct(begin, case.number, turn.channel, turn.sender, {}, turn.text, turn.now, key=turn.deed, people=people)
    else:
        propose(begin, case.number, turn.channel, turn.sender, {}, turn.text, turn.now, key=turn.deed)
    rest = say("after_case.mates_left", left=left) if left else ""
    speaker.utter_message(text=say("after_case.mates_named", number=case.number, names=said, rest=rest))
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    return [SlotSet("offer", None)]


def people_in(turn: Turn) -> list[dict[str, Any]]:
    """Each name with the number and the sum that stand behind it."""
    found = extract(turn.text, turn.now, lexicon(), "amount")
    called = extract(turn.text, turn.now, lexicon(), "name")
    names = [(one.start, str(one.value)) for one in called if one.entity == "name"]
    told = names or [(turn.text.find(name), name) for name in people_joining(turn.text)]
    people = []
    for place, (start, name) in enumerate(told):
        end = told[place + 1][0] if place + 1 < len(told) else len(turn.text)
        his = [one for one in found if start <= one.start < end and one.certain]
        own = {one.entity: one.value for one in his if one.entity in _OF_ONE}
        people.append({"name": name, "phone": own.get("phone"), "amount": own.get("amount")})
    return people


def _known(case: Case) -> set[str]:
    return {str(case.fields.get("name") or ""), *(str(one.get("name") or "") for one in case.workers)}


def _totals(case: Case, people: list[dict[str, Any]]) -> dict[str, Any]:
    """How many there are then, and what is owed to all of them where the sums are known."""
    before = max(int(case.fields.get("worker_count") or 1), len(case.workers), 1)
    values: dict[str, Any] = {"worker_count": before + len(people)}
    sums, owed = [one["amount"] for one in people if one["amount"]], case.fields.get("amount")
    if sums and isinstance(owed, (int, float)):
        values["amount"] = owed + sum(sums)
    return values


def _said(one: dict[str, Any]) -> str:
    parts = [one["name"]]
    parts += [shown("phone", one["phone"])] if one["phone"] else []
    parts += [money(one["amount"])] if one["amount"] else []
    return " ".join(parts)
