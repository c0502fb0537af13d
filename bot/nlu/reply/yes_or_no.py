"""Yes, no or "I can't say" to a question about how somebody is managed, also where the answer repeats the thing asked:
不打卡, 不接就罚. What is not plain is no answer: the question is put again rather than guessed."""

from __future__ import annotations

import re

LONGEST = 24
"""Characters: a story answers no question with yes or no."""

_UNSURE = re.compile(
    r"不(?:太)?(?:清楚|知道|晓得|确定|好说|一定|记得)|说不[清准好上]|看情况|有时|有的时候|偶尔|没注意|搞不[清懂]|记不[清得]|"
    r"唔知|两可|都有一点|不懂"
)
_BEFORE = (
    r"(?:这个|那个|倒是?|也|都|从来|从|根本|基本上?|一般|好像|应该|我们?|俺们?|他们?|站点|站里|平台|公司|"
    r"真|还|现在|目前|其实|一直)*"
)
_AFTER = r"(?:的|了|啊|呀|吧|呢|哦|噢|嘛|呗|哈|嘞|过|这个|这回事|这种事|[\s。.！!，,~～])*"
_NO = re.compile(
    f"{_BEFORE}(?:不是|不用|不会|不要|不需要?|不必|不对|不存在|不算|不强制|没有|没得|没|不|否|无|冇|唔系|莫得|木有|no|n){_AFTER}",
    re.IGNORECASE,
)
_YES = re.compile(
    f"{_BEFORE}(?:是|对|嗯+|恩|有|会|要|用|得|必须|当然|肯定|就是|差不多|没错|系|中|对头|yes|y){_AFTER}", re.IGNORECASE
)

_FIRST = (
    ("no", re.compile(r"(?:不是|不用|不会|不要|不需要|没有|没得|没|冇|唔系|莫得)[的啊呀呢吧哦]*[\s,，。]")),
    ("yes", re.compile(r"(?:是|对|有|会|要|嗯+|系)[的啊呀呢吧哦嘛噻]*[\s,，。]")),
)
"""The plain word that comes before an explanation: 是啊 送餐的."""

_NOT = r"(?:不用|不要|不需要?|不必|没有?|没让|冇|不)"
_BY_THEM = r"(?:他们|平台|站点?|站长|公司|对方|系统|老板)(?:定|说了算|说的算)"

_OWN_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "relation_shifts": (
        ("no", f"{_NOT}(?:排班|打卡|到站|按时|定时|准时)|随时上线|自己定"),
        ("yes", "排班|打卡|按时|到站|点名"),
    ),
    "relation_refusal": (
        ("no", f"{_NOT}会?(?:罚|扣|处罚|降|停|封)|随便拒|可以拒|能拒"),
        ("yes", "罚|扣钱|扣分|降级|停号|封号|限单|停单"),
    ),
    "relation_discipline": (
        ("no", f"{_NOT}(?:开会|开早会|早会|培训|穿|工服|请假|批)"),
        ("yes", "早会|开会|培训|工服|请假|批假"),
    ),
    "relation_base_pay": (
        ("no", f"{_NOT}(?:底薪|保底|全勤)|纯提成|纯计件|按单|跑多少算多少"),
        ("yes", "底薪|保底|全勤|按月发|月结"),
    ),
    "relation_prices": (
        ("yes", f"{_BY_THEM}|(?:不能|不可以|没法|不让|不许)(?:改|谈|定)|改不了"),
        ("no", "能改|可以(?:改|商量|谈)|自己定|能商量|能谈"),
    ),
    "relation_rules": (("no", f"{_NOT}(?:罚款|规章|奖惩|罚)"), ("yes", f"{_BY_THEM}|罚款|扣钱")),
    "relation_livelihood": (
        ("no", "兼职|副业|刚[来干]|才[来干]|不到[三3]个月|还有别的"),
        ("yes", "[就只]靠这|全靠|主要靠|专职|全职"),
    ),
    "relation_personnel": (
        ("no", f"{_NOT}(?:面试|入职|工牌|考勤|填|人事)"),
        ("yes", "面试|入职|工牌|考勤|人事"),
    ),
    "relation_freedom": (
        ("no", f"不能|不可以|不自由|不让|不行|得听|必须|{_BY_THEM}"),
        ("yes", "自己定|自由|随便|随时|想.{1,4}就"),
    ),
    "relation_several": (
        ("no", "[就只光](?:接|跑|送|干)?(?:这)?一[家个]|不让"),
        ("yes", "(?:好几|几|两|三|多)[家个]|都[接跑送]"),
    ),
    "relation_through_others": (
        ("no", f"{_NOT}(?:注册|个体|签|办)"),
        ("yes", "个体户|个体工商|营业执照|注册|外地|灵活用工"),
    ),
}
"""Words of the thing itself, the first that fits; which side comes first keeps 不能改 from being heard as 能改."""
_PATTERNS = {slot: [(code, re.compile(words)) for code, words in own] for slot, own in _OWN_WORDS.items()}


def yes_or_no(slot: str, text: str) -> str | None:
    """yes, no or unknown; None where the words are no plain answer to the question of `slot`."""
    words = text.strip()
    if not words or len(words) > LONGEST:
        return None
    if _UNSURE.search(words):
        return "unknown"
    if _NO.fullmatch(words):
        return "no"
    if _YES.fullmatch(words):
        return "yes"
    own = next((code for code, pattern in _PATTERNS.get(slot, ()) if pattern.search(words)), None)
    return own or next((code for code, pattern in _FIRST if pattern.match(words)), None)
