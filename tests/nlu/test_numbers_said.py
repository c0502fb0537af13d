"""Any number, said in any way people say it, comes back the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import cn2an
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.text.normalise import normalise

PLACES = ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"))
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TRADITIONAL = str.maketrans("万两", "萬兩")


def ways_to_say(number: int) -> Iterator[str]:
    """Figures, Chinese, formal, mixed and colloquial forms of a whole number from 11 to 9,999,999."""
    spoken = cn2an.an2cn(number)
    yield str(number)
    yield f"{number:,}"
    yield str(number).translate(FULL_WIDTH)
    yield spoken
    yield spoken.replace("二千", "两千").replace("二万", "两万").replace("二百万", "两百万")
    yield spoken.translate(TRADITIONAL)
    yield cn2an.an2cn(number, "up")
    yield from _in_figures_and_places(number)
    yield from _shortened(number)


def _in_figures_and_places(number: int) -> Iterator[str]:
    """35200 -> 3万5千2百, where no place in between is empty."""
    left, said, places = number, "", []
    for worth, name in PLACES:
        count, left = divmod(left, worth)
        places.append(count)
        said += f"{count}{name}" if count else ""
    used = [index for index, count in enumerate(places) if count]
    without_gap = used == list(range(used[0], used[-1] + 1)) if used else False
    if without_gap and not left and places[0] < 10:
        yield said


def _shortened(number: int) -> Iterator[str]:
    """4800 -> 四千八, 4k8, 4.8k; 35000 -> 三万五, 3w5, 3.5w, 3万5千."""
    for worth, letter, name in ((10_000, "w", "万"), (1000, "k", "千")):
        count, left = divmod(number, worth)
        following, rest = divmod(left, worth // 10)
        if not 1 <= count <= 9 or rest:
            continue
        decimal = Decimal(number) / worth
        yield f"{decimal.normalize():f}{letter}"
        if following:
            yield f"{count}{letter}{following}"
            yield f"{cn2an.an2cn(count).replace('二', '两')}{name}{cn2an.an2cn(following)}"
        return


@given(st.integers(11, 9_999_999))
def test_a_number_is_the_same_however_it_is_said(number: int) -> None:
    for said in ways_to_say(number):
        for text in (f"欠我{said}块", f"一共 {said} 元没给", f"还差{said}块钱，急"):
            (found,) = find_amounts(normalise(text).text)
            assert (found.value, found.certain) == (number, True), text


@given(st.integers(1, 9), st.sampled_from([100, 1000, 10_000]), st.integers(1, 9))
def test_a_round_number_with_one_place_after_it_is_the_same_in_all_short_forms(
    first: int, worth: int, next_: int
) -> None:
    number = first * worth + next_ * worth // 10
    for said in ways_to_say(number) if number > 10 else ():
        (found,) = find_amounts(normalise(f"站长欠我{said}块").text)
        assert (found.value, found.certain) == (number, True), said
