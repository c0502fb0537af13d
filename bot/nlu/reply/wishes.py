"""Wishes that a sentence holds beside everything else: a person, an end, another task, going on."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import task_named

_HUMAN = re.compile(
    r"(?:找|给我|叫|换|要|转|接|喊|来|派|跟|和)(?:我)?(?:个|一个|你们)?的?(?:真人|活人|人工(?!费|钱|仲|冇|未|没)|客服|工作人员|工会的人)|"
    r"(?:^|[，。,\s])(?:请|麻烦|叫|让|喊|要)(?:你们|他们|工会|人|工作人员|同事|领导|客服)*(?:给我)?回(?:个|一个)?电|"
    r"^(?:请|麻烦)?(?:你们)?给我回(?:个|一个)?电|转人工|人工客服|人工服务|(?:找|叫|换|来|派|给我)个人(?=$|[\s,，。!！来跟和说聊])"
)
_GIVES_UP = re.compile(
    r"(?:不想|不要|不|别|莫)(?:再)?(?:弄|填|办|搞|报|整|写|登记|反映|入|找|申请|查)了|取消(?:吧|了|掉)?|"
    r"^(?:我)?(?:先|还是|就|暂时)*(?:不|别|莫)(?:要)?(?:提)?交(?:了|吧|上去)*(?:$|[ ,，])|"
    r"[ ,，](?:先)?(?:不|别)(?:提)?交了?$|(?<![打少多漏错没误重他站])算了(?=$|[\s,，。.!！~～?？]|[吧呗啦哈]|不|"
    r"先|还是|别|改|就|我|直接|换|下次|明|随|反正|太|没|懒)|不办了|退出|先停"
)
_BACK = re.compile(
    r"^(?:我)?(?:到了|送到了|送完了|忙完了|回来了|我来了|在了|有空了|现在有空|送好了|搞定了|问好了|问到了|找到了)"
    r"(?:现在)?(?:你?(?:说|问)吧)?[啊哈呢吧，,。!！ ]*$"
)
_HANDS_IN = re.compile(
    r"(?:我)?(?:改主意|想好|想通|考虑好)?(?:了)?[ ,，]*(?:还是|那就?|就|我要|现在)?"
    r"(?:提交|交|报|报上去)(?:了|吧|上去|嘛|呗|啊)*[。！! ]*"
)
_AND = r"(?:和|跟|还有|还|顺便|顺带|另外|再|然后|也|都|加上)"
_WANTS = re.compile(r"想|要|办|申请|报|登记|反映|帮我|加入|都弄|一起弄")
_NOUNS: dict[str, re.Pattern[str]] = {
    "join_union": re.compile(r"(?<![没已])入(?:个)?(?:会|工会)(?!了|费)|加入工会"),
    "report_unpaid_wages": re.compile(r"欠薪|讨薪|要工资|欠工资|工资的事"),
    "request_legal_aid": re.compile(r"法律援助|法援"),
    "report_work_injury": re.compile(r"报(?:个)?工伤|工伤(?:申报|登记|的事)|工伤(?=和|跟|都|还|也|$)"),
    "request_hardship_aid": re.compile(r"困难(?:补助|帮扶|救助)"),
    "apply_child_aid": re.compile(r"助学"),
    "request_counselling": re.compile(r"心理咨询|心理疏导"),
}
_DO = r"(?:登记|报|上报|办|弄|填|申请|反映|记|处理|整|搞|写)"
_PLEASE = (
    r"(?:请|麻烦|那|好|行|嗯|对|就|你们?|您|恁|先|现在|直接|赶紧|快|我要|我想|想|要|给|帮我?|替我?|给我|给俺|帮俺|"
    r"[ ，,])*"
)
_BARE = re.compile(
    rf"^{_PLEASE}{_DO}(?:一?下|个|上|了吧|吧|掉)+(?:[呗啊呀嘛哈]|行不行?|可以吗|好吗|中不)*$|"
    rf"^(?:那|好|行|嗯|就|那就|麻烦|请|你们?)*(?:就|给我|帮我|替我|给俺|帮俺|我要|我想)(?:就|先|给我|帮我)*{_DO}(?:吧|呗|啊|嘛|一下)*$|"
    rf"^(?:你们?|您)?(?:能不能|能|可以|可不可以)(?:帮我|给我|替我|帮俺)?{_DO}(?:一?下|上)?(?:吗|不|么|行不|嘛)?$"
)
_LATER = re.compile(
    r"(?:后补|再补|(?:晚点|晚些|晚上|之后|以后|过后|回头|改天|下次|明[天朝儿早]|明日|过两天|过几天|等下|等一下|等会儿?|等一会儿?|等哈|等阵|等歇|一会儿?|"
    r"待会儿?|到时候?|有空|得空|到家|回家|下班|收工|跑完[这单]*|送完[这单]*)(?:我|俺|了|以后|之后|[\s,，])*(?:再|就|来|去)?(?:找到|翻出来|整理好|拍好|拍|找)?(?:了|再|[\s,，])*"
    r"(?:给|补|发|传|报|说|拿|拍|上传|整理|提供|交|畀|拨))(?:给|你们?|您|过来|上来|出来|上去|照片|图片?|过去)*[吧了哈啊呗嘛咯喽哦噢]*$"
)
_WISHES = re.compile(
    r"(?:要|想|得|来|去|帮我|给我|替我|能不能|怎么|咋)(?:再|先|也)?(?:个|一个)?(?:报|办|申请|入|加入|登记|约|预约|问|找|投诉|反映|弄|转|查|改|领|学|退)"
)
_APART = re.compile(r"不算|另算|分开|单独|另外的|两码事|不是一[起回]|不在一起|不一起|除外")
_TOGETHER = re.compile(
    r"(?:都|一起|一块儿?|也|全|加一起|合一起|合在一起)(?:都)?(?:算|加|要)|算上|算一起|加一起|加起来|合一起|都是|都欠"
)
_OVER = re.compile(
    r"(?:已经|早就|都|去年|上个?月|前[天几]|昨天|以前)?(?:开过|判过|判|开完|结案|裁决|审完|审过|开庭过)(?:庭)?了|开过了|开过庭"
)
_NICKNAME = re.compile(
    r"(?:我?叫我?|喊我|就叫)?(?:[小老阿大][一-龥]|[一-龥](?:师傅|哥|姐|工|队长|某|先生|女士|小姐)|姓[一-龥])(?:就行|就好|吧|呗|啊|哈)*"
)


_NO_HUMAN = re.compile(
    r"(?<!能)(?<!可)(?:我|俺|额)?(?:也|又|都|真|可|就|先|暂时)*(?:不(?:要|用|想|需要|必|消|肯|急着|打算|准)|不(?=[转找])|别|甭|莫|没(?:要|想|说|让|叫|找)|"
    r"无需|勿要?|唔使|唔要)(?:要|想|给我|去|帮我|让你?们?|叫|把我|再|先|你们?|说)*"
    r"(?:(?:转|找|叫|约|换|接|喊|等|请)(?:接|到|成)?(?:什么|啥|个|一个|你们)*(?:人工(?!费|钱)|真人|活人|回电话?|同事|客服|工作人员)|"
    r"人工(?!费|钱|仲|冇|未|没)(?:服务|客服)?|回(?:个|我)?电话?)(?:给我|我)?(?!不行)[了啊呀吧哈嘛呢,，。！!\s]*"
)
LONGEST_NO = 40
LONGEST_LATER = 16
"""Characters."""


def without_refused_person(text: str) -> str:
    """What short words say besides that no person is wanted (不用转人工 我就问会费 → 我就问会费); the same words where
    they say no such thing, "" where they say nothing else."""
    return _NO_HUMAN.sub("", text).strip(" ,，。.!！") if len(text) <= LONGEST_NO else text


def refuses_human(text: str) -> bool:
    """Whether the words say that no person is wanted."""
    return len(text) <= LONGEST_NO and bool(_NO_HUMAN.search(text))


def asks_for_human(text: str) -> bool:
    """Whether the words ask for a person, and don't turn one down."""
    return bool(_HUMAN.search(text)) and not refuses_human(text)


_PERSON = re.compile(r"人工|真人|活人|客服|电话|回电|打给|找[个你]|联系|转接|工作人员|领导|跟人|和人")


def may_want_human(text: str) -> bool:
    """Whether the words speak of a person or a call at all; a story (其他三个人跟我一样) does not."""
    return bool(_PERSON.search(text)) or asks_for_human(text)


def gives_up(text: str) -> bool:
    """Whether the words say that somebody wants no more of it."""
    return bool(_GIVES_UP.search(text))


def is_back(text: str) -> bool:
    """Whether short words say that somebody who had to go is here again."""
    return bool(_BACK.search(text.strip()))


def hands_in(text: str) -> bool:
    """Whether short words want to hand in what was stopped (我改主意了 提交)."""
    return bool(_HANDS_IN.fullmatch(text.strip()))


def other_tasks(text: str, intent: str) -> tuple[str, ...]:
    """The tasks that the words want besides `intent`: 欠薪和入会都要办; none where they name only one."""
    if not _WANTS.search(text) or intent not in _NOUNS:
        return ()
    places = {name: match for name, noun in _NOUNS.items() if (match := noun.search(text))}
    if intent not in places and len(places) != 1:
        return ()
    others = []
    for name, match in places.items():
        if name == intent:
            continue
        near = text[: match.end() + 4]
        if re.search(_AND, near[max(0, match.start() - 8) :]):
            others.append(name)
    return tuple(others)


def says_later(text: str) -> bool:
    """Whether short words put a value off: 名字后补, 晚点给."""
    return len(text.strip()) <= LONGEST_LATER and bool(_LATER.search(text.strip(" 。.！!~～")))


def wishes_it(text: str) -> bool:
    """Whether words say that something is to be done, and do not only tell: 我要入会, but not 七月摔的 还在家躺着."""
    return bool(_WISHES.search(text)) or task_named(text) is not None


def only_says_do_it(text: str) -> bool:
    """Whether short words ask to get on with it, whatever it is: 登记一下, 帮我弄一下吧."""
    return bool(_BARE.match(text.strip(" 。.！!？?~～")))


def taken_apart(text: str) -> bool | None:
    """Whether two sums are said to be separate (True) or to belong together (False); None: neither is said."""
    if len(text.strip()) > 16:
        return None
    if _APART.search(text):
        return True
    return False if _TOGETHER.search(text) else None


def is_over(text: str) -> bool:
    """Whether words in place of a day say that the hearing is behind somebody."""
    return len(text.strip()) <= 16 and bool(_OVER.search(text))


def is_nickname(text: str) -> bool:
    """Whether short words are what people call somebody, and no full name: 小王, 李师傅, 姓王."""
    return bool(_NICKNAME.fullmatch(text.strip(" ,，。.!！~")))
