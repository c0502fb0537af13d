"""Stopping a form, putting it off, handing in what there is: three things that all say "no more" and are not the same
as leaving out one value."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import names_of

LONGEST = 20
_LEAD = (
    r"(?:算了|那|唉|哎|哦|嗯|行吧?|好吧?|我|俺|咱|额|就|还是|也|先|暂时|今天|现在|这会儿|干脆|要不|"
    r"不好意思|太麻烦了?|麻烦|没空|忙|"
    r"没时间了?|来单了|这个|这表|这单子?|这事儿?|[ ，,。]|还)*"
)
_NO_MORE = (
    r"(?:不|别|莫|唔|勿|懒得|不想|不要|不打算)(?:想|要|再|给|接着|继续)*(?:填|报|弄|办|搞|整|登记|反映|"
    r"申请|入|加|往下填|往下弄)"
)
_ON_IT = (
    r"(?:这个|这些|这事|它|会|工会|欠薪|工伤|下去|完)*(?:了|咯|啦|喽)(?:[吧啊呀呗哈]|算了|就这样|再见|"
    r"谢谢|[ ，,。！!])*"
)
_OFF = (
    r"(?:改天|改日|下次|下回|过(?:两|几|一)(?:天|日)|明天|明儿个?|后天|赶明儿?|有空|等?有空了?|空了|"
    r"等空了|晚上|回家|下班|回头有空|送完(?:这单|单)?|忙完|过会儿?|等会儿?|晚点)"
    r"(?:我|了|以后|之后)*(?:再|来|再来|接着|继续|慢慢)+(?:说|弄|填|办|来|报|搞|整|登记|讲|交|提交|看)"
)
_HALT = (
    r"(?:(?:先|再)?(?:看看|想想|考虑考虑|考虑一下|考虑下|琢磨琢磨|瞅瞅|商量商量|商量一下)再(?:说|交|弄|报|提交|定)|"
    r"先这样(?:吧|了)?|先?(?:到这(?:儿|里)?|停(?:一停|下来?|了)|放(?:着|一放|下)|搁(?:着|一搁)|撂着?|不弄))"
)
_END = r"(?:[吧啊呀呗哈了嘛]|再见|谢谢|[ ，,。！!~～])*"
_STOPS = re.compile(
    rf"{_LEAD}(?:{_NO_MORE}{_ON_IT}|{_OFF}{_END}|{_HALT}{_END}|撤了?吧?{_END}|(?:这(?:个|单子?|表|"
    rf"份))?(?:先)?不要了{_END})"
)
_BLANK = re.compile(
    rf"(?:那|就|我|还是|先|暂时|也|这个|这项|这一项|这条|[ ，,])*(?:不|别|莫|唔)(?:想|要)?(?:填|写){_END}"
)
_TRACELESS = re.compile(
    r"作废|(?:都|全|也|统统|通通|一个)(?:给我)?(?:删|清|抹|扔|撤|不留|别留|别存|不要)|草稿.{0,4}(?:别|不|"
    r"删|扔)|别(?:给我)?(?:留|存)(?:着|底)|"
    r"(?:删|清)(?:掉|了|干净)"
)
_WHEN = re.compile(r"(?:改天|改日|下次|以后|回头|再见|谢谢|拜拜)[吧啊了]*")
_REST = re.compile(
    r"(?:后面|后头|剩下|其他|其它|别的|余下|下面|另外|这些|那些|剩余|底下)(?:的|那些|几个|几项|问题|都|我|也|就)*"
    r"(?:不|别|懒得|莫)(?:想|要|再|用|必)?(?:填|说|写|问|答|讲|弄|回答)(?:了|啦)?|"
    r"(?:都|全|一律|统统)(?:不|别|跳)(?:想|要|用)?(?:填|问|说|过|写)(?:了|啦)?[ ，,]*(?:直接|就|先|"
    r"赶紧)?(?:这样)?(?:交|提交|报|结束)|"
    r"(?:别|不要|不用)(?:再)?(?:问|啰嗦|墨迹)(?:了|这么多|恁多)*[ ，,]*(?:直接|就|先|赶紧|"
    r"快)?(?:给我)?(?:交|提交|报)(?:上去|了|吧)*|"
    r"^(?:我|那|就|行了?|好了?|先|现在|能不能|可以|[ ，,])*直接(?:给我|帮我)?(?:交|提交|报|报上去|交上去|"
    r"登记)(?:了|吧|呗|上去|行不行?|可以吗|就行|得了|不行吗)*$"
)


def hands_in_as_is(text: str) -> bool:
    """Whether short words want to be asked no more and hand in what there is (后面的都不填了 直接交)."""
    return len(text.strip()) <= LONGEST and bool(_REST.search(text.strip()))


def leaves_blank(text: str) -> bool:
    """Whether short words are about the one value that was asked (先不填了, 这个不填), where it may be left out."""
    said = text.strip()
    if len(said) > LONGEST:
        return False
    *asked, last = re.split(r"[\s,，。;；?？!！]+", said.strip(" ,，。?？!！"))
    about = all(_MAY_I.fullmatch(one) for one in asked)  # 这个不填行吗 不填
    return bool(_BLANK.fullmatch(said)) or (
        bool(asked) and about and bool(_BLANK.fullmatch(last) or _NO.fullmatch(last))
    )


_MAY_I = re.compile(
    r"(?:这个?|这项|那个?|我|可以|能|能不能|可不可以)*(?:不|先不|不想)(?:填|写|给|说|留|报)(?:这个)?(?:可以|行|中|得|能)?(?:吗|不|么|嘛|伐|行|中)*"
)
_NO = re.compile(r"(?:那|就|我|先|还是)*(?:不|先不|跳)(?:填|写|给|说|留|报|过)(?:了|吧|哈|啊|呢)*")


def stops(text: str) -> bool:
    """Whether short words end the whole form or put it off (先不填了, 改天再说), and leave out no single value."""
    words = text.strip()
    if len(words) > LONGEST or hands_in_as_is(words) or names_of(words):
        return False
    clauses = [one for one in re.split(r"[\s,，。！!]+", words) if one]
    ends = [bool(_STOPS.fullmatch(one)) for one in clauses]
    traceless = [bool(_TRACELESS.search(one) or _WHEN.fullmatch(one)) for one in clauses]
    each = all(end or less for end, less in zip(ends, traceless, strict=True))
    return bool(_STOPS.fullmatch(words)) or (each and (any(ends) or "草稿" in words))


def wants_no_trace(text: str) -> bool:
    """Whether words beside an end ask that nothing typed so far be kept (都删了 不报了, 草稿也别留)."""
    return len(text.strip()) <= LONGEST and bool(_TRACELESS.search(text))
