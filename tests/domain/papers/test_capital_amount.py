"""Sums in capital numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.domain.papers.capital_amount import Numerals, capital, plain, to_cents

NUMERALS = Numerals("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿", "元角分", "整")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("3500", "叁仟伍佰元整"),
        ("6850.5", "陆仟捌佰伍拾元零伍角整"),
        ("1005", "壹仟零伍元整"),
        ("10", "壹拾元整"),
        ("110", "壹佰壹拾元整"),
        ("20500", "贰万零伍佰元整"),
        ("100000", "壹拾万元整"),
        ("100005", "壹拾万零伍元整"),
        ("103000", "壹拾万零叁仟元整"),
        ("1409.50", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("0.5", "伍角整"),
        ("0.05", "伍分"),
        ("500000", "伍拾万元整"),
        ("100000000", "壹亿元整"),
        ("100001000", "壹亿零壹仟元整"),
        ("1000010000", "壹拾亿零壹万元整"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_a_sum_is_written_as_banks_write_it(amount: str, words: str) -> None:
    assert capital(Decimal(amount).quantize(Decimal("0.01")), NUMERALS) == words


@pytest.mark.parametrize("value", ["", "x", None, float("nan"), float("inf"), 0, -1, "1e99", 10**12, [], "1,000"])
def test_what_is_no_sum_is_none(value: object) -> None:
    assert to_cents(value) is None


def test_halves_of_a_cent_go_up() -> None:
    assert to_cents(0.125) == Decimal("0.13") and plain(Decimal("8500.50")) == "8500.50"
