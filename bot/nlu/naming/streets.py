"""Towns and sub-districts of the whole country with what they lie in: an optional set, on with XIAOGE_STREETS=1.

A place is named by a chain from large to small that may leave out endings and steps: 江苏南通, 松江泗泾, 松江区泗泾镇.
"""

from __future__ import annotations

import gzip
import os
import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.nlu.context import words_before

SETTING = "XIAOGE_STREETS"
FILE = Path(__file__).resolve().parents[3] / "nlu_data" / "entities" / "streets" / "streets.txt.gz"

_PEOPLES = (
    "阿昌|白|保安|布依|布朗|朝鲜|傣|达斡尔|德昂|侗|东乡|独龙|鄂伦春|鄂温克|仡佬|哈尼|哈萨克|赫哲|回|基诺|京|景颇|柯尔克孜|拉祜|黎|"
    "傈僳|珞巴|满|毛南|门巴|蒙古|苗|仫佬|纳西|怒|普米|羌|撒拉|水|塔吉克|土家|土|佤|维吾尔|锡伯|瑶|裕固|藏|壮|彝|畲|高山|各|俄罗斯"
)
_NAME = re.compile(
    rf"(?P<short>.{{2,}}?)(?P<ending>(?:(?:{_PEOPLES})族?)+(?:自治[区州县旗]|[乡镇])|民族[乡镇]|特别行政区|自治[区州县旗]|"
    r"新区|林区|特区|地区|街道|省|市|区|县|[左右前中后]?旗|盟|镇|乡|苏木)"
)
_LONGEST = 8
_BEFORE = re.compile(r"(?:^|[\s,，。、;；!！?？]|[在到去来从往离住回于是]|我们|人民?)$")
_AFTER = re.compile(
    r"$|[\s,，。、;；!！?？]|[的这那干跑送做开拉派接租住被出摔撞有没给欠]|上班|打工|工作|附近|旁边|周边|站|网点|和|跟|"
    r"美团|饿了|顺丰|中通|圆通|申通|韵达|极兔|京东|邮政|达达|滴滴|货拉拉|闪送|德邦|菜鸟"
)
_NOT_AFTER = re.compile(r"人(?!民)|话(?!费)|菜(?![场鸟市])|籍|口音|老乡")


@dataclass(frozen=True)
class _Named:
    """A name in a text: where it ends, which places bear it, whether with its ending, whether it is one by itself."""

    end: int
    places: frozenset[int]
    whole: bool
    alone: bool


class Streets:
    """About 41,000 places, kept small: names without endings, and for each place its ending and what it lies in."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._names: dict[str, tuple[int, ...]] = {}
        self._above, self._ending, self._alone = array("i"), array("h"), bytearray()
        self._endings: list[str] = []
        province = city = -1
        for line in lines:
            if line[0] == "#":
                province = self._add(line[1:], -1)
            elif line[0] == "@":
                city = self._add(line[1:], province)
            else:
                county, *towns = line.split()
                below = self._add(county, city)
                for town in towns:
                    self._add(town, below)

    def __len__(self) -> int:
        return len(self._above)

    def find(self, text: str) -> list[tuple[int, int]]:
        """The spans of all places in a normalised text, left to right, none overlapping."""
        spans, at = [], 0
        while at < len(text) - 1:
            end = self._chain(text, at)
            if end:
                spans.append((at, end))
            at = end or at + 1
        return spans

    def is_place(self, name: str) -> bool:
        """Whether a name, taken whole, is that of a place: 泗泾站点 is no company called 泗泾."""
        return self.find(name) == [(0, len(name))]

    def _add(self, marked: str, above: int) -> int:
        name = marked.removeprefix("*")
        short, ending = split_name(name)
        if ending not in self._endings:
            self._endings.append(ending)
        place = len(self._above)
        self._names[short] = (*self._names.get(short, ()), place)
        self._above.append(above)
        self._ending.append(self._endings.index(ending))
        self._alone.append(name == marked)
        return place

    def _chain(self, text: str, start: int) -> int:
        """Where the place that begins here ends; 0 when none does."""
        chain: list[_Named] = []
        end, within = start, None
        while named := self._named(text, end, within):
            chain.append(named)
            end, within = named.end, named.places
        if not chain or _NOT_AFTER.match(text, end):
            return 0
        first = chain[0]
        if first.whole or (len(chain) > 1 and (first.alone or chain[-1].whole)):
            return end
        free = first.alone and len(chain) == 1 and _BEFORE.search(words_before(text, start)) and _AFTER.match(text, end)
        return end if free else 0

    def _named(self, text: str, start: int, within: frozenset[int] | None) -> _Named | None:
        """The name here that reaches furthest, of a place inside one of `within`; rather with its ending than not."""
        best: _Named | None = None
        for size in range(2, min(_LONGEST, len(text) - start) + 1):
            places = self._names.get(text[start : start + size])
            if places and within is not None:
                places = tuple(place for place in places if self._inside(place, within))
            if not places:
                continue
            end = start + size
            ends = {place: self._ends(text, end, place) for place in places}
            furthest = max(ends.values())
            if best is None or furthest > best.end or (furthest == best.end and not best.whole):
                alone = any(self._alone[place] for place in places)
                reached = frozenset(place for place in places if ends[place] == furthest)
                best = _Named(furthest, reached, furthest > end, alone)
        return best

    def _ends(self, text: str, at: int, place: int) -> int:
        """Behind the ending of a place when it stands at `at`, in full or as its last character (恩施州)."""
        ending = self._endings[self._ending[place]]
        if ending and text.startswith(ending, at):
            return at + len(ending)
        return at + 1 if ending and ending != "街道" and text.startswith(ending[-1], at) else at

    def _inside(self, place: int, within: frozenset[int]) -> bool:
        while (place := self._above[place]) >= 0:
            if place in within:
                return True
        return False


def split_name(name: str) -> tuple[str, str]:
    """A name without its ending, and the ending: 泗泾, 镇. What is too short without it (城区) has none."""
    match = _NAME.fullmatch(name)
    return (match["short"], match["ending"]) if match else (name, "")


def streets_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the installation wants the set. `bot.settings` has checked the value; `settings_for_all` has put what
    stands in `.env` into the environment, so that it reaches here without this layer knowing the settings."""
    return environment.get(SETTING, "").strip().lower() in ("1", "true", "yes")


@lru_cache(maxsize=1)
def load_streets() -> Streets:
    """The set, read once in a process."""
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        return Streets(line.rstrip("\n") for line in lines)
