"""What is said of the colleagues in a report: one steps back, one wants to stay unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.naming.named_sums import is_called
from bot.nlu.numbers.people_counts import find_people_counts
from bot.nlu.text.normalise import normalise

LONGEST = 40
"""Characters."""

_OUT = re.compile(
    r"去掉|划掉|删[掉了去]?|拿掉|剔除|除开|不算|不参加|不参与|不加入|退出|不告了|不报了|不弄了|不搞了|不干了|不敢|不想(?:告|报|参加|弄|掺和)|"
    r"别写|不要写|不写|别加|不加|撤[了出]?|不跟|不来|不要他|不要她|怕了"
)
_UNNAMED = re.compile(
    r"(?:不想|不愿意?|不敢|不要|不能|不肯|不好|怕|别|甭|莫)(?:再)?(?:露|留|写|报|填|说|登|出现|暴露|公开)(?:上|出)?(?:他|她)?(?:的)?(?:真)?(?:姓名|名字|名儿|名姓|名)|不(?:留|写|露|署)(?:真)?名|匿名"
)
_LATER = re.compile(
    r"回头|等会|待会|过会|晚点|晚些|改天|明天|以后|之后|过后|后面|问问|问一?下|商量|还没问|还不知道|没定|再给|再说|再补|再发"
)
_SOMEBODY = re.compile(
    r"有个|有一?[个位人]|一个(?:人|工友|同事|兄弟|小哥)|(?:其中|里面|里头|当中)|工友|同事|老乡|兄弟|他|她|还有"
)


def steps_back(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` who are to be taken out (黄勇不参加了), in order; none where the words say no such thing."""
    if len(text) > LONGEST or not _OUT.search(text) or re.search(r"[?？吗]$", text.strip()):
        return ()
    return tuple(name for name in names if name in text)


def stays_unnamed(text: str) -> bool:
    """Whether a colleague, and not the speaker, wants to stay unnamed."""
    return len(text) <= LONGEST and bool(_UNNAMED.search(text) and _SOMEBODY.search(text))


def names_later(text: str) -> bool:
    """Whether the names of colleagues are to come later (名字我回头问问再给你)."""
    return len(text) <= LONGEST and bool(_LATER.search(text))


_ADDS = re.compile(
    r"[加添补]上?一?[个位下名]|加上|再[加补添]|补充?|又来|又多|再来|还有|漏了|忘了|算上|另外|也没|也欠|也拖|也是|(?:工友|同事|老乡|兄弟|他们|那[两俩几三])[一-龥]{0,4}叫"
)
_SO_MANY_MORE = re.compile(r"(?:[加添补]上?|又来了?|再来了?|又多了?|多了|漏了)(?P<more>[一1两俩二2三3])[个位名]")
_MORE = {"一": 1, "1": 1, "两": 2, "俩": 2, "二": 2, "2": 2, "三": 3, "3": 3}
_KIN = re.compile(
    r"徒弟|工友|同事|老乡|搭档|(?:我|俺|个|有)的?(?:师傅|兄弟|哥|弟|姐|妹|老表|表[哥弟]|老婆|老公|媳妇|爱人|对象|儿子|女儿|爸|妈|朋友|舅|叔)"
)
_ALSO_OWED = re.compile(r"还有|再加|加上|另外|又来|也没|也欠|也拖|也是|也差|也被|一样没")
_CHIEF = re.compile(r"站长|老板|经理|队长|负责人|主管|加盟商|包工头|工头|老总")
_CUT = re.compile(
    r"[^一-龥·]+|还有|另外|再加上?|加上|补上|以及|和|跟|与|叫做?|名叫|名字是?|是|[加添补]一?[个位名]|也没发?|也欠|也拖|那个|一个"
)
_TITLE = re.compile(r"^(?:我|俺)?(?:的|们)?(?:工友|同事|老乡|徒弟|搭档|兄弟|师傅)+(?=..)|(?:们|都|也|他们?)$")


def put_right(text: str, names: Sequence[str]) -> dict[str, str]:
    """What those of `names` are called instead, who were written wrong (不是李满囤 是李满仓, 宋强是宋祥)."""
    right: dict[str, str] = {}
    for name in names:
        found = re.search(
            rf"{re.escape(name)}(?:写错了?|错了|不对)?[\s,，]*(?:应该)?(?:是|叫|改成?|改为|换成)([一-龥]{{2,4}})", text
        )
        if found and found[1] not in names and is_called(found[1]):
            right[name] = found[1]
    return right


def people_in(text: str) -> tuple[str, ...]:
    """The names that stand in a sentence, left to right, each once: 又来了一个 陈大力, 那两个工友叫 李刚 王波."""
    words = [_TITLE.sub("", one) for one in _CUT.split(text) if one]
    return tuple(dict.fromkeys(one for one in words if 2 <= len(one) <= 4 and is_called(one)))


def adds_people(text: str) -> bool:
    """Whether the words bring colleagues, and do not speak of the chief."""
    return len(text) <= LONGEST and bool(_ADDS.search(text)) and not _CHIEF.search(text)


def also_owed(text: str) -> bool:
    """Whether the words tell of one more who is owed: 还有我徒弟也没发 他欠2000."""
    someone = _KIN.search(text) or people_in(text)
    return len(text) <= LONGEST and bool(_ALSO_OWED.search(text) and someone) and not _CHIEF.search(text)


def count_after(text: str, before: int) -> int | None:
    """How many they are by the words (现在4个人了, 加一个 over those before); None where these say nothing of it."""
    plain = normalise(text).text
    counts = [one.value for one in find_people_counts(plain) if isinstance(one.value, int) and one.value > 1]
    if counts:
        return counts[-1]
    total = re.search(r"(?:现在|一共|总共|加起来|变成)(?:是|有)?(?P<count>\d{1,3})个", plain)
    if total:
        return int(total["count"])
    more = _SO_MANY_MORE.search(plain)
    return before + _MORE[more["more"]] if more else None
