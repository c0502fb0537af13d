"""Whether words taken as they were typed may be the name of a firm or a place: by the classifier's reading and by their
shape. Names are made of nouns; a remark, a question, a refusal shows itself by its little words."""

from __future__ import annotations

import re
from typing import Literal

Fit = Literal["sure", "ask", "no"]

SURE = 0.4
"""How sure the classifier must be that words give something, for them to be taken without a question."""
AGAINST = 0.6
"""How sure it must be of another reading, for them to be no name at all."""
LONGEST_DOUBTFUL = 8
"""Characters: longer words that nothing speaks for are no name."""
_NEUTRAL = frozenset({"nlu_fallback", "out_of_scope", "amend_case", ""})
"""Readings that say nothing against a name: the classifier does not know every firm."""
_LITTLE = re.compile(
    r"[我俺你您他她它咱哪啥谁吗呢么咋怎没冇莫太很挺又也还把被让吧嘛呀啊喽咧]|^[唉哎嗐哦噢嗯呃诶哟]|[了着过](?!江)|不(?!锈|夜)|都(?!市)|就(?!业)|别(?!墅)|再|只|真(?!如)|"
    r"什么|刚才|刚刚|下[雨雪]|路滑|天气|倒霉|多少|怎样|知道|晓得|清楚|加班|签|合同|协议|工资|押金|现金|法律|工伤|仲裁|说|讲|想|要(?!塞)|先(?!锋|进)|能(?!源)|"
    r"[一二两三四五六七八九十\d](?:个)?(?:小时|分钟|天|年|月|次|单|块|元|百|千|万)"
)
"""Words that no name of a firm or a place is made of."""
_BODY = re.compile(
    r"[左右][手脚腿臂肩眼耳膝肘腕踝腰脸边半]|脚[踝趾跟]|骨[折裂]|胳膊|手腕|手指|脚踝|膝盖|肋骨|[摔撞砸烫扭崴割夹]|住院|缝针|流血|[疼痛肿伤]|脑震荡|昏迷|断(?!桥|头)|医院躺"
)
_LOCAL = re.compile(
    r"(?:边上?|旁边?|对面|附近|门口|路口|桥头|[东西南北]头?|站点?|园区?|城|路|街|区|镇|乡|村|港|桥|店|厂|仓库?|市场|广场|大厦|大楼|中心|里|口|那一?[块片带]|一带|网点)$"
)
_FIRM = re.compile(
    r"(?:公司|集团|商行|店|厂|车队|服务部|经营部|门市部?|工作室|合作社|快递|物流|货运|速运|快运|配送|科技|人力|家政|租赁|超市|餐厅|饭店|驿站|外包)$"
)
_FIELD = re.compile(
    r"(?:一?个|这个|那个|改|的)*(?:金额|数目|地方|地点|地址|位置|名字|姓名|电话|手机号?|号码|单位|公司|平台|月份|时间|合同|证据|情况)(?:错了?|不对)?"
)
_LATIN = re.compile(r"[/\\<>{}\[\]=;`$]|^[a-z]{1,3}$|https?:", re.IGNORECASE)
_WRITE = re.compile(
    r"^(?:(?:就|请|帮我|给我|那|先)*(?:写|填|记|改|换)(?:成|为|上|个|到)?|(?:我们?|俺)?(?:就|是|主要|平时|一般|现在|人|都)*[在住](?!线)|就是|就)(?=.{2})"
)


def looks_like_body(words: str) -> bool:
    """Whether words speak of a wound or of what was hurt (手腕骨裂)."""
    return bool(_BODY.search(words))


def without_verb(words: str) -> str:
    """The words without what only says that they are to be written: 写城北工业园."""
    return _WRITE.sub("", words)


def fits(value: str, text: str, intent: str, confidence: float) -> Fit:
    """How well `value`, all or most of a short message `text` that the classifier read as `intent`, may be a name."""
    words = without_verb(text.strip(" 。.！!~，,"))
    if _LATIN.search(value) or _FIELD.fullmatch(value) or _BODY.search(value):
        return "no"
    clean, local = not _LITTLE.search(words.removesuffix("的")), bool(_LOCAL.search(value))
    gives = intent == "inform" or (clean and _FIRM.search(words.removesuffix("的")) is not None)
    if gives and clean and (confidence >= SURE or intent != "inform"):
        return "sure"
    if not gives and intent not in _NEUTRAL and confidence >= AGAINST:
        return "ask" if clean and local and confidence < 0.75 else "no"
    if not clean:
        return "ask" if local and (gives or confidence < AGAINST) else "no"
    return "ask" if local or len(value) <= LONGEST_DOUBTFUL else "no"
