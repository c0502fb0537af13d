"""Identity numbers: GB 11643. All numbers are synthetic or the sample of the standard."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.invalid import InvalidValue
from bot.domain.people.id_number import InvalidIdNumber, check_character, mask, validate

TODAY = date(2026, 11, 22)


def test_the_sample_of_the_standard_is_a_woman_born_in_1949():
    number = validate("11010519491231002X", TODAY)
    assert (number.birth, number.gender, number.age) == (date(1949, 12, 31), "female", 76)


def test_a_number_may_come_with_spaces_full_width_digits_and_a_small_x():
    assert validate(" 110105 19491231 002x ", TODAY).text == "11010519491231002X"
    assert validate("３２０６８１１９９００３０７１２３１", TODAY).text == "320681199003071231"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("110101201002290012", "date"),  # 29 February 2010
        ("371082198815150014", "date"),  # month 15
        ("440524188001010014", "age"),  # born 1880
        ("110105194912310021", "checksum"),
        ("11010519491231002", "length"),
        ("1101051949123100211", "length"),
        ("110105491231002", "old_15"),
        ("1101051949123100AX", "format"),
        ("010105194912310021", "format"),
        ("170105194912310021", "province"),
        ("", "length"),
    ],
)
def test_what_is_wrong_is_said_as_a_reason(text, reason):
    with pytest.raises(InvalidIdNumber) as caught:
        validate(text, TODAY)
    assert caught.value.reason == reason
    assert isinstance(caught.value, InvalidValue)
    assert text not in str(caught.value) or not text


def test_a_child_has_a_valid_number_and_an_age():
    assert validate("110101201101010012", TODAY).age == 15


def test_nobody_is_born_tomorrow():
    number = "32068120261123123"
    with pytest.raises(InvalidIdNumber) as caught:
        validate(number + check_character(number), TODAY)
    assert caught.value.reason == "date"


def test_a_birthday_counts_on_its_day():
    assert validate("320681199003071231", date(2026, 3, 6)).age == 35
    assert validate("320681199003071231", date(2026, 3, 7)).age == 36


def test_the_mask_shows_the_place_and_the_last_four():
    assert mask("320681199003071231") == "320681********1231"
    assert mask("12345") == "*****"


@given(
    birth=st.dates(date(1930, 1, 1), TODAY),
    serial=st.integers(0, 999),
    place=st.sampled_from(["320681", "110105", "810000"]),
)
def test_every_well_made_number_is_read_back(birth, serial, place):
    body = f"{place}{birth:%Y%m%d}{serial:03d}"
    number = validate(body + check_character(body), TODAY)
    assert number.birth == birth
    assert number.gender == ("male" if serial % 2 else "female")


@given(position=st.integers(0, 16), shift=st.integers(1, 9))
def test_one_wrong_digit_never_passes(position, shift):
    good = "320681199003071231"
    wrong = good[:position] + str((int(good[position]) + shift) % 10) + good[position + 1 :]
    with pytest.raises(InvalidIdNumber):
        validate(wrong, TODAY)
