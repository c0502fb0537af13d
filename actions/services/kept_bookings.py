"""The places in services that are kept for a person."""

from __future__ import annotations

from actions.turn import Turn
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.usecases.follow_case import own_cases
from bot.wiring import house

KIND = "booking"
MOST = 20


def bookings(turn: Turn) -> list[Case]:
    """The person's places that are kept, newest first."""
    mine = own_cases(house().begin, turn.channel, turn.sender, MOST, key=turn.deed)
    return [one for one in mine if one.kind == KIND and one.state not in ENDED]
