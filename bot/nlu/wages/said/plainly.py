"""Ways of telling one's pay, put in the words that the readers of figures know."""

from __future__ import annotations

import re

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.wages.said.multiplied import number_of

_N = r"(?:\d+(?:\.\d+)?|[零一二两俩三四五六七八九十百千]+)"
_HALF = re.compile(rf"(?P<number>{_N})个半(?P<unit>小时|钟头|钟)")
_DAY_FLOOR = re.compile(r"[一每]天(?:的)?保底(?=[\d一二两三四五六七八九])")
_ALL_DAYS = re.compile(r"全勤|满勤|一天(?:都)?没(?:请|缺|休|歇)|天天(?:都)?(?:上|在)|没请过?假")
_PAY_DAYS = re.compile(
    r"(?:一共|总共|共|有|应该上|该上|要上)*\d+个?(?:计薪日|工作日|计薪天)(?:我)?(?:都|也)?(?:全勤|满勤|上满了?|上齐了?)?"
)
_BY_DAY = re.compile(r"按[每一]?天(?:给|来)?(?:算|折|发)")
_MONTH_WAGE = re.compile(r"月薪|一个月|每个?月|月工资")
_YEAR = re.compile(
    r"一年(?:的)?(?:工资|能?拿|能?挣|给我?|开|收入)(?:是|有|大概|差不多|一共|\s)*(?=[\d一二两三四五六七八九十])"
)
_WITHOUT_OVERTIME = re.compile(r"(?:不含|不包括|不包|不带|剔除|除去|刨去|不算|没算)(?:进)?(?:去)?加班(?:费|工资|的钱)?")
_LEAVE = re.compile(r"年假|年休|带薪假")
_LEAVE_LEFT = re.compile(
    rf"(?:每年)?(?:有|应该有|该有)?(?P<all>{_N})天(?:的)?(?:年假|年休假?|带薪假)[^\d]{{0,8}}?(?:已经|只|就|才)?(?:休|用|请|歇)(?:了|过|掉)(?P<used>{_N})天"
)
_NO_LEAVE = re.compile(
    r"(?:一天|一日|半天|1天)(?:都|也)?(?:没有?|冇|未)(?:休|歇|放|用)(?:过)?|(?:没有?|从来没|冇)(?:休|放)过(?:年假)?"
)
_YEARS = re.compile(rf"(?:干|做|工作|上班|待|跑|工龄|司龄|入职|来)(?:了|满|都|有|快)*(?P<years>{_N})年")
_BY_YEARS = ((20, 15), (10, 10), (1, 5))
"""Years of work in all -> days of leave a year (职工带薪年休假条例3)."""
_OF_MINIMUM = re.compile(
    r"(?:里面|里头|其中|包括|包含|含|带)(?:着|了)?(?:还|也)?(?:有|是)?(?P<sum>\d+)(?:块钱?|元)?(?:是|的)?(?:加班|夜班|高温|津贴|中班)[费贴补]?(?:费|贴|助)?"
)
_IN_HAND = re.compile(r"(?:到手|实发|实得|拿到手|只发|只拿|拿)(?:了|才|只有?|就|是|的)*\s*$")
_OWED_HEAD = re.compile(
    r"(?:^|[\s,])(?P<sum>[\d零一二两三四五六七八九十百千万]{2,})(?:块钱?|元)?[\s,]*(?:是)?欠的(?=$|[\s,])"
)


_UNEQUAL = re.compile(
    rf"(?:头|前|开始|第)(?:面)?(?P<some>{_N})个?月(?:是|的|每个?月|都|工资)*(?P<one>\d{{3,}})(?:块钱?|元)?[\s,]*(?:后|后面|后来|剩下|另外|其他|余下)(?:的)?"
    rf"(?P<others>{_N})个月(?:是|的|每个?月|都|工资)*(?P<two>\d{{3,}})(?:块钱?|元)?"
)
_ONE_OF = re.compile(r"远的?有?(?P<count>\d+)单(?:每单|一单)(?:另外?|再|多)?加(?=[\d一二两三四五六七八九])")
_TAKEN_FROM = re.compile(
    rf"(?:赔|罚)(?:了|我|掉|款)*(?P<sum>{_N})(?:块钱?|元)?[\s,]*(?:直接|都)?(?:从|在)"
    r"(?:我)?(?:的)?(?P<wage>\d{3,})(?:块钱?|元)?(?:的)?(?:工资)(?:里|里面|上)?(?:直接)?[扣划减]"
)
_OWN_MONTH = re.compile(r"\d{1,2}月\d{1,2}[号日]?(?:到|至|-)\d{1,2}月\d{1,2}[号日]?(?:算|是|为|就是)(?:一|1)个?月")
_PROBATION = re.compile(
    r"试用期?(?:里|内|每个?月|工资|才|只|就|都|他们?|公司|给我?|发我?|开我?|拿|是|了)*(?P<paid>\d{3,})(?P<between>.{0,8}?)"
    r"(?:合同|转正|正式)(?:上|里|后|工资|写的?|约定|签的?|说好|是)*(?P<wage>\d{3,})"
)


_VAGUE_DAYS = (
    (re.compile(r"(?<=月)(?:二十|20)(?:几|多)[号日]?"), "下旬"),
    (re.compile(r"(?<=月)(?:十|10)(?:几|多)[号日]?"), "中旬"),
    (re.compile(r"(?<=月)几[号日]"), "初"),
)
"""The twentieth or so: the third of a month in which it lies."""


def plainly(text: str) -> str:
    """`text` with such ways of telling put plainly."""
    for pattern, words in _VAGUE_DAYS:
        text = pattern.sub(words, text)
    text = _DAY_FLOOR.sub("每天", _HALF.sub(_with_half, text))
    if _ALL_DAYS.search(text) and _MONTH_WAGE.search(text):
        text = _PAY_DAYS.sub("没发", _BY_DAY.sub("", text), count=1)
    text = _UNEQUAL.sub(_both, _ONE_OF.sub(r"\g<count>单远单每单多加", text))
    text = _TAKEN_FROM.sub(r"扣了\g<sum>元 月薪\g<wage>元", text)
    text = _OWN_MONTH.sub("没发1个月", text)
    text = _PROBATION.sub(r"试用期只发\g<paid>元\g<between>合同月薪\g<wage>元", text)
    text = _YEAR.sub("年薪", text)
    text = _OWED_HEAD.sub(r" 欠\g<sum>元", text)
    if _LEAVE.search(text) or "平均" in text:
        text = _WITHOUT_OVERTIME.sub("", text)
    if _LEAVE.search(text):
        text = _LEAVE_LEFT.sub(_left, text)
        text = _none_taken(text)
    return _without_allowance(text) if "最低工资" in text else text


def _with_half(match: re.Match[str]) -> str:
    number = number_of(match["number"])
    return match[0] if number is None else f"{number + 0.5:g}{match['unit']}"


def _both(match: re.Match[str]) -> str:
    """头一个月4000 后面两个月4600 -> the sum of them."""
    some, others = number_of(match["some"]), number_of(match["others"])
    if not some or not others:
        return match[0]
    return f"一共欠{some * float(match['one']) + others * float(match['two']):g}元"


def _left(match: re.Match[str]) -> str:
    whole, used = number_of(match["all"]), number_of(match["used"])
    if whole is None or used is None or used >= whole:
        return match[0]
    return f",年假没休{whole - used:g}天,"


def _none_taken(text: str) -> str:
    """今年一天没休 -> the days that so many years give."""
    none, years = _NO_LEAVE.search(text), _YEARS.search(text)
    served = number_of(years["years"]) if years else None
    if none is None or served is None or re.search(r"\d天年假|年假.{0,4}\d天", text):
        return text
    days = next((days for least, days in _BY_YEARS if served >= least), 0)
    return f"{text[: none.start()]},年假没休{days}天,{text[none.end() :]}" if days else text


def _without_allowance(text: str) -> str:
    """What came in hand, without pay for overtime in it (最低工资规定12)."""
    inside = _OF_MINIMUM.search(text)
    if inside is None:
        return text
    for one in find_amounts(text, bare=True):
        if one.value and _IN_HAND.search(text[: one.start]):
            rest = f"{float(str(one.value)) - float(inside['sum']):g}"
            cut = text[: inside.start()] + " " * (inside.end() - inside.start()) + text[inside.end() :]
            return f"{cut[: one.start]}{rest}{cut[one.end :]}"
    return text
