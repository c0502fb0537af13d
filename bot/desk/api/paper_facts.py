"""What the papers of a case lack, in the staff API: read and filled in."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import paper_facts as acts
from bot.desk.acts.cases import find
from bot.desk.acts.papers import DEED
from bot.desk.api.route import Route
from bot.desk.api.shapes import TEXT, form, list_of, record
from bot.desk.call import Call
from bot.desk.masks import masked
from bot.desk.room import Room
from bot.domain.papers.gap_facts import GENDERS, KINDS, LONGEST, facts_kept

_SCHEMAS: dict[str, dict[str, Any]] = {
    "text": {"type": ["string", "null"], "maxLength": LONGEST},
    "day": {"type": ["string", "null"], "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"},
    "sum": {"type": ["number", "null"], "description": "yuan"},
    "gender": {"enum": [*GENDERS, None]},
}
_NUMBER = {"type": ["string", "null"], "maxLength": 60}
FACTS: dict[str, dict[str, Any]] = {slot: _SCHEMAS.get(kind, _NUMBER) for slot, kind in KINDS.items()}
SCHEMAS: dict[str, Any] = {
    "PaperFacts": record(
        {
            "facts": {"type": "object", "description": "slot -> what was filled in"},
            "open": {"type": "object", "additionalProperties": list_of(TEXT), "description": "paper -> slots it lacks"},
        }
    ),
}


def _json(room: Room, call: Call) -> dict[str, Any]:
    with room.look() as work:
        case = find(work, call.member, call.path["number"])
        lacking = acts.open_slots(work, case, room)
    facts = facts_kept(case)
    return {
        "facts": facts if call.unmasked else masked(facts),
        "open": {name: list(slots) for name, slots in lacking.items()},
    }


def _note(room: Room, call: Call) -> Any:
    acts.note(room, call, call.path["number"], call.body)
    return _json(room, call)


ROUTES = (
    Route("GET", "/cases/{number}/paper-facts", _json, "What was filled in for the papers of a case, what they lack",
          "PaperFacts", deed=DEED),
    Route("PATCH", "/cases/{number}/paper-facts", _note, "Fills gaps of its papers; null takes a value out",
          "PaperFacts", form(**FACTS), "NewPaperFacts", deed=DEED),
)  # fmt: skip
