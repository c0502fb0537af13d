"""How many people a report speaks for: 我们8个人, 俺们11个司机, 二十几号, 就我一个."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals, plain

_PERSON = (
    r"(?:人(?![家生民力]|情(?!况)|工(?!资|钱))|骑手|司机|小哥|工友|兄弟|弟兄|师傅|同事|员工|工人|快递员|外卖员|派件员|"
    r"哥们|老乡|职工|跑腿|业务员|伙计|朋友|(?<=[个位名])(?:开|跑|送|拉|骑|派)[一-龥]{1,4}?的)"
)
_GROUP = (
    r"(?:我们|俺们|咱们?|俺|我门|站里|站上|群里|网点|队里|车队|全站|整个站|公司|大家|班组|[班组]里|全组|连我(?:在内)?|算上我|包括我|加上我|"
    r"兄弟|哥几个|一共|总共|加起来|合计|大概|差不多|总的)"
)
_GROUP_BEFORE = re.compile(
    rf"{_GROUP}(?:站|队|网点|这|里|那|边|一共|总共|有|是|共|的|都|上|还|大概|差不多|快|哥|弟兄|兄弟|伙儿?|\s)*$"
)
_CLASSIFIER = re.compile(rf"(?:\s*(?P<number>[个位名])|\s*(?P<crowd>号))?(?P<person>{_PERSON})?")
_ALL_OF_US = re.compile(
    r"$|[\s,。!?都也没全一的被在想要就把是正还跟联从去同]|(?:跑|送|拉|骑|开(?!会|始|工|门)|干)[一-龥]"
)
_NOT_PEOPLE = re.compile(
    r"\s*[个位名号]?(?:月|小时|钟|单|差评|站|点|评|礼拜|星期|电|驿|微波|门|楼|线|多月|半|公里|[wWkK]|快递|件)"
)
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十]")
_STRANGERS = re.compile(r"(?:加|有|带了?|来了?|叫了?|被|找了?|第|那|这|哪|每|另外|其他|跟一?|养|几|半)\s*$")
_ALONE = re.compile(
    r"(?:就|只有|只|仅|光)(?:是|差|剩|欠)?我(?:自己)?(?:一个?人?|1个?人?|自己|本人)|(?:^|(?<=[\s,。]))我(?:自己|个人)?就?一个人?(?=没|$|[,。\s])|就我(?=$|[,。\s!])"
    r"|(?<![是不])我自己(?:一个人?)?(?=$|[,。\s!])"
)
_SPECIAL = (
    (
        re.compile(
            r"(?:我们|俺们|咱们?|俺)(?:[站队里这]|网点)*(?:有|就|是|一共)?(?:仨个?人|仨(?![个月半])|三个(?![月小]))(?:兄弟|骑手)?"
        ),
        3,
        None,
        None,
    ),
    (re.compile(r"(?:我们|俺们|咱们?|俺)(?:[站队里这]|网点)+(?:有|就|是|一共)?俩人"), 2, None, None),
    (
        re.compile(r"(?:我们|俺们|咱们?|俺|我和\S{1,4}?|我跟\S{1,4}?)(?:俩(?!月|半)|两个(?!月|半))(?:人)?"),
        2,
        None,
        None,
    ),
    (re.compile(r"哥俩|夫妻俩|我们两口子"), 2, None, None),
    (re.compile(r"(?:我们|俺们|咱们?|哥|兄弟)(?:好)?几个(?!月|小时)(?:人|骑手|司机|工友)?"), 2, 2, 9),
    (re.compile(r"好几个(?:人|骑手|司机|工友|兄弟)"), 3, 3, 9),
)
_AND_ME = re.compile(r"我(?:和|跟|同|还有)(?:另外|其他|别的)?\s*$")


def find_people_counts(text: str, bare: bool = False) -> list[Found]:
    """Whole numbers of people; loose ones (十来个, 二十几号) are uncertain with low and high.

    People need a word for a group (我们, 站里) or a kind of person behind the number; without a group the
    count is uncertain: 两个人打我 is nobody's colleague. With `bare` a number alone, used when the count was
    asked for.
    """
    found = [
        Found("worker_count", m.start(), m.end(), 1) for m in _ALONE.finditer(text) if not _negated(text, m.start())
    ]
    for pattern, count, low, high in _SPECIAL:
        for match in pattern.finditer(text):
            if not _clash(found, match.start(), match.end()):
                found.append(Found("worker_count", match.start(), match.end(), count, low is None, low, high))
    for numeral in find_numerals(text):
        counted = _counted(text, numeral, bare)
        if counted and not _clash(found, counted.start, counted.end):
            found.append(counted)
    return _told_twice(sorted(found, key=lambda f: f.start))


def _told_twice(found: list[Found]) -> list[Found]:
    """The same, sure of a number that is told in two ways (我跟另外三个兄弟 … 四个人)."""
    values = [one.value for one in found]
    return [replace(one, certain=one.low is None) if values.count(one.value) > 1 else one for one in found]


def _negated(text: str, at: int) -> bool:
    return text[at - 1 : at] == "不"


def _clash(found: list[Found], start: int, end: int) -> bool:
    return any(f.start < end and start < f.end for f in found)


def _counted(text: str, numeral: Numeral, bare: bool) -> Found | None:
    before = words_before(text, numeral.start)
    match = _CLASSIFIER.match(text, numeral.end)
    if match is None or _NOT_PEOPLE.match(text, numeral.end) or re.search(r"[第年月.\d]\s*$", before):
        return None
    if numeral.value != numeral.value.to_integral_value() or not 1 <= numeral.value <= 5000:
        return None
    group = bool(_GROUP_BEFORE.search(before))
    alone = text.strip(" ,。!吧了的呢啊差不多大概就有左右") == text[numeral.start : match.end()].strip()
    counted = bool(match["number"] or match["crowd"])
    people = (
        bool(match["person"])
        or (counted and group and _ALL_OF_US.match(text, match.end()))
        or (match["crowd"] and not numeral.certain)
    )
    lonely = bool(match["number"]) and _FIGURE.search(text[: numeral.start] + text[match.end() :]) is None
    if not people and not (bare and (lonely or (alone and (counted or numeral.value <= 500)))):
        return None
    strangers = bool(_STRANGERS.search(before)) and not group and not _AND_ME.search(before)
    lone = numeral.value == 1  # 一个人养五口, 一个司机打我
    if (strangers or lone) and not bare:
        return None
    extra = 1 if _AND_ME.search(before) else 0
    low, high = (None if v is None else int(v) + extra for v in (numeral.low, numeral.high))
    certain = numeral.certain and not extra and (group or bare or (bool(match["person"]) and match["person"] != "人"))
    start = numeral.start
    return Found("worker_count", start, match.end(), int(plain(numeral.value)) + extra, certain, low, high)
