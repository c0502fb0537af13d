"""Opening hours as text: what is understood, what is refused, and that nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.opening_hours import OpeningHours
from bot.domain.geography.opening_hours_text import HoursError, hours_text, parse_hours

MORNING, EVENING = (7 * 60, 12 * 60), (20 * 60, 26 * 60)


@st.composite
def a_day(draw):
    """Intervals of one day: sorted, not overlapping, the last perhaps over midnight."""
    cuts = sorted(draw(st.sets(st.integers(0, 1439), max_size=6)))
    intervals = list(zip(cuts[::2], cuts[1::2], strict=False))
    if len(cuts) % 2 and cuts[-1] > 0:
        intervals.append((cuts[-1], 1440 + draw(st.integers(0, cuts[-1] - 1))))
    return tuple(intervals)


weeks = st.builds(
    OpeningHours,
    st.one_of(st.tuples(*[a_day()] * 7), a_day().map(lambda day: (day,) * 7)),
    st.one_of(st.none(), a_day()),
)


@given(weeks)
def test_hours_written_and_read_again_are_the_same_hours(hours):
    assert parse_hours(hours_text(hours)) == hours


def test_unknown_hours_are_empty_text_and_the_other_way_round():
    assert parse_hours("") == parse_hours("  ") == OpeningHours()
    assert hours_text(OpeningHours()) == ""


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("07:00-22:00", "07:00-22:00"),
        ("7:00 - 22:00", "07:00-22:00"),
        ("07：00－12：00，14:00–22:00", "07:00-12:00,14:00-22:00"),
        ("14:00-22:00,07:00-12:00", "07:00-12:00,14:00-22:00"),
        ("Mon-Fri 08:00-18:00; Sat 09:00-12:00", "Mon-Fri 08:00-18:00; Sat 09:00-12:00"),
        ("mon-fri 08:00-18:00, saturday 09:00-12:00;", "Mon-Fri 08:00-18:00; Sat 09:00-12:00"),
        ("Mon,Wed 08:00-18:00", "Mon 08:00-18:00; Wed 08:00-18:00"),
        ("Sat-Sun 09:00-12:00", "Sat-Sun 09:00-12:00"),
        ("Sun-Mon 09:00-12:00", "Mon 09:00-12:00; Sun 09:00-12:00"),
        ("20:00-02:00", "20:00-02:00"),
        ("18:00-00:00", "18:00-24:00"),
        ("00:00-24:00", "00:00-24:00"),
        ("08:00-18:00; Sun closed; PH off", "Mon-Sat 08:00-18:00; PH closed"),
        ("closed", "closed"),
    ],
)
def test_the_many_ways_to_write_hours_have_one_canonical_text(text, canonical):
    assert hours_text(parse_hours(text)) == canonical


def test_a_later_rule_replaces_an_earlier_one_on_its_days():
    hours = parse_hours("07:00-12:00; Sun 20:00-02:00")
    assert hours.week == ((MORNING,),) * 6 + ((EVENING,),)


@pytest.mark.parametrize(
    ("text", "reason", "value"),
    [
        ("all day", "hours_bad_day", "all"),
        ("早上七点", "hours_bad_text", "早上七点"),
        ("7-22", "hours_bad_time", "7"),
        ("07:00", "hours_bad_text", "07:00"),
        ("25:00-26:00", "hours_bad_time", "25:00"),
        ("07:60-09:00", "hours_bad_time", "07:60"),
        ("24:00-02:00", "hours_bad_time", "24:00-02:00"),
        ("08:00-08:00", "hours_zero_length", "08:00-08:00"),
        ("07:00-12:00,11:00-18:00", "hours_overlap", "07:00-12:00,11:00-18:00"),
        ("Mon-Fri", "hours_no_times", "Mon-Fri"),
        ("Mon-Fry 08:00-18:00", "hours_bad_day", "Fry"),
        ("Money 08:00-18:00", "hours_bad_day", "Money"),
        ("08:00-18:00,", "hours_bad_text", "08:00-18:00,"),
        ("closed 08:00-18:00", "hours_bad_text", "closed 08:00-18:00"),
        ("08:00-18:00;;09:00-10:00", "hours_no_times", ""),
    ],
)
def test_what_is_no_opening_hours_is_refused_with_reason_and_place(text, reason, value):
    with pytest.raises(HoursError) as caught:
        parse_hours(text)
    assert (caught.value.reason, caught.value.value) == (reason, value)


@given(st.text(alphabet="0123456789:-,; MonFriPH~：，", max_size=30))
def test_any_text_is_either_hours_or_a_named_error(text):
    try:
        hours = parse_hours(text)
    except HoursError as error:
        assert error.reason.startswith("hours_")
    else:
        assert parse_hours(hours_text(hours)) == hours
