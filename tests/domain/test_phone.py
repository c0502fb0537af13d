"""Telephone numbers, typed and dictated. Numbers are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.phone import (
    InvalidPhone,
    is_landline,
    mask,
    normalise_landline,
    normalise_mobile,
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "13800138000", "138 0013 8000", "138-0013-8000", "+8613800138000", "+86 138 0013 8000",
        "008613800138000",
        "8613800138000", "１３８００１３８０００", "幺三八零零幺三八零零零", "一三八〇〇一三八〇〇〇",
        "幺三八洞洞幺三八洞洞洞",
    ],
)  # fmt: skip
def test_a_mobile_is_eleven_digits_however_it_was_said(text):
    assert normalise_mobile(text) == "13800138000"


def test_two_is_said_in_two_ways():
    assert normalise_mobile("幺三八两二两二三三三三") == "13822223333"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1380013800", "length"),
        ("138001380001", "length"),
        ("12345678901", "format"),
        ("0513-83312345", "landline"),
        ("你好", "format"),
        ("12351", "length"),
    ],
)
def test_what_is_no_mobile_says_why(text, reason):
    with pytest.raises(InvalidPhone) as caught:
        normalise_mobile(text)
    assert caught.value.reason == reason


def test_landlines_are_written_with_hyphens():
    assert normalise_landline("051383312345") == "0513-83312345"
    assert normalise_landline("010-12345678-801") == "010-12345678-801"
    assert is_landline("0513 83312345")
    assert not is_landline("13800138000")


def test_the_mask_hides_the_middle():
    assert mask("13800138000") == "138****8000"
    assert mask("12351") == "***51"
    assert mask("110") == "***"


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", "+86", "0086", "86", "+86 "]))
def test_every_mobile_survives_prefix_and_dictation(number, prefix):
    spoken = "".join("零幺两三四五六七八九"[int(d)] for d in number)
    assert normalise_mobile(prefix + number) == normalise_mobile(spoken) == number
