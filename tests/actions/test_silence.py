"""After a day or more an open form is offered again rather than gone on with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.drafts.silence import long_silence
from tests.actions.turns import TURN


def _tracker(*hours_ago: float) -> Tracker:
    said = [{"event": "user", "metadata": {"now": (TURN.now - timedelta(hours=ago)).isoformat()}} for ago in hours_ago]
    events: list[dict[str, Any]] = [*said]
    return Tracker("u1", {}, {}, events, False, None, {}, "action_listen")


@pytest.mark.parametrize(("hours", "long"), [(1.0, False), (23.9, False), (24.0, True), (72.0, True)])
def test_a_day_without_a_word_is_a_long_silence(hours: float, long: bool) -> None:
    assert long_silence(_tracker(hours, 0), TURN) is long


def test_the_first_message_of_all_follows_no_silence() -> None:
    assert not long_silence(_tracker(0), TURN)


def test_a_pressed_button_says_itself_what_it_is_for() -> None:
    assert not long_silence(_tracker(72, 0), replace(TURN, command=True))
