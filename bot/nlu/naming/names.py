"""Names of people after 我叫 and the like, or alone when we asked for one."""

from __future__ import annotations

import re

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.naming.surnames import LIKE_WORDS, ORDINARY_WORDS, RARER, SURNAMES

_INTRODUCED = re.compile(
    r"(?:我的?名字(?:叫做?|是)|名字就?(?:叫做?|是|[写填](?![错的了成完])|:)|(?<![说留填给问要])名字(?=\s*[一-龥]{2,3}(?:$|[\s,。]))|(?:姓名|大名|全名|真名|本名)(?:是|叫|:)?|"
    r"[我俺咱额]名?叫做?|本人(?:名?叫|是)?|联系人(?:是|:)?|(?P<called>(?<![你他她它咋啥么个])叫|(?:^|(?<=[\s,。]))(?:在下|鄙人))做?(?=[^我他你]))\s*(?:做|是|那个|嗯|那什么)?\s*"
)
_I_AM = re.compile(r"(?P<called>)(?:[我俺咱额](?:就)?是|这里是|我系)\s*")
_SURNAME_TWICE = re.compile(
    r"(?<![你他她它板长])姓(?P<surname>[一-龥]{1,2}?)[\s,。.]*(?:[一-龥]{1,4}的(?P=surname)[\s,]*)?(?:[我俺咱]?(?:名?叫|全名|大名|名字)(?:叫|是)?)?[\s,]*(?=(?P=surname)[一-龥])"
)
_FIRST_OF_ALL = re.compile(r"^(?:[^一-龥]|登记一?下|报[个一]?名|入会|加入工会|你好|您好|我要)*(?=[一-龥]{2,4}[\s,])")
_THEN = re.compile(
    r"[\s,。;]+(?:(?:平时|一直|现在|目前|我)?(?:在|跑|送|开|做|干)[^吗呢?？的了]|电话|手机|身份证|\+?1[3-9]\d|幺[三五七八九]|一[三五七八九][零一二三四五六七八九]|[男女](?:$|[\s,。])|今年|\d\d岁|网约车|外卖|快递|"
    r"骑手|货车|[一-龥A-Za-z\d]{1,6}(?:骑手|快递|派件|外卖|众包|专送|司机))"
)
_INTRODUCED_AGAIN = re.compile(r"(?:[我俺咱](?:的?名字)?就?(?:叫做?|是)|\s)*")
_LIST = re.compile(r"[一-龥]{2,3}(?:,\s?[一-龥A-Za-z\d]{2,11}){2,}[.。]?")
_LIST_WITH_PHONE = re.compile(r"[一-龥]{2,3}(?:[\s,]+[一-龥A-Za-z]{2,11})+[\s,]+1[3-9]\d{9}")
_DOTTED = re.compile(r"[一-龥]{1,12}(?:[·•・.][一-龥]{1,12}){1,3}")
FREQUENT = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "姜范石姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙段雷钱汤尹黎武贺赖龚"
)
"""Surnames so frequent that two characters that begin with one are more likely a name than a word."""
_NEVER_IN_NAMES = frozenset(
    "补的了吗呢吧啊呀嘛么什怎哪谁我你他她它您咱俺们不没是个还也都就跟钱这那几给要被把从很太最点块次到啥咋嗯哦去找"
)
_THING = re.compile(r"外卖|快递|滴滴|骑手|司机|客服|美团|饿了|[车单]$")
_TITLES = frozenset(
    {
        "会计",
        "经理",
        "站长",
        "老板",
        "队长",
        "主任",
        "师傅",
        "律师",
        "医生",
        "组长",
        "工",
        "总",
        "姐",
        "哥",
        "叔",
        "姨",
        "某",
        "某某",
    }
)
_NAMES_TOO = frozenset({"高峰", "高原", "许多", "康复", "和平", "文明", "安康", "江海", "成功"})
"""Ordinary words that people are called too; they count as a name only where nothing else is said."""
_SELDOM_IN_NAMES = frozenset("在想会能来有")  # 李会 and 陈有才 are names, but not in the middle of a sentence
_OTHER_PERSON = re.compile(
    r"(?:老板娘?|[站队店组战占]长|加盟商|房东|客户|承包商|的人|有个人?|经理|包工的?头?|负责人|主管|司机|他|她|对方|公司|平台|站点|单位|工友|同事|那人|那个人|老婆|老公|媳妇|爱人|对象|儿子|女儿|闺女|孩子|娃|弟弟?|哥哥?|姐姐?|妹妹?|爸爸?|妈妈?|朋友|老乡)(?:的?名字|的?姓名|姓[一-龥]{1,2}[\s,]*)?$"
)
_AFTER_NAME = re.compile(
    r"$|[\s,.。、!?;:()/\d+]|幺|不是|在|电话|手机|身份证|号码|来自|住|今年|,|是|想|要|的|送|跑|开|男|女|我|他|现|哈|啊|吧|呀|，|这|工|做|干|从|跟|然后|就|和|还有|老家|外卖|快递|骑手|美团|饿了|中通|圆通|欠|"
    r"以[后前]|因为|所以|你|您|请|有|没|但|不过|平时|目前|一直|本来|之前|今天|昨天|年龄|微信|师傅|老师|大家|那|负责|属于|签|被|给|把|之|别|多|该|帮|上[个周月]"
)
_AFTER_I_AM = re.compile(r"[啊呀哈吧哦嘛]*$|[\s,.。、!;:()/\d+]|电话|手机|身份证|,")
_BESIDE_PHONE = re.compile(r"(?:^|[\s,])([一-龥]{2,3})[\s,]*(?=1[3-9]\d{9}(?!\d))")
_NICKNAME = re.compile(r"[小老阿大][一-龥]")
LONGEST_ANSWER = 24
"""Characters: longer words in place of a name are a story."""
_POLITE = re.compile(
    r"^(?:嗯+|哦|好的?|那|就|就是|是|对|叫|我叫|写|大名|全名|本名|真名)+\s*|(?:吧|啊|呀|哈|呢|嘛|哦)+$"
)


def may_be_name(text: str) -> bool:
    """Whether a short line in answer to the question for a name could be one that no rule knows."""
    words = text.strip(" 。.！!")
    plain = re.fullmatch(r"[一-龥]{2,6}", words) is not None and not set(words) & (_NEVER_IN_NAMES | _SELDOM_IN_NAMES)
    return plain and words not in ORDINARY_WORDS and words not in _TITLES and not _THING.search(words)


def find_names(text: str, bare: bool = False) -> list[Found]:
    """Names of two to four characters with a known surname, or with a dot (阿依古丽·买买提); the value is as
    typed.

    After 我是 the name must end the sentence, for 我是安徽的 is none. A name after 我叫 whose surname is not
    in the table is uncertain. With `bare`, used when the name was asked for, a name may be the whole answer.
    """
    found: list[Found] = []
    for pattern, after, strict in ((_INTRODUCED, _AFTER_NAME, False), (_I_AM, _AFTER_I_AM, True)):
        for match in pattern.finditer(text):
            if _OTHER_PERSON.search(words_before(text, match.start())):
                continue
            name = _dotted(text, match.end()) or _read(text, match.end(), after, strict or match["called"] is not None)
            if name is None and match["called"] and _BOUND.search(words_before(text, match.start())):
                name = _rare(text, match.end())
            if name and not any(f.start < name.end and name.start < f.end for f in found):
                found.append(name)
    if not found:
        found = _after_surname(text) or _before_phone(text) or _first_of_all(text)
    if bare and not found:
        return _whole(text)
    return sorted(found, key=lambda f: f.start)


def _before_phone(text: str) -> list[Found]:
    """A name that stands alone before a telephone number: 入会 李国强 13851270000."""
    for match in _BESIDE_PHONE.finditer(text):
        if (surname := surname_of(match[1])) and _is_name(match[1], surname):
            return [Found("name", match.start(1), match.end(1), match[1])]
    return []


def _after_surname(text: str) -> list[Found]:
    """免贵姓周 周文斌; 我姓马叫马小军: the surname twice, so that nothing else needs to speak for a name."""
    for match in _SURNAME_TWICE.finditer(text):
        if _OTHER_PERSON.search(words_before(text, match.start())):
            continue
        name = _read(text, match.end(), _AFTER_NAME, strict=True) or _with_surname(text, match.end(), match["surname"])
        if name:
            return [name]
    return []


def _with_surname(text: str, at: int, surname: str) -> Found | None:
    """A name whose surname was told, however rare it is."""
    for size in (len(surname) + 2, len(surname) + 1):
        name = text[at : at + size]
        if len(name) == size and _is_name(name, surname) and _AFTER_NAME.match(text, at + size):
            return Found("name", at, at + size, name)
    return None


def _first_of_all(text: str) -> list[Found]:
    """A name alone at the beginning, before what only somebody who introduces himself says: 高文军，在美团送外卖."""
    start = _FIRST_OF_ALL.match(text)
    name = _read(text, start.end(), _THEN, strict=True) if start else None
    if name is None and (_LIST.fullmatch(text) or _LIST_WITH_PHONE.fullmatch(text)):
        name = _read(text, 0, _AFTER_I_AM, strict=True)
    return [name] if name else []


def surname_of(name: str) -> str:
    """The surname a name begins with, two characters before one unless these are all there is (钟离); "" for none."""
    return next((name[:size] for size in (2, 1) if name[:size] in SURNAMES and len(name) != size), "")


def _surname_asked_for(name: str) -> str:
    """The surname of what was said when a name was asked for: one of the rarer ones too (茅建忠, 钮大海)."""
    rare = name[:1] in RARER and len(name) > (2 if name[:1] in LIKE_WORDS else 1)
    return surname_of(name) or (name[0] if rare else "")


_BOUND = re.compile(r"(?:^|[\s,.。!;])$")
_ENDS_NAME = re.compile(r"$|[\s,.。!;+\d]|(?:是|在)(?=[一-龥])")


def _rare(text: str, at: int) -> Found | None:
    """A name of three characters after a mere 叫 with one of the rarer surnames, where nothing follows that a sentence
    would go on with (叫逯长河 美团的; 叫车叫不到 is none)."""
    name = text[at : at + 3]
    rare = len(name) == 3 and name[0] in RARER and name[0] not in LIKE_WORDS
    if rare and _is_name(name, name[0]) and _ENDS_NAME.match(text, at + 3):
        return Found("name", at, at + 3, name)
    return None


def _dotted(text: str, at: int) -> Found | None:
    match = _DOTTED.match(text, _INTRODUCED_AGAIN.match(text, at).end())  # type: ignore[union-attr]  # it may be empty
    return Found("name", match.start(), match.end(), match[0]) if match and len(match[0]) <= 30 else None


def _read(text: str, at: int, after: re.Pattern[str], strict: bool) -> Found | None:
    """The longest name at a place that something which is no name follows."""
    surname = surname_of(text[at : at + 3])
    if not (surname or strict or text[at : at + 1] in LIKE_WORDS):
        surname = _surname_asked_for(text[at : at + 3])
    sizes = (len(surname) + 2, len(surname) + 1) if surname else () if strict else (4, 3, 2)
    for size in sizes:
        name = text[at : at + size]
        alone = not text[at + size : at + size + 1].strip(" ,.。!")
        if len(name) == size and _is_name(name, surname, alone and bool(surname)) and after.match(text, at + size):
            return Found("name", at, at + size, name, bool(surname))
    return None


def _is_name(name: str, surname: str, whole: bool = False) -> bool:
    if (
        not re.fullmatch(r"[一-龥]+", name)
        or (name in ORDINARY_WORDS and not (whole and name in _NAMES_TOO))
        or _THING.search(name)
        or any(name.startswith(w) for w in ORDINARY_WORDS - _NAMES_TOO if len(w) > 1)
    ):
        return False
    given = name[len(surname) :]
    if surname and given in _TITLES:
        return False
    seldom = (
        () if whole else given[-1:] if len(given) == 2 and surname else given
    )  # 钱有福 is a name, 钱福有 a sentence
    return not any(c in _NEVER_IN_NAMES for c in given) and not any(c in _SELDOM_IN_NAMES for c in seldom)


def _whole(text: str) -> list[Found]:
    trimmed = _POLITE.sub("", _POLITE.sub("", text.strip(" ,.。!~"))).strip(" ,.。!~")
    if not trimmed:
        return []
    start = text.index(trimmed)
    if dotted := _dotted(trimmed, 0):
        return [Found("name", start, start + len(trimmed), trimmed)] if dotted.end == len(trimmed) else []
    parts = re.split(r"[\s,，、。;；!！?？]+", trimmed)
    first = parts[0]
    surname = _surname_asked_for(first)
    called = _NICKNAME.fullmatch(first) and len(parts) > 1
    fits = surname and len(surname) < len(first) <= len(surname) + 2 and not called
    if fits and _is_name(first, surname, whole=True):
        return [Found("name", start, start + len(first), first)]
    return _among(text, parts)


def _among(text: str, parts: list[str]) -> list[Found]:
    """The one part of an answer of several (说了有用吗 屈志刚; 小宋 宋依然) that is a name with its given name."""
    bare = [_POLITE.sub("", _POLITE.sub("", one)) for one in parts]
    named = [
        one
        for one in dict.fromkeys(bare)
        if (surname := surname_of(one))
        and len(surname) < len(one) <= len(surname) + 2
        and (len(one) > len(surname) + 1 or (surname in FREQUENT and one in parts))
        and not _NICKNAME.fullmatch(one)
        and _is_name(one, surname, whole=True)
    ]
    if len(parts) == 1 or len(named) != 1 or len(text) > LONGEST_ANSWER:
        return []
    at = text.rindex(named[0])
    if _OTHER_PERSON.search(text[:at].rstrip(" ,，")):
        return []
    return [Found("name", at, at + len(named[0]), named[0])]
