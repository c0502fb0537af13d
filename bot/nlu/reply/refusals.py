"""Words by which somebody keeps a value back, mostly with the reason: 电话就先不留了 怕老板知道."""

from __future__ import annotations

import re

LONGEST = 24
_OBJECT = (
    r"(?:我的?|这个|那个|手机号码?|手机|电话号?码?|电话|号码|联系方式|真?名字?|姓名|身份证号?|证件|地址|单位|公司)*"
)
_KEEPS = re.compile(
    rf"^(?:那|那就|还是|真|实在|先)*{_OBJECT}(?:就|我|先|也|都|真|实在|暂时)*"
    r"(?:不|莫|唔|别|弗|冇)(?:太|大|是很)?(?:想|愿意?|方便|能|敢|可以|便)?(?:留|给|说|填|讲|透露|告诉|俾|畀|提供|写|登记|整|拨|报)"
    rf"(?:了|你们?|您|出来|好了|哈|啊|吧|嘛|哦|咯|先)*{_OBJECT}(?:了|啊|吧|嘛|哦|咯)*(?:$|[ ,，。、]+.*$)"
)
_AFTER_ALL = re.compile(rf"^那?算了[ ,，]?{_OBJECT}(?:不|莫|唔)(?:想)?[给留俾拨](?:了)?[。！!]?$")
_AFRAID = re.compile(
    r"^(?:我)?(?:怕|担心)(?:被|你们?|老板|站长|他们|单位|公司|平台)?.{0,6}(?:骚扰|知道|报复|乱打|泄露|找我|晓得|穿小鞋)"
)
_NAMED: dict[str, re.Pattern[str]] = {
    "phone": re.compile(r"手机|电话|号码|联系方式"),
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


def refuses(slot: str, text: str) -> bool:
    """Whether short words keep back the value of `slot`, which was asked: they name it or nothing in particular."""
    stripped = text.strip()
    if len(stripped) > LONGEST or not any(one.match(stripped) for one in (_KEEPS, _AFTER_ALL, _AFRAID)):
        return False
    head = re.split(r"[ ,，。、]", stripped)[0]
    named = [name for name, pattern in _NAMED.items() if pattern.search(head)]
    return not named or slot in named
