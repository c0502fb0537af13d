"""What follows from opening hours: open now, until when, open again when."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.opening_hours import OpeningHours
from bot.domain.geography.opening_hours_text import parse_hours

BEIJING = timezone(timedelta(hours=8))


def at(text: str) -> datetime:
    """2026-11-23 is a Monday."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(BEIJING))


def test_it_opens_on_the_minute_and_closes_on_the_minute():
    hours = parse_hours("07:00-22:00")
    assert hours.is_open(at("2026-11-23 06:59")) is False
    assert hours.is_open(at("2026-11-23 07:00")) is True
    assert hours.is_open(at("2026-11-23 21:59")) is True
    assert hours.is_open(at("2026-11-23 22:00")) is False


def test_the_lunch_break_is_closed_time_and_the_afternoon_the_next_opening():
    hours = parse_hours("07:00-12:00,14:00-22:00")
    assert hours.is_open(at("2026-11-23 13:00")) is False
    assert hours.next_opening(at("2026-11-23 13:00")) == at("2026-11-23 14:00")
    assert hours.closes_at(at("2026-11-23 11:00")) == at("2026-11-23 12:00")


def test_over_midnight_the_small_hours_belong_to_the_evening_before():
    hours = parse_hours("Fri 20:00-02:00")
    assert hours.is_open(at("2026-11-28 01:59")) is True
    assert hours.is_open(at("2026-11-27 01:00")) is False
    assert hours.closes_at(at("2026-11-27 23:00")) == at("2026-11-28 02:00")


def test_closed_on_sunday_it_opens_again_on_monday():
    hours = parse_hours("Mon-Fri 08:00-18:00; Sat 09:00-12:00")
    assert hours.is_open(at("2026-11-29 10:00")) is False
    assert hours.next_opening(at("2026-11-28 12:00")) == at("2026-11-30 08:00")


def test_unknown_hours_give_no_answer_instead_of_a_wrong_one():
    hours = OpeningHours()
    now = at("2026-11-23 10:00")
    assert (hours.is_open(now), hours.closes_at(now), hours.next_opening(now)) == (None, None, None)
    assert not hours.known and not hours.always_open


@pytest.mark.parametrize("text", ["00:00-24:00", "00:00-12:00,12:00-24:00", "08:00-20:00,20:00-08:00"])
def test_round_the_clock_it_never_closes(text):
    hours = parse_hours(text)
    assert hours.always_open
    assert hours.is_open(at("2026-11-23 03:00")) is True
    assert hours.closes_at(at("2026-11-23 03:00")) is None


def test_one_closed_minute_a_week_is_not_round_the_clock():
    assert not parse_hours("00:00-24:00; Sun 00:00-23:59").always_open


def test_it_closes_when_the_last_of_touching_openings_ends():
    hours = parse_hours("Mon 00:00-24:00; Tue 00:00-09:00")
    assert hours.closes_at(at("2026-11-23 10:00")) == at("2026-11-24 09:00")


def test_on_a_holiday_the_holiday_rule_counts():
    hours = parse_hours("Mon-Fri 08:00-18:00; PH 10:00-12:00")
    new_year = {date(2027, 1, 1)}
    assert hours.is_open(at("2027-01-01 09:00"), new_year) is False
    assert hours.is_open(at("2027-01-01 11:00"), new_year) is True
    assert hours.is_open(at("2027-01-01 09:00")) is True


def test_on_a_holiday_without_a_rule_it_is_closed_and_opens_after_it():
    hours = parse_hours("Mon-Fri 08:00-18:00")
    golden_week = {date(2027, 10, day) for day in range(1, 8)}
    assert hours.is_open(at("2027-10-01 09:00"), golden_week) is False
    assert hours.next_opening(at("2027-09-30 18:00"), golden_week) == at("2027-10-08 08:00")


def test_a_place_closed_for_weeks_has_no_next_opening_worth_telling():
    assert parse_hours("closed").next_opening(at("2026-11-23 10:00")) is None


@given(moments)
def test_when_it_is_closed_it_is_open_at_the_next_opening_and_not_a_minute_before(now):
    hours = parse_hours("Mon-Thu 07:30-12:00,13:00-21:00; Fri 20:00-02:00")
    opening = hours.next_opening(now)
    if hours.is_open(now):
        closing = hours.closes_at(now)
        assert opening is None and closing is not None and closing > now
        assert hours.is_open(closing) is False
    else:
        assert opening is not None and opening > now
        assert hours.is_open(opening) is True and hours.is_open(opening - timedelta(minutes=1)) is False


def test_times_without_a_zone_are_answered_without_a_zone():
    assert parse_hours("07:00-22:00").closes_at(datetime(2026, 11, 23, 8)) == datetime(2026, 11, 23, 22)
