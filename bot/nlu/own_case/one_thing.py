"""Words that want one thing gone and not everything: the file that was just sent, one number of their own."""

from __future__ import annotations

import re

LONGEST = 30

_FILE = (
    r"(?:照片|图片?|相片|截图|录音|视频|文件|语音|材料|那?[张份段](?!钱)|"
    r"(?:刚才?|刚刚|最后|上一|前面)(?:(?:发|传)的?(?:那?[张份段个条])?|那?[张份段条]))"
)
_GONE = r"(?:删|撤(?:回|了|掉)?|不要|去掉|拿掉|作废|不算|别用|清掉|换掉)"
_DROPS = re.compile(
    rf"(?:发|传|寄|拍)(?:错|岔|反)了?.{{0,10}}{_FILE}|{_FILE}.{{0,6}}(?:发|传|寄|拍|弄|搞)(?:错|岔|串|重)|"
    rf"{_FILE}.{{0,6}}{_GONE}|{_GONE}.{{0,4}}{_FILE}"
)
_SENT_WRONG = re.compile(
    r"^(?:我)?(?:发|传)(?:错|岔)了?(?:图|照片|文件|东西)?(?:了|啦|哈)?[，, 。!！]*(?:不是这[张份个])?$"
)
_NO_FILE = re.compile(r"案|信息|资料|记录|所有|全部|聊天|账号|申请|名字|电话|号码|手机|身份证|钱")
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("audio/", re.compile(r"录音|语音|音频|声音")),
    ("video/", re.compile(r"视频|录像|影像")),
    ("image/", re.compile(r"照片|图片?|相片|截图|截屏|拍的")),
    ("application/", re.compile(r"文档|表格|流水|PDF|pdf|word|Word|合同文件")),
)
"""How the content types of a kind of file begin, and what people call it."""
_NEWEST = re.compile(r"刚|才(?=发|传)|最后|最新|最近|上一|这[张份段个条]")
_PART = re.compile(r"身份证号?|手机号?|电话号?码?|号码|名字|姓名|住址|地址")
_ALL = re.compile(r"所有|全部|信息|资料|记录|账号|聊天|全都|统统|一切|我的东西|存的")
_REMOVE = re.compile(
    r"删|抹|去掉|拿掉|清掉|擦掉|不要(?:留|存)|别(?:留|存)|不想(?:留|存)|不同意.{0,4}(?:存|留)|除脱|莫(?:留|存)"
)
_REPLACED = re.compile(r"改成|改为|换成|[0-9]{6,}")


def drops_file(text: str) -> bool:
    """Whether short words say that a file was sent by mistake and is to go (发错了 刚才那张删掉)."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST or _NO_FILE.search(said):
        return False
    return bool(_DROPS.search(said) or _SENT_WRONG.search(said))


def file_kind(text: str) -> str | None:
    """How the content type of the file begins that words name (录音: audio/); None where they name no kind."""
    return next((kind for kind, words in _KINDS if words.search(text)), None)


def means_newest(text: str) -> bool:
    """Whether words mean the file that came last."""
    return bool(_NEWEST.search(text)) or bool(_SENT_WRONG.search(text.strip()))


def part_to_erase(text: str) -> str | None:
    """The one thing of one's own that is to be erased (把我身份证号删了), None where all of it is, or nothing."""
    said = text.strip().replace("要不要", "")
    if len(said) > LONGEST or _ALL.search(said) or _REPLACED.search(said) or not _REMOVE.search(said):
        return None
    found = _PART.search(said)
    return found[0] if found else None
