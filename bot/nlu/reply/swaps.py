"""One thing said in place of another: 不是4200 是4800, 9月改8月, 是韵达不是圆通, 把章军写成张军了. Only the two sides
are found here; which slot is meant shows in what is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = r"\s,，。;；!！?？"
_SIDE = rf"[^{_END}]"
_NOT = r"(?:(?<![是要])不是|不叫|不姓|并非|不在|不该是|不应该是|唔系|弗是|勿是)"
_BUT = r"(?:而是|应该是|应该叫|应该在|其实是|改成|改为|才是|是|叫|姓|在|系)"
_INTO = r"(?:改成|改为|改到|换成|换为|变成|更正为|更正成|改写成|修改为|修改成|->|→|改)"
_WRITTEN = r"(?:写|打|填|记|听|弄|搞|登记|念)成"
_PATTERNS = (
    re.compile(rf"{_NOT}(?P<old>{_SIDE}{{1,20}}?)[,，、。\s]*{_BUT}(?P<new>{_SIDE}{{1,24}})"),
    re.compile(rf"(?P<new>{_SIDE}{{1,24}}?)[,，、\s]*{_NOT}(?P<old>{_SIDE}{{1,20}})"),
    re.compile(rf"{_NOT}(?P<old>{_SIDE}{{1,20}})[,，、。\s]+(?P<new>{_SIDE}{{1,24}})"),
    re.compile(rf"(?P<old>{_SIDE}{{1,20}}?){_INTO}了?(?P<new>{_SIDE}{{1,24}})"),
    re.compile(
        rf"把?(?P<new>{_SIDE}{{1,20}}?)(?:给|被)?(?:我)?{_WRITTEN}了?(?P<old>{_SIDE}{{1,20}}?)了?(?=$|[{_END}])"
    ),
    re.compile(
        rf"(?P<old>{_SIDE}{{1,20}})[,，、\s]*(?:错了|不对|写错了|打错了)[,，、\s]*{_BUT}(?P<new>{_SIDE}{{1,24}})"
    ),
)
_LEADING = re.compile(
    r"^(?:那个|就是|是|在|应该是|应该|其实是|其实|把|从|由|的|得|成|为|嗯|哦|噢|等等|等下|不对|错了|哎|唉|还有|对了|再|也)+"
)
_TRAILING = re.compile(r"(?:才对|就对了|才是|吧|啊|呀|哈|呢|嘛|哦|噢|了|啦|的啦|那个|这个|来着|谢谢)+$")


@dataclass(frozen=True)
class Swap:
    """`text[start:end]` says that `new` is right in place of `old`."""

    start: int
    end: int
    old: str
    new: str


def find_swaps(text: str) -> tuple[Swap, ...]:
    """Every way in which the words may be read as one thing in place of another, the plainest first; they may lie over
    each other."""
    found: list[Swap] = []
    for pattern in _PATTERNS:
        at = 0
        while match := pattern.search(text, at):
            at = max(
                match.start() + 1, match.end() - len(match["new"]) if match.end("new") == match.end() else match.end()
            )
            old, new = bare_side(match["old"]), bare_side(match["new"])
            if old and new and old != new:
                found.append(Swap(match.start(), match.end(), old, new))
    return tuple(found)


def bare_side(words: str) -> str:
    """One side of a swap without the small words around it."""
    return _TRAILING.sub("", _LEADING.sub("", words.strip(" 、：:“”\"'")))


_TAIL = re.compile(
    r"(?:最后|末尾|结尾|尾巴|尾号|尾数|末位|末|后面|后)(?:面|头)?(?:的)?(?:[一二两三四五六1-6])?(?:位|个)?(?:数字|数|号|那个)?(?:码)?"
    r"(?:写错了?|打错了?|错了|不对|应该|其实|改成|改为|改|是|[,，：:\s])*(?P<tail>[\dXx零一二三四五六七八九幺]{1,6})(?![\d元块千万百个位月])"
)


def find_tail(text: str) -> tuple[int, int, str] | None:
    """Where the end of a number is told anew, and its figures (最后一位是1, 尾号5566); None where it is not."""
    match = _TAIL.search(text)
    if match is None:
        return None
    return match.start(), match.end(), match["tail"].translate(_FIGURES).upper()


_OF_FIRM = re.compile(r"(?:那边|那里|那个|这个)?(?:欠我的|欠我们的|欠的|欠着|拖的|的)+$")
_NO_FIRM = re.compile(
    r"^(?:单位|公司|平台|站点|站|老板|网点|东家|厂)$|[我你您他她它们吗呢么]|没|不|怎|什么|哪|多少|上一家|以前|原来|名字|\d{5}|[块元]$"
)
_LONGEST_FIRM = 20
_BESIDE = re.compile(
    r"(?:等等|等一下|等下|不对|不是|错了|[写说打填记搞弄]错了?|对了|还有|那个|哦|噢|哎|唉|嗯|麻烦|帮我|改一?下|改下|更正一?下|应该|其实|才对|一下|"
    r"我|俺|的|了|是|叫|改|请|把|就|啊|呀|吧|哈|嘛|少打了?|多打了?|名字|姓名|电话|手机号?|号码|尾号|金额|钱|月份|时间|地点|地址|单位|公司|平台|身份证号?)+"
)


def firm_in(words: str) -> str | None:
    """The firm that one side of a swap names, as typed; None where the words are no name."""
    plain = _OF_FIRM.sub("", words.split("是")[-1].strip())
    return plain if 2 <= len(plain) <= _LONGEST_FIRM and not plain.isdigit() and not _NO_FIRM.search(plain) else None


def is_street(words: str) -> bool:
    """Whether the words name a place inside a town: a street, a village, a station."""
    return bool(re.search(r"(?:路|街|道|巷|弄|村|号|站|园|广场|小区|市场)$", words))


def beside(text: str) -> str:
    """The words without those that only say that something is to be changed."""
    return " ".join(one for one in re.split(r"[\s,，。;；!！]+", text) if one and not _BESIDE.fullmatch(one))


_FIGURES = str.maketrans("零一二三四五六七八九幺", "01234567891")
_EXPLAINED = re.compile(r"[一-龥]{1,5}?的(?:那个)?(?P<sign>[一-龥])(?=$|[^一-龥]|字)")


def find_sign(text: str) -> tuple[int, int, str] | None:
    """A single character told by a word it stands in (玫瑰的玫, 土字底那个垒); None where none is."""
    for match in _EXPLAINED.finditer(text):
        if match["sign"] in match[0][:-2]:
            return match.start(), match.end(), match["sign"]
    return None
