"""Numbers of people are masked wherever they stand."""

from __future__ import annotations

import pytest

from bot.desk.masks import masked, masked_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("打13800138000", "打138****8000"),
        ("138 0013 8000", "138****8000"),
        ("+8613800138000找我", "138****8000找我"),
        ("身份证320681199003071231。", "身份证320681********1231。"),
        ("11010519491231002x", "110105********002X"),
        ("案件QX20261118-0007，欠3500元，2026年10月", "案件QX20261118-0007，欠3500元，2026年10月"),
        ("订单号138001380001234567", "订单号138001380001234567"),
    ],
)
def test_free_words_are_masked(text: str, shown: str) -> None:
    assert masked_text(text) == shown


def test_slots_are_masked_by_name_and_others_by_content() -> None:
    values = {
        "phone": "13800138000",
        "id_number": "320681199003071231",
        "amount": 3500,
        "name": None,
        "period": {"start": "2026-08"},
    }
    assert masked(values) == {**values, "phone": "138****8000", "id_number": "320681********1231"}
