"""Words about a call that was promised: another time, another number, none at all, when it comes."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

from bot.nlu.calendar.times import find_times
from bot.nlu.numbers.phones import find_phones
from bot.nlu.reply.cues import asks, corrects, others_are_named
from bot.nlu.text.normalise import normalise

Act = Literal["", "cancel", "perhaps", "change", "when", "ask"]
LONGEST = 40
LONGEST_BARE = 14
"""Characters: so short a message with an hour in it, right after a call was promised, is the hour of the call."""

_CALL = re.compile(
    r"回(?:个|一个|一下)?电话?|回拨|来电|(?:打|拨)(?:个|一个)?(?:电话)?(?:给我|过来|来|回来|我)|给我(?:打|拨|来|回)|联系我|"
    r"(?:约|定|订|说)(?:好|了|的|个)*(?:那个|的|这个)?(?:电话|回电|点儿?|钟点|时间)|(?:电话|通话)(?:的)?时间|(?:那|这)(?:个|通)电话|你们打"
)
_NO = re.compile(
    r"取消|不用|不要|不必|不需要|不消|用不着|别(?!的)|甭|莫|撤|退掉|免了|算了|不约|推掉|唔使|唔好|勿要|弗要|不打了|不等了"
)
_ALONE = re.compile(
    r"(?:那|就|还是|麻烦|帮我|把它|给我)*(?:取消(?:它|这个|吧|了|掉|一下)*|(?:不用|不要|别|甭|莫|不必|唔使)(?:再|给我)*(?:打|回|约|联系)(?:了|我|电话|过来|给我|吧)*|"
    r"不约了)[吧了啊呀哈。！!,， ]*(?:谢谢.{0,3}|麻烦.{0,4})?"
)
_PERHAPS = re.compile(
    r"(?:(?:算了|不用了|不要了|不需要了?|不麻烦.{0,5}|没事了|(?:我)?(?:自己)?(?:已经)?(?:解决|弄好|搞定|问到|处理好)了)[吧啊呀哈。！!,，\s]*)+(?:谢谢.{0,3})?"
)
_PART = re.compile(r"半夜|晚上|夜里|早上|上午|下午|中午|凌晨|周[一二三四五六日末]|星期|礼拜|[今明后]天")
_CHANGES = re.compile(
    r"改|换|推|挪|提前|延|调|晚[一点些]|早[一点些]|迟[一点些]|另|不行|没空|没时间|有事|忙|错|后悔|还是|能不能|可不可以|行不|等等|不方便|赶不上|算了|就|要|那"
)
_MOVES = re.compile(
    r"改(?:个|一?下|到|成|约|期|时间)?|换(?:个|一?下|到|成|时间)|推迟|往后|往前|提前|延|挪|调|晚[一点些]|早[一点些]|迟[一点些]|另约|重新约|没空|有事|不方便"
)
_WHEN = re.compile(
    r"什么时候|啥时候?|几点|几时|多久|多会儿|哪天|何时|约的是?|约了|怎么还没|咋还没|还没打|还没回|边日|好久"
)
_NUMBER = re.compile(r"号|手机|电话|打(?:这个|那个|我)|换")


def act_on_call(text: str, now: datetime, fresh: bool, awaited: bool = False) -> Act:
    """What short words want with a call that is promised; "" where they are about something else. `fresh`: it was
    promised a moment ago, and nothing else is being asked; `awaited`: its new time was asked for just now. "perhaps":
    they may take it back; "when": it is to be another time, which is not told."""
    said = text.strip()
    if not said or len(said) > LONGEST or others_are_named(said.replace("他们", "")):
        return ""
    plain = normalise(said).text
    named, timed = bool(_CALL.search(plain)), bool(find_times(plain, now, bare=True))
    numbers = find_phones(plain, bare=True)
    if numbers and (named or (fresh and (_NUMBER.search(plain) or plain.strip(" 。.").isdigit()))):
        return "change"
    if timed and (named or awaited or (fresh and _is_of_the_call(plain))):
        return "change" if _MOVES.search(plain) or not (asks(plain) and _WHEN.search(plain)) else "ask"
    if named and _NO.search(plain) and not (timed or _PART.search(plain)):
        return "cancel"
    if fresh and _ALONE.fullmatch(plain):
        return "cancel"
    if fresh and _PERHAPS.fullmatch(plain):
        return "perhaps"
    if _WHEN.search(plain) and (named or (fresh and "约" in plain)):
        return "ask"
    if named and _MOVES.search(plain):
        return "when"
    return "when" if fresh and re.fullmatch(r".{0,4}(?:改|换)(?:个|一?下)?时间.{0,4}", plain) else ""


def _is_of_the_call(plain: str) -> bool:
    return len(plain) <= LONGEST_BARE or bool(_CHANGES.search(plain)) or corrects(plain)


_REACHED = re.compile(r"(?:打|拨|接|回|联系)(?:个|我|给我|过来|得了?|不了|到|不到)*(?:电话)?|电话")
_HOUR_WISHED = re.compile(
    r"(?:以后|之后|过后|后|前|之前|再|才|左右|那会儿?|的时候)(?:你们)?(?:再|才|就)?(?:给我|跟我)?(?:打|联系|接|有空|方便|行|来)|(?:接不了|接不到|没空接|不方便接|听不到).{0,20}(?:打|联系|有空|方便|行)|"
    r"(?:打|联系)(?:我|电话|给我|过来)*(?:的话)?.{0,6}(?:以后|之后|前|之前)"
)


def wants_call_at(text: str, now: datetime) -> bool:
    """Whether short words tell at what time of the day somebody can be reached (白天接不了 晚上六点以后打行不)."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST or _WHEN.search(said) or re.search(r"老板|站长|公司|单位|平台|[他她]们?", said):
        return False
    plain = normalise(said).text
    timed = bool(find_times(plain, now, bare=True) or _PART.search(plain) or re.search("白天|下班|收工|跑单", plain))
    return timed and bool(_REACHED.search(plain)) and bool(_HOUR_WISHED.search(plain))


def takes_any_time(text: str) -> bool:
    """Whether words in place of a time leave it to us: 上班就打, 越快越好, 看你们方便."""
    return bool(_ANY.fullmatch(text.strip()))


_ANY = re.compile(
    r"(?:那|就|嗯|好|你们|您们|恁们|同事|等|他们|明天|我)*(?:"
    r"(?:一)?上班(?:了|时间|的时候|以后|之后|后)*(?:就|再|马上|给我)*(?:打|回|联系|说|来|打电话|打过来|回电)*(?:我|过来|给我|就行|都行|也行)*|"
    r"(?:尽快|尽早|越快越好|越早越好|快点|早点)(?:打|回|联系)?(?:给我|我|过来)*|"
    r"(?:看|随|听|按|由)(?:你们|您|他们|同事)(?:方便|安排|的时间|有空)*|(?:你们|您|同事)*(?:定|方便|有空|安排)(?:的时候|就行|就打|就好)*|"
    r"(?:我)?(?:随时|任何时候|什么时候|啥时候|啥时|几时|哪个时候|几点|啷个时候)(?:都|也)?(?:可以|行|有空|方便|能接|在|得|中|要得|好|OK|ok)*|(?:都|全)?(?:有空|方便)|"
    r"(?:白天)(?:都|随时|啥时候)*(?:可以|行|中)"
    r")[吧了啊呀哈嘛呗的,，。！! ]*"
)


_NONE = re.compile(
    r"(?:没(?:有)?|冇|莫得|木有|无|呒没|哪有|么得|没得)(?:个)?(?:手机|电话|号码|号|话费|卡)|(?:手机|电话)(?:坏|丢|没电|停机|欠费|被偷|摔)|"
    r"(?:不能|不会|没法|不方便|不好|不想|不爱|不敢|不便)(?:接|打|讲|说|通)(?:电话|话)|(?:打字|在这|这里|这儿|微信|文字|留言|网上)(?:上|里|边)?.{0,4}(?:说|聊|讲|回|打字|写|留|问|行不|可以|谈)|"
    r"(?:聋|哑|听不[见到清]|听力)|(?:不用|不要|别|不接|甭|不打)(?:打)?电话|(?:留言|留个?言|发消息|发信息)"
)


def has_no_telephone(text: str) -> bool:
    """Whether words in place of a number say that a call is no use: there is no telephone, or writing is wanted."""
    return (
        len(text.strip()) <= LONGEST and bool(_NONE.search(text)) and not find_phones(normalise(text).text, bare=True)
    )
