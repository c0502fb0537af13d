"""What a person said about passing on or naming them, written down on the page of a case."""

from __future__ import annotations

from bot.desk.acts.consents import write_down
from bot.desk.call import Call
from bot.desk.pages.serve import Go
from bot.desk.room import Room
from bot.domain.people.consents import Purpose
from bot.errors import Invalid

_PURPOSES: dict[str, Purpose] = {"forwarding": "forwarding", "employer": "employer"}


def note(room: Room, call: Call) -> Go:
    """`said`: a purpose and yes or no, such as `employer_no`. Raises Invalid, NotFound."""
    purpose, _, answer = call.body.get("said", "").partition("_")
    if purpose not in _PURPOSES or answer not in ("yes", "no"):
        raise Invalid(field="said", reason="enum")
    number = call.path["number"]
    write_down(room, call, number, _PURPOSES[purpose], answer == "yes")
    return Go(f"/desk/cases/{number}", "consent_noted")
