"""Unified social credit codes: GB 32100 with GB 11714 inside."""

import pytest

from bot.domain.people.credit_code import (
    ALPHABET,
    InvalidCreditCode,
    check_character,
    inner_check_character,
    validate,
)


def test_small_letters_spaces_and_full_width_are_forgiven():
    assert validate("9135 0100 m000 100y 43").text == "91350100M000100Y43"
    assert validate("９１３５０１００M０００１００Y４３").text == "91350100M000100Y43"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("91350100M000100Y44", "checksum"),
        ("91350100M000100Y4", "length"),
        ("91350100O000100Y43", "format"),
        ("91350100M000100I43", "format"),
    ],
)
def test_what_is_wrong_is_said_as_a_reason(text, reason):
    with pytest.raises(InvalidCreditCode) as caught:
        validate(text)
    assert caught.value.reason == reason


def test_a_wrong_organisation_code_is_found_though_the_outer_check_is_right():
    body = "91350100M000100Y5"
    with pytest.raises(InvalidCreditCode) as caught:
        validate(body + check_character(body))
    assert caught.value.reason == "inner_checksum"


@pytest.mark.parametrize("last", [c for c in ALPHABET if c != "3"])
def test_no_other_last_character_passes(last):
    with pytest.raises(InvalidCreditCode):
        validate("91350100M000100Y4" + last)


def test_the_inner_check_writes_ten_as_x_and_eleven_as_zero():
    checks = {inner_check_character(f"{number:08d}") for number in range(200)}
    assert checks == set("0123456789X")
