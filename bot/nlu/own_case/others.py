"""Whose name or number it is that somebody with a case tells: their own, or that of those it is about."""

from __future__ import annotations

import re

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
_CLAUSE = re.compile(r"[\s,，。;；:：]+")


def gives_contact_of_others(text: str) -> bool:
    """Whether words tell the name or number of those the case is about, or of somebody who knows of it (站长姓刘
    电话138…)."""
    return bool(_NAMED.search(text)) or (bool(_NUMBER.search(text)) and is_of_others(text))


def is_of_others(text: str) -> bool:
    """Whether the number or name in the words is plainly not one under which the person can be reached."""
    if _FOR_ME.search(text):
        return False
    return any(_OPPOSITE.search(one) for one in _CLAUSE.split(text))
