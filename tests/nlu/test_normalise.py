"""One spelling for the extractors, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.text.normalise import normalise
from bot.nlu.text.traditional import SIMPLIFIED, TRADITIONAL


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("欠我３５００塊！！！！", "欠我3500块!!"),
        ("美團欠薪兩個月", "美团欠薪两个月"),
        ("後天開庭", "后天开庭"),
        ("餓了麼眾包", "饿了么众包"),
        ("人工人工!!!!!!", "人工人工!!"),
        ("热死了啊啊啊啊啊", "热死了啊啊"),
        ("欠\u200b薪😭😭😭", "欠薪"),
        ("1️⃣3800138000", "13800138000"),
        ("❤️谢谢👍🏻", "谢谢"),
        ("①②", "12"),
    ],
)
def test_a_message_is_brought_to_one_spelling(typed, plain):
    assert normalise(typed).text == plain


@pytest.mark.parametrize("typed", ["13800000000", "幺三八零零零零零零零零", "二零零零", "110101xxxx", "百百百"])
def test_repeated_digits_stay(typed):
    assert normalise(typed).text == typed


def test_a_span_leads_back_to_what_was_typed():
    typed = "😭欠我３５００塊！！！！"
    plain = normalise(typed)
    start = plain.text.index("3500")
    first, last = plain.original_span(start, start + 5)
    assert typed[first:last] == "３５００塊"


def test_traditional_and_simplified_stand_side_by_side():
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))


@given(st.text())
def test_offsets_rise_and_stay_inside(typed):
    plain = normalise(typed)
    assert len(plain.offsets) == len(plain.text) + 1
    assert list(plain.offsets) == sorted(plain.offsets)
    assert plain.offsets[-1] == len(typed)


@given(st.text())
def test_normalising_twice_changes_nothing(typed):
    once = normalise(typed).text
    assert normalise(once).text == once
