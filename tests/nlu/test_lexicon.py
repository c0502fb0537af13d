"""The words of nlu_data/entities, and the extractors that live on them."""

from pathlib import Path

import pytest

from bot.domain.geography.stations import FACILITIES
from bot.nlu.naming.companies import find_companies
from bot.nlu.naming.facilities import find_facilities
from bot.nlu.naming.jobs import find_jobs
from bot.nlu.naming.lexicon import BrokenLexicon, load_lexicon

LEXICON = load_lexicon(Path(__file__).parents[2] / "nlu_data" / "entities")


def test_every_facility_is_a_code_of_the_stations_and_every_code_has_words():
    assert set(LEXICON.facilities.values()) == set(FACILITIES)


def test_there_are_four_kinds_of_work():
    assert set(LEXICON.jobs.values()) == {"courier", "ride_hailing", "truck", "other"}


def test_an_alias_under_two_names_is_refused(tmp_path):
    (tmp_path / "job.yml").write_text(
        "nlu:\n- synonym: truck\n  examples: |\n    - 司机\n- synonym: other\n  examples: |\n    - 司机\n",
        encoding="utf-8",
    )
    with pytest.raises(BrokenLexicon) as caught:
        load_lexicon(tmp_path)
    assert (caught.value.alias, caught.value.names) == ("司机", ("truck", "other"))


def test_landmarks_of_an_installation_join_the_places():
    lexicon = load_lexicon(Path(__file__).parents[2] / "nlu_data" / "entities", places=("老供销社",))
    assert "老供销社" in lexicon.places and "吾悦" in lexicon.places


NICKNAMES = {
    "美团": "美团 美团众包 美团专送 乐跑 小黄", "饿了么": "饿了么 蜂鸟众包 蜂鸟团队 淘宝闪购 小蓝 饿了吗",
    "达达": "达达 京东秒送", "闪送": "闪送",
    "UU跑腿": "UU跑腿 uu跑腿", "顺丰同城": "顺丰同城", "滴滴": "滴滴 花小猪", "T3": "T3 t3出行",
    "曹操": "曹操", "高德": "高德聚合",
    "货拉拉": "货拉拉", "快狗": "快狗", "滴滴货运": "滴滴货运", "满帮": "满帮 运满满 货车帮 省省",
    "顺丰": "顺丰 顺风快递", "中通": "中通", "圆通": "圆通",
    "申通": "申通", "韵达": "韵达", "极兔": "极兔 急兔", "京东": "京东", "邮政": "邮政 EMS 邮政EMS",
    "德邦": "德邦", "菜鸟": "菜鸟",
}  # fmt: skip


@pytest.mark.parametrize(("name", "aliases"), NICKNAMES.items())
def test_nicknames_lead_to_the_company(name, aliases):
    for alias in aliases.split():
        assert [f.value for f in find_companies(f"跑{alias}的", LEXICON, bare=True)] == [name]


@pytest.mark.parametrize(
    ("text", "company", "certain"),
    [
        ("我在启东顺达物流有限公司上班", "启东顺达物流", True),
        ("跟启东恒信人力资源有限公司签的合同", "启东恒信人力资源", True),
        ("顺达站点欠我工资", "顺达", False),
        ("我在顺达物流开货车", "顺达物流", False),
        ("中通公司", "中通", True),
        ("美团汇龙站点", "美团", True),
        ("在中通汇龙网点", "中通", True),
    ],
)
def test_companies_lose_their_endings(text, company, certain):
    assert [(f.value, f.certain) for f in find_companies(text, LEXICON)] == [(company, certain)]


@pytest.mark.parametrize(
    "text",
    [
        "合同跟外地一个人力公司签的", "保险公司不认", "公司把我开了", "网点被总部收了", "签的合作协议",
        "圆通路88号", "用高德导航", "我们站八个人",
        "明天带人去堵他公司大门", "那个小黄是谁", "俺换网点了", "收到公司律师函", "昨天网点老板跑了",
        "今天早上公司会计打电话", "案子里公司写反了", "邮政银行门口",
    ],
)  # fmt: skip
def test_a_company_without_a_name_is_none(text):
    assert find_companies(text, LEXICON) == []


def test_an_unknown_company_is_taken_as_typed_when_asked():
    assert [(f.value, f.note) for f in find_companies("公司是启达吧", LEXICON, bare=True)] == [("启达", "as_typed")]
    assert find_companies("不知道", LEXICON, bare=True) == find_companies("启达", LEXICON) == []


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("我是外卖骑手", "courier"), ("送快递的", "courier"), ("跑众包", "courier"), ("开网约车",
        "ride_hailing"), ("滴滴司机", "ride_hailing"),
        ("货车自己的", "truck"), ("开大车的", "truck"), ("干代驾", "other"),
    ],
)  # fmt: skip
def test_work_is_one_of_four_kinds(text, job):
    assert [f.value for f in find_jobs(text, LEXICON)] == [job]


def test_vague_words_are_work_only_when_asked():
    assert find_jobs("被货车剐了 快递丢了", LEXICON) == []
    assert [f.value for f in find_jobs("快递", LEXICON, bare=True)] == ["courier"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("热死了 哪有空调能蹲会儿", ["ac", "seat"]),
        ("哪块能热个饭充个电", ["microwave", "charging"]),
        ("有喂奶的地方没", ["nursing_room"]),
        ("电瓶车停哪 有换电柜没", ["parking", "battery_swap"]),
        ("电瓶车充电", ["ebike_charging"]),
        ("喝口水 上个厕所", ["hot_water", "toilet"]),
    ],
)
def test_facilities_are_codes(text, codes):
    assert [f.value for f in find_facilities(text, LEXICON)] == codes
