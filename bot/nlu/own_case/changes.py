"""Words that say something new of a case in work: a value that does not stand there, or more of the story. What a value
replaces is not guessed here; it is read back before anything is written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.nlu.own_case.others import gives_contact_of_others, joins_case
from bot.nlu.reply.choices import choose, mentions
from bot.nlu.reply.cues import NAMES, asks, corrects, task_named
from bot.nlu.reply.demands import reports_debt
from bot.nlu.text.normalise import normalise

Told = tuple[str, object]
"""Entity and value, as the extractors read them in the words."""

LONGEST, LONGEST_NAMED = 80, 24
"""Characters: a longer message is a story; a value that is only called by its name stands in fewer."""
UNSURE = 0.45

SLOTS: dict[str, tuple[str, ...]] = {
    "amount": ("amount",),
    "period": ("period",),
    "months_owed": ("months_owed",),
    "phone": ("phone",),
    "company": ("company",),
    "location": ("location",),
    "name": ("name",),
    "worker_count": ("worker_count",),
}
"""Entity -> the fields of a case that it may be."""
_FIGURES = frozenset({"amount", "period", "phone", "worker_count"})
"""What means a change although nothing in the words says so: nobody tells a figure for nothing."""

_WRONG = re.compile(
    r"错|岔|不对|不准|不是|应该|其实|实际|准确|改|换|更正|订正|纠正|才对|不止|"
    r"不只|算[了过]?算|重新算|对了?[下一]?账|记[成反混]|写[成反混]|"
    r"(?:多|少|漏|忘|落)(?:了|记|报|写|说|算|填|讲|打|个|一)|(?:记|报|写|说|算|"
    r"填|讲|打)(?:的)?(?:多|少|漏|高|低)|没(?:写|算|报|填)[上进全]?|"
    r"别(?:再)?(?:打|写|留|用|联系)|停[用机]|(?:打|用|联系)不[通上了]|不用[这那]个|"
    r"不在.{1,8}了|搬|变[了成动]|现在(?:是|用|跑|在)|新(?:号|电话|手机)"
)
_MORE = re.compile(
    r"还有|另外|又(?:欠|拖|少|没|差|扣)|也(?:没|欠|不|是|要)|再加|加上|一共|总共|合计|拢共|加起来|外加|补[上充]|算上"
)
_TELLS_MORE = re.compile(
    r"^(?:哦|对了|还有|另外|再|那个|我|想|要|给你?们?|跟你?们?|哎|嗯|[\s,，])*(?:补充|"
    r"补(?:一|两|几)(?:句|点|条)|多说(?:一|两)句|"
    r"(?:再|还|要|想)(?:说|讲|告诉|反映|补)(?:一|两|个|点|下|件)|有(?:个|件|一个|"
    r"一件)?(?:事|情况|点).{0,4}(?:忘|没|补|说|要)|"
    r"忘[了记](?:说|讲|告诉|写|提)|漏(?:了)?(?:说|讲)|(?:刚才|前面|之前|上次|"
    r"刚刚)(?:忘|漏|没说|没讲))|^对了[\s,，]|^还有(?:个|一?件)?(?:事|一点|情况)"
)
_LAST_FIGURE = re.compile(r"(?<![\d月年号.:-])([1-9]\d{2,5})$")
_NUMBER = re.compile(r"(?<!\d)1[3-9]\d(?:[\s-]?\d){8}(?!\d)")
"""A telephone number, in groups or not: its end is no sum."""
_MONEY = re.compile(r"钱|款|工资|运费|数")
_DENIED = re.compile(r"(?<!是)不(?:是|止|只)[^\s,，。;；是]+(?:是(?=[^\s,，]))?")
_END = " ,，。.！!吧了啊呢哈呀的"
_MOVED_ON = re.compile(
    r"现在(?:在|跑|干|送|去|换)|换了?(?:个|家)?(?:公司|平台|工作|站|地方|单位)|"
    r"(?:公司|平台|单位|站)换|跳槽|不在.{0,6}(?:干|跑|做)"
)
_POLITE = re.compile(
    r"(?:行|可以|好|成|中|得|能改|可不可以|能不能|行不|中不|好不)(?:吗|么|不|"
    r"嘛|伐|啵|呗|啊)?[?？]*$|^(?:能不能|可不可以|可以)|能不能|可不可以"
)
_WHY_WRONG = re.compile(
    r"(?:怎么|咋|为啥|为什么|啷个|点解)(?:还|会|就|都|又|给我?|能)?(?=[写记填弄搞改打听录登成变是])"
)
"""No question but a complaint: 公司怎么写错了."""
_PLANS = re.compile(r"^(?:要是|如果|假如|万一|怕)|会不会|打算|准备|想.{0,3}(?:换工作|换平台|跳槽)")
_KEPT = re.compile(r"存[的着]|保存|我的(?:个人)?(?:信息|资料|数据)")
"""What is kept of a person is put right as such (个人信息保护法 46), and the case after it."""
_FREE = frozenset(
    {"inform", "nlu_fallback", "amend_case", "out_of_scope", "ask_hotline_number", "greet", "thank", "affirm"}
)
"""What the classifier makes of values for which it knows no task."""
_ELSEWHERE = frozenset(
    {
        "emergency",
        "find_station",
        "withdraw_case",
        "delete_my_data",
        "request_paper",
        "request_counselling",
        "reopen_case",
    }
)
"""What words are although they hold a new value and call something wrong."""
_OPENS_ANOTHER = re.compile(
    r"也(?:要|想)(?:来)?(?:报|登记|反映|投诉|告)|(?:替|帮|给|代)(?:我)?(?:他|"
    r"她|[\u4e00-\u9fff]{1,4})(?:也)?(?:报|登记|反映)|另一?(?:家|个平台|个公司)|"
    r"新(?:报|开|案)|再报|再登记|另外(?:报|登记|开)"
)


def tells_change(
    text: str, told: Sequence[Told], cases: Sequence[Mapping[str, Any]], intent: str = "", sure: float = 1.0
) -> bool:
    """Whether words that were said outside any form change or add to one of the `cases` in work (their fields), and
    are no report of their own and no question. `intent`: what the classifier makes of them, and how `sure` it is."""
    said = text.strip()
    if not cases or not said or len(said) > LONGEST or _PLANS.search(said) or speaks_of_what_is_kept(said):
        return False
    if asks(_WHY_WRONG.sub("", _POLITE.sub("", said))) or intent == "emergency":
        return False
    marked, more = bool(_WRONG.search(said) or corrects(said)), bool(_MORE.search(said))
    joins = joins_case(said)
    besides = more and not new_firm(told, cases)
    if _OPENS_ANOTHER.search(said) or (
        (reports_debt(said) or task_named(said) is not None) and not (marked or joins or besides)
    ):
        return False
    new = new_values(said, told, cases)
    if more and not marked and new_firm(told, cases):
        return False
    if tells_more(said) or joins:
        return intent not in _ELSEWHERE
    if not new:
        return marked and _names_what_is_wrong(said, cases)
    if marked or (more and new & _FIGURES):
        return intent not in _ELSEWHERE
    named = len(said) <= LONGEST_NAMED and any(NAMES[slot].search(said) for slot in new if slot in NAMES)
    free = intent in _FREE or sure < UNSURE
    return (named and (free or intent not in _ELSEWHERE)) or (free and bool(new & _FIGURES) and _only_figures(said))


def calls_wrong(text: str) -> bool:
    """Whether the words put something right that was told before."""
    return bool(_WRONG.search(text) or corrects(text))


def bare_sum(text: str) -> int | None:
    """The figure without a unit that a correction ends in (3000改成3600, 金额不对 3500); None where none does."""
    said = without_denied(_NUMBER.sub(" ", normalise(text).text)).strip(_END)
    named = NAMES["amount"].search(said) or _MONEY.search(said)
    found = _LAST_FIGURE.search(said) if corrects(said) or named else None
    others = any(slot != "amount" and words.search(said) for slot, words in NAMES.items())
    return int(found[1]) if found and (named or not others) else None


def told_sum(text: str) -> int | None:
    """The same of the whole, else of the one clause that corrects by such a figure (应该是5850 电话也换一下)."""
    found = {one for part in _CLAUSES.split(text) if corrects(part) and (one := bare_sum(part)) is not None}
    return bare_sum(text) or (found.pop() if len(found) == 1 else None)


_CLAUSES = re.compile(r"[\s,，。;；!！]+")


def tells_whole(text: str) -> bool:
    """Whether a sum is told as the whole in place of one that was too little (报少了 加上补贴一共是四千一百八)."""
    return bool(
        re.search(r"(?:报|说|写|填|算|记)(?:得|的)?(?:少|多|错|漏)", text)
        and re.search(r"一共|总共|合计|拢共|加起来", text)
    )


def without_denied(text: str) -> str:
    """The words without what they deny (5300 of 是5300不是2600)."""
    return _DENIED.sub(" ", text)


def speaks_of_what_is_kept(text: str) -> bool:
    """Whether words are about the data that is kept of a person rather than about a case."""
    return bool(_KEPT.search(text))


def tells_more(text: str) -> bool:
    """Whether words add to the story, or tell who the others are, and no value of the person's own."""
    return bool(_TELLS_MORE.search(text.strip())) or gives_contact_of_others(text)


_LEAD = re.compile(
    r"^(?:哦|对了|还有|另外|再|那个|我|想|要|给你?们?|跟你?们?|哎|嗯|帮我|麻烦|一下|一句|一点|两句|补充|多说|说|讲|有?(?:一)?[个件点](?:事|情况)|[\s,，:：])+"
)


def what_is_added(text: str) -> str:
    """The words without those that only say that something is added (补充一下 …)."""
    return _LEAD.sub("", text.strip()) or text.strip()


def moved_on(text: str) -> bool:
    """Whether words may only say that somebody works elsewhere now (公司换了 现在跑韵达)."""
    return bool(_MOVED_ON.search(text))


def new_values(text: str, told: Sequence[Told], cases: Sequence[Mapping[str, Any]]) -> set[str]:
    """The entities of which the words hold a value that stands in none of the cases; `has_contract` where they speak
    of the contract otherwise."""
    new = {entity for entity, value in told if entity in SLOTS and not _stands(entity, value, cases)}
    if mentions("has_contract", text) or re.search(r"签(?:了|过)", text):
        code = choose("has_contract", text)
        if code not in (None, "unknown") and all(one.get("has_contract") != code for one in cases):
            new.add("has_contract")
    return new


def new_firm(told: Sequence[Told], cases: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a firm is named that none of the cases is about."""
    firms = [value for entity, value in told if entity == "company"]
    return bool(firms) and not any(_stands("company", value, cases) for value in firms)


def owed_by_another(text: str, told: Sequence[Told], cases: Sequence[Mapping[str, Any]]) -> bool:
    """Whether words tell of a sum that another firm owes as well (还有中通600): a case of its own."""
    sum_told = any(entity == "amount" for entity, _ in told) or bool(_LAST_FIGURE.search(text.strip(_END)))
    return sum_told and bool(_MORE.search(text)) and new_firm(told, cases) and not (asks(text) or corrects(text))


def _stands(entity: str, value: object, cases: Sequence[Mapping[str, Any]]) -> bool:
    return any(_same(one.get(slot), value) for one in cases for slot in SLOTS[entity])


def _same(known: Any, value: Any) -> bool:
    if isinstance(value, str) and isinstance(known, str):
        return bool(known) and (known == value or value in known)  # 汇龙 stands in 启东市汇龙镇
    return known is not None and known == value


def _names_what_is_wrong(said: str, cases: Sequence[Mapping[str, Any]]) -> bool:
    """Whether short words call something wrong by its name, and do not say what is right (那个金额搞错了)."""
    short = len(said) <= LONGEST_NAMED and re.search(r"错|岔|不对|改(?!好|过)", said) is not None
    return short and any(NAMES[slot].search(said) for one in cases for slot in one if slot in NAMES)


def _only_figures(said: str) -> bool:
    """Whether hardly more than a figure is said (三千八, 九月和十月)."""
    return len(said) <= 2 * LONGEST_NAMED // 3
