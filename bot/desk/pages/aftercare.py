"""What staff do with what follows the conversation, on the page of a case."""

from __future__ import annotations

from bot.desk.acts import amendments
from bot.desk.acts.outcome import settle_outcome
from bot.desk.call import Call
from bot.desk.pages.serve import Go
from bot.desk.room import Room


def amendment(room: Room, call: Call) -> Go:
    """Takes a correction over, or leaves the field as it is."""
    number, adopt = call.path["number"], call.body.get("adopt") == "1"
    amendments.settle(room, call, number, call.body.get("at", ""), adopt)
    return Go(f"/desk/cases/{number}", "amended" if adopt else "amendment_left")


def outcome(room: Room, call: Call) -> Go:
    """Somebody has seen to a bad outcome."""
    settle_outcome(room, call, call.path["number"])
    return Go(f"/desk/cases/{call.path['number']}", "outcome_settled")
