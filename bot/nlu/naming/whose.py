"""Whose name or number it is, by the words beside it; and the last digits alone of a number that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.nlu.naming.surnames import SURNAMES

Owner = Literal["", "mine", "other", "near"]
"""Nobody said so; the speaker; somebody else; somebody close, whose number may be meant for the speaker's."""

_OF_ME = r"(?:我|俺|额|咱|阿拉|吾|偶)(?:们|家|自己)?(?:的|个|嘅)?"
_KIN = (
    r"(?:老婆|媳妇儿?|婆娘|堂客|爱人|对象|老公|男人|丈夫|妻子|那口子|屋里人|爸爸?|妈妈?|爹|娘|父亲|母亲|老[爸妈爹娘豆母]|"
    r"[大二三小表堂]?[哥弟姐妹](?:哥|弟|姐|妹)?|嫂子?|姐夫|妹夫|儿子|女儿|闺女|儿媳妇?|女婿|[大小表]?[叔舅姑姨](?:叔|舅|姑|姨)?|大伯|婶婶?|"
    r"爷爷?|奶奶?|外公|外婆|岳父|岳母|丈人|公公|婆婆|侄[子女]|外甥|女朋友|男朋友|女友|男友|娃|孩子|家里?人?)"
)
_MATES = r"(?:工友|同事|老乡|同乡|朋友|哥们儿?|兄弟|徒弟|师傅|师父|搭档|队友|室友|舍友|邻居)"
_CHIEFS = (
    r"(?:(?:[一-龥]{0,1}副)?[站队店组班厂部总][长头]|老板娘?|(?:客户|区域|人事|项目|运营)?经理|主管|主任|负责人|调度员?|会计|财务|出纳|人事|老总|"
    r"代理商?|承包商?|加盟商?|包工头|工头|头儿|管事的|管我们的人?|带班的?|派单的|房东|领导|对方|客户|顾客|货主|法人|股东|证人|目击者|中介|车主|肇事者?)"
)
_PERSON = re.compile(
    rf"(?P<near>{_OF_ME}(?:{_KIN}|{_MATES})|(?:老婆|媳妇|老公|爱人|对象)(?=的?(?:手机|电话|号)))"
    rf"|(?P<chief>(?:{_OF_ME})?{_CHIEFS})|(?P<mate>{_MATES})|(?P<third>(?:他|她|佢|伊|渠|人家|那个?人)(?!们|妈)(?:家|自己)?)"
    rf"|(?P<mine>(?:我|俺|额|咱|阿拉|吾)(?:自己|本人)?(?:的|个|嘅)?(?:新|这个|现在的?|常用的?|手上的?)?(?=手机|电话|号码?|联系方式|微信|名字|姓名|大名|全名|真名)"
    r"|(?:(?<![给跟和叫让欠找打为替帮])(?:我|俺|额|咱|阿拉|吾)(?:自己|本人)?(?=名?叫|就?是|姓|这边?|用|系))|本人|自己的?|"
    r"(?:打给?|联系|通知|找|拨|回)(?:我|俺|额|咱)(?=$|[\s,，。:：]|就|这个|的?(?:手机|电话|号)))"
)
_OBJECT = re.compile(r"(?:跟|和|与|同|问|给|向|被|让|叫|替|帮|告|投诉|(?:我|俺|咱|本人)(?:就|也)?[是系])$")
_SURNAME = "".join(sorted(one for one in SURNAMES if len(one) == 1))
_IDENTITY = re.compile(
    r"(?:[\s,，:：、。;；()（）]|是(?:[一-龥]{1,4}人|个?[一-龥]{0,3}的)(?=[\s,，。]|$|叫|姓)|姓[一-龥]|(?:名字|姓名|大名|全名)|名?叫做?(?![啥什谁])[一-龥]{0,4}|"
    r"手机|电话|座机|号码|号|联系方式|微信|也?是|为|的|那个|这个|本人|自己|现在|新|行[吗不]|可以吗|可不可以|成不成?|中不|得不得|留|打|写|记|补|填|发|吧|"
    rf"(?:[{_SURNAME}][一-龥]{{1,2}}|[小老阿][一-龥])(?=[\s,，]*(?:的?(?:手机|电话|号码)|$)))*"
)
_CONTACT = re.compile(r"(?:打|留|用|写|记|填|联系|找|拨|发给?|通知|存)(?:就|给|个|下)?$")
_IS_A = re.compile(rf"{_CHIEFS}(?:就|也)?[是叫]$")
_CALL = re.compile(r"打|留|用|写|记|填|联系|找|拨|发|存")
_AFTER = re.compile(
    rf"[\s,，:：(（]*(?:找|打给?|联系)?(?P<copula>(?:这个?|那个?)?(?:号码?|电话|手机)?(?:就)?(?:也)?是)?(?P<who>(?P<near>{_OF_ME}(?:{_KIN}|{_MATES})|老婆|媳妇|老公)|(?:{_OF_ME})?(?:{_CHIEFS}|{_MATES})|(?:他|她|人家)(?=的))"
    r"(?:那边)?(?:的?(?:手机|电话|号码?|微信)|的)?(?=$|[\s,，。)）;；!！]|吧|哈|啊|你们)(?!\s*1[3-9]\d{9})"
)
_UNREACHED = re.compile(r"[\s,，]*(?:也|都|一直|老|又|根本|现在)*(?:打不通|打不进|不接|没人接|关机|停机|空号|拉黑)")
"""What is said of a number that is not the speaker's."""
_MORE_OF_THEM = re.compile(r"(?:[\s,，]+(?:他|她)(?!们)[^\s,，。;；]{2,20})+")
_NAMED = re.compile(
    rf"(?:(?:{_OF_ME})?{_CHIEFS}|{_OF_ME}(?:{_KIN}|{_MATES})|{_MATES})(?:的?(?:名字|姓名))?"
    r"(?:名?叫做?|姓|名字是|姓名是)(?![什啥谁])[一-龥]{1,4}"
)
_LONGEST_GAP = 18
_TAIL = re.compile(
    r"(?:后|末尾?|最后|尾号)(?:面|头)?(?:四|4|三|3|两|2)?(?:位|个数|码|号)?.{0,8}?(?<!\d)(\d{2,4})(?!\d)"
)
_PHONE = re.compile(r"电话|手机|号码?")


@dataclass(frozen=True)
class Belongs:
    """Whose a value is; `start` and `end`: the words that say so, with the value."""

    owner: Owner
    start: int
    end: int


def whose(text: str, start: int, end: int, for_another: bool = False) -> Belongs:
    """Whose the name or number at `start` to `end` is: by the person named last before it, where nothing but what says
    who that is stands between (站长姓刘 电话138…), or by the words right behind it (138… 是我老婆的).
    `for_another`: all this is about somebody close, so that his number and hers are what is asked for."""
    after = _AFTER.match(text, end)
    if (
        after
        and not (for_another and not re.search(_CHIEFS, after["who"]))
        and (after["copula"] or not _mine_before(text, start))
    ):
        return Belongs("near" if after["near"] else "other", start, after.end())
    if unreached := _UNREACHED.match(text, end):
        return Belongs("other", start, unreached.end())
    said = _last_person(text, start)
    if said is None:
        return Belongs("", start, end)
    if said["mine"] is not None:
        return Belongs("mine", said.start(), end)
    if for_another and said["chief"] is None:
        return Belongs("", start, end)
    first, owner = said.start(), "near" if said["near"] else "other"
    if contact := _CONTACT.search(text[:first]):
        first = contact.start()
    if is_a := _IS_A.search(text[:first]):  # 证人是我工友小李
        first = is_a.start()
    more = _MORE_OF_THEM.match(text, end)
    return Belongs(owner, first, more.end() if more else end)  # type: ignore[arg-type]  # one of Owner


def says_to_call(words: str) -> bool:
    """Whether words that lead to a number begin with what is to be done with it (打, 留, 用)."""
    return bool(_CALL.match(words))


def speaks_last_of(text: str) -> str:
    """The words by which a message ends on somebody else, saying who that is (站长姓马): a name that follows in the
    next is likely theirs. "" where it does not."""
    said = _last_person(text, len(text))
    ended = said is not None and said["mine"] is None and said.end() < len(text.rstrip())
    return text[said.start() :].strip() if said is not None and ended else ""


def others_told(text: str) -> list[tuple[int, int]]:
    """The places where somebody else is named or described by name: 站长叫赵老四, 老板姓刘."""
    return [match.span() for match in _NAMED.finditer(text)]


def _mine_before(text: str, at: int) -> bool:
    said = _last_person(text, at)
    return said is not None and said["mine"] is not None


def _last_person(text: str, at: int) -> re.Match[str] | None:
    """The person named last before a place, where only what says who that is stands between."""
    found = None
    for match in _PERSON.finditer(text, max(0, at - _LONGEST_GAP - 12), at):
        if match["mine"] is None and _OBJECT.search(text[: match.start()]):
            continue
        found = match
    if found is None or not _IDENTITY.fullmatch(text, found.end(), at):
        return None
    gap = text[found.end() : at]
    loose = found["mate"] is not None or found["third"] is not None
    if found["mine"] is None and loose and not gap.strip(" ,，"):
        return None  # 师傅 138…: somebody is addressed
    return found


def are_mine(beside: str) -> bool:
    """Whether the words beside a value say that it is the speaker's own."""
    return bool(_MINE.search(beside))


_MINE = re.compile(r"我的?(?:号码?|电话|手机)?是|我自己|打这个|用这个|留这个|现在用")
_FORMER = re.compile(r"旧|原来|以前")


def is_former(beside: str) -> bool:
    """Whether the words beside a number say that it is no longer in use."""
    return bool(_FORMER.search(beside))


def new_end(text: str) -> tuple[int, str] | None:
    """Where the last digits of a number stand that are put right (后四位是8006), and the digits; None for none."""
    tail = _TAIL.search(text) if _PHONE.search(text) else None
    return (tail.start(1), tail[1]) if tail else None
