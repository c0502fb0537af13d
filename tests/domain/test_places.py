"""What a courier means by a place: names, nicknames, half sentences and misheard words."""

import pytest

from bot.domain.geography.coordinates import Point
from bot.domain.geography.places import Place, Resolution, nearest_town, resolve
from bot.domain.geography.stations import Station

HUILONG, LYUSI = Point(121.66, 31.81), Point(121.60, 32.05)


def place(name: str, *aliases: str, at: Point = HUILONG, east: float = 0.0, kind: str = "landmark") -> Place:
    return Place(name, name, Point(at.lng + east, at.lat), aliases, kind)


TOWNS = [place("汇龙镇", "汇龙", kind="town"), place("吕四港镇", "吕四", at=LYUSI, kind="town")]
PLACES = [
    place("启东文峰大世界", "文峰大世界", "文峰"),
    place("吾悦广场", "新城吾悦", east=0.02),
    place("人民路江海路口", east=0.01),
    place("人民路公园路口", east=-0.01),
    place("吕四人民医院", "人民医院", at=LYUSI),
    place("启东市人民医院", "市人民医院", east=0.015),
]
STATIONS = [
    Station("s1", "民乐路小哥驿站", HUILONG),
    Station("s2", "老码头驿站", LYUSI, status="closed"),
]


def means(text: str, **more: object) -> Resolution:
    return resolve(text, PLACES, STATIONS, TOWNS, **more)


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("吾悦广场", "吾悦广场", "exact"),
        (" 吾悦 广场。", "吾悦广场", "exact"),
        ("文峰", "启东文峰大世界", "alias"),
        ("汇龙", "汇龙镇", "alias"),
        ("民乐路小哥驿站", "民乐路小哥驿站", "exact"),
        ("我在吾悦广场北门等单", "吾悦广场", "contained"),
        ("江海路口", "人民路江海路口", "part"),
        ("吾月广场", "吾悦广场", "fuzzy"),
        ("我在文风大世界这里", "启东文峰大世界", "fuzzy"),
    ],
)
def test_one_place_is_meant_for_certain(text, name, how):
    resolution = means(text)
    assert resolution.certain
    assert (resolution.matches[0].name, resolution.matches[0].how) == (name, how)


def test_several_equally_good_ones_are_all_named_and_none_is_certain():
    resolution = means("人民路")
    assert not resolution.certain
    assert {match.name for match in resolution.matches} == {"人民路江海路口", "人民路公园路口"}


def test_the_longest_name_in_the_text_is_meant():
    assert [match.name for match in means("启东市人民医院门口").matches] == ["启东市人民医院"]


@pytest.mark.parametrize("text", ["人民路跟公园路这儿", "公园路和人民路交叉口"])
def test_two_roads_that_are_named_mean_their_crossing(text):
    roads = [place("公园路", east=-0.012), place("人民路", east=0.003)]
    resolution = resolve(text, PLACES + roads)
    assert resolution.certain
    assert resolution.matches[0].name == "人民路公园路口"


def test_a_small_part_of_one_name_is_not_certain():
    resolution = resolve("东门", [place("启东文峰大世界东门停车场")])
    assert [match.how for match in resolution.matches] == ["part"]
    assert not resolution.certain


def test_a_town_that_is_named_decides_between_its_places():
    assert means("吕四港镇的人民医院").matches[0].name == "吕四人民医院"
    assert means("汇龙镇吾悦广场").matches[0].name == "吾悦广场"


def test_a_place_of_another_town_is_not_meant_so_the_town_is():
    resolution = means("吕四港镇吾悦广场")
    assert (resolution.matches[0].name, resolution.matches[0].kind) == ("吕四港镇", "town")


def test_an_unknown_place_in_a_known_town_means_the_town():
    resolution = means("吕四港镇红星超市门口")
    assert resolution.certain and resolution.matches[0].kind == "town"


def test_a_weak_likeness_is_named_but_has_to_be_confirmed():
    resolution = means("汇农镇")
    assert not resolution.certain
    assert [match.name for match in resolution.matches] == ["汇龙镇"]


def test_words_around_the_place_can_be_left_out():
    assert means("在江海路口附近", fillers=("在", "附近")).matches[0].name == "人民路江海路口"


@pytest.mark.parametrize("text", ["", "  ", "？！", "不知道", "随便", "东方明珠塔"])
def test_what_is_no_known_place_gives_no_match(text):
    assert means(text) == Resolution()


def test_a_station_that_was_given_up_is_no_landmark():
    assert means("老码头驿站").matches == () or means("老码头驿站").matches[0].name != "老码头驿站"


def test_two_names_of_one_spot_are_no_ambiguity():
    twins = [place("文峰广场东门"), place("文峰广场西门", east=0.002)]
    assert resolve("文峰广场", twins).certain


def test_the_nearest_town_of_a_point_is_known_unless_it_is_far_away():
    town = nearest_town(Point(121.61, 32.04), TOWNS)
    assert town is not None and town.name == "吕四港镇"
    assert nearest_town(Point(116.4, 39.9), TOWNS) is None
