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
    r"判了|开过|裁决|仲裁|签了|让我|叫我|不让|电子|炒了|补偿"
)
_NOT_SIGNED = re.compile(
    r"(?:没有?|未|冇|莫得|木有)(?:给我|跟我|和我)?(?:签|订|买|交|上)?(?:过|了|的)?(?:劳动|劳务)?(?:合同|协议|社保|保险|五险)"
)
"""Nothing to do with the proof that is told in the same breath: 没签合同有聊天记录."""
_JOINT = re.compile(r"^(?:但是?|不过|可是|就是|我|俺|倒|还|也|都|哦|嗯|对了)+(?=有|存|留|手)")
_PROOF_NEAR = re.compile(
    rf"(?:有|留[着了有]|存[着了]|保存了?|录了)[一-龥]{{0,10}}?(?:{_PROOF.pattern})(?:(?:和|跟|还有|以及|、)[一-龥]{{0,8}}?(?:{_PROOF.pattern}))*"
)
_ONE_BREATH = 40
"""Characters: a longer clause is many that were written without a stop."""
_SHORTEST = 3
_LEAST_BESIDE = 20
_NO_STORY = re.compile(
    r"^(?:换(?:我|他|她|个?人)|手机(?:给|还|我)|我说|我是说|我想说|你说|听我说|跟你说|我跟你说|说错|我说错|不对|不是|错了|怎么说|咋说|不好说|说不|改成|应该)|"
    r"^[哎嗐唉哦诶呀]*[我俺额咱]?(?:刚才|前头|刚刚)?(?:说|讲|写|填|记|搞|弄|整)(?:错|岔|反|混)|"
    r"^.{0,8}(?:说|讲|写|填|记|报|打)(?:得)?(?:错|岔|反了|混|串|漏|不准|不对|不太准|不太对)了?$|"
    r"^(?:那|好|行|嗯|就|咱们?|我们?|还是|来|[好行]嘞)*(?:继续|接着|回到|说回|往下)(?:说|讲|填|弄|办|报|问|来|刚才|工资|欠薪|工伤)|"
    r"念(?:给我|一遍|一下)|(?:给我|我)听听|记(?:下|上|住|全|好)(?:来)?了?(?:没有?|吗|么|不)|"
    r"^(?:没|冇)(?:有)?(?:签|订)(?:过|了)?.{0,5}$|"
    r"^(?:也|就|再|我|都)*(?:没|冇|莫得|无)(?:有|得)?(?:啥|什么|么子|嘛|别的)|"
    r"^(?:我|俺|就|就是|反正|也|都|真|先)*(?:不|唔|莫)(?:想|愿意?|要|方便)?(?:再)?[说讲留给填写俾](?:了|呀|啊|嘛|吧|名字?|姓名|电话|号码?|手机|身份证)*$|"
    r"(?:电话|号码?|手机).{0,4}(?:留|给|改|换|是|就|写)|(?:留|给).{0,3}(?:电话|号码|手机)|打电话吧|回电|\d{7}|管不管|多久|多长时间|^那?就?[叫喊]我[小老阿]?[一-龥]{1,2}$|有没有人管|"
    r"[?？吗]$|怎么办|咋办|咋弄|咋整|怎么弄"
)
_EVENT = re.compile(
    r"摔|撞|砸|烫|咬|剐|刮|蹭|翻[了车倒]|夹|扭|滑倒|跌|崴|碾|压[到着断]|割|划|触电|中暑|断了|折了|骨折|骨裂|破了|破皮|缝了|肿了|[受碰弄伤]伤"
)
_HURT = re.compile(
    r"胳膊|手|腿|脚|腰|头|肩|膝|骨|肋|脸|眼|牙|背|指|趾|肘|腕|踝|筋|韧带|疤|缝|针|血|伤口|疫苗|住院|出院|医院|手术|石膏|钢板|拍片|CT"
)
_CONTACT = re.compile(r"\d{7}|^(?:我|俺|额)?(?:的)?(?:姓名|名字|叫|电话|手机|身份证)")


def find_proof(text: str) -> str:
    """The words by which somebody says that they have proof (有录音, 聊天记录都在), empty where they don't."""
    told = []
    for clause in _CLAUSE.finditer(_NOT_SIGNED.sub("，", text)):
        near = clause[0] if len(clause[0]) <= _ONE_BREATH else _near_proof(clause[0])
        if _PROOF.search(near) and _HAS.search(near) and not _HAS_NOT.search(near):
            told.append(_JOINT.sub("", near))
    return "，".join(told)


def _near_proof(clause: str) -> str:
    """Of words without a stop those that speak of proof: 有聊天记录和接单的截图."""
    found = _PROOF_NEAR.search(clause)
    return found[0] if found else ""


def find_asides(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """The clauses of `text` that tell something (站长说公司没钱), without those that lie over a value (`taken`: places
    in the text)."""
    told = [
        clause[0]
        for clause in _CLAUSE.finditer(text)
        if len(clause[0]) >= _SHORTEST
        and _TELLS.search(clause[0])
        and (len(clause[0]) > _ONE_BREATH or not _NO_STORY.search(clause[0]))
        and task_named(clause[0]) is None
        and _beside(clause.start(), clause.end(), taken) >= (_LEAST_BESIDE if _lies_over(clause, taken) else 0)
    ]
    return "，".join(told)


def _lies_over(clause: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < clause.end() and clause.start() < end for start, end in taken)


def _beside(start: int, end: int, taken: Sequence[tuple[int, int]]) -> int:
    """How many characters of a clause are no part of a value: who writes without stops tells much in one clause."""
    return end - start - sum(max(0, min(end, last) - max(start, first)) for first, last in taken)


def without_proof(text: str) -> str:
    """The clauses of `text` that speak of no proof."""
    return "，".join(clause[0] for clause in _CLAUSE.finditer(text) if not _PROOF.search(clause[0]))


def clauses_with(text: str, at: int) -> str:
    """The clause of `text` in which the place `at` lies."""
    return next((clause[0] for clause in _CLAUSE.finditer(text) if clause.start() <= at < clause.end()), "")


def _without_contact(text: str) -> str:
    """The clauses in which no name and no number stands."""
    return "，".join(clause[0] for clause in _CLAUSE.finditer(text) if not _CONTACT.search(clause[0]))


def find_injury(text: str) -> str:
    """How somebody was hurt and where, in the words of a first message that tells both; empty where it does not. Name
    and number are left out."""
    if not (_EVENT.search(text) and _HURT.search(text)):
        return ""
    return _without_contact(text)


def find_event(text: str) -> str:
    """What happened, in the words of a message that tells of a fall or a blow, or puts such a tale right; empty where
    it tells of none. Name and number are left out."""
    if not (_EVENT.search(text) or _HURT.search(text)):
        return ""
    return _without_contact(text)


_TROUBLE = re.compile(
    r"癌|白血病|[重大]病|尿毒症|火烧|着火|烧了|水淹|淹了|偷了|没收入|没有收入|交不起|揭不开锅|去世|过世|残疾|瘫|活不下去|欠了?一屁股"
)


def find_trouble(text: str) -> str:
    """What befell somebody, in the words of a first message that tells it; empty where it does not."""
    if not _TROUBLE.search(text):
        return ""
    return _without_contact(text)


_ADDS = re.compile(r"补充|补一[句点下条]|加(?:上)?一[句点条]|再加|还有(?:一点|就是)|忘[了记]说|漏[了说]")
_CHANGES = re.compile(r"不是|才对|应该是|其实是|[说写打填]错|改成|改为|换成|岔|不对")
_CHANGE_WORDS = re.compile(
    r"月份|时间|日期|日子|金额|钱数|数目|名字|姓名|电话|号码|地址|地点|单位|公司|合同|情况|说明|描述|内容|经过|补充|一[点下句条]|不是|才对|应该是?|其实是?|[说写搞弄填记]错|说岔|改成|改为|换成|改|换|要|不对|错|这样|那样|这个|那个|"
    r"这里|有|哪|不|对|是|的|了|咯|我|俺|你|您|[啊呀吧呢嘛哦嗯哎嗐]|帮忙?|麻烦|重新|一遍|写|填|说|\W"
)
_LEAST_LEFT = 3


def adds_to_story(text: str) -> bool:
    """Whether words at the summary bring something for the description (补充一点 我腰也摔了; 学费六千五才对), and not
    only say that it is wrong."""
    adds = bool(_ADDS.search(text) or _CHANGES.search(text))
    return adds and len(_CHANGE_WORDS.sub("", text)) >= _LEAST_LEFT
