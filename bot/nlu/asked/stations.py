"""Short questions about the stations that were just listed, with or without saying which."""

from __future__ import annotations

import re

LONGEST = 24

_DETAILS: dict[str, re.Pattern[str]] = {
    "hours": re.compile(
        r"几点|(?:开|关|锁)(?:着)?(?:门)?(?:了)?(?:没|吗|不|么)|营业|开放时间|开到|关门|下班|打烊|(?:晚上|夜里|周末|星期[六天日]|礼拜[六天日]|中午|过年|节假日|放假).{0,4}(?:开|能进|去)"
    ),
    "phone": re.compile(r"电话|号码|联系(?:谁|方式|人)|打哪"),
    "way": re.compile(
        r"(?:怎么|咋|如何|哪能|点样)(?:个)?(?:走|去|过去|到|骑)|导航|路线|地址|在哪|哪条路|什么路|啥路|位置(?:在)?哪|具体(?:位置|地址|在哪)|边度"
    ),
    "far": re.compile(r"远不|远吗|多远|近不|近吗|多少(?:路|公里|米)|几(?:公里|里|米)|要(?:骑|走|开)?多久|多长时间"),
    "cost": re.compile(
        r"收费|要钱|收钱|免费|花钱|多少钱|要不要(?:钱|会员|证|卡)|(?:会员|证|卡).{0,4}(?:才能|能进|进)|谁都能"
    ),
    "name": re.compile(r"叫(?:啥|什么|么子|咩)|名字|哪(?:个|一)(?:驿?站)"),
}  # fmt: skip
_HAS = re.compile(
    r"有(?:没有|木有|冇)|[有能](?:.{1,6})(?:不|吗|么|没|嘛|伐|咩)|能不能|可不可以|可以.{1,6}[吗不]|有.{1,5}[?？]|有啥|有什么|都有"
)
_SHUT = re.compile(
    r"(?:没|冇|不|未)开(?:门|着)?|(?:锁|关)(?:着|了|住)?(?:门)?(?:啊|呢|的|了|进不去|$)|门(?:是)?(?:锁|关)|进不去|找不[到着]|没有(?:这个|这)?(?:驿站|站)|搬走|拆了|是空的|坏了|没水|没电|充不了|不让(?:我)?进"
)
_ELSEWHERE = re.compile(
    r"工资|欠|工伤|摔|仲裁|法律|律师|入会|退会|转会|会费|体检|人工|真人|回电|进度|编号|封号|罚|扣[了我钱]|押金|平台|辞退|开除|加班|补助|助学|12351|你们|人社|法院|工会(?!驿站)|身份证|派出所"
)


def station_details(text: str) -> tuple[str, ...]:
    """What short words ask about a station: hours, phone, way, far, cost, name; has: what there is in it; shut: they
    say that it is closed or that something is out of order. Empty where they ask nothing of the kind."""
    said = text.strip(" 。.！!")
    if not said or len(said) > LONGEST or _ELSEWHERE.search(said):
        return ()
    found = [what for what, words in _DETAILS.items() if words.search(said)]
    if _SHUT.search(said) and not re.search(r"[?？吗没不么]$|几点", said):
        return ("shut",)
    if _HAS.search(said):
        found.append("has")
    return tuple(found)


def names_station(text: str) -> bool:
    """Whether the words call a station one."""
    return bool(re.search(r"驿站|歇脚|司机之家", text))


_OTHERS = re.compile(
    r"还有(?:没有)?(?:别的|其他|其它|别个|另外的|更近的|近点的|哪些|没有|没|吗)(?:驿站|站|地方)?(?:吗|不|么|没|[?？])?|(?:有没有|有)(?:别的|其他|更近的|近一?点的)(?:吗|不|么|没)?|"
    r"(?:换|另找|再找|再来)(?:一)?(?:个|家|几个)(?:近(?:一)?点的|别的|驿站)?(?:吧|呗)?|(?:太|有点|好)远(?:了)?(?:换.{0,4}|吧|啊)?|下一个"
)


def wants_others(text: str) -> bool:
    """Whether short words, taken whole, want other stations than those."""
    return bool(_OTHERS.fullmatch(text.strip(" 。.！!~，,")))
