"""Which of the relations words choose: by who decides, and never by what a paper is called."""

from __future__ import annotations

import re

_RELATIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("unknown", re.compile(r"说不[清好准]|不(?:太)?(?:清楚|知道|晓得|确定|懂)|搞不[清懂]|拿不准|不好说|算不算|是不是")),
    ("civil", re.compile(
        r"自己说了?算|自己定|合作|自由|想干就干|没人管|自负盈亏|个体|不管我|自己(?:的)?车|自己(?:揽|接|找|跑)(?:活|单)|^C$|^第?三"
    )),
    ("between", re.compile(r"一半|半管|有点管|也管也不管|众包|两样都有|有管有不管|能拒单|^B$|^第?二")),
    ("labour", re.compile(
        r"员工|管着|管我|打卡|排班|上班|正式|劳动关系|专送|站[里长]管|听[他站]|^A$|^第?一|像职工|"
        r"有(?:劳动)?合同|(?<![没未冇不有号日月])签(?:了|过)(?:(?:劳动|正式)合同|合同$)|(?:站长|老板|公司|单位|队长|领导|经理|他们?|上面)(?:说了?算|[管排派定]|安排)"
    )),
)  # fmt: skip
_PAPER = re.compile(
    r"(?:合作|承揽|劳务|居间|外包|加盟|服务)(?:协议|合同)|"
    r"签的?(?:是)?(?:合作|承揽|劳务)|个体户|个体工商户|营业执照"
)
_FREE = re.compile(r"自己定|自己说了?算|没人管|想干就干|自由|自己的?车")
_MANAGED = re.compile(
    r"打卡|排班|考勤|(?<!不)(?<!没人)管[着我]|派单|不(?:能|让|准)拒|[晨早]会|点名|上下班|[听归].{1,4}管|(?:迟到|旷工|违规|不去).{0,4}罚"
)
_FINED = re.compile(r"罚|请假")
"""Beside the name of a paper these too are signs of being managed."""
_SIGNED = re.compile(
    r"(?<![没未冇不有])签(?:了|过|咗|有|的(?:是)?)(?:正式|书面)?(?:的)?劳动合同|(?<![没无冇])有劳动合同|劳动合同(?:也|都|是)?签(?:了|过|咗)"
)
_SHORT = 20
_WHO_DECIDES = re.compile(
    r"能拒单|[管听]着?我|自己定|自己说了算|他们?说了算|像(?:职工|员工)|没人管|自己的?车|自己(?:揽|接|找)(?:活|单)"
)


def relation_told(text: str) -> str | None:
    """Which of the relations short words choose, when that was asked."""
    if names_paper(text):  # the paper decides nothing, how somebody is managed does
        return "labour" if _MANAGED.search(text) or _FINED.search(text) else None
    told = next((code for code, pattern in _RELATIONS if pattern.search(text.strip())), None)
    return told or ("labour" if _MANAGED.search(text) and not _FREE.search(text) else None)


def signed_contract(text: str) -> bool:
    """Whether a contract of labour was signed, told beside the figures: who decides need not be asked then."""
    return bool(_SIGNED.search(text)) and not _PAPER.search(text) and not _FREE.search(text)


def names_paper(text: str) -> bool:
    """Whether the words call the relation by the name of a paper: 合作协议, 个体户."""
    return bool(_PAPER.search(text)) and not _FREE.search(text)


def changes_relation(text: str) -> bool:
    """Whether plain words say anew who decides, without being asked."""
    return len(text.strip()) <= _SHORT and bool(_WHO_DECIDES.search(text))
