"""Words that ask for the last thing to be said again, or for one value that was told: never an answer, never an end."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import names_of

LONGEST = 18
LONGEST_RECALL = 24

_START = (
    r"(?:哎|诶|呃|嗯|那|那个|啊|哦|不好意思|对不起|麻烦|请|拜托|劳驾|能不能|能|可以|可不可以|帮我|给我|"
    r"跟我|你们?|您|恁|侬|"
    r"刚刚?|刚才|前面|上面|我|俺|我这|信号不好|风大|太吵了?|[ ，,。？?！!])*"
)
_END = (
    r"(?:[ ，,。.！!？?~～]|吗|呢|啊|呀|哈|吧|呗|嘛|撒|噻|嘞|不|么|行不|行吗|可以吗|好吗|好不|来着|了|我|"
    r"给我|听听|清楚|慢点)*"
)
_SAY = r"(?:说|讲|问|念|读|发|重复|复述|报|来|讲讲|说说|叨叨|唠|话|呈|重讲|重说|重问|重发)"
_ONCE = r"(?:(?:一|几)?(?:遍|次|回|道|哈)|一?下|一声|个)"
_AGAIN = (
    rf"(?:再|重新|从新|又|多|重|返回)(?:给我|跟我|帮我|慢慢|好好)?{_SAY}(?:给我|我)?(?:{_ONCE}(?:听听|看看|"
    rf"问题)?|听听|看看|问题)|"
    rf"(?:重复|复述){_ONCE}|{_SAY}多{_ONCE}|"
    r"(?:没|冇|莫|未|唔|没有|没大|没太|不大|不太)(?:怎么)?(?:听|看)(?:得)?(?:太)?(?:清楚?|懂|明白|真切|到|见)"
    r"(?:你?(?:说|问|讲)(?:的|啥|什么)*)?(?:.{0,2}问题)?|唔(?:明|清楚)|"
    r"(?:听|看)(?:不|唔)(?:大|太)?(?:清楚?|懂|明白|真切|到|见)(?:你?(?:说|问|讲)(?:的|啥|什么)*)?"
)
_WHAT = r"(?:啥|什么|么子|嘛|啥子|咩|哪个|哪一?个?问题|啥问题|什么问题|哪里|哪儿)"
_ASKED = (
    rf"(?:刚才?|刚刚|上|前|方才|才)?(?:一?个|面|头|回)?(?:你|您)?(?:是|在|要|让我|叫我)?(?:问|说|讲|填|"
    rf"答)(?:我)?(?:的|了|到)?(?:是)?{_WHAT}|"
    rf"{_WHAT}(?:来着)|"
    rf"(?:上|前|这|那|刚才那|现在)(?:一|个|面)*(?:个|道|条|句)?(?:问题|话)(?:是|问的?)*{_WHAT}|"
    rf"(?:问|讲|说)到{_WHAT}(?:地方|了)*"
)
_ASKS_AGAIN = re.compile(rf"{_START}(?:{_AGAIN}|{_ASKED}){_END}")
_TOLD = r"(?:填|写|报|说|留|登记|记|讲|输入?|录)"
_RECALLS = re.compile(
    rf"(?:我|俺|刚才?|刚刚|前面|之前|上面|先头|你|您).{{0,10}}{_TOLD}(?:的|了|过|下|成)+(?:是|"
    rf"的)?.{{0,6}}(?:多少|几|啥|什么|哪|对不对|对吗|来着)|"
    rf"(?:我|俺|刚才?|刚刚|前面|之前).{{0,6}}(?:的|那个).{{0,6}}{_TOLD}(?:的|了)*(?:多少|几|啥|什么|哪)|"
    rf".{{1,5}}{_TOLD}(?:的|了)(?:是)?(?:多少|几|啥|什么|哪).{{0,6}}|"
    r"(?:刚才?|刚刚|前面|之前)的?(?:那个)?.{2,4}(?:是)?(?:多少|几号|啥|什么|哪个?)(?:来着|呀|啊)?|"
    rf"(?:我|你|您|刚才?|都).{{0,6}}{_TOLD}(?:的)?(?:都|全)?(?:给我)?记(?:下|上|住|全|好)(?:来)?了?(?:没有?|吗|"
    rf"么|不|$)|^(?:那|我|你|您|都|刚才?|前面|(?:说|讲|填|报)的|[ ，,])*(?:都|全)?记(?:下|上|住|全|"
    rf"好)(?:来)?了?(?:没有?|吗|么|不)[啊呀?？]*$|念(?:给我|一遍|一下|念)|"
    rf"(?:看|瞅|瞧|核对)(?:看|一?下|一眼|看看)?(?:我)?(?:都|刚才?)?{_TOLD}(?:的|了|过)"
)
_AT_THE_END = re.compile(
    r"^(?:都|你|您|恁|是不是|那|就)*(?:改|换|记|写|填)(?:好|过来|上|下|住)*了?(?:没有?|吗|么|不|伐|冇)[啊呀?？]*$|"
    r"(?:没|有没有|是不是)?混(?:到|进|在).{0,8}(?:吧|吗|没|不)[?？]*$|^(?:我)?(?:这|那)?里[面头](?:没有?|有).{1,10}(?:吧|吗|没)[?？]*$|"
    r"跳过的?.{0,8}(?:能|可以|还能)?(?:填|补|说)(?:吗|不|么|嘛)[?？]*$"
)
"""Asked of what is filled in, in the last clause: 有欠条的 你记上没, 没混到我这里面吧."""
_ELSE = re.compile(
    r"要(?:填|写|报)|该(?:填|写|报)|怎么|咋(?:填|写)|能不能|可以|会不会|为[啥什]|[几多]少?[遍次回]|他|她|"
    r"站长|老板|条上|驿站|编号|案|不知|不晓"
)


def asks_again(text: str) -> bool:
    """Whether the words, taken whole, want the last question or answer said again (再讲一遍撒, 没听清, 你刚问啥)."""
    words = text.strip()
    clauses = [one for one in re.split(r"[\s,，。！!?？]+", words) if one]
    each = bool(clauses) and all(_ASKS_AGAIN.fullmatch(one) for one in clauses)
    return 0 < len(words) <= LONGEST and (each or bool(_ASKS_AGAIN.fullmatch(words)))


def asks_for_told(text: str) -> bool:
    """Whether short words ask what was told before (我刚才金额填的多少, 名字填的啥)."""
    words = text.strip()
    if len(words) <= LONGEST_RECALL and _AT_THE_END.search(re.split(r"[\s,，。]+", words)[-1]):
        return True
    recalls = len(words) <= LONGEST_RECALL and bool(_RECALLS.search(words)) and not _ELSE.search(words)
    return recalls and bool(names_of(words) or re.search(r"我|俺|前面|之前|刚才|填|写", words))


def named_in_recall(text: str) -> tuple[str, ...]:
    """The slots whose value is asked for (刚才钱我说的是多少来着: the sum)."""
    more = (("amount", r"钱|多少"), ("period", r"月"), ("company", r"哪家|站"), ("location", r"哪里|哪儿|镇"))
    if _AT_THE_END.search(re.split(r"[\s,，。]+", text.strip())[-1]):
        return ()  # of all of it
    named = names_of(text)
    return named or tuple(slot for slot, words in more if re.search(words, text))
