"""Names of people and of places. All people are invented."""

from pathlib import Path

import pytest

from bot.nlu.naming.lexicon import load_lexicon
from bot.nlu.naming.locations import find_locations
from bot.nlu.naming.names import find_names

LEXICON = load_lexicon(Path(__file__).parents[2] / "nlu_data" / "entities")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我叫张伟在中通", "张伟"), ("给我登记下 叫张伟 在中通汇龙网点", "张伟"), ("我是王建国", "王建国"),
        ("名字是欧阳锋", "欧阳锋"),
        ("姓名:李娜", "李娜"), ("我叫周杰电话13800138000", "周杰"), ("我叫阿依古丽·买买提",
        "阿依古丽·买买提"), ("我是陈国强 想入会", "陈国强"),
        ("我叫那个 陈建军", "陈建军"), ("我老婆叫陈静 我叫刘伟", "刘伟"),
    ],
)  # fmt: skip
def test_a_name_is_found_after_an_introduction(text, name):
    assert [(f.value, f.certain) for f in find_names(text)] == [(name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "我是安徽的", "我是美团骑手", "我是申通的", "我是单干的", "你叫什么", "叫你们领导来",
        "站长一句话叫我滚", "我是高中毕业", "老板叫王强", "张伟",
        "叫他们给我回个电话", "干活的时候叫兄弟", "快叫救护车", "包工的叫李二毛",
    ],
)  # fmt: skip
def test_what_people_are_is_not_what_they_are_called(text):
    assert find_names(text) == []


@pytest.mark.parametrize(
    "text",
    ["张伟", "王建国", "嗯 李娜", "欧阳锋", "陈有才", "叫王小二吧", "古丽娜尔·艾山", "刘洋 13800138000"],
)
def test_a_name_may_be_the_whole_answer(text):
    (found,) = find_names(text, bare=True)
    assert str(found.value) in text


@pytest.mark.parametrize(
    "text",
    ["谢谢", "不知道", "周一", "钱呢", "王", "安全第一", "麻烦", "何解", "万一", "马上", "三千五", "没有"],
)
def test_ordinary_words_are_no_names(text):
    assert find_names(text, bare=True) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("人民路那边", "人民路"), ("我在吾悦南门 哪块能充个电", "吾悦南门"), ("汇龙镇人民路那边",
        "汇龙镇人民路"), ("惠萍镇", "惠萍镇"),
        ("在启东收费站那边", "启东收费站"), ("江海路工行那个有微波炉不", "江海路工行"),
        ("我骑到人民路江海路路口", "人民路江海路路口"),
        ("御景湾小区3号楼", "御景湾小区3号楼"), ("建议万达北门再搞一个站", "万达北门"), ("G40服务区",
        "G40服务区"), ("高铁站", "高铁站"),
        ("他们公司在江海路", "江海路"), ("在中通汇龙网点", "汇龙"), ("人民路与江海路交叉口",
        "人民路与江海路交叉口"),
        ("中山路那只驿站夜里开到几点伐", "中山路"), ("我在南苑路和解放路口", "南苑路和解放路口"),
        ("地址改成汇龙镇公园中路", "汇龙镇公园中路"),
    ],
)  # fmt: skip
def test_a_place_is_found_without_the_words_around_it(text, place):
    assert [f.value for f in find_locations(text, LEXICON)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "站长欠我工资", "网点老板跑了", "顺路单全是坑", "别跟我整套路", "昨晚在桥上站了半天",
        "上班路上被撞的", "最近的义站在哪", "客户小区不让进",
        "体检车啥时候来我们镇", "附近有歇脚的地方没", "马路中间", "一路顺风", "骑手驿站怎么找", "返乡了",
        "直接提交行吗", "取餐路上出事", "昨天医院说的", "在大区",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_place_is_none(text):
    assert find_locations(text, LEXICON) == []


def test_a_short_answer_is_a_place_when_one_was_asked_for():
    assert [(f.value, f.note) for f in find_locations("我在老供销社旁边", LEXICON, bare=True)] == [
        ("老供销社", "as_typed")
    ]
    assert find_locations("不知道", LEXICON, bare=True) == find_locations("你们在哪", LEXICON, bare=True) == []
