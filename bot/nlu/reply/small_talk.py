"""A word about the weather, a sigh, a crying face: no answer to anything, and no reason to be told off for it."""

from __future__ import annotations

import re
from typing import Literal

SmallTalk = Literal["", "weather", "tired", "crying", "in_between", "impatient"]

_END = r"[啊呀哦呢吧嘛了啦咯哈喽哟~～!！。. ]*"
_HOW = r"(?:真|好|太|老|可|忒|死|这么|有点|怪|贼|恁|咋这么|蛮|几)*"
_TODAY = r"(?:今天|今儿|外面|外头|这天|天气?|这会儿|现在|我这儿|这边|哎呀?|唉|妈呀|哎哟)*"
_WORDS: dict[SmallTalk, str] = {
    "weather": (
        rf"{_TODAY}{_HOW}(?:冷|热|冻人?|晒|闷|[下落刮](?:着|起|大|好大的?|这么大的?)*[雨雪风雹]|"
        r"[雨雪风](?:好|真|太|这么)?大|冻死|热死|晒死)(?:我|人|得很|死人|死)*"
    ),
    "tired": rf"{_TODAY}(?:跑得|干得|我)?{_HOW}(?:累|困|乏|饿|难)(?:死|坏|得很|成狗|瘫|得慌)*(?:我|人)?(?:了)?",
    "impatient": (
        r"(?:哎呀?|我|俺|都|不是|刚才?|刚刚|前面|上面|跟你|给你)*"
        r"(?:(?:说|讲|发|填)(?:过|了)*(?:多少|几|好几|八百|两|三)(?:遍|回|次)|(?:说|讲)过)了?[嘛吗]?|"
        r"(?:你)?(?:咋|怎么)?(?:这么|恁|真)?(?:啰嗦|罗嗦|墨迹|磨叽|磨蹭)|有完没完|快点(?:吧|行不)?|你?烦不烦|真烦|烦死(?:了|人)"
    ),
    "in_between": (
        r"(?:我)?(?:先|现在|这会儿|正)*(?:不行|不方便)?[ ,，]*(?:我)?(?:正?在)?"
        r"(?:送餐|送货|送件|开车|骑车|忙|等红灯|等餐|取餐|上楼|到店|马上到|接个?单|来单|来电话)(?:呢|中|了)?"
    ),
}
_WHOLE = {kind: re.compile(f"{words}{_END}") for kind, words in _WORDS.items()}
_CRYING = re.compile("[😭😢😿🥺😞😔😣😖💔🥲😥😓]")
_WORD = re.compile(r"\w")


def small_talk(text: str) -> SmallTalk:
    """What kind of small talk a message is that is nothing else; "" where it says more than that."""
    words = text.strip()
    if not _WORD.search(words):
        return "crying" if _CRYING.search(words) else ""
    return next((kind for kind, pattern in _WHOLE.items() if pattern.fullmatch(words)), "")


_PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")


def without_pictures(text: str) -> str:
    """The words without emoji beside them (没有👎); emoji alone stay."""
    words = _PICTURES.sub("", text)
    return words if _WORD.search(words) else text
