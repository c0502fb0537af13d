"""Which of several cases words name: by the end of its number, its firm, its kind, a month or a sum that stands in it,
its place in the list, or all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.domain.casework.cases import Case
from bot.nlu.naming.papers import matters_in, place_in
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.reply.cues import what_is_right
from bot.nlu.text.normalise import normalise

LONGEST_CHOICE = 14
"""Characters of words that only choose."""

_TAIL = re.compile(r"(?<!\d)(\d{2,4})(?:那个|那件|号|的|结尾|$)")
_OLDEST = re.compile(r"最早|最先|头一个|第一次|先(?:报|登记)的|前(?:面|头|一个)那?|前那个|早的那")
_NEWEST = re.compile(r"最近|最新|刚(?:才|刚|报|登记)|后(?:面|头|来|一个|报|登记)的?那?|最后(?:那|一)|新的那")
_ALL = re.compile(
    r"(?:两|俩|三|几|四|五)(?:个|件|份|条|样)?(?:事|案子?|单子?)?(?:全部|一起|"
    r"全)?(?:都|全)|^(?:全部|都|全都|所有的?|一起|统统|两[个件]|俩)(?:都)?(?:吧|"
    r"要|给|是|改|撤|转|看|查|加|发|的|了|$)|"
    r"每(?:个|件|份)(?:都)?|全都|两[个件](?:一起|一块|全)|都(?:给我)?(?:改|撤|转|要|加|放|是)(?:了|吧|的|$)"
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("membership", re.compile(r"入会|会员|入工会")),
    ("membership_change", re.compile(r"转会|会籍")),
    ("child_aid", re.compile(r"助学|孩子上学")),
    ("hardship_aid", re.compile(r"困难|补助|帮扶")),
    ("platform_rule", re.compile(r"平台规则|罚款|封号|扣钱|投诉平台|规则")),
    ("counselling", re.compile(r"心理")),
    ("booking", re.compile(r"体检|预约")),
)
_MONTH = re.compile(r"(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?")
_NUMERALS = {
    word: place
    for place, word in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1)
}
_DROPS = re.compile(r"撤|不(?:告|追|弄|办|要|搞)了|取消|销掉|删掉")
_TWICE = re.compile(
    r"(?:只有|就|总共|明明)(?:是)?一(?:个|件|笔|份|回)?(?:事|案|单)?.{0,12}(?:两|俩|2)(?:个|件|份)|"
    r"(?:重复|报重|登重|登记重|弄重)(?!.{0,3}(?:一遍|一下))|(?:两|俩)(?:个|件).{0,4}(?:一样|同一|重)"
)
_POINTER = re.compile(
    r"那[个件份条单事笔]?|这[个件份条]|的|案子?|单子?|事[儿情]?|[呢吧啊嘛呗了哈?？。,， ]|只|就|我|要|说|先|是"
)
_HOW = re.compile(
    r"怎么样|咋样|如何|到哪|哪[一]?步|办得?|查|看|进度|进展|啥情况|什么情况|情况|一?下|有|没|信|消息|动静"
)


def cases_named(text: str, cases: Sequence[Case]) -> tuple[Case, ...]:
    """Those of `cases`, as they are listed, that words name; none where they name none, or not clearly enough."""
    said = normalise(text).text.strip()
    if _ALL.search(said) and len(said) <= 2 * LONGEST_CHOICE:
        return tuple(cases)
    left, narrowed = list(cases), False
    for fits in (_by_number(said), _by_firm(said), _by_kind(said), _by_month(said), _by_sum(said)):
        found = [one for one in left if fits(one)]
        if found and (len(found) < len(left) or len(cases) == 1):
            left, narrowed = found, True
    if len(left) == 1 and narrowed:
        return tuple(left)
    placed = _placed(said, left if narrowed else cases)
    return (placed,) if placed is not None else ()


def only_names(text: str, cases: Sequence[Case]) -> bool:
    """Whether words do nothing but name one of the cases, or ask after it (顺丰那个呢)."""
    said = normalise(text).text.strip()
    if len(said) > LONGEST_CHOICE or len(cases) < 2 or len(named := cases_named(said, cases)) != 1:
        return False
    firm = str(named[0].fields.get("company") or "")
    rest = said.replace(firm, "") if firm and firm in said else said.replace(firm[:2], "") if firm else said
    for words in (*(words for _, words in _KINDS), _MONTH, _HOW, _POINTER):
        rest = words.sub("", rest)
    for word in ("欠薪", "工资", "工伤", "法援", "法律援助", "受伤"):
        rest = rest.replace(word, "")
    return not rest and bool(re.search(r"那|的|呢|咋|怎么|如何|进|查|看", said))


def drops_one(text: str) -> bool:
    """Whether short words say that something is not to be gone on with (撤了顺丰那个, 饿了么那个不告了)."""
    said = text.strip()
    short = len(said) <= LONGEST_CHOICE + 4
    return short and bool(_DROPS.search(said)) and not re.search(r"[?？吗]|怎么|咋|能不能|不撤|别撤|撤错", said)


def twice_registered(text: str) -> bool:
    """Whether short words say that one matter stands there twice (我就一件事 咋弄成两个了)."""
    return len(text.strip()) <= 2 * LONGEST_CHOICE and bool(_TWICE.search(text))


def _placed(said: str, cases: Sequence[Case]) -> Case | None:
    """By the place in the list; the newest and the oldest by when they were registered."""
    place = place_in(said)
    if place is not None and 0 < place <= len(cases):
        return cases[place - 1]
    by_age = sorted(cases, key=lambda one: (one.created_at, one.number))
    if len(said) > 2 * LONGEST_CHOICE or not by_age:
        return None
    if place == 0 or _NEWEST.search(said):
        return by_age[-1]
    return by_age[0] if _OLDEST.search(said) else None


def _by_number(said: str) -> Callable[[Case], bool]:
    tails = {found[1].zfill(4) for found in _TAIL.finditer(said)}
    return lambda case: case.number[-4:] in tails


def _by_firm(said: str) -> Callable[[Case], bool]:
    def fits(case: Case) -> bool:
        firm = str(case.fields.get("company") or "").strip()
        return len(firm) > 1 and (firm in said or firm[:2] in said)

    return fits


def _by_kind(said: str) -> Callable[[Case], bool]:
    kinds = {*matters_in(said), *(kind for kind, words in _KINDS if words.search(said))}
    return lambda case: case.kind in kinds


def _by_month(said: str) -> Callable[[Case], bool]:
    words = _before(said)
    months = {
        _NUMERALS.get(one[1]) or int(one[1])
        for one in _MONTH.finditer(words)
        if one[1].isdigit() or one[1] in _NUMERALS
    }

    def fits(case: Case) -> bool:
        period = case.fields.get("period")
        if not isinstance(period, dict) or not months:
            return False
        start, end = (int(str(period[side])[:4]) * 12 + int(str(period[side])[5:7]) for side in ("start", "end"))
        return any((number - 1) % 12 + 1 in months for number in range(start, end + 1))

    return fits


def _by_sum(said: str) -> Callable[[Case], bool]:
    sums = {float(str(one.value)) for one in find_amounts(_before(said), True) if isinstance(one.value, (int, float))}
    return lambda case: case.fields.get("amount") is not None and float(case.fields["amount"]) in sums


def _before(said: str) -> str:
    """The words without what something is to be changed to."""
    right = what_is_right(said)
    return said[: len(said) - len(right)] if right and said.endswith(right) else said
