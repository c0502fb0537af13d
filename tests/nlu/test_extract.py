"""Whole sentences, as couriers type and dictate them. People and numbers are invented."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.extract import extract
from bot.nlu.naming.lexicon import load_lexicon

LEXICON = load_lexicon(Path(__file__).parents[2] / "nlu_data" / "entities")
NOW = datetime(2026, 11, 22, 10, 5, tzinfo=timezone(timedelta(hours=8)))  # a Sunday


def values(text, asked=None):
    """entity=value, a question mark before what must be asked back."""
    return [f"{f.entity}={'' if f.certain else '?'}{f.value}" for f in extract(text, NOW, LEXICON, asked)]


PERIOD = "period={{'start': '2026-{0:02d}', 'end': '2026-{1:02d}'}}".format


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("站长欠我俩月工资四千八 一直拖", ["months_owed=2", "amount=4800"]),
        ("美团占长欠新三个月 一共1w2 到现在一分钱没给", ["company=美团", "months_owed=3", "amount=12000"]),
        ("俺们11个司机运费压了仨月了 加起来小十万 谁管", ["worker_count=11", "months_owed=3",
        "amount=?90000"]),
        ("我叫李建军在饿了吗跑众包8月到10月工资欠我六千五",
         ["name=李建军", "company=饿了么", "job=courier", PERIOD(8, 10), "amount=6500"]),
        ("老細走佬咗 中通欠我兩個月人工八千蚊 點算", ["company=中通", "months_owed=2", "amount=8000"]),
        ("干了仨月说好保底七千 就给了一个月 剩下一万四不给了咋整啊",
         ["months_owed=?3", "amount=7000", "months_owed=?1", "amount=14000"]),
        ("一单4块5跑了1286单 给了4200 还差多少", ["amount=4.5", "amount=4200"]),
        ("昨晚送外卖在人民路被车撞了 美团不管", ["date=2026-11-21", "job=courier", "location=人民路",
        "company=美团"]),
        ("上周三在江海路工行门口摔的 骨折了", ["date=2026-11-11", "location=江海路工行门口"]),
        ("给我登记下 叫张伟 在中通汇龙网点 电话幺三八零零幺三八零零零",
         ["name=张伟", "company=中通", "location=汇龙", "phone=13800138000"]),
        ("我在吾悦南门 哪块能热个饭充个电", ["location=吾悦南门", "facility=microwave", "facility=charging"]),
        ("12月5号开庭 我想申请发源 电话138 0013 8000", ["date=2026-12-05", "phone=13800138000"]),
        ("查下qx202611180007 到哪步了", ["case_number=QX20261118-0007"]),
        ("明天上午十点给我回电话 别打早了", ["callback_time=2026-11-23T10:00:00+08:00"]),
        ("金额填错了 是5300不是3500", ["amount=5300"]),
        ("我不是美团的 是韵达的 启东顺达物流有限公司签的合同", ["company=韵达", "company=启东顺达物流"]),
        ("身份证320681199003071231 手机13912345678 叫欧阳锋", ["id_number=320681199003071231",
        "phone=13912345678", "name=欧阳锋"]),
        ("群里二十几号人都没拿到9月份的钱 少的两千多的四千八九",
         ["worker_count=?21", PERIOD(9, 9), "amount=?2000", "amount=?4800"]),
        ("额开货车滴 运费压了一个半月 八千来块 老板在海门", ["job=truck", "months_owed=1.5", "amount=?8000",
        "location=海门"]),
        ("從今年3月到現在冇出糧!!!!! 餓了麼專送 😭😭😭", [PERIOD(3, 11), "company=饿了么", "job=courier"]),
        ("国庆三天都跑了 三倍咋算", ["date=?2026-10-01"]),
        ("热死了 哪有空调能蹲会儿", ["facility=ac", "facility=seat"]),
        ("在吗", []),
        ("今年有啥子福利哦", []),
        ("转人工", []),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_values_in_order(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("amount", "3500", ["amount=3500"]),
        ("amount", "大概四千八九吧", ["amount=?4800"]),
        ("months_owed", "3", ["months_owed=3"]),
        ("worker_count", "8个", ["worker_count=8"]),
        ("worker_count", "就我", ["worker_count=1"]),
        ("period", "8到10", [PERIOD(8, 10)]),
        ("incident_date", "10.1", ["date=2026-10-01"]),
        ("incident_date", "12月5号", ["date=2025-12-05"]),
        ("hearing_date", "12月5号", ["date=2026-12-05"]),
        ("incident_date", "上个月", ["date=?2026-10-01"]),
        ("callback_time", "下午三点半", ["callback_time=2026-11-22T15:30:00+08:00"]),
        ("name", "王建国", ["name=王建国"]),
        ("name", "不知道", []),
        ("company", "小黄", ["company=美团"]),
        ("company", "启达", ["company=启达"]),
        ("job", "货车", ["job=truck"]),
        ("location", "老供销社旁边", ["location=老供销社"]),
        ("facility", "水", ["facility=hot_water"]),
        ("phone", "1380013800", ["phone=?1380013800"]),
        ("id_number", "110105194912310021", ["id_number=?110105194912310021"]),
    ],
)
def test_what_was_asked_for_is_read_from_a_bare_answer(asked, text, expected):
    assert values(text, asked) == expected


def test_nothing_is_read_from_a_bare_answer_to_another_question():
    assert values("3500") == values("王建国") == values("水") == values("小黄") == []


def test_a_name_is_kept_as_it_was_typed_though_it_was_read_in_simplified():
    (found,) = extract("我叫陳國強", NOW, LEXICON)
    assert found.value == "陳國強"


def test_positions_are_those_of_the_text_as_it_was_typed():
    typed = "😭😭😭欠我３５００塊！！！！"
    (found,) = extract(typed, NOW, LEXICON)
    assert typed[found.start : found.end] == "３５００塊"


_WORDS = st.sampled_from(
    [
        "欠我",
        "工资",
        "三千五",
        "3k5",
        "8月",
        "到",
        "10月",
        "13800138000",
        "我叫",
        "张伟",
        "美团",
        "站点",
        "公司",
        "人民路",
        "昨天",
        "明天",
        "上午",
        "十点",
        "八个",
        "人",
        "俩月",
        "半",
        "年",
        "块",
        "号",
        "😭",
        "！！！",
        "兩個",
        "月",
        "幺三八",
        "12",
        "3.5",
        "-",
        "、",
        "的",
        "在",
        "是",
        "不是",
        "QX20261118-0007",
        "国庆",
        "去年腊月",
        "网点",
        "一单",
        "几",
        "多",
        "乡",
        "区",
        "路",
        "高铁站",
        "驿站",
        "银行",
        "镇",
        "医院",
        "开发区",
        "老",
        "这",
        "一块",
        "年初",
        "百",
        "我们",
        "一份",
        "来",
        "小",
        "1w2",
        "百八十",
        "周三",
        "空调",
    ]
)


@given(
    st.lists(_WORDS, max_size=12).map("".join),
    st.sampled_from([None, "amount", "period", "name", "location", "company", "incident_date", "callback_time"]),
)
def test_every_value_comes_from_inside_the_text_and_extracting_never_fails(text, asked):
    for found in extract(text, NOW, LEXICON, asked):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()


@given(st.text(max_size=40))
def test_any_text_at_all_can_be_read(text):
    for found in extract(text, NOW, LEXICON):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "words",
    [
        "9",
        "一",
        "8月",
        "我叫",
        "在人民",
        "千",
        "1 ",
        "我在",
        "欠我3500",
        "8月到",
        "美团",
        "138 ",
        "有限公司",
        "路",
    ],
    ids=str,
)
def test_a_long_silly_text_is_read_in_time(words):
    start = monotonic()
    extract(words * (10_000 // len(words)), NOW, LEXICON, "amount")
    assert monotonic() - start < 1
