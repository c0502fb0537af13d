"""Wrong passwords make one wait, others are not kept out by it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.desk.pages.attempts import MOST_BY_ADDRESS, MOST_BY_NAME, WINDOW, Attempts

NOW = datetime(2026, 11, 18, 2, 0, tzinfo=timezone.utc)


def test_the_name_waits_until_the_oldest_of_the_last_wrong_ones_is_forgotten() -> None:
    attempts = Attempts()
    for second in range(MOST_BY_NAME):
        assert not attempts.wait("chen", "a", NOW)
        attempts.failed("chen", "a", NOW + timedelta(seconds=second))
    assert attempts.wait("chen", "b", NOW + timedelta(seconds=4)) == WINDOW - timedelta(seconds=4)
    assert not attempts.wait("chen", "b", NOW + WINDOW)
    assert not attempts.wait("lin", "a", NOW)


def test_the_right_password_forgives() -> None:
    attempts = Attempts()
    for _ in range(MOST_BY_NAME):
        attempts.failed("chen", "a", NOW)
    attempts.passed("chen")
    assert not attempts.wait("chen", "a", NOW)


def test_one_address_cannot_try_many_names() -> None:
    attempts = Attempts()
    for number in range(MOST_BY_ADDRESS):
        attempts.failed(f"name-{number}", "a", NOW)
    assert attempts.wait("fresh", "a", NOW) == WINDOW
