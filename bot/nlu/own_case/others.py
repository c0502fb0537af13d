"""Whose name or number it is that somebody with a case tells: their own, or that of those it is about."""

from __future__ import annotations

import re

from bot.nlu.naming.named_sums import is_called
from bot.nlu.naming.people_lists import find_people
from bot.nlu.reply.colleagues import people_in

_OPPOSITE = re.compile(
    r"站长|老板|队长|经理|主管|组长|班长|工头|包工头|负责人|财务|会计|人事|客服|领导|对方|调度|中介|货主|房东|"
    r"公司|平台|网点|站点|站里|[他她](?!们?家)|工友|同事|搭档|老乡|徒弟|师傅|证人"
)
_FOR_ME = re.compile(
    r"(?:打|写|留|用|联系|找|换|改|记|填|发)(?:给|成|为|到|上|个)?(?:我|俺|额|"
    r"咱)|我(?:的|现在|自己|这个)?(?:新)?(?:号|电话|手机|联系)|"
    r"^(?:新)?(?:手机|电话|号码?)(?:换|改|变)|打这个|用这个|留这个|我叫|我是|我(?:本人|真名|大名)|(?:换|改)成"
)
_NUMBER = re.compile(r"(?<!\d)1[3-9][\d\s-]{9,13}(?!\d)")
_NAMED = re.compile(rf"(?:{_OPPOSITE.pattern})(?:的)?(?:名字|大名|微信名?|真名|全名)?(?:就?叫|姓|是)[\u4e00-\u9fff]")
_MATE = (
    r"同事|工友|老乡|搭档|徒弟|师傅|兄弟|哥们|朋友|室友|媳妇|老婆|老公|对象|表[哥弟姐妹]|"
    r"[他她]们?|(?:[一二两俩三四五几\d]个?)人"
)
_JOINS = re.compile(
    rf"(?:{_MATE}).{{0,8}}(?:也|都|同样)(?:是)?(?:被)?(?:欠|拖|没(?:给|发|结|拿|收)|不给|有份|要算)|"
    rf"(?:加|添|带|算)(?:上|个|一个|进|入)?(?:我)?(?:{_MATE})|(?:把|将).{{1,10}}(?:也)?(?:加|"
    rf"添|算)(?:上|进|入)|(?:加|添)(?:个|一个|[一两二三几]个)人"
)
_JOINING = re.compile(
    r"(?:也|都|同样)(?:是)?(?:被)?(?:欠|拖|没|不给)[^\s,，]*|被欠[^\s,，]*|"
    r"(?:再|还要?|帮我|给我|要|想|还有)*(?:加|添|带|算)(?:上|进|入|个|一个|[两二三几]个)*(?:人|去|来)?|"
    rf"(?:我|的|把|将)*(?:{_MATE})(?:叫|是|名字)?|\d+(?:块钱?|元|个月|月)?|"
    r"[一二两三四五六七八九]?[百千万][一二两三四五六七八九百千万]*(?:块钱?|元)?|"
    r"还有|也|进去|电话|手机号?|欠(?:他|她)?|金额|把"
)
_NO_NAME = re.compile(r"工资|欠|钱|月|人|个|也|老[\u4e00-\u9fff]$|小[\u4e00-\u9fff]$|补充|站点|公司")
LONGEST_NAME = 4
LONGEST_LIST = 300
_AND = str.maketrans("和与跟、", "    ")
_SUM = re.compile(
    r"(?:欠|差|是|各)?\d[\d.]*(?:块钱?|元|万)?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九十万千百零]*(?:块钱?|元)?"
)
_ANEW = re.compile(r"也(?:要|想)(?:来)?(?:报|登记|反映|投诉|告)|另外(?:报|登记)|单独|自己(?:报|来)|[?？吗]")
_CLAUSE = re.compile(r"[\s,，。;；:：]+")


def gives_contact_of_others(text: str) -> bool:
    """Whether words tell the name or number of those the case is about, or of somebody who knows of it (站长姓刘
    电话138…)."""
    return bool(_NAMED.search(text)) or (bool(_NUMBER.search(text)) and is_of_others(text))


def joins_case(text: str) -> bool:
    """Whether somebody else is owed as well and shall stand in the same case (还有我同事小孙也被欠了)."""
    return bool(_JOINS.search(text)) and not _ANEW.search(text)


def people_joining(text: str) -> tuple[str, ...]:
    """Their names, as they stand in the words that add them (加个人 王二也被欠1500)."""
    told = _JOINING.sub(" ", _NUMBER.sub(" ", text))
    return tuple(one for one in find_people(told) if 2 <= len(one) <= LONGEST_NAME and not _NO_NAME.search(one))


_LIST = re.compile(
    r"工友|同事|兄弟|老乡|师傅们?|名字|姓名|名单|他们|大家|其他|其余|另外|还有|剩下|补|那[几两三四五六七八九十\d]+[个位]|人"
)
_OTHERWISE = re.compile(r"改|错|不是|退出|去掉|不参加|站长|老板|经理|律师|证人|证明|作证|介绍|推荐|受伤|摔|撞|死")


def mates_named(text: str) -> tuple[str, ...]:
    """The names of those who stand in a report of several without one, told afterwards, as a list and hardly more (俺把
    工友名字报一下 李长河 马玉柱); none where the words tell something else."""
    words = _SUM.sub(" ", _NUMBER.sub(" ", text))
    if len(words) > LONGEST_LIST or re.search(r"[?？]|吗$", words) or _OTHERWISE.search(words):
        return ()
    listed = [one for one in find_people(words) if is_called(one)]
    within = [one for one in people_in(words) if one not in listed and not any(one in name for name in listed)]
    names = tuple(dict.fromkeys([*listed, *within])) if not listed or _LIST.search(words) else tuple(listed)
    rest = words
    for one in names:
        rest = rest.replace(one, "")
    bare = not re.search(r"\w", rest.translate(_AND))
    return names if names and (_LIST.search(rest) or (bare and len(names) > 1)) else ()


def is_of_others(text: str) -> bool:
    """Whether the number or name in the words is plainly not one under which the person can be reached."""
    if _FOR_ME.search(text):
        return False
    return any(_OPPOSITE.search(one) for one in _CLAUSE.split(text))
