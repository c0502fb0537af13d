"""Grave-sounding words of a working life (被开了, 告死他) that a classifier takes for danger: none is meant.

Only for messages in which the safety rules hear nothing; they are asked first, everywhere."""

from __future__ import annotations

import re

LONGEST = 40

_DISMISSED = (
    r"(?:被|让|叫|给)(?:站长|老板|公司|站里|站点|他们|人家|领导|队长|平台)?(?:给)?(?:开(?:了|除|掉)|裁|辞(?:退|了)|炒|撵|轰|劝退|优化|踢出|清退|赶(?:走|出|了))|"
    r"炒鱿鱼|卷铺盖|(?:叫|让|要|喊|逼)我(?:们)?(?:走人?|滚|回家|别来|不用来|明天别|自己走|卷)|(?:赶|撵|轰)我(?:们)?(?:走|出)|搬出宿舍|(?:赶|撵|轰)出(?:宿舍|来|去|门)|开了我|把我开了|不要我(?:了|干)"
)
_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "pregnancy_protection",
        re.compile(
            rf"(?:怀孕|怀了|有喜|有了身孕|大肚子|哺乳|产假).*(?:{_DISMISSED}|写辞职|不要我|调岗|降薪|干不了|跑不动)"
        ),
    ),
    ("dismissal", re.compile(_DISMISSED)),
    (
        "retaliation",
        re.compile(
            r"不敢(?:去)?(?:告|举报|投诉|出面|作证|说)|怕(?:被)?(?:打|报复|穿小鞋|收拾).{0,6}(?:告|举报)|证人|作证"
        ),
    ),
)
_HARMLESS = re.compile(
    r"告死|吓死我|吓(?:我)?一跳|吓尿|心在滴血|心里?滴血|救命钱|救命恩|宰了?(?:我)?一刀|闹死|坑(?:了|我|惨)|流血流汗|绕道|绕开走|抽烟|差点儿?(?:被|给|让)?(?:车|人家)?(?:撞|刮|追尾|摔|滑倒|吓)|"
    r"(?:看见|看到|路上|前面|碰见|遇到)(?:有人|两个人|俩人)?.{0,4}(?:打架|吵架)|赖我|讹我|碰瓷|离人远|投诉我|差评|没电|电量|破导航|破系统|封我?号|可以打我|打我电话"
)
_STILL_GRAVE = re.compile(
    r"救命|流血(?!流汗)|昏|晕|刀|枪|打我(?!电话|手机|这|1|\s*1)|打人|动不了|不想活|(?<![呛闹累热气冤吓困饿忙烦笑坑])死|江|河|念头|不想|跳|喝药|着火|冒烟|快来|120|110|119"
)


def topic_of_work(text: str) -> str | None:
    """The topic of law they are about, "" where they are about none; None where they may be grave."""
    if len(text) > LONGEST or _STILL_GRAVE.search(_HARMLESS.sub("", text)):
        return None
    topic = next((name for name, pattern in _TOPICS if pattern.search(text)), None)
    return topic if topic is not None else ("" if _HARMLESS.search(text) else None)
