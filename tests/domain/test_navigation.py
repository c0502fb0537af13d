"""Map links: each map gets the order of coordinates, the datum and the encoding that it documents."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.coordinates import Point
from bot.domain.geography.navigation import amap_link, baidu_link, map_links, short_links, tencent_link

HERE = Point(121.6575, 31.80812345)


def query(link: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query, strict_parsing=True).items()}


def test_amap_takes_longitude_first():
    link = amap_link(HERE, "民乐路小哥驿站")
    assert link.startswith("https://uri.amap.com/marker?position=121.657500,31.808123&")
    assert query(link) | {"name": "民乐路小哥驿站", "coordinate": "gaode", "src": "xiaoge"} == query(link)


def test_baidu_takes_latitude_first_and_is_told_that_it_is_gcj02():
    link = baidu_link(HERE, "民乐路小哥驿站", "民乐中路1号")
    assert link.startswith("https://api.map.baidu.com/marker?location=31.808123,121.657500&")
    assert query(link)["coord_type"] == "gcj02"
    assert query(link)["content"] == "民乐中路1号"
    assert query(link)["output"] == "html"


def test_tencent_takes_one_marker_of_coordinate_title_and_address():
    link = tencent_link(HERE, "民乐路小哥驿站")
    assert link.startswith("https://apis.map.qq.com/uri/v1/marker?marker=")
    assert query(link)["marker"] == "coord:31.808123,121.657500;title:民乐路小哥驿站;addr:民乐路小哥驿站"
    assert query(link)["referer"] == "xiaoge"


def test_a_name_cannot_add_parts_to_the_marker():
    marker = query(tencent_link(HERE, "a;coord:1,1|b", "c:d"))["marker"]
    assert marker == "coord:31.808123,121.657500;title:a coord 1,1 b;addr:c d"


@pytest.mark.parametrize("provider", ["amap", "baidu", "tencent"])
@given(name=st.text(min_size=1, max_size=20, alphabet=st.characters(exclude_categories=("Cs",))))
def test_any_name_makes_one_unbroken_link(provider, name):
    link = map_links(HERE, name)[provider]
    assert link.isascii() and not any(character.isspace() for character in link)
    assert "#" not in link and link.count("?") == 1
    if provider == "amap":
        assert query(link)["name"] == name


def test_short_links_name_the_place_in_the_order_of_each_map():
    links = short_links(HERE, "驿站")
    assert links["amap"] == "https://uri.amap.com/marker?position=121.657500,31.808123"
    assert query(links["baidu"])["location"] == "31.808123,121.657500"
    assert query(links["baidu"])["coord_type"] == "gcj02"
    assert query(links["tencent"])["marker"] == "coord:31.808123,121.657500;title:驿站"
    assert all(len(link) < 150 for link in links.values())
