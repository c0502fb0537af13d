"""Towns of the whole country: an optional set of places."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.nlu.extract import extract
from bot.nlu.naming.lexicon import load_lexicon
from bot.nlu.naming.streets import load_streets, split_name, streets_wanted
from bot.settings import read_settings

FOLDER = Path(__file__).parents[2] / "nlu_data" / "entities"
ON, OFF = load_lexicon(FOLDER, streets=True), load_lexicon(FOLDER, streets=False)
NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")


def places(text, lexicon):
    return [one.value for one in extract(text, NOW, lexicon) if one.entity == "location"]


@pytest.mark.parametrize(
    ("text", "off", "on"),
    [
        ("在松江泗泾干的", [], ["松江泗泾"]),
        ("在泗泾干的", [], ["泗泾"]),
        ("九亭站点欠我工资", [], ["九亭"]),
        ("在深圳龙岗布吉被撞了", [], ["深圳龙岗布吉"]),
        ("我是河南人在杭州余杭送快递", [], ["杭州余杭"]),
        ("我在江苏省南通市启东市汇龙镇送外卖", ["南通市启东市汇龙镇"], ["江苏省南通市启东市汇龙镇"]),
        ("我在上海松江区泗泾镇鼓浪路摔的", ["上海松江区泗泾镇鼓浪路"], ["上海松江区泗泾镇鼓浪路"]),
        ("恩施州利川市", ["恩施州利川市"], ["恩施州利川市"]),
        ("我在启东汇龙干活", ["启东汇龙"], ["启东汇龙"]),
        ("在吾悦广场等单", ["吾悦广场"], ["吾悦广场"]),
    ],
)
def test_a_town_is_a_place_when_the_set_is_on(text, off, on):
    assert (places(text, OFF), places(text, ON)) == (off, on)


@pytest.mark.parametrize(
    "text",
    [
        "人民群众都说好", "在人民心里", "新华书店摔的", "大家要和平解决", "在和平的地方", "在城关等单",
        "在云合作社干活", "海洋的海", "推到三十号", "我是河南人", "广东话听不懂", "在弟弟家", "跑顺丰的", "在中通干活",
        "我在天台", "光明正大地扣钱",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_places(text):
    assert places(text, ON) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在城关镇等单", "城关镇"), ("在和平街道干活", "和平街道"), ("在朝阳区跑美团", "朝阳区"),
        ("石家庄新华跑美团", "石家庄新华"), ("天津和平送外卖", "天津和平"),
    ],
)  # fmt: skip
def test_an_ordinary_name_is_one_with_its_ending_or_inside_a_larger_place(text, place):
    assert places(text, ON) == [place]


def test_a_company_is_not_a_town():
    found = [(one.entity, one.value) for one in extract("在松江泗泾跑韵达", NOW, ON)]
    assert ("company", "韵达") in found and ("location", "松江泗泾") in found


@pytest.mark.parametrize(
    ("given", "wanted"), [({}, False), ({"XIAOGE_STREETS": "1"}, True), ({"XIAOGE_STREETS": "no"}, False)]
)
def test_the_set_is_read_only_where_the_installation_wants_it(monkeypatch, given, wanted):
    monkeypatch.delenv("XIAOGE_STREETS", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings, problems = read_settings(given)
    assert (settings.streets, problems) == (wanted, [])
    assert streets_wanted() is wanted
    assert (load_lexicon(FOLDER).streets is not None) is wanted


def test_the_set_is_shared_by_all_who_read_it():
    assert load_lexicon(FOLDER, streets=True).streets is load_streets()
    assert len(load_streets()) > 40_000


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("泗泾镇", ("泗泾", "镇")), ("浦东新区", ("浦东", "新区")),
        ("恩施土家族苗族自治州", ("恩施", "土家族苗族自治州")),
        ("广西壮族自治区", ("广西", "壮族自治区")), ("城区", ("城区", "")), ("乌拉特中旗", ("乌拉特", "中旗")),
    ],
)  # fmt: skip
def test_a_name_is_split_before_its_ending(name, parts):
    assert split_name(name) == parts
