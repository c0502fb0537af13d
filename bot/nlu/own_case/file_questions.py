"""Questions about files that were sent for a case: whether they came, whether they show where they were taken, how the
original is had back."""

from __future__ import annotations

import re

LONGEST = 30
_FILES = r"(?:文件|照片|图片?|截图|录音|视频|材料|证据|工资条|流水|凭证|原件)"
_CAME = re.compile(
    rf"(?:(?:发|传|交|给)(?:了|过|的|你们|你|您)*(?:几|多少|那|的|过)|{_FILES}).{{0,10}}(?:收到|放进|传上|传过|进去|存上|看到|看见|在不在|齐|全|丢)(?:了|去|来)?(?:没有?|吗|不)|"
    rf"(?:收到|存)(?:了|过)?(?:我)?(?:的|发的|传的|几|多少).{{0,4}}{_FILES}|我(?:一共|总共|都)?(?:有|发|传|交)(?:了|过)?(?:几|多少|哪些|哪几)[份张个段条]?.{{0,3}}(?:{_FILES}|了|$)"
)
_POSITION = re.compile(
    rf"(?:定位|拍摄(?:位置|地|地点)|GPS|gps|在哪拍|{_FILES}.{{0,8}}(?:位置|地址)|(?:位置|地址).{{0,6}}{_FILES})"
)
_POSITION_ASKED = re.compile(r"看到|看见|知道|晓得|泄|漏|删|去掉|抹|带|有没有|会不会|安全|[吗没不?？]$")
_ORIGINAL = re.compile(
    r"(?:要回|拿回|还我|还给我|退给?我|发回|给回|取回|拷回).{0,6}(?:原图|原件|照片|录音|视频|文件|材料)|(?:原图|原件|照片|录音).{0,6}(?:要回|拿回|还我|还给我|退|发回|取回)"
)


_KEEP = re.compile(
    r"(?:原(?:来的)?(?:手机|件|图|记录)|(?:旧|老)手机|聊天记录|截图|录音|照片).{0,4}(?:要不要|用不用|需不需要|能不能|可不可以|还要|要|能)(?:一直)?(?:留|保留|存|删|换)(?:着|了|掉)?[吗不没?？嘛]*$"
)
_PROOF = re.compile(
    r"聊天(?:记录)?|工资条|截图|截屏|录音|排班表?|照片|视频|转账|流水|合同(?!工)|协议|证人|工牌|工服|考勤|打卡|接单记录|单据|欠条|群消息|通知"
)
_HAVE = re.compile(
    r"(?<![没沒木冇])有(?!没有|没|吗|不|啥|什么|人说)|(?:留|存|截|录|拍|收|保存)(?:着|好|下来|了)|(?:都|还)在(?:手机|我)|拿得出"
)
_NOT_HAD = re.compile(
    r"没有|冇|莫得|没得|没(?:签|存|留|录|截)|公司|单位|[他她]们?(?:有|存|留)|站长(?:那|有|存)|欠|不(?:给|发|让)"
)
_CANNOT_SEND = re.compile(
    r"(?:发|传|拍|弄)(?:不了|不出|不上|不去|不成)|没法(?:发|传|拍)|不方便(?:发|传|拍)|"
    r"(?:回头|晚点|等会儿?|明天|下班|到家|回去|收工|过会儿?|晚上|有空)(?:了)?(?:我)?(?:再)?(?:给你|去)?(?:发|传|拍|补|找)"
)


def tells_of_proof(text: str) -> bool:
    """Whether words tell of proof that somebody has and does not send (聊天记录我有 还有排班表)."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST + 10 or _ASKED.search(said) or _NOT_HAD.search(said):
        return False
    return bool(_PROOF.search(said) and _HAVE.search(said))


def sends_later(text: str) -> bool:
    """Whether short words, said where files are waited for, put sending off (照片现在发不了 先跟你说一声)."""
    said = text.strip()
    return 0 < len(said) <= LONGEST and bool(_CANNOT_SEND.search(said)) and not _ASKED.search(said)


_ASKED = re.compile(r"[?？吗]|[咋怎谁哪啥]|什么|要不要|能不能|可不可以|算不算|是不是|有没有|行不|有用|够不够|多少")


def asks_of_files(text: str) -> str | None:
    """came, position, original or keep; None where short words ask nothing of the sort."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST:
        return None
    if _ORIGINAL.search(said):
        return "original"
    if _POSITION.search(said) and _POSITION_ASKED.search(said):
        return "position"
    if _KEEP.search(said):
        return "keep"
    return "came" if _CAME.search(said) else None


_THIS = re.compile(
    rf"^(?:(?:这|那)(?:几)?[个张份段条些]?|(?:上|前|里)[面头](?:那[个张份段条])?|(?:我)?刚[才刚]?(?:发|传|拍)的?|(?:我)?(?:发|传|拍)的|{_FILES})"
    rf"(?:{_FILES}|里[面头]?|上[面头]?|的)*(?:是|系|有|能|可以|说明|证明|写|记)|^(?:这|那)[个张份段条些].{{0,12}}{_FILES}"
)
_CLAUSE = re.compile(r"[\s,，。;；!！?？]+")
_NO_NEWS = re.compile(r"收到|放进|放到|加到|存|看得?清|行不行|行不|可以吗|够不够|帮我|麻烦|有用")


def tells_of_file(text: str) -> bool:
    """Whether short words, right after a file came, say what it is (这个是10月的工资条 收到没)."""
    said = text.strip()
    return 0 < len(said) <= LONGEST + 10 and bool(_THIS.search(said))


def said_of_file(text: str) -> str:
    """What such words say that it is: without what they ask besides; "" where they say nothing."""
    clauses = [one for one in _CLAUSE.split(text.strip()) if one and not _NO_NEWS.search(one)]
    said = "，".join(clauses)
    return said if tells_of_file(said) else ""


_PROVES = re.compile(r"(?:证明|说明|能?看得?出|显示|写着|写明|记着|上面有)(?:了|得|的是)?\s*([^。；;]{3,60})")
_TELLS = re.compile(r"承认|答应|欠|[没不]发|只发|少发|扣|转账|打卡|考勤|排班|工资|派费|聊天|通话|合同|[\d]月")
_BARE = re.compile(r"^(?:给你|发了|这(?:个|张|份)?(?:是|给)?|看下?|收一?下|好了|还有)[\s,，。吧哈了]*$")


def proves_in(text: str) -> str:
    """What words that came with a file say it shows, for the list of evidence; "" where they say nothing of it."""
    said = text.strip()
    if not said or len(said) > 80 or _BARE.fullmatch(said):
        return ""
    if found := _PROVES.search(said):
        return found[1].strip(" ，,。")
    return said.rstrip("。 ") if _TELLS.search(said) else ""
