"""Yes, no or "I can't say" to a question about how somebody is managed, also where the answer repeats the thing asked
(不打卡, 不接就罚) or explains itself (嗯都是站里定的). What is not plain is no answer: the question is put again rather
than guessed."""

from __future__ import annotations

import re
from typing import Literal

from bot.nlu.numbers.numerals import parse_numeral

Answer = Literal["yes", "no", "unknown"]
LONGEST_PLAIN = 24
"""Characters: in a longer message a plain yes at its head answers nothing."""
LONGEST = 80
"""Characters: a story answers no question."""

_UNSURE = re.compile(
    r"不(?:太)?(?:清楚|知道|晓得|确定|好说|一定|记得)|说不[清准好上]|看情况|有时|有的时候|偶尔|没注意|搞不[清懂]|记不[清得]|"
    r"唔知|两可|都有一点|不懂|晓不得|冇留意|一半一半|难说"
)
_BEFORE = (
    r"(?:这个|那个|倒是?|也|都|从来|从|根本|基本上?|一般|好像|应该|我们?|俺们?|他们?|站点|站里|平台|公司|"
    r"真|还|现在|目前|其实|一直|那|全部|统统|样样)*"
)
_AFTER = (
    r"(?:的|滴|了|啊|呀|吧|呢|哦|噢|嘛|呗|哈|嘞|哟|噻|呐|哩|咧|过|这个|这回事|这种事|这一说|这码事|[\s。.！!，,~～])*"
)
_NO = re.compile(
    rf"{_BEFORE}(?:不是|不用|不会|不要|不需要?|不必|不对|不存在|不算|不强制|没有|没得|没|不|否|无|冇|唔系|唔使|莫得|"
    rf"木有|木得|呒没|2|no|n){_AFTER}",
    re.IGNORECASE,
)
_YES = re.compile(
    rf"{_BEFORE}(?:(?:是|对|嗯)+|恩|嗯呐|嗯呢|算是|有|会|要|用|得|必须|当然|肯定|就是|差不多|没错|系|中|对头|要得|可不|那可不|"
    rf"可不是|管|全是|都是|1|yes|y){_AFTER}",
    re.IGNORECASE,
)
_THIRD = re.compile(r"3[\s。.]*")
"""The third button."""

_HEADS: tuple[tuple[Answer, re.Pattern[str]], ...] = (
    ("no", re.compile(r"哪(?:能|会|可能|有)(?:啊|呀|呢|哦|的事)?$|(?:怎么|咋)可能|做梦|才怪|想得美")),
    ("no", re.compile(r"不[^\s]{1,2}的?[啊呀呢嘞]?$")),
    ("yes", re.compile(r"[^\s不没冇无莫]{1,2}的[啊呀呢嘞]?$")),
    (
        "no",
        re.compile(r"(?:不是|不用|不会|不要|不需要|没有|没得|没|冇|唔系|莫得|木有)(?!法|准|错|问题|事|那么|这么|想)"),
    ),
    ("yes", re.compile(r"(?:是(?!不是)|对(?!不|方)|有(?!没|时|的时|点)|会(?!不)|要(?!不)|嗯|系(?!统)|当然|肯定|必须)")),
)
"""The plain word at the head of an explanation (是啊 送餐的), and the bare verb of the question (排的, 不罚)."""

_THEM = r"(?:他们|它们|人家|对方|平台|站点?|站里|站上|站长|公司|上面|领导|网点|加盟商|车队|系统|老板|单位|队长|他|它)"
_BY_THEM = rf"{_THEM}.{{0,3}}(?:定|说了算|说的算|给多少|出价)"
_NOT = r"(?:不用|不要|不需要?|不必|没有?|没让|从来不|不怎么|不会|不|冇|唔使|莫得|木有|无)"
_NONE = r"(?:啥的|什么的|都|也|倒|是|那些)*(?:没有?|冇|莫得|木有|无|不用|不要|不强制)(?!法|准|错)"

_THINGS: dict[str, str] = {
    "relation_shifts": r"排班|打卡|按时|准时|定时|到站|点名|报到|早上.{0,4}点.{0,4}[到上]|签到|坐班",
    "relation_refusal": (
        r"(?<!迟到)(?<!迟到[就要一])罚|扣|降[级权分]|停[号单工]|封[号禁]|限[单流]|拉黑|少派|不派|没单|约谈|踢|下线"
    ),
    "relation_discipline": r"早会|开会|晨会|例会|培训|马甲|工服|工装|制服|请假|批假|考试|着装",
    "relation_base_pay": r"底薪|保底|全勤|按月发|月结|月薪|固定工资|基本工资|\d+号.{0,5}发|月底.{0,5}[结发]|统一结",
    "relation_rules": r"罚款|扣钱|处罚|奖惩|规章|罚",
    "relation_personnel": r"面试|面过?试|入职|工牌|考勤|人事|填.{0,3}表|工号|培训.{0,4}上岗",
    "relation_through_others": r"个体(?:户|工商户?)?|营业执照|注册|外地|灵活用工|"
    r"云账户|(?:科技|别的)公司签|办.{0,3}执照|执照|跟[一-龥]{2,8}签",
}
"""What is asked for; a yes unless every mention of it is denied."""

_DURATION = re.compile(r"(?P<count>\d+|[一二两俩三仨四五六七八九十]+|半)(?:来|多|几)?个?半?(?P<unit>年|月)")
_ENOUGH = 3
"""Months that somebody must have worked for one in a row."""

_OR_ELSE = r"不.{1,5}(?:不行|就[罚扣算停]|(?:得|要|会)?(?:挨|被)?罚|[算记]旷工|扣钱?)"
"""A duty said by what happens without it: 工服不穿就罚, 请假站长不批就算旷工."""
_OWN_WORDS: dict[str, tuple[tuple[Answer, str], ...]] = {
    "relation_shifts": (
        (
            "yes",
            rf"{_OR_ELSE}|规定.{{0,4}}[点时]|必须.{{0,6}}[点在上]|在线.{{0,3}}(?:不够|不满|要够|满)|排好|换班|[早晚夜]班",
        ),
        ("yes", r"[点时].{0,4}到(?:站|岗)"),
        ("no", r"随时上线|自己定|想.{1,4}就|几点都行|不管几点|没人管|随便"),
    ),
    "relation_discipline": (("yes", _OR_ELSE),),
    "relation_refusal": (
        ("yes", r"停.{0,3}[天日]|不敢|不接不行|必须接|[不没](?:能|让|许|准)拒|强(?:制|行)?派"),
        ("no", r"没影响|没关系|无所谓|不咋[地的样]|没啥|不怎么样"),
        ("no", r"随便拒|可以拒|能拒|拒了?没事|没事|随便"),
        ("unknown", r"骂|甩脸"),
    ),
    "relation_base_pay": (("no", r"纯提成|纯计件|按单|跑多少|干多少|一单一结|多劳多得|日结"),),
    "relation_prices": (
        (
            "yes",
            rf"{_BY_THEM}|(?:不能|不可以|没法|不让|不许|哪能|没资格|轮不到.{{0,3}})(?:改|谈|定)|改不[了动]|"
            r"没得?(?:谈|商量)|由不得我|不由我|不归我|定多少就|能定[啥什]|一口价",
        ),
        ("no", r"(?:跟|和|找)[一-龥]{1,4}(?:谈|商量)|商量着"),
        ("no", r"能改|可以(?:改|商量|谈)|自己定|能商量|能谈|我(?:自己)?[开出]价|我说了算"),
    ),
    "relation_rules": (("yes", rf"{_BY_THEM}|说.{{1,4}}就|平台规则|一张嘴|说啥(?:就|是)|不由我"),),
    "relation_livelihood": (
        (
            "no",
            r"兼职|副业|刚[来干]|才[来干]|不到[三3两俩一]个?月|[三3两俩一]个?月不到|还有别的|好几[家个]|两头跑|还(?:也)?[跑接送]",
        ),
        ("yes", r"[就只]靠这|全靠|主要靠|专职|全职|就(?:是|干|跑|接|送)?这一?[家个]|没别的"),
    ),
    "relation_main_business": (
        ("no", r"不是主|副业|打杂|帮忙|附带|后勤"),
        ("yes", r"送餐|送饭|送外卖|送快递|送货|拉货|拉客|开车|跑车|跑单|就是?[干做]这|主业|主营"),
    ),
    "relation_personnel": (("no", r"^(?:啥|什么)?都没"),),
    "relation_freedom": (
        (
            "no",
            rf"不能|不可以|不自由|没.{{0,3}}自由|没那么|排死|由不得|想得美|做梦|不归我|哪[能有]|不让|不行|得听|必须|{_BY_THEM}|派[啥什]|系统派|强派|不接.{{0,4}}[罚扣停封]",
        ),
        ("yes", r"自己定|自由|随便|随时|没人管|想.{1,4}就|看我自己|我说了算|凭(?:我)?自己|随我|看心情"),
    ),
    "relation_several": (
        ("yes", r"(?:好几|几|两|三|多)[家个]|都[接跑送开]|[也还](?:在)?[接跑送]"),
        (
            "no",
            r"[就只光专](?:是|干|接|跑|送)|[就只光专](?:这|他|它)?们?一[家个]|就这[家个]|不让|没别的|没空|哪有|没时间|没那功夫",
        ),
    ),
    "relation_own_business": (
        (
            "no",
            rf"价.{{0,6}}{_THEM}.{{0,3}}定|{_BY_THEM}|(?:平台|系统|站里|公司|他们|人家)的|派的?单|不是[我俺]的|租的|不归我|由不得|哪有|没得谈",
        ),
        (
            "yes",
            r"自己谈|自负盈亏|亏了?(?:也)?(?:是|算)?(?:我)?自己|自己[找揽接]的?(?:活|货|客|单)|我自己的(?:货|客)|单干",
        ),
    ),
}
"""Words of the thing itself, the first that fits; which side comes first keeps 不能改 from being heard as 能改."""
_PATTERNS = {slot: [(code, re.compile(words)) for code, words in own] for slot, own in _OWN_WORDS.items()}
_GAP = {"relation_refusal": "(?:被|给|会|要)?"}  # 不接就罚 denies no fine
_DENIED = {
    slot: re.compile(rf"{_NOT}{_GAP.get(slot, '.{0,2}?')}(?:{things})|(?:{things}){_NONE}(?:{things})?")
    for slot, things in _THINGS.items()
}
_NAMED = {slot: re.compile(things) for slot, things in _THINGS.items()}


def yes_or_no(slot: str, text: str) -> Answer | None:
    """yes, no or unknown; None where the words are no plain answer to the question of `slot`."""
    words = text.strip()
    if not words or len(words) > LONGEST:
        return None
    if _UNSURE.search(words) or _THIRD.fullmatch(words):
        return "unknown"
    if _NO.fullmatch(words):
        return "no"
    if _YES.fullmatch(words):
        return "yes"
    said = _of_the_thing(slot, words)
    if said is not None or len(words) > LONGEST_PLAIN:
        return said
    return next((code for code, pattern in _HEADS if pattern.match(words)), None)


def _of_the_thing(slot: str, words: str) -> Answer | None:
    own = next((code for code, pattern in _PATTERNS.get(slot, ()) if pattern.search(words)), None)
    if slot in _NAMED and own in (None, "unknown"):
        left = _DENIED[slot].sub("，", words)
        if _NAMED[slot].search(left):
            return "yes"
        return "no" if left != words else own
    if slot == "relation_livelihood" and own is None:
        return _long_enough(words)
    return own


def _long_enough(words: str) -> Answer | None:
    """Whether a time that is told (半年了, 干了俩月) reaches the three months of the question."""
    found = _DURATION.search(words)
    if found is None:
        return None
    if found["unit"] == "年":
        return "yes"
    count = parse_numeral(found["count"])
    return None if count is None else "yes" if count.value >= _ENOUGH else "no"
