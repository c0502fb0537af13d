"""Items, refusals, limits and doubts as people read them."""

from __future__ import annotations

import ast
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from actions.wage import claim_words
from bot.domain.claims.claim import NAMES, claim
from bot.domain.claims.deductions import deposit_refund, unlawful_deduction
from bot.domain.claims.double_pay import Unsigned, double_pay
from bot.domain.claims.doubts import check_employment, doubt_of_price
from bot.domain.claims.extra_compensation import extra_compensation
from bot.domain.claims.items import Refusal
from bot.domain.claims.local_figures import NAMES as FIGURE_NAMES
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.overtime import Extra, overtime, piece_overtime
from bot.domain.claims.severance import Service, double_severance, severance
from bot.domain.claims.time_limits import arbitration_limit, arbitration_limit_of_wages
from bot.domain.claims.wage_floors import hourly_floor_gap, minimum_wage_gap
from bot.domain.claims.wages_owed import PartMonth, Pieces, piece_pay_owed, wages_owed
from bot.domain.invalid import InvalidValue
from bot.wording import entry
from tests.domain.claims.county import AVERAGE, CALENDAR, HOUR, MONTH

D = Decimal
day = date.fromisoformat
CLAIMS = Path(__file__).parents[2] / "bot" / "domain" / "claims"
TALK = CLAIMS.parent / "wage_talk"
WAGES = wages_owed(D(5200), D(2), PartMonth(D(9)), D(3000))
PIECES = piece_pay_owed([Pieces(D(1286), D("4.5")), Pieces(D(97), D("1.5"))], [D(300)], D(4200))


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (WAGES, "拖欠工资：9551.72元（5200×2个月＋5200÷21.75×9天－已发3000；"
                "《劳动合同法》第三十条、《工资支付暂行规定》第九条）"),
        (PIECES, "计件欠款：2032.50元（1286×4.5＋97×1.5＋300－已发4200；"
                 "《劳动合同法》第三十条、《工资支付暂行规定》第八条）"),
        (unlawful_deduction(D(2000), D("6232.5"), MONTH),
         "多扣的钱：753.50到2000元（扣2000－最多能扣1246.50，当月工资6232.5的20%；"
         "《工资支付暂行规定》第十五条、第十六条）"),
        (overtime(D(5220), Extra(D(20), D(16), D(8))),
         "加班费：2580元（每小时5220÷21.75÷8，平日20小时×1.5倍，休息日16小时×2倍，法定节假日8小时×3倍；"
         "《劳动法》第四十四条、《工资支付暂行规定》第十三条、人社部发〔2025〕2号）"),
        (piece_overtime(D(4), Extra(D(120), holiday=D(60))),
         "加班费：720元（单价4，平日120单×0.5倍，法定节假日60单×2倍；《劳动法》第四十四条、《工资支付暂行规定》第十三条）"),
        (severance(Service(D("15.5"), D(32000), MONTH, AVERAGE)),
         "经济补偿（N）：331200元（27600×12个月，月均32000高过社平三倍27600，按三倍算，最多12个月；"
         "《劳动合同法》第四十六条、第四十七条）"),
        (double_pay(Unsigned(day("2025-03-10"), day("2025-11-30")), D(5000), day("2025-12-15"), CALENDAR),
         "没签合同的另一倍工资：38448.28元（5000×7个月＋5000÷21.75×15个工作日，从2025年4月10日到2025年11月30日；"
         "《劳动合同法》第八十二条、《劳动合同法实施条例》第六条、第七条、法释〔2025〕12号第六条）"),
        (hourly_floor_gap(D(196), D(3500), HOUR),
         "不到小时最低工资的差额：420元（196小时×20－已发3500；人社厅发〔2023〕50号、人社部发〔2021〕56号）"),
        (deposit_refund([D(500), D(300)]),
         "押金和装备费：800元（500＋300；《劳动合同法》第九条、第八十四条）"),
    ],
)  # fmt: skip
def test_an_item_shows_name_sum_formula_and_law(item, line) -> None:
    name, formula, law, *_ = [part.split("：", 1)[1] if "：" in part else part for part in claim_words.lines(item)]
    head = claim_words.lines(item)[0].removeprefix("· ").split("：")[0]
    assert f"{head}：{name}（{formula}；{law}）" == line


def test_the_table_adds_up_what_counts_and_keeps_apart_what_needs_something_first() -> None:
    order = extra_compensation(D("9551.72"), None, None, day("2026-11-22"))
    told = claim_words.table([WAGES, deposit_refund([D(500)]), order]).splitlines()
    assert told[0] == "按您说的算一算："
    assert told[1] == "· 拖欠工资：9551.72元" and told[4] == "· 押金和装备费：500元"
    assert told[7:9] == ["合计：10051.72元", "还得先落实一件事，可能还可以主张："]
    assert told[9] == "· 加付赔偿金：4775.86到9551.72元" and told[12] == "  先要落实：人社部门责令限期支付、到期还没付"
    assert told[-1] == "这是估算，不代表最后能拿到的数，以仲裁、法院、人社部门的认定为准。"


def test_a_table_from_sample_figures_says_so_once() -> None:
    told = claim_words.table([minimum_wage_gap(D(1700), MONTH), severance(Service(D(3), D(5000), MONTH, AVERAGE))])
    assert told.count("样例数字") == 1


def test_two_n_under_a_civil_contract_is_a_reason_and_no_sum() -> None:
    service = Service(D(3), D(5800), MONTH, AVERAGE)
    told = claim_words.table(claim("double_severance", "C", lambda: double_severance(service)))
    assert "违法解除赔偿金（2N）：民事合作关系没有这一项" in told and "元" not in told.split("\n")[0]


def test_a_figure_that_is_missing_or_expired_is_named() -> None:
    (refusal,) = claim(
        "minimum_wage_gap",
        "A",
        lambda: minimum_wage_gap(D(1), LocalFigures("").on("min_wage_month", day("2026-11-22"))),
    )
    assert isinstance(refusal, Refusal)
    assert claim_words.refused(refusal).startswith("不到最低工资的差额：当地的月最低工资还没有录入")


def test_more_paid_than_due_asks_to_look_again() -> None:
    told = claim_words.table([wages_owed(D(3000), D(1), None, D(3500))])
    assert "拖欠工资：0元" in told and "看着多发了500元，请您再核对一下数。" in told


def test_a_limit_names_the_day_and_the_safe_day_before_a_holiday() -> None:
    assert claim_words.until(arbitration_limit(day("2025-10-15"), [], CALENDAR)) == "申请劳动仲裁：最晚2026年10月15日"
    moved = claim_words.until(arbitration_limit(day("2025-10-02"), [], CALENDAR))
    assert moved == "申请劳动仲裁：最晚2026年10月8日（2026年10月2日那天放假，顺延了），最好赶在2026年10月2日前"
    assert claim_words.until(arbitration_limit_of_wages(None, [], CALENDAR)).endswith("还在干的，工资不限时")


def test_doubts_and_what_cannot_be_are_asked_back() -> None:
    price = doubt_of_price(D(45))
    assert price is not None and claim_words.doubt(price) == "一单45元有点高，是4.5元吗？"
    with pytest.raises(InvalidValue) as error:
        check_employment(day("2026-03-01"), day("2026-02-01"), day("2026-11-22"))
    assert entry("dialogue.invalid")[error.value.reason] == "离开的日子比来的日子还早，您再看看？"


def test_every_code_of_the_calculator_has_words() -> None:
    words = entry("claims")
    sections = ("formula", "rows", "notes", "reasons", "doubts", "needs", "codes", "names")
    known = {key for section in sections for key in words[section]} | set(entry("claim_laws"))
    known |= set(entry("dialogue.invalid"))
    codes = {
        node.value
        for file in (*CLAIMS.glob("*.py"), *TALK.glob("*.py"))
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("Term", "NotWorkedOut", "InvalidValue")
        for node in ast.walk(call.args[0])
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and not isinstance(call.args[0], ast.JoinedStr)
    }
    dynamic = {"hours_flexible", "hours_comprehensive", "not_for_a", "not_for_b", "not_for_c", "no_severance_quit"}
    dynamic |= {"no_severance_still_employed", "most_of_wage", "down_to_minimum", "damage", "weekday", "rest_day"}
    cited = {
        found
        for file in CLAIMS.glob("*.py")
        for found in re.findall(
            r'"((?:labour|wage_payment|new_forms|civil|regulation|arbitration|inspection|interpretation|annual_leave'
            r'|labour_contract|pay_days)_(?:[a-z]+_)*\d\w*)"',
            file.read_text("utf-8"),
        )
    }
    assert len(codes) > 40 and len(cited) > 30
    assert codes | dynamic | cited | set(NAMES) | set(FIGURE_NAMES) <= known
