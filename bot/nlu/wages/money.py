"""Sums of money in a message, each in the part that it plays: wage, paid, fine, deposit, price of a piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.bare_figures import is_negative
from bot.nlu.wages.extras import extra_kind
from bot.nlu.wages.row_changes import nearest_row
from bot.nlu.wages.said.floors import is_floor, is_given_back, is_in_hand
from bot.nlu.wages.told import Told

_FILLER = r"(?:了|过|我|俺|额|们|掉|走|的|款|钱|费|共|一共|总共|还|是|有|就|才|只|大概|差不多|又|每个?月|给|到|:|\s)*$"
_PAID = re.compile(
    r"(?<![没未不少该欠再补冇应])(?<![没未不冇莫][给跟][我俺咱额])(?:(?:归|偿)?还(?:了|过)(?:我|俺|的|\s)*|(?:已经?|一共|总共|就|只|才)?(?:给|发|付|结|打|转|拿|收到|到手|"
    r"借支|预支|支)(?:了|过|到|我|俺|的|钱|才|只有?|\s)+"
    r"|(?:减去|减掉|刨去|刨掉|扣除|抵掉)(?:了|已经?|给过?的|\s)*"
    r"|(?:已经?|只|才|就|时|又|先|后来|前后)(?:给|发|付|结|打|转|拿)|(?:收到|到手|实付|预支|借支)(?:了|才|只有|\s)*|(?:畀|俾)咗(?:我|\s)*)"
    r"(?:(?:过年|过节|年前|年底|中秋|端午|国庆|元旦|生活|伙食|路|车)[费钱]?的?)?$"
)
_PAID_APART = re.compile(r"[\s,，、。][^\s,，、。罚扣押]*$")
_BEFORE_PAID = ("wage_fine", "wage_deposit", "wage_extra", "wage_last")
"""What is named in the words before: 扣了两百罚款 给了两千五 tells of both."""
_PROBATION_PAY = re.compile(r"试用期?(?:里|内)?(?:每个?月)?(?:才|只|就|都)*(?:给|发|拿|开|到手)(?:了|我|的)*$")
_ORDERED = re.compile(r"(?:责令|限期|限他|勒令).{0,18}(?:付|给|发|支付)(?:清|我|俺|的|\s)*$")
"""What was ordered to be paid came not by that."""
_TAKEN_FOR_GEAR = re.compile(r"(?:押金|保证金|装备|服装|雨衣|工服|餐箱|头盔|制服)[^\d\s,，。;]{0,6}扣[了我掉走\s]*$")
_TIMES = re.compile(r"(?:[给发付打转]|借支|预支)(?:过|了)?[\d两俩二三四五六七八九十几][次回笔]")
_ONE_TIME = re.compile(r"(?:[一头]|第[一二三四五])(?:次|回|笔)(?:是|给了|给|\s)*$")
"""What came in several payments that are told one by one."""
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("wage_fine", re.compile(
        rf"(?:罚|扣款|克扣|(?<!抵)扣)(?:了|我|俺|掉)*(?:工资|[^\d\s,。;]{{1,4}}[费金款])?{_FILLER}"
    )),
    ("wage_deposit", re.compile(
        rf"(?:押金|保证[金今]|风险金|装备|服装|衣服|雨衣|工服|[餐保温]+箱|头盔|制服)(?:交|收|扣|退|各|"
        rf"要)*{_FILLER}"
    )),
    ("wage_extra", re.compile(
        rf"(?:全勤|满勤|补贴|补助|津贴|奖金?|奖励|提成|绩效|[餐饭车油话房]补|高温|夜班?补|夜班费)(?:金|奖|补贴?|津贴|另加|"
        rf"加)*{_FILLER}"
    )),
    ("wage_last", re.compile(rf"(?:上个?月|最后一?个?月|走[的之]?[前那]个?月)(?:工资|人工|发|拿|到手)*{_FILLER}")),
    ("wage_received", re.compile(rf"(?:到手|实得|实发|只发|拿到手|只拿|才拿|发下来|才发)(?:工资)?{_FILLER}")),
    ("wage_paid", _PAID),
    ("wage_due", re.compile(
        rf"(?:应发|应得|该[给发]|[欠差](?:的)?(?:分别|各自)|[欠差]|拖欠|没[发给结]|未发|运费|尾款|货款)(?:薪|工资|他|"
        rf"人家)*{_FILLER}"
    )),
)  # fmt: skip
_WAGE = re.compile(
    rf"(?:平均工资|月均|平均|月工资|月薪|工资|底薪|薪水|人工|合同(?:上|里)?(?:写|签|约定)的?|月入)(?:拿|开|大概|税前|扣税前|应发)*{_FILLER}"
)
_UNPAID_AFTER = re.compile(r"(?:块|元)?(?:的)?(?:工资|运费)?(?:都|也|还|一直|全)*(?:没|未|冇)(?:发|给|结|付|拿到)")
_OF_MONTH = re.compile(r"[\d一二三四五六七八九十]月份?(?:的)?(?:工资)?\s*$")
_WAGE_TOLD = re.compile(r"底薪|月薪|工资|薪水|保底|个月|每月|人工")
_OF_YEAR = re.compile(r"\s*年(?:之|以)?前")
_BY_ORDER_OF = re.compile(r"前(?:要|得|必须)?(?:付|支付|给|发|结)(?:清|完)?(?:给)?(?:我们?|俺|了|\s)*$")
_MONTHLY_WORD = re.compile(r"(?:月薪|月工资|底薪)(?:是|税前|\s)*$")
_NEXT = re.compile(r"(?:块钱?|元)?[\s,、;和]+(?:(?:还有)?(?:一个|另一个)(?:月)?是?)?")
_ONES = re.compile(r"一个(?:月)?是?\d{3,}")
_OF_ONE = re.compile(r"(?:^|[\s,])(?:一个|第一个|头一个)(?:月)?是?$")
"""Between sums of one kind that follow each other."""
_A_MONTH = re.compile(
    r"(?:块钱?|元)?(?:一个?月|每个?月)[\s,]*(?:欠|拖|没|共|一共)(?:了|我|发|给)*[\d两俩仨一二三四五六七八九十半]"
)
"""Behind a wage: the number of months follows."""
_OPEN = re.compile(r"[欠拖]|[没未][发给结]")
_OF_DEPOSIT_AFTER = re.compile(r"(?:块|元)?(?:的)?(?:押金|保证[金今]|装备|服装|风险金)")
_IS_EXTRA = re.compile(
    r"(?:块钱?|元)?(?:的|是|算)*(?:[^\s,。\d]{0,2})(?:全勤|满勤|补贴|补助|津贴|奖金|奖励|提成|绩效|[餐饭车油话房]补)(?!.{0,4}\d)"
)
_OF_LAST_AFTER = re.compile(r"(?:块钱?|元)?(?:那?是|就是)(?:上个?月|最后一?个?月|走[的之]?前那?个?月)")
_OF_FINE_AFTER = re.compile(r"(?:块|元)?(?:的)?(?:罚款|扣款)")
_PER_HOUR = re.compile(
    r"(?:[一每](?:公里|吨|方|平方?|箱|袋|桶|车|块砖|个班|晚)(?:地|砖|活)?|[一每]个?小时|[一每]个?钟头?|时薪|小时工资)(?:是|给|才)*$"
)
_COUNTED = re.compile(
    r"\s*(?:个)?(?P<unit>单|件|票|趟|车|份|方|平|吨|斤|天|工|小时|钟头|公里)(?!价|休|位|子|薪|元|时|日|均|常|台|班)"
)
SINGLE = frozenset({"wage_monthly", "wage_paid", "wage_fine", "wage_last", "wage_received"})
MONEY = ("wage_monthly", "wage_paid", "wage_fine", "wage_last", "wage_received", "wage_unit_price")
SUMS = ("wage_deposit", "wage_due")
ROWS = ("wage_due", "wage_fine")
"""Slots whose sums may follow each other without any word."""
LISTS = (*SUMS, "wage_extra")
HIGHEST_PRICE = 30
"""Yuan for an order or parcel; above it a point was lost."""
_NEAR = 4
"""So many times smaller or greater a correction may be than what it corrects."""
_LEAST_WAGE = 300
_OF_WAGE = ("severance", "double_pay", "leave", "overtime", "probation", "wages", "fine")


def find_sums(
    text: str, items: Sequence[str], asked: str | None, known: Mapping[str, Any], fixes: bool
) -> Iterator[Told]:
    """Every sum whose part is plain; those of a list each for itself. `fixes`: the words correct something."""
    plain: list[Found] = []
    line: tuple[str, int] = ("", -1)
    amounts = find_amounts(text, bare=True)
    for one in amounts:
        before = words_before(text, one.start)
        denied = before.rstrip().endswith("不是") and one is not amounts[-1]  # 不是五千 是六千; but 不是 六千
        if denied or one.value is None or _OF_YEAR.match(text, one.end):
            continue
        if is_negative(before) and _WAGE.search(before.rstrip(" 负-−")):
            yield Told("wage_monthly", -float(str(one.value)), one.start, one.end)
            continue
        if "min_wage" in items and is_floor(text, one, before):
            yield Told("wage_extra", ["floor", one.value], one.start, one.end)
            continue
        role = _role(text, one, before, items, asked)
        if role == "wage_monthly" and tuple(items) == ("min_wage",) and not _MONTHLY_WORD.search(before):
            role = "wage_received"  # 每月拿1700
        if role is None and tuple(items) == ("fine",) and _OF_MONTH.search(before) and not one.note:
            role = "wage_fine"  # 1月120 2月80, month by month
        if role is None and one.note != "per_month" and _in_a_row(text, one, line):
            role = line[0]
        if role is None and tuple(items) == ("deposit",) and not one.note:
            role = "wage_deposit"  # 押金1500 保温箱280
        in_rows = role in ROWS or (role == "wage_paid" and "分别" in text)
        line = (role, one.end) if role and in_rows else ("", -1)
        if role == "wage_extra" and _is_all(text, one, items, known):
            role = "wage_due"
        if role is None:
            plain.append(one)
        elif role == "wage_extra":
            yield Told(
                role,
                [extra_kind(before) or _kind_behind(text, one) or "allowance", one.value],
                one.start,
                one.end,
                one.certain,
            )
        elif role:
            yield Told(role, one.value, one.start, one.end, one.certain)
    for one in plain[:1] if asked not in LISTS else plain:
        others = [float(known[slot]) for slot in MONEY if known.get(slot)]
        if fixes and (row := nearest_row(float(str(one.value)), known, others)):
            yield Told("wage_by_month", [row], one.start, one.end, True, True)
            continue
        role = _bare_role(float(str(one.value)), items, asked, known, fixes)
        if role:
            yield Told(role, one.value, one.start, one.end, one.certain, True)


def _in_a_row(text: str, one: Found, row: tuple[str, int]) -> bool:
    """Whether a sum only goes on with those before it: 欠3200 4100 2800."""
    return bool(row[0]) and bool(_NEXT.fullmatch(text[row[1] : one.start]))


def _kind_behind(text: str, one: Found) -> str | None:
    """The code of an extra that is named behind its sum: 有200是补贴."""
    named = _IS_EXTRA.match(text, one.end)
    return extra_kind(named[0]) if named else None


def counted(text: str, start: int, end: int) -> str | None:
    """The unit of what a number counts: orders, days, hours."""
    unit = _COUNTED.match(text, end)
    return unit["unit"] if unit else None


def _role(text: str, one: Found, before: str, items: Sequence[str], asked: str | None) -> str | None:
    """The slot, "" for a sum that plays no part here, None where its words say nothing."""
    if "deposit" in items and is_given_back(before):
        return "wage_paid"
    if "deposit" in items and _TAKEN_FOR_GEAR.search(before):
        return "wage_deposit"
    if _ORDERED.search(before):
        return "wage_due"
    if _ONE_TIME.search(before) and _TIMES.search(text):
        return "wage_paid"
    if "extra" in items and _BY_ORDER_OF.search(before):
        return "wage_due"
    if _OF_ONE.search(before) and _OPEN.search(text) and len(_ONES.findall(text)) > 1:
        return "wage_due"
    if _MONTHLY_WORD.search(before):
        return "wage_monthly"
    if "probation" in items and _PROBATION_PAY.search(before):
        return "wage_received"
    if "min_wage" in items and is_in_hand(text, one, before):
        return "wage_received"
    if one.note in ("per_order", "per_day") or _PER_HOUR.search(before):
        return "wage_unit_price"
    if _OF_DEPOSIT_AFTER.match(text, one.end):
        return "wage_deposit"
    if _IS_EXTRA.match(text, one.end):
        return "wage_extra"
    if _OF_FINE_AFTER.match(text, one.end):
        return "wage_fine"
    if _OF_LAST_AFTER.match(text, one.end):
        return "wage_last" if "severance" in items else ""
    came = bool(_PAID_APART.search(before)) and bool(_PAID.search(before))
    for slot, pattern in _ROLES:
        if came and slot in _BEFORE_PAID:
            continue
        if not pattern.search(before) or (slot == "wage_last" and "severance" not in items):
            continue
        if slot == "wage_paid" and one.note == "per_month":
            return "wage_monthly"
        if slot == "wage_received":
            slot = "wage_received" if "min_wage" in items or asked == "wage_received" else "wage_paid"
        if slot == "wage_paid" and "min_wage" in items and not {"wages", "piece"} & {*items}:
            slot = "wage_received"
        if slot == "wage_extra" and one.note == "per_month":
            continue
        if slot == "wage_due" and (one.note == "per_month" or _A_MONTH.match(text, one.end)):
            return "wage_monthly"  # 7月8月没发 每月4500
        if slot == "wage_due" and "fine" in items and "wages" not in items:
            slot = "wage_monthly"  # what the month was worth before it was taken
        return slot
    if one.note == "per_month":
        return "wage_monthly"
    if "wages" in items and _OF_MONTH.search(before) and _OPEN.search(text) and not one.note:
        return "wage_due"
    if _WAGE.search(before):
        unpaid = _UNPAID_AFTER.match(text, one.end) and "月薪" not in before
        return "wage_due" if unpaid and "wages" in items else "wage_monthly"
    return "wage_due" if _UNPAID_AFTER.match(text, one.end) and {"wages", "extra"} & {*items} else None


def _is_all(text: str, one: Found, items: Sequence[str], known: Mapping[str, Any]) -> bool:
    """Whether a commission or allowance is told as the whole debt, beside no wage: 提成1200没给."""
    if "wages" not in items or "piece" in items or known.get("wage_monthly") is not None or _WAGE_TOLD.search(text):
        return False
    return bool(_UNPAID_AFTER.match(text, one.end) or _OPEN.search(text))


def _bare_role(value: float, items: Sequence[str], asked: str | None, known: Mapping[str, Any], fixes: bool) -> str:
    """The part of a sum with nothing beside it: what was asked for, what it corrects, or the one thing missing."""
    wanted = asked if asked in MONEY or asked in SUMS else None
    if fixes or (wanted is None and asked is None):
        near = [slot for slot in MONEY if known.get(slot) and 1 / _NEAR <= value / float(known[slot]) <= _NEAR]
        if near:
            return min(near, key=lambda slot: abs(value / float(known[slot]) - 1))
        lists = [slot for slot in SUMS if len(known.get(slot) or ()) == 1]
        if lists and fixes:
            return lists[0]
    if wanted is not None:
        return wanted
    if value >= _LEAST_WAGE and known.get("wage_monthly") is None and {*_OF_WAGE} & {*items}:
        return "wage_fine" if tuple(items) == ("fine",) else "wage_monthly"
    return ""
