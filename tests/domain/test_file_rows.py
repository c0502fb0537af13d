"""Who is who in files that people bring: stable ids, and cells as a person would write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ledgers.file_cells import cell_text, read_words
from bot.domain.ledgers.file_rows import identity


@given(st.text(), st.text())
def test_an_id_depends_on_all_parts_and_nothing_else(name, town):
    assert identity("st", name, town) == identity("st", name, town)
    assert identity("st", name, town + "x") != identity("st", name, town)
    assert identity("pl", name, town) != identity("st", name, town)


def test_spaces_width_and_case_make_no_other_record():
    assert identity("st", "万达 A座", "汇龙镇") == identity("st", "万达Ａ座 ", "汇龙镇 ")


def test_ids_are_the_same_in_every_version_of_the_project():
    assert identity("st", "民乐路驿站", "启东市", "汇龙镇") == "st-31ca25239de5"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "1"),
        (False, "0"),
        (12.0, "12"),
        (121.65, "121.65"),
        (date(2026, 10, 8), "2026-10-08"),
        (datetime(2026, 10, 8), "2026-10-08"),
        (datetime(2026, 10, 8, 8, 30), "2026-10-08 08:30"),
        ("\ufeff name\u3000", "name"),
        (["a", None, "b"], "a;;b"),
    ],
)
def test_a_cell_is_text_as_a_person_would_write_it(cell, text):
    assert cell_text(cell) == text


def test_words_are_read_by_kind_whatever_their_width_and_case():
    rows = [
        {"kind": "facilities", "word": "Ｗi-Fi ", "code": "wifi"},
        {"kind": "type", "word": "自建", "code": "a"},
    ]
    assert read_words(rows) == {"facilities": {"wi-fi": "wifi"}, "type": {"自建": "a"}}
