"""Questions after the day by which one must act: 最后一天是哪天, 还来得及不, 过期没, 还剩几天, 是不是没戏了."""

from __future__ import annotations

import re

from bot.nlu.own_case.work_days import tells_work_days

LONGEST = 40
"""Characters: a longer message is a story; its last words are no question about a day."""
LONGEST_BARE = 20
"""Characters: who asks only that needs no more."""

_LIMIT = (
    r"(?:时效|期限|时限|限期|(?:时间|日子|天数)(?:上)?(?:的|有)?(?:限制|规定|要求)|"
    r"最后(?:的)?(?:一天|期限|日子|那天|一日)|截止(?:日期?|时间)?|到期|过期|过时效|有效期|死线)"
)
_WHEN = (
    r"(?:哪天|哪一天|哪日|几号|几月几号|(?:什么|甚么|啥子?|甚|么子|哪个|咩|何)(?:时候?|时间|日子|会儿)|几时|多会儿?|到哪|"
    r"多(?:久|长)(?:时间)?|几(?:天|久|耐|长时间)|好(?:久|长时间|多天)|边日|多少天|咋算|怎么算|是多少)"
)
_ASKED = re.compile(
    rf"最(?:晚|迟|多拖到?).{{0,6}}{_WHEN}|"
    rf"有(?:没有?|没得|冇|木有|无|啥|什么|么子|得)?.{{0,4}}{_LIMIT}|{_LIMIT}.{{0,4}}(?:有没有?|有没得|吗|么|是什么|是啥)|"
    rf"(?:多久|几天|多少天|几个月|好久|多长时间|几久)(?:之内|以内|内|里头?)|"
    rf"{_LIMIT}.{{0,8}}{_WHEN}|{_WHEN}.{{0,8}}(?:{_LIMIT}|之前(?:要|得|必须)?|前(?:要|得|必须).{{0,3}}[去办交申报告仲])|"
    rf"(?:还|只|就)?(?:剩|有|差)(?:下|多少|几|好多).{{0,2}}[天日](?!工资|没[发给])|(?:离|距).{{0,6}}(?:到期|过期|截止|最后).{{0,6}}|"
    r"(?:来得及|来不及了?|赶得?[上及])(?:去|再|申请|仲裁|告|报|弄|办|认定|投诉|起诉|工伤|[\s,，]){0,4}(?:吗|不|没|么|嘛|伐|[?？]|$)|会不会(?:晚|迟|过|超|来不及)|(?:晚|迟)(?:了)?(?:没|吗|不|么)(?:[?？]|$)|(?:超|过)(?:了)?时效|晚不晚|迟不迟|(?:过|超)(?:了|没)?(?:期|时效|时间|时限|点)(?:了)?(?:没|吗|不|么|呗|嘛|啊|[?？])|"
    r"(?:过没过|超没超|过不过)(?:期|时效)?|(?:还|都|是不是|就是)(?:没|不)?(?:超|过)(?:期|时效|了)|拖过(?:去|期|头)|(?:就是|是不是|真的?|已经|那)过了(?:呗|吧|吗|么|嘛|[?？]|$)|"
    r"时间(?:上)?(?:还)?(?:够|来得及|赶)(?:吗|不|没|么)|时间够不够|(?:还|有没|有|没)有?(?:时间|工夫|机会)(?:去?(?:仲裁|申请|告))?(?:吗|不|没|么|了|[?？])|"
    r"(?:是不是|那|就|真|全)?(?:没戏|没指望|没希望)了(?:吗|么|吧|呗|啊|[?？]|$)|(?:要|拿|讨)不回来了(?:吗|么|吧|啊|[?？]|$)|还有(?:戏|希望|指望)(?:吗|没|不|么)"
)
_REST = re.compile(
    r"合同|试用|健康证|会员|保险|驿站|体检|优惠|补贴|年审|驾照|活动|培训|会费|优惠券|房租|下单|派单|超时|班车|招聘"
)
"""What else may run out."""
_TELLS = re.compile(r"登记|帮我|我要报|反映")


def asks_limit(text: str) -> bool:
    """Whether short words, or the last clause of a short story, ask for the day by which one must act, or whether it
    is over."""
    said = text.strip()
    if not said or len(said) > LONGEST or _REST.search(said):
        return False
    return bool(_ASKED.search(said))


_CAN_I = re.compile(
    r"(?:还|现在|这会儿?|是否)(?:能|可以|能够)(?:不能)?(?:再|自己|自个|去|来|直接)*"
    r"(?:要|告|讨|追|报|申请|仲裁|拿|弄)(?:回来?|[^\s,，]{1,5})?(?:得?到)?(?:吗|不|没|么|嘛|伐|[?？])|"
    r"(?:现在|这会儿?|还|再)(?:去)?(?:报|申请|认定|弄|办|告|要|补).{0,3}(?:行|中|得|可以)(?:不|吗|么|没|[?？])"
)


def asks_if_still(text: str) -> bool:
    """Whether a question wants to know if it can still be had (还能要吗), which hangs on the day where one was told."""
    if len(text.strip()) > LONGEST:
        return asks_if_still(_last_clauses(text))
    still = len(text.strip()) <= LONGEST + 20 and not _REST.search(text) and bool(_CAN_I.search(text))
    return asks_limit(text) or still  # 没签合同 还能要回来吗 hangs on no day


def _last_clauses(text: str) -> str:
    """The end of a longer message, where the question stands after the story."""
    told = ""
    for clause in reversed(re.split(r"[\s,，。;；!！]+", text.strip())):
        if told and len(clause) + len(told) >= LONGEST_BARE + 4:
            break
        told = f"{clause} {told}".strip()
    return told[-LONGEST:]


_SUPPOSED = re.compile(
    r"(?:要是|如果|假如|那|可|但)?(?:我|俺)?.{0,6}(?:要|催|讨|追|问|投诉|举报|反映|告|调解)过|(?:要是|如果|那).{0,8}(?:发|打)(?:过|了)?(?:微信|信息|短信|电话)|"
    r"他.{0,4}(?:答应|承诺|打.{0,2}欠条|写.{0,2}欠条)"
)
_ADDED = re.compile(r"\d|[今去前]年|[一二三四五六七八九十]月|上个?月|昨天|前天|[没从]\S{0,4}[要讨催问]过")


def is_of_injury(text: str) -> bool:
    """Whether a question about a limit means that of an injury, which runs from another day."""
    return bool(re.search(r"伤|摔|撞", text))


def supposes_demand(text: str) -> bool:
    """Whether short words, after a limit was told, ask what a demand or a promise changes (那我要是发过微信要呢)."""
    return len(text.strip()) <= LONGEST_BARE + 4 and bool(_SUPPOSED.search(text))


def adds_to_limit(text: str) -> bool:
    """Whether short words, after a limit was told, bring another day for it (2024年6月走的, 今年5月微信催过)."""
    said = text.strip()
    return (
        len(said) <= LONGEST and bool(_ADDED.search(said)) and (tells_work_days(said) or bool(_SUPPOSED.search(said)))
    )
