"""Where lines end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.papers.blocks import Run
from bot.papers.line_breaks import NOT_FIRST, NOT_LAST, break_lines


def lines_of(text: str, room: float = 10, first: float = 10) -> list[str]:
    """The lines, every character one wide."""
    return ["".join(run.text for run in line.runs) for line in break_lines((Run(text),), lambda _: 1.0, first, room)]


def test_a_closing_mark_takes_its_character_along() -> None:
    assert lines_of("一二三四五六七八九十。好") == ["一二三四五六七八九", "十。好"]


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert lines_of("一二三四五六七八九（十）") == ["一二三四五六七八九", "（十）"]


def test_a_number_stays_together() -> None:
    assert lines_of("共计人民币8500.50元") == ["共计人民币", "8500.50元"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert lines_of("A" * 25) == ["A" * 10, "A" * 10, "A" * 5]


def test_the_first_line_may_be_shorter() -> None:
    assert lines_of("一二三四五六七八九十", first=8) == ["一二三四五六七八", "九十"]


def test_nothing_is_one_empty_line() -> None:
    assert lines_of("") == [""]


def test_a_gap_stays_a_gap_over_lines() -> None:
    lines = break_lines((Run("一二"), Run("三四五", gap=True)), lambda _: 1.0, 4, 4)
    assert [line.runs for line in lines] == [(Run("一二"), Run("三四", True)), (Run("五", True),)]


@given(st.text(alphabet="好 a1，。（）“”A-", max_size=80), st.integers(1, 12))
def test_no_word_is_lost_and_no_line_too_long(text: str, room: int) -> None:
    lines = lines_of(text, room, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line.rstrip(" ")) <= room for line in lines)


def test_the_marks_do_not_overlap() -> None:
    assert not NOT_FIRST & NOT_LAST
