"""What a question about money holds, and what comes out of it."""

from __future__ import annotations

from datetime import date

import pytest

from actions import claim_words
from bot.domain.claims.items import Item, Term
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.wage_question import answer
from bot.nlu.numbers.wage_facts import wage_facts
from tests.domain.claims.county import FIGURES

TODAY = date(2026, 11, 23)


def told(text: str) -> object:
    """Sums by item, the key of a question, or None."""
    result = answer(wage_facts(text), FIGURES, TODAY)
    if isinstance(result, tuple):
        return {one.name: str(one.amount) if isinstance(one, Item) else one.reason.key for one in result}
    return result.key if isinstance(result, Term) else None


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("一单4块5跑了1286单 给了4200 还差多少", {"piece_pay_owed": "1587.00"}),
        ("4.5一单 跑了1286单 已经发了4200 还欠多少", {"piece_pay_owed": "1587.00"}),
        ("一单五块四送了九百零三单给了我四千一你瞅瞅对不对", {"piece_pay_owed": "776.20"}),
        ("一单4.2元，上个月送了1530单，到手5100，帮忙看下少了多少", {"piece_pay_owed": "1326.00"}),
        ("算算看嘛 一单三块九 一个月跑了一千四百单", {"piece_pay_owed": "5460.00"}),
        ("计件 一件三毛五 做了一万二千八百件 多钱", {"piece_pay_owed": "4480.00"}),
        ("四个月没发 每月四千六 中间借支过三千", {"wages_owed": "15400.00"}),
        ("欠我三个月工资 一个月5200 只给了3000 还差多少", {"wages_owed": "12600.00"}),
        ("干了两年七个月一个月5000被辞了赔几个月", {"severance": "15000.00", "double_severance": "30000.00"}),
        ("被裁了 干了三年 平均工资6300 能拿多少", {"severance": "18900.00", "double_severance": "37800.00"}),
        ("违法辞退 干了2年7个月 月薪5000 2N是多少", {"double_severance": "30000.00"}),
        ("合同到期没续签 干了四年零七个月 月薪5700", {"severance": "28500.00"}),
        ("自己辞职的 干了三年 月薪5000 有补偿吗", {"severance": "no_severance_quit"}),
        ("月薪5220 平时加班20小时 周末16小时 国庆8小时", {"overtime": "2580.00"}),
    ],
)
def test_a_message_that_holds_everything_is_worked_out(text: str, sums: dict[str, str]) -> None:
    assert told(text) == sums


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("跑了1286单 给了4200 还差多少", "ask_unit_price"), ("一单4块5 给了4200 还差多少", "ask_count"),
        ("干了两年七个月被辞了赔多少", "ask_monthly_before_end"), ("一个月5000被辞了赔几个月", "ask_served"),
        ("四个月没发工资 一共欠多少", "ask_monthly"), ("平时加班20小时 周末16小时 加班费多少", "ask_monthly"),
        ("一单45块跑了1286单 给了4200", "unit_price_high"),
    ],
)  # fmt: skip
def test_one_value_that_is_missing_or_doubtful_is_asked(text: str, asked: str) -> None:
    assert told(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "算一下", "N怎么算", "2N怎么算的", "能赔多少", "要是辞退算违法 能多拿一倍是吧",
        "我七月跑了一千零二十单 八月九百八 单价七八月是四块六九月改成四块二 一共打给我七千",
        "送件的 派件费一票一块一 上个月派了3820票 揽了2100块钱的件 被罚了470",
        "三百二十一单四块二 还有八十七单五块五",
        "底薪2360 平时加班62h 周末加班88h", "怀孕被辞 干了三年 工资3900 能要多少",
        "N+1 怎么算 干了2年7个月 月薪5000被辞", "大概三四千一个月 干了三年被辞",
        "一天三百二做了六十七个工生活费支了四千二", "干了两年七个月一个月5000被辞了还欠我两个月工资",
    ],
)  # fmt: skip
def test_a_message_with_a_number_that_has_no_place_is_not_worked_out_at_all(text: str) -> None:
    assert told(text) is None


def test_the_answer_ends_honestly_and_names_its_law() -> None:
    result = answer(wage_facts("一单4块5跑了1286单 给了4200 还差多少"), FIGURES, TODAY)
    assert isinstance(result, tuple)
    assert claim_words.table(result).splitlines() == [
        "按您说的算一算：",
        "· 计件欠款：1587元（1286×4.5－已发4200；《劳动合同法》第三十条、《工资支付暂行规定》第八条）",
        "这是估算，不代表最后能拿到的数，以仲裁、法院、人社部门的认定为准。",
    ]


def test_severance_waits_for_the_relation_and_without_local_figures_there_is_no_sum() -> None:
    facts = wage_facts("干了两年七个月一个月5000被辞了赔几个月")
    result = answer(facts, FIGURES, TODAY)
    assert isinstance(result, tuple)
    words = claim_words.table(result)
    assert "15000元（5000×3个月；" in words and "先要落实：双方算劳动关系" in words and "样例数字" in words
    refused = answer(facts, LocalFigures(""), TODAY)
    assert isinstance(refused, tuple) and "还没有录入" in claim_words.table(refused)


@pytest.mark.parametrize("key", ["ask_unit_price", "ask_count", "ask_monthly", "ask_monthly_before_end", "ask_served"])
def test_every_question_has_words(key: str) -> None:
    assert claim_words.question(Term(key)).startswith("还差一个数")
