"""What people tell of how they are managed without being asked just that: six answers in one line. Only words that
leave no doubt count; 罚 alone may belong to three of the questions."""

from __future__ import annotations

import re

from bot.domain.relation.questions import SLOTS
from bot.nlu.relation.answers import yes_or_no

_SPEAKS_OF: dict[str, re.Pattern[str]] = {
    "relation_shifts": re.compile(r"排班|打卡|按时上线|自己排"),
    "relation_refusal": re.compile(r"拒单|(?:不接|拒了).{0,6}(?:罚|扣|停|封|降)"),
    "relation_discipline": re.compile(r"早会|晨会|工服|工装|请假(?:要|得|都)"),
    "relation_base_pay": re.compile(r"底薪|保底"),
    "relation_prices": re.compile(r"(?:单价|价钱|价格|抽成).{0,8}(?:定|说了算|改)"),
    "relation_rules": re.compile(r"规矩|规章|奖惩"),
    "relation_livelihood": re.compile(r"[就只]靠这|全靠这|全职|兼职"),
    "relation_personnel": re.compile(r"入职表|工牌|面试|考勤"),
    "relation_freedom": re.compile(r"想(?:跑|干|上|几点|啥时|什么时候|接).{0,6}就|随时上线|时间(?:很|挺)?自由"),
    "relation_several": re.compile(r"好几家|(?:两|三|几)家(?:都|平台|一起)|只?就?跑一家"),
    "relation_through_others": re.compile(r"个体户|个体工商"),
}
_CLAUSES = re.compile(r"[\s,，。;；、!！]+|但是?|不过|可是?(?=[有没要])|而且|还有")


def volunteered(slot: str, text: str) -> bool:
    """Whether `text` speaks of what `slot` asks, in words that cannot be about another of the questions."""
    pattern = _SPEAKS_OF.get(slot)
    return pattern is not None and bool(pattern.search(text))


def answers_in(text: str) -> dict[str, str]:
    """The answers that stand in `text`, by slot, each read from the clauses that speak of it."""
    clauses = [one for one in _CLAUSES.split(text) if one]
    found: dict[str, str] = {}
    for slot in SLOTS:
        of_it = " ".join(one for one in clauses if volunteered(slot, one))
        if of_it and (answer := yes_or_no(slot, of_it)) is not None:
            found[slot] = answer
    return found
