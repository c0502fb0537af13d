"""What is answered to a correction that was read back: yes, no, or neither."""

from __future__ import annotations

import re

LONGEST_YES = 16
LONGEST_NO = 24
_TAIL = r"(?:的|了|呀|啊|嘞|哩|吧|对|嘛|呗|哈)*"
_CONFIRMS = re.compile(rf"(?:对|是|没错|要得|系){_TAIL}(?:$|[\s,，。.！!])")
_ALL_RIGHT = re.compile(rf"(?:好|嗯+|恩|行|可以|中|成|得){_TAIL}(?:$|[\s,，。.！!]+)")
"""A mere all right may also end the talk (行 我让他晚上自己来说): with more words behind it, they have to be about the
change."""
_OF_THE_CHANGE = re.compile(
    r"^(?:就|都|按|照)|改|换|写|记|(?:别|其)[的他它].{0,4}(?:动|变|对)|不用动|没变|没错|对|这样|这么|谢|麻烦|辛苦|快点?|赶紧"
)
_OTHERS = re.compile(r"[他她佢]|老乡|工友|朋友|让.{1,4}(?:自己|来)")
_REFUSES = re.compile(
    r"^(?:不对|不是|错了?|等等|等一?下|算[了喽啦]|那|那就|哎|诶|唉|嗯|还是|先|就|都|我|[\s,，。!！])*"
    r"(?:(?:先|还是|都)?(?:不|别|莫|甭|唔|勿)(?:用|要|想)?(?:改|动|换)(?:了|啦|喽)?|(?:还是|就|还|按|照)(?:照|按|是)?(?:着)?(?:原来|原先|之前|老样子|本来|以前)|"
    r"(?:没|木|冇)(?:有)?错(?:的)?[\s,，]*(?:原来|之前|本来)|当我没说|白说了)"
)
_CAME_AFTER_ALL = re.compile(
    r"^(?:不对|不是|等等|等一?下|错了|哎呀?|诶|[\s,，。!！])+.{0,14}(?:补|给|结|发|付|还|清)(?:上|清|齐|过)?了"
)
"""A month that was called unpaid, and then found to be paid (不对不对 七月的他八月补了)."""
_STILL_OWED = re.compile(r"欠|差|少|没|只|不是|还剩")


def agrees_to_change(text: str) -> bool:
    """Whether words begin with a plain yes and bring no figure of their own (对 其他不用动)."""
    words = text.strip()
    if len(words) > LONGEST_YES or re.search(r"\d|不对|不是", words) or refuses_change(words):
        return False
    if _CONFIRMS.match(words):
        return True
    mere = _ALL_RIGHT.match(words)
    rest = words[mere.end() :] if mere else ""
    return mere is not None and not _OTHERS.search(rest) and (not rest or bool(_OF_THE_CHANGE.search(rest)))


def agrees_again(text: str) -> bool:
    """Whether words begin with a yes, and then only say again what was read back (对的 13号)."""
    return bool(re.match(r"(?:对|是|嗯|好|没错|行|可以|中)(?:的|了|啊|呀|吧|嘞)*(?:[\s,，]|$)", text.strip()))


def refuses_change(text: str) -> bool:
    """Whether short words leave things as they were before (那就还是原来的, 不改了), or say that nothing was
    wrong after all."""
    words = text.strip()
    if len(words) > LONGEST_NO:
        return False
    return bool(_REFUSES.match(words)) or bool(_CAME_AFTER_ALL.match(words) and not _STILL_OWED.search(words))
