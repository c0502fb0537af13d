"""Typed text fit for a document."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.papers.clean_text import LONGEST, one_line, paragraphs


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("a\x00b\x08c", "abc"),
        ("\u202e倒着\u202c", "倒着"),
        ("好👍🏽👨‍👩‍👧 😀 的", "好（表情） 的"),
        ("一\r\n二\u2028三", "一 二 三"),
        ("  两\t　边  ", "两 边"),
        ("\ud800x\ufffe", "x"),
        ("❤️", "❤"),
        ("e\u0301", "é"),
        (None, ""),
        (12.5, "12.5"),
    ],
)
def test_a_line_is_clean(typed: object, clean: str) -> None:
    assert one_line(typed, "（表情）", "……") == clean


def test_a_text_that_is_too_long_says_that_it_was_cut() -> None:
    assert paragraphs("长" * (LONGEST + 1), "", "……") == ("长" * LONGEST + "……",)
    assert paragraphs("长" * LONGEST, "", "……") == ("长" * LONGEST,)


@given(st.text())
def test_nothing_unfit_is_left_of_any_text(text: str) -> None:
    for line in paragraphs(text, "（表情）", "……"):
        assert line == line.strip() and line
        assert not {unicodedata.category(one) for one in line} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
