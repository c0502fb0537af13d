"""Cutting long texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.telegram.split import LIMIT, split, units
from tests.connectors.telegram.fake_methods import units as counted_by_telegram

WORDS = st.text(alphabet=st.sampled_from("工资。！，\n a😀👨\u200d👩🏽.\u0301"), max_size=300)


def test_a_text_that_fits_stays_whole():
    assert split("工" * LIMIT) == ["工" * LIMIT]
    assert split("  你好 \n") == ["你好"]
    assert split(" \n ") == []


def test_length_is_counted_in_utf_16_units():
    assert [units(piece) for piece in split("😀" * 2049)] == [4096, 2]


def test_a_pair_of_surrogates_is_never_torn():
    pieces = split("a" + "😀" * 4000)
    assert "".join(pieces) == "a" + "😀" * 4000
    assert all(units(piece) <= LIMIT for piece in pieces)


def test_paragraphs_are_cut_before_lines_and_lines_before_sentences():
    assert split("一二三四五六\n\n七\n八九十", 10) == ["一二三四五六", "七\n八九十"]
    assert split("一二三四五六\n七。八九十", 10) == ["一二三四五六", "七。八九十"]
    assert split("一二三四五。六七，八九十", 10) == ["一二三四五。", "六七，八九十"]
    assert split("一二三四五六，七八九十甲", 10) == ["一二三四五六，", "七八九十甲"]


def test_a_closing_quote_stays_with_its_sentence():
    assert split("他说：“没有钱。”然后就走了", 10) == ["他说：“没有钱。”", "然后就走了"]


def test_a_number_with_a_point_is_no_end_of_a_sentence():
    assert split("abcdefg 3.5 yuan", 11) == ["abcdefg 3.5", "yuan"]


def test_joined_emoji_are_not_torn_when_a_text_has_no_borders():
    assert split("工工工👩\u200d👩\u200d👧", 8) == ["工工工", "👩\u200d👩\u200d👧"]


def test_lone_surrogates_are_made_sendable():
    assert split("坏\ud83d字")[0].encode("utf-8")


@settings(max_examples=300, deadline=None)
@given(WORDS, st.integers(4, 40))
def test_pieces_fit_are_never_blank_and_lose_no_visible_character(text, limit):
    pieces = split(text, limit)
    assert all(counted_by_telegram(piece) <= limit and piece.strip() == piece and piece for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
