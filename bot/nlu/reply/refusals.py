"""Words by which somebody keeps a value back, mostly with the reason: 电话就先不留了 怕老板知道."""

from __future__ import annotations

import re

LONGEST = 24
_OBJECT = (
    r"(?:我的?|这个|那个|手机号码?|手机|电话号?码?|电话|号码|联系方式|真?名字?|姓名|身份证号?|证件|地址|单位|公司)*"
)
_KEEPS = re.compile(
    rf"^(?:那|那就|还是|真|实在|先)*{_OBJECT}(?:就|我|先|也|都|真|实在|暂时)*"
    r"(?:不|莫|唔|别|弗|冇)(?:太|大|是很)?(?:想|愿意?|方便|能|敢|可以|便)?(?:留|给|说|填|讲|透露|告诉|俾|"
    r"畀|提供|写|登记|整|拨|报)"
    rf"(?:了|你们?|您|出来|好了|哈|啊|吧|嘛|哦|咯|先)*{_OBJECT}(?:了|啊|吧|嘛|哦|咯)*(?:$|[ ,，。、]+.*$)"
)
_AFTER_ALL = re.compile(
    rf"^那?算了[ ,，]?(?:我)?{_OBJECT}(?:就|我|先|也)?(?:不|莫|唔)(?:想|要)?[给留俾拨写填](?:你们?|"
    rf"您)?{_OBJECT}(?:了|吧)*[。！!]?$"
)
_CAN_I = re.compile(
    rf"^(?:那|我|就)*{_OBJECT}(?:能不能|可不可以|能否|可以|能)(?:先|就|暂时)?不(?:留|给|写|填|说|提供|发){_OBJECT}"
    r"[?？啊呀呢吗不]*$"
)
_MAY_NOT = re.compile(
    rf"^(?:算了|那|唉|哎|我|就|可是|但是|不过|[ ,，])*{_OBJECT}[ ,，]*(?:我)?(?:能不能|能否|可不可以|"
    rf"是不是可以|能|可以|可否)?(?:先|就|暂时)?"
    rf"(?:先|就|暂时|也)?(?:不|莫|唔|别)(?:想|用|要)?(?:留|给|写|填|报|说|提供|畀|发){_OBJECT}(?:了)?[ ,，]*"
    r"(?:吗|嘛|不|么|吧|行不行?|行吗|可以吗|可以不|可不可以|中不中?|成不成?|得不得|好吗|没事吧|没关系吧|"
    r"不碍事吧|也行吧|行吧|行的?吧)[?？。！ ]*$"
)
_LEFT_OUT = re.compile(r"^(?:那|这个|这项|我|就|先)*不(?:填|写|留)(?:了)?(?:行|可以|中|成|好)")
"""不填行不行: the value itself is left out, nothing is asked of it."""
_AFRAID = re.compile(
    r"^(?:我)?(?:怕|担心)(?:被|你们?|老板|站长|他们|单位|公司|平台)?.{0,6}(?:骚扰|知道|报复|乱打|泄露|找我|晓得|穿小鞋)"
)
_CALLED = r"(?:手机号码?|手机|电话号?码?|电话|号码|联系方式|真?名字?|姓名|身份证号?码?|身份证|证件号?|地址|微信)"
_LEFT_ASIDE = re.compile(
    rf"^(?:那|这个?|我的?|俺的?|就|要不|还是|[ ,，])*{_CALLED}(?:号码?|什么的|这个|这项)*[ ,，]*"
    r"(?:就|还是|先|也|都|暂时|我|俺)*"
    r"(?:(?:算了|免了|拉倒|不必|不要|略过|跳过)(?:了|吧|罢|哈|啊|呗|嘛)*|"
    r"(?:没有|没得|莫得|冇得?|木有|么得|呒没|无|没了|丢了|停机)(?:了|啊|呀|的|咯|哦|得)*)(?:$|[ ,，。、！!]+.*$)"
)
"""身份证就算了吧, 电话莫得 手机摔烂了: of one thing by its name, and not of all."""
_WAYS = (_KEEPS, _AFTER_ALL, _AFRAID, _MAY_NOT, _CAN_I, _LEFT_ASIDE)
_NAMED: dict[str, re.Pattern[str]] = {
    "phone": re.compile(r"手机|电话|(?<!身份证)(?<!证件)号码|联系方式"),
    "name": re.compile(r"名字|姓名|真名"),
    "id_number": re.compile(r"身份证|证件"),
    "location": re.compile(r"地址"),
    "company": re.compile(r"单位|公司"),
}


_KEEPS_NAMED = re.compile(
    r"(?P<what>身份证号?码?|证件号?|手机号码?|电话号?码?|联系方式|真名|姓名|名字)(?:号?(?:要|必须)[要给填]?吗|要给吗|要不要)?[\s,，]*(?:我|就|也|都|可)*"
    r"(?:不|莫|唔|别|弗|冇)(?:太|大|是很)?(?:想|愿意?|方便|能|敢)?(?:留|给|说|填|讲|透露|提供|写|登记|整|发)|"
    r"(?:不|莫|唔|别|弗)(?:太|大)?(?:想|愿意?|方便|能|敢)?(?:留|给|说|填|讲|透露|提供|写|登记|发)(?:你们?|您)?(?P<object>身份证号?码?|证件号?|手机号码?|电话号?码?|联系方式|真名|姓名|名字)"
)


def refused_ahead(text: str, asked: str | None) -> str:
    """The contact, other than what was asked for, that short words keep back by its name (不给身份证, when the place
    was asked); "" for none."""
    found = _KEEPS_NAMED.search(text) if len(text.strip()) <= LONGEST else None
    if found is None:
        return ""
    what = found["what"] or found["object"]
    slot = next(name for name, pattern in _NAMED.items() if pattern.search(what))
    return "" if slot == asked else slot


def leaves_one_aside(text: str) -> bool:
    """Whether short words drop one thing by its name, or have none of it, so that they end nothing else."""
    return len(text.strip()) <= LONGEST and bool(_LEFT_ASIDE.match(text.strip()))


def refuses(slot: str, text: str) -> bool:
    """Whether short words keep back the value of `slot`, which was asked: they name it or nothing in particular."""
    stripped = text.strip()
    if len(stripped) > LONGEST or not any(one.match(stripped) for one in _WAYS):
        return False
    plain = any(one.match(stripped) for one in (_KEEPS, _AFTER_ALL, _AFRAID, _CAN_I, _LEFT_ASIDE))
    if not plain and not any(pattern.search(stripped) for pattern in _NAMED.values()):
        return bool(_LEFT_OUT.match(stripped))  # 不给行不行 asks why
    asks_for_it = any(one.match(stripped) for one in (_MAY_NOT, _CAN_I, _AFTER_ALL))
    head = stripped if asks_for_it else re.split(r"[ ,，。、]", stripped)[0]
    named = [name for name, pattern in _NAMED.items() if pattern.search(head)]
    return not named or slot in named


_NOT_GIVEN = re.compile(
    r"^(?:我|俺|但|就|也|都|反正)*(?:不|莫|唔|别)(?:想|愿意?|能|敢|会)?(?:留|给|说|填|提供|写|发)(?:的|了|"
    r"啊|吧)*$"
)


def withholds(text: str, asked: str) -> tuple[str, ...]:
    """The slots other than the one just asked that short words keep back by name (不给身份证, 身份证号要吗 我不给)."""
    stripped = text.strip(" 。.！!？?")
    if len(stripped) > LONGEST:
        return ()
    last = re.split(r"[ ,，。、？?]+", stripped)[-1]
    named = [slot for slot in ("phone", "id_number") if slot != asked and _NAMED[slot].search(stripped)]
    return tuple(slot for slot in named if refuses(slot, stripped) or _NOT_GIVEN.match(last))


LONGEST_NAMELESS = 28
_NOBODY = re.compile(
    r"匿名|不记名|不实名|(?:隐|瞒)(?:姓|着)名|"
    r"(?:不|别|莫|唔|勿)(?:想|要|用|能|愿意?|可以|敢|肯)*(?:留|写|给|用|说|填|登记|透露|暴露|报|提供|畀|"
    r"露)(?:给|上)?(?:你们|您|我的?|任何|真|实|"
    r"自己的?)*(?:名字|姓名|大名|真名|实名|名儿?|"
    r"个人信息|个人资料|身份|信息|資料|资料)(?!证)"
)
_OF_THEIRS = re.compile(r"(?:站长|老板|平台|公司|单位|他们?|她|网点|队长)[都也就还]*$")
_ALL_OF_IT = re.compile(r"匿名|信息|资料|資料|身份|不记名|不实名|姓名和电话|名字和电话|名字电话")


def stays_nameless(text: str) -> bool:
    """Whether short words want to tell nothing of who somebody is, or ask whether that is possible (我能匿名吗)."""
    found = _NOBODY.search(text) if len(text.strip()) <= LONGEST_NAMELESS else None
    return found is not None and not _OF_THEIRS.search(text[: found.start()])


def withholds_everything(text: str) -> bool:
    """Whether such words mean the number as well as the name."""
    return bool(_ALL_OF_IT.search(text))
