"""Sums of money in yuan: 三千五, 4块5一单, 两毛, 1w2, 五千来块, ¥3,500.00."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.numeral_reader import DIGITS, Numeral
from bot.nlu.numbers.numerals import find_numerals, plain

_YUAN = re.compile(r"\s*(?:块钱|块|元钱|元|圆(?!通)|蚊|rmb|RMB|人民币|大洋)(?!旦|宵|电池|电瓶|表|砖|地|牌)")
_JIAO = re.compile(r"\s*(?:毛钱?|角钱?)(?!病|巾|落|衣|坯)(?:([一二三四五六七八九\d])分?(?!单))?")
_FEN = re.compile(r"\s*分钱")
_CHANGE = re.compile(
    r"(?:(?P<jiao>[一二两三四五六七八九]|\d)[毛角](?:(?P<fen>[一二三四五六七八九\d])分?)?"
    r"|(?P<half>半)|(?P<short>\d{1,2}|[二三四五六七八九]|一(?![直共起分样下定旦天月年边路般个单件])))"
)
_TOGETHER = re.compile(r"块(?![钱多一二三四五六七八九半\d])")
_WITH_ALL = re.compile(r"(?:(?<!再)(?<!每单)(?<!一单)加|合|拢|凑|算|搁|放|在)$")
_MYRIADS_FOLLOW = re.compile(r"块儿?[一二两三四五六七八九]+[十百千万]")
"""加一块四万八: all of them together come to 48000."""
_PRICE_OF_ONE = re.compile(r"(?:[加扣涨降收补赔罚]|单价|[一每][单件票])$")
_NOTHING = re.compile(r"\s*(?:分钱?|(?:毛|块)钱?(?:都|也|没|不|未|冇|莫))")
_SIGN = re.compile(r"[¥￥$]\s*$")

# What a number counts when it is not money; big numbers are counts less often, so fewer words
# speak against them.
_COUNTS_SMALL = re.compile(
    r"\s*(?:个|多?单|人|号|天|日|月|年|岁|点|时|小时|分|秒|公里|里|米|km|KM|m\b|%|％|遍|次|回|趟|件|票|站|楼|层|路|弄|"
    r"栋|幢|家|位|名|口|度|条|张|瓶|套|辆|台|倍|折|星期|周|礼拜|级|斤|公斤|吨|kg|线|电|成|刻|份|种|班|期|桶|平|排|批|步|双|袋|箱|盒|只(?!给))"
)
_COUNTS_BIG = re.compile(
    r"\s*(?:个(?!钱)|多?单|天(?!天)|公里|米|km|KM|m\b|件|票|次|趟|遍|步|度|字|张|桶|份|斤|公斤|吨|小时|里(?!面|头)|人次|年(?![底前后终])|"
    r"号(?!码|人)|月(?![底初薪份])|位|名|户|亩|多?个?人(?!跑|呢|也|就|都|不|没))"
)
_OF_MONEY = re.compile(
    r"(?:欠|工[资钿]|薪|工钱|血汗钱|押金|保证[金今]|装备钱|扣|罚|赔|一共|总共|合计|总计|加起来|共|拿到|到手|给了?|发了?|还差|差|剩下?|"
    r"奖金|年终奖|奖励|补贴|运费|派费|提成|流水|余额|提现|冻[结了]|卡[着了]|里[面头]有?|保底|底薪|低保|金额|数额|少发|少给|补发|交了?|退了?|讨|拖|压|结了?|挣了?|赚了?|垫|花了?|花费|医药费|费|报酬)"
    r"(?:[新薪我了们的他你她是为有共着过得还才就都这那只大概差不多约卡压掉下:]|\s|\d{1,2}月份?|工资|奖金|奖励|补贴|提成|运费|派费|押金)*$|(?:金额|钱|工资).{0,8}是\s*$"
)
_TAIL = (
    r"(?:才|只有?|少说|至少|最少|起码|给|就|也|是|有|扣|罚|少|多|欠|差|拖|压|被|要|拿|开|发|到手|能|挣|赚|说好|讲好|工资|底薪|派费|单价|价|提成|押金|补贴|"
    r"大概|差不多|约莫?|大约|平均|[我俺咱们他你的了着]|\s)*$"
)
_PER_HEAD = re.compile(
    rf"(?:每(?:个|一个)?人(?:头)?|人均|人头|(?<![我就只第另是差])一个?人|人人|大家(?:伙)?(?=都是|全是|一样)|每个|每位|各人?|一个人头)(?:都|全|也|还|基本|统一|一样|的|\s|,)*(?:是|欠|差)?{_TAIL}"
)
_PER_HEAD_AFTER = re.compile(r"(?:钱)?(?:一人(?!份|次)|\s*[每/]个?人|一个人(?=$|[\s,。的]))")
_PER_ORDER = re.compile(rf"(?:(?<![十百千零])[一每]单|单价|(?<![十百千零])[一每][票件趟份](?!事)){_TAIL}")
_PER_ORDER_AFTER = re.compile(r"(?:钱)?(?:一[单票件趟份](?!事)|\s*[每/][单票件趟份])")
_PER_DAY = re.compile(rf"(?:(?<![十百千零])[一每]天|日薪|日结){_TAIL}")
_PER_DAY_AFTER = re.compile(r"(?:钱)?(?:一天|\s*[每/][天日])(?!天)")
_PER_MONTH = re.compile(
    rf"(?:每个?月|(?<![欠拖压差后头有剩了])(?<![欠拖压差有剩][了我着下])一个?月(?!了|零|半)|月薪|底薪|保底){_TAIL}"
)
_ONE_MONTH = re.compile(rf"(?<!每)一个?月{_TAIL}")
_SEVERAL_MONTHS = re.compile(r"(?:[两俩仨二三四五六七八九十]|\d+)个?半?月")
_PER_MONTH_AFTER = re.compile(r"(?:钱)?(?:一个月|一月(?!份)|\s*每个?月|/月)")
# A number that stands alone in a message about a debt: 讨薪 美团外包 5800.
_ALONE = re.compile(r"(?:^|[\s,])(?!(?:19|20)\d\d(?!\d))[1-9]\d{2,5}(?:\.\d+)?(?:[\s,。]|$)")
_DEBT = re.compile(r"欠|薪|工资|没发|没给|没结|运费")
_LONGEST_BARE = 7
_NO_PHONE = re.compile(r"(?!1[3-9]|0)\d{8,12}(?:块钱?|元)?")
"""A sum nobody can be owed, but a sum: it must be told to be too high, not to be unheard."""
_MOBILE = re.compile(r"1[3-9]\d{9}")
"""A telephone number, whatever stands behind it (13962970003 圆通)."""
_UNPAID_AFTER = re.compile(r"\s*(?:到现在|至今|都|也|还|一直)*(?:没|未|不|冇)(?:发|给|结|付|退|到账|拿到)")
_LEAST_IN_WORDS = 20
_HIGHEST_COUNT = 100
_LEAST_BESIDE_WORDS = 10
_WORDS_BESIDE = re.compile(r"大概|差不多|大约|也?就|只|左右|[\s,.。!吧了的呢啊欠我]")


def find_amounts(text: str, bare: bool = False) -> list[Found]:
    """Sums in yuan as int or float.

    A number counts as money when it has a unit (块, 元, 毛, k, 万, 千 ...) or follows a word such as 欠 or
    工资; with `bare`, used when a sum was asked for, any number that does not count something else. Prices
    of one order, day or month carry the note per_order, per_day, per_month; they are not what is owed. What each of
    several is owed carries the note per_head.
    """
    found = []
    for numeral in find_numerals(text):
        if amount := _amount(text, numeral, bare):
            found.append(amount)
    return _with_ranges(text, [f for i, f in enumerate(found) if i == 0 or f.start >= found[i - 1].end])


_TO = re.compile(r"\s*(?:到|至|[-~—])\s*")


def _with_ranges(text: str, found: list[Found]) -> list[Found]:
    """The sums with those between which 到 stands as one that is uncertain: 每人3千到5千."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        between = text[last.end : one.start] if last else ""
        both = last is not None and last.certain and one.certain and _TO.fullmatch(between)
        if last and both and float(str(last.value)) < float(str(one.value)):
            note = last.note or one.note
            joined[-1] = replace(last, end=one.end, certain=False, low=last.value, high=one.value, note=note)
        else:
            joined.append(one)
    return joined


def _amount(text: str, numeral: Numeral, bare: bool) -> Found | None:
    before, start, end = words_before(text, numeral.start), numeral.start, numeral.end
    extra, scale = Decimal(0), Decimal(1)
    if re.search(r"(?:百分之|第|周|星期|礼拜|[A-Za-z])$", before) or re.match(r"[之.]\d", text[end:]):
        return None
    if numeral.value == 1 and _NOTHING.match(text, end):
        return None
    if (
        numeral.value == 1
        and _TOGETHER.match(text, end)
        and (text[end : end + 2] == "块儿" or not _PRICE_OF_ONE.search(before))
    ):
        return None
    if numeral.value == 1 and _WITH_ALL.search(before) and _MYRIADS_FOLLOW.match(text, end):
        return None
    if numeral.value <= 0:
        return None
    if _MOBILE.fullmatch(text[numeral.start : numeral.end]):
        return None
    if unit := _YUAN.match(text, end):
        extra, end = _change(text, unit.end()) if numeral.certain else (extra, unit.end())
    elif unit := _JIAO.match(text, end):
        scale, end = Decimal("0.1"), unit.end()
        extra = Decimal(_digit(unit[1])) / 100 if unit[1] else extra
    elif unit := _FEN.match(text, end):
        scale, end = Decimal("0.01"), unit.end()
    elif sign := _SIGN.search(before):
        start -= len(sign[0])
    elif not _is_money(text, numeral, bare):
        return None
    about = re.compile(r"\s*(?:左右|上下)").match(text, end)
    end = about.end() if about else end
    value, low, high = (
        None if yuan is None else plain(yuan * scale + extra) for yuan in (numeral.value, numeral.low, numeral.high)
    )
    note = _rate(before, text[end:]) or ("about" if numeral.about or about else "")
    return Found("amount", start, end, value, numeral.certain, low, high, note)


def _is_money(text: str, numeral: Numeral, bare: bool) -> bool:
    """Whether a number without a unit of money is one."""
    before, after = words_before(text, numeral.start), text[numeral.end :]
    counts = _COUNTS_BIG if numeral.value >= 1000 or numeral.step >= 100 else _COUNTS_SMALL
    if counts.match(after) or re.match(r"[./\-年:]\d|半", after) or numeral.value <= 0:
        return bool(numeral.spoken_unit and _PER_MONTH_AFTER.match(after))
    figures = text[numeral.start : numeral.end]
    if len(figures) > _LONGEST_BARE and figures.isdigit():
        return bare and bool(_NO_PHONE.fullmatch(text.strip(" ,.。!")))
    told = figures[:1].isdigit() or numeral.value >= _LEAST_IN_WORDS  # 车费八十五, but not 欠一
    if numeral.spoken_unit or (told and _OF_MONEY.search(before)):
        return True
    if _ALONE.match(text[max(0, numeral.start - 1) : numeral.end + 1]) and _DEBT.search(text):
        return True
    if _PER_ORDER.search(before) or _PER_ORDER_AFTER.match(after):
        return text[numeral.start].isdigit()
    if _UNPAID_AFTER.match(after) and numeral.value >= _HIGHEST_COUNT:
        return True
    if numeral.value >= _HIGHEST_COUNT and (
        any(rate.search(before) for rate in (_PER_HEAD, _PER_DAY, _PER_MONTH))
        or any(rate.match(after) for rate in (_PER_HEAD_AFTER, _PER_DAY_AFTER, _PER_MONTH_AFTER))
    ):
        return True
    figures_only = _WORDS_BESIDE.sub("", text) == figures
    if bare and numeral.value < _LEAST_BESIDE_WORDS and not figures_only:
        return False
    if before.endswith("月") and numeral.value < _HIGHEST_COUNT:  # 9月4800 is a sum, 9月12 a day
        return False
    return bare and not re.search(r"[\d年./\-]$", before)


def _change(text: str, at: int) -> tuple[Decimal, int]:
    """What follows 块: 4块5, 三块八毛五, 一块半; but nothing in 三块一单."""
    match = _CHANGE.match(text, at)
    if not match:
        return Decimal(0), at
    if match["jiao"]:
        return Decimal(_digit(match["jiao"])) / 10 + Decimal(_digit(match["fen"] or "0")) / 100, match.end()
    if _COUNTS_SMALL.match(text, match.end()) and not _PER_ORDER_AFTER.match(text, match.end()):
        return Decimal(0), at
    if match["half"]:
        return Decimal("0.5"), match.end()
    short = match["short"]
    if re.match(r"\d", text[match.end() : match.end() + 1]):
        return Decimal(0), at
    return Decimal("".join(str(_digit(c)) for c in short)) / 10 ** len(short), match.end()


def _digit(character: str) -> int:
    return DIGITS[character] if character in DIGITS else int(character)


def _rate(before: str, after: str) -> str:
    """per_order, per_day, per_month when the sum is a price, per_head when it is that of one of many, else ""."""
    if _PER_HEAD.search(before) or _PER_HEAD_AFTER.match(after):
        return "per_head"
    if _PER_ORDER.search(before) or _PER_ORDER_AFTER.match(after):
        return "per_order"
    if _PER_DAY.search(before) or _PER_DAY_AFTER.match(after):
        return "per_day"
    one_month = _ONE_MONTH.search(before) and not _SEVERAL_MONTHS.search(before)
    if one_month and _UNPAID_AFTER.match(after) and not after[:1].isspace():
        return ""  # 一个月工资四千没发 is a debt
    if _PER_MONTH.search(before) or (_PER_MONTH_AFTER.match(after) and not re.search(r"[欠拖压].{0,4}$", before)):
        return "per_month"
    return ""
