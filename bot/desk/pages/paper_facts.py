"""The gaps of a case's papers on its page: fields for what they lack, with what was filled in before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.desk.acts import paper_facts as acts
from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.masks import masked
from bot.desk.pages.serve import Go
from bot.desk.room import Room
from bot.domain.casework.cases import Case
from bot.domain.papers.gap_facts import ALWAYS, GROUPS, KINDS, facts_kept
from bot.papers.templates import words
from bot.ports import UnitOfWork
from bot.wording import label

DROPPED = "drop"
"""Name of the boxes that take out a value whose field shows only stars."""


def gaps_shown(work: UnitOfWork, case: Case, room: Room, call: Call) -> dict[str, Any]:
    """The groups of fields: what the papers that fit lack, what was filled in, and what a paper needs otherwise than
    the case has it. `open`: how many are empty."""
    lacking = {slot for slots in acts.open_slots(work, case, room).values() for slot in slots}
    facts = facts_kept(case)
    shown: Mapping[str, Any] = facts if call.unmasked else masked(facts)
    wanted = lacking | set(facts) | set(ALWAYS)
    groups = [
        (label("papers.groups", group), [_field(slot, facts, shown) for slot in slots if slot in wanted])
        for group, slots in GROUPS.items()
    ]
    return {"groups": [one for one in groups if one[1]], "open": len(lacking)}


def note(room: Room, call: Call) -> Go:
    """Keeps what was typed. A field whose value was shown with stars and is left empty keeps it. Raises Invalid,
    NotFound."""
    number = call.path["number"]
    with room.look() as work:
        facts = facts_kept(find(work, call.member, number))
    shown = facts if call.unmasked else masked(facts)
    dropped = set(call.body.get(DROPPED, "").split(";"))
    given: dict[str, Any] = {}
    for slot in KINDS:
        typed = call.body.get(slot)
        if slot in dropped:
            given[slot] = None
        elif typed is not None and (typed.strip() or shown.get(slot) == facts.get(slot)):
            given[slot] = typed
    acts.note(room, call, number, given)
    return Go(f"/desk/cases/{number}", "paper_facts_noted")


def _field(slot: str, facts: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    """`value` stands in the field, unless it is `masked`."""
    hidden = slot in facts and shown[slot] != facts[slot]
    return {
        "slot": slot,
        "label": words().labels[slot],
        "kind": KINDS[slot],
        "value": "" if hidden else facts.get(slot, ""),
        "masked": shown[slot] if hidden else "",
    }
