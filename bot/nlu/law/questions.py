"""Whether words ask what the law says of a matter, rather than report it (来得及不, 合法吗, 谁出, 几天内)."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

LONGEST = 60
"""Characters: a longer message is a story whose last words are no more than a sigh."""

_ASKED = re.compile(
    r"合不合[法理规]|违不违法|犯不犯法|"
    r"(?:合法|违法|犯法|合规|合理|有效|算数|正常|应该|对|中|得|管用)(?:吗|不|么|没|伐|嘛|啵)[。？? ]*$|"
    r"来得及|来不及了?[吗没不]|赶得?上[吗不没]|晚不晚|晚了?没|过没过期|过期[了没吗]|过了?时效|时效|"
    r"能(?:不能)?(?:再|自己|去|直接)*(?:告|报|申请|领|仲裁|起诉|认定?|追|上诉|反悔|投诉|撤销?|赔)[^，, ]{0,6}"
    r"(?:吗|不|么|没|伐|嘛)[。？? ]*$|"
    r"(?:该|由|归|算|是|找)?谁(?:来)?(?:出|赔|付|掏|负责|承担)|最[晚迟](?:哪|几|啥|什么)?|[几多]少?(?:天|日|个月)(?:之)?内|多久(?:之)?内|"
    r"(?:算不算|算得上|算是?|属于|属不属于|是不是|认不认|能不能算)"
    r"(?:工伤|劳动关系|违法|旷工|加班|辞退|欠薪|拖欠|职业伤害)(?:吗|不|伐|么|没|嘛|呢|咩|啊)?[。？? ]*$|"
    r"有没有(?:规定|说法|依据|法律|这个?规定|这种规定)|哪条(?:法|规定)|什么法|(?:法律|劳动法)(?:上)?(?:咋|怎么|有没有|管|认)"
)
_DEMANDED = re.compile(r"我要|帮我|(?<!没)(?<!不)给我(?:登记|反映|报|要)|登记|举报|反映一?下|替我|麻烦(?:你|您)")


def asks_what_holds(text: str) -> bool:
    """Whether short words are such a question and no request to take the matter up."""
    words = text.strip()
    return len(words) <= LONGEST and bool(_ASKED.search(words)) and not _DEMANDED.search(words)


_WHICH = re.compile(r"(?<!没)(?<!不)(?:什么|啥|哪些|哪几|么子|咩|乜)(?!都|也|时候|的都)")


def asks_which(text: str) -> bool:
    """Whether words ask for things (要留些什么东西), where 没什么 and 什么都 ask nothing."""
    return bool(_WHICH.search(text))


_EITHER_OR = re.compile(r"(..?)[不没弗唔冇]\1")
_TAKEN_UP = re.compile("帮我|给我登记|我要(?:登记|报|申请|举报|反映|投诉|入会)|替我")


def asks_either_or(text: str) -> bool:
    """Whether words ask without any word that asks (查不查, 给没给)."""
    return bool(_EITHER_OR.search(text))


def asks_anything(text: str) -> bool:
    """Whether words ask in any way."""
    return asks(text) or asks_which(text) or asks_what_holds(text) or asks_either_or(text)


_MAY_ASK = re.compile(r"(?:哪|谁|边[个個度]|啥|什么|几[天号点家种]|多少|怎|咋|点样)(?!都|也)|[吗嘛呢么伐咩不没]\s*$")


def only_tells(text: str) -> bool:
    """Whether words hold nothing at all that could ask (哪个快 does), and do not only name a matter."""
    said = text.strip()
    return not (_MAY_ASK.search(said) or asks_anything(said) or only_names_matter(said))


def wants_it_taken_up(text: str) -> bool:
    """Whether words want the matter taken up, not explained."""
    return bool(_TAKEN_UP.search(text))


_OPPOSED = re.compile(
    r"(?:入|加|参加|加入|进|搞|建|组建|成立)(?:了|个)?(?:工会|会).{0,16}(?:滚|开除|开了|开谁|辞|炒|[不唔弗]让|不许|不准|别来|走人|穿小鞋|刁难|停号|"
    r"封号|盖章|要.{0,6}(?:同意|批准|签字))|"
    r"(?:[不唔弗]让|不许|不准|阻拦|阻止|禁止|谁|谁敢).{0,6}(?:入|加|参加|加入|进|搞|建|成立)(?:工会|会)(?!议|员)"
)


def opposes_union(text: str) -> bool:
    """Whether short words tell that somebody will not have people join or found a union: no wish to sign up now."""
    return len(text) <= LONGEST and bool(_OPPOSED.search(text)) and not re.search(r"\d{6}", text)


LONGEST_NAMED = 14
_MATTER = re.compile(
    r"(?:标准|流程|程序|规定|时效|期限|条件|材料|政策|待遇|赔偿金?|补偿金?|双倍工资|加班费|高温费|年假|权利|法律|"
    r"法条|电话)[ 。.!！]*$"
)
_OF_SOMEBODY = re.compile(r"[我俺咱额他她]|站长|老板|公司|单位|[没不未冇莫]|[了过]")


def only_names_matter(text: str) -> bool:
    """Whether a few words, which ask and tell nothing, are the name of what somebody wants explained (加班费标准)."""
    said = text.strip()
    return len(said) <= LONGEST_NAMED and bool(_MATTER.search(said)) and not _OF_SOMEBODY.search(said)


_TAKES_IN = re.compile(
    r"(?:[哦噢喔嗯啊哎行好]|那|我|俺|额|阿拉|咱|这下|现在|都|就|大概|差不多|听)*"
    r"(?:(?:晓得|知道|明白|懂|清楚|了解|(?:心里)?有数|有底|记住|记下|看懂|听懂|搞懂|弄懂|"
    r"原来(?:是|系)?(?:如此|这样|这么回事|咁)|(?:是)?(?:这样|咁样|介样子|这么回事|这么个理))"
    r"(?:了|啦|咯|嘞|喽|啊|呀|哈|的|子|儿|谢谢|多谢|麻烦|你|您|[ ,，。.!！~])*)+"
)


def takes_in(text: str) -> bool:
    """Whether words only say that an answer was understood (晓得了, 原来是这样)."""
    return bool(_TAKES_IN.fullmatch(text.strip()))
