"""What a message tells besides the values that were asked for: proof that somebody has, and bits of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.reply.cues import task_named

_CLAUSE = re.compile(r"[^\s,，。;；!！、]+")
_PROOF = re.compile(
    r"录音|录像|录了音|视频|聊天记录|微信记录|聊天的|截图|截屏|工资条|工资单|转账|流水|接单记录|跑单记录|派件记录|送单记录|"
    r"后台记录|考勤|打卡|欠条|借条|证人|照片|收据|收条|回单|凭证|证据"
)
_HAS = re.compile(r"有|留[着了有]|存[着了]|保存|拍[了下着]|截了|录了|都在|还在|手[上里]|能发|可以发|攒着")
_HAS_NOT = re.compile(r"没|冇|莫得|木有|未|丢了|删了|不给|要不要|需要|算不算|什么|啥|哪些|吗|[?？]|怎么|咋")
_TELLS = re.compile(
    r"说|讲|答应|承诺|推[脱三来]|拖[着到了]|一直|骂|威胁|恐吓|打电话|电话[也都]?不|不接|拉黑|失联|联系不上|找不到|找过|关门|跑路|跑了|"
    r"倒闭|换老板|扣[了着我押]|罚|逼|赖|不认|不管|不理|不给|没给|没赔|没买|没交|辞退|开除|摔|撞|受伤|住院|骨折|医院|生病|上学|"
    r"判了|开过|裁决|仲裁|签了|让我|叫我|不让|电子"
)
_NOT_SIGNED = re.compile(
    r"(?:没有?|未|冇|莫得|木有)(?:给我|跟我|和我)?(?:签|订|买|交|上)?(?:过|了|的)?(?:劳动|劳务)?(?:合同|协议|社保|保险|五险)"
)
"""Nothing to do with the proof that is told in the same breath: 没签合同有聊天记录."""
_JOINT = re.compile(r"^(?:但是?|不过|可是|就是|我|俺|倒|还|也|都|哦|嗯|对了)+(?=有|存|留|手)")
_SHORTEST = 3
_NO_STORY = re.compile(
    r"^(?:换(?:我|他|她|个?人)|手机(?:给|还|我)|我说|我是说|我想说|你说|听我说|跟你说|我跟你说|说错|我说错|不对|不是|错了|怎么说|咋说|不好说|说不|改成|应该)|"
    r"[?？吗]$|怎么办|咋办|咋弄|咋整|怎么弄"
)


def find_proof(text: str) -> str:
    """The words by which somebody says that they have proof (有录音, 聊天记录都在), empty where they don't."""
    told = [
        _JOINT.sub("", clause[0])
        for clause in _CLAUSE.finditer(_NOT_SIGNED.sub("，", text))
        if _PROOF.search(clause[0]) and _HAS.search(clause[0]) and not _HAS_NOT.search(clause[0])
    ]
    return "，".join(told)


def find_asides(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """The clauses of `text` that tell something (站长说公司没钱), without those that lie over a value (`taken`: places
    in the text)."""
    told = [
        clause[0]
        for clause in _CLAUSE.finditer(text)
        if len(clause[0]) >= _SHORTEST
        and _TELLS.search(clause[0])
        and not _NO_STORY.search(clause[0])
        and task_named(clause[0]) is None
        and not any(start < clause.end() and clause.start() < end for start, end in taken)
    ]
    return "，".join(told)


def without_proof(text: str) -> str:
    """The clauses of `text` that speak of no proof."""
    return "，".join(clause[0] for clause in _CLAUSE.finditer(text) if not _PROOF.search(clause[0]))


def clauses_with(text: str, at: int) -> str:
    """The clause of `text` in which the place `at` lies."""
    return next((clause[0] for clause in _CLAUSE.finditer(text) if clause.start() <= at < clause.end()), "")
