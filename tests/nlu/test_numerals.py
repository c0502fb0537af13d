"""Numbers said in every way."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.numbers.numerals import find_numerals, parse_numeral, plain


@given(st.integers(1, 99_999_999))
def test_a_number_in_chinese_is_the_number_in_figures(number):
    assert parse_numeral(cn2an.an2cn(number)).value == number


@given(st.integers(1, 99_999_999))
def test_formal_numerals_are_the_same_number(number):
    formal = cn2an.an2cn(number, "up")
    assert parse_numeral(formal).value == number


@given(st.integers(1, 9), st.integers(1, 9))
def test_a_shortened_number_is_the_same_in_every_spelling(first, second):
    chinese = "零一二三四五六七八九"
    for spelling in (
        f"{chinese[first]}千{chinese[second]}",
        f"{first}千{second}",
        f"{first}k{second}",
        f"{first}.{second}k",
    ):
        numeral = parse_numeral(spelling)
        assert numeral.value == first * 1000 + second * 100
    for spelling in (
        f"{chinese[first]}万{chinese[second]}",
        f"{first}w{second}",
        f"{first}万{second}千",
        f"{first}.{second}W",
    ):
        assert parse_numeral(spelling).value == first * 10_000 + second * 1000


@given(st.decimals(min_value=Decimal("0.01"), max_value=999_999, places=2))
def test_figures_with_commas_and_points_are_read(number):
    assert parse_numeral(f"{number:,.2f}").value == number


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("四千八九", 4800, 4800, 4900), ("三四十", 30, 30, 40), ("十七八", 17, 17, 18), ("一两千",
        1000, 1000, 2000),
        ("二十几", 21, 21, 29), ("十几万", 110_000, 110_000, 190_000), ("三万多", 30_000, 30_000, 40_000),
        ("1100多", 1100, 1100, 1200), ("几千", 2000, 2000, 9000), ("上万", 10_000, 10_000, 99_999),
        ("小一万", 9000, 9000, 10_000), ("百八十", 100, 80, 200), ("五千来", 5000, 4500, 5500),
    ],
)  # fmt: skip
def test_a_loose_number_has_two_ends_and_is_uncertain(text, value, low, high):
    numeral = parse_numeral(text)
    assert (numeral.value, numeral.low, numeral.high, numeral.certain) == (value, low, high, False)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("三千一个月", [3000, 1]),
        ("三千五个月", [3000, 5]),
        ("八百一单", [800, 1]),
        ("一万二10月", [12000, 10]),
        ("3km", [3]),
        ("2个W", [20000]),
        ("三五零零", [3500]),
        ("QX20261118", []),
        ("万达", []),
    ],
)
def test_a_digit_that_counts_what_follows_is_no_part_of_the_number(text, numbers):
    assert [plain(n.value) for n in find_numerals(text)] == numbers


@given(st.text(alphabet="0123456789零一二三四五六七八九十百千万两几多来小个半kw.,块月 "))
def test_numbers_never_overlap_and_never_break(text):
    ends = 0
    for numeral in find_numerals(text):
        assert ends <= numeral.start < numeral.end <= len(text)
        ends = numeral.end
