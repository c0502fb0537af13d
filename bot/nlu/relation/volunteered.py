"""What people tell of how they are managed without being asked just that: six answers in one line. Only words that
leave no doubt count; 罚 alone may belong to three of the questions."""

from __future__ import annotations

import re

from bot.domain.relation.questions import AGAINST, SLOTS
from bot.nlu.relation.answers import Answer, yes_or_no

_SPEAKS_OF: dict[str, re.Pattern[str]] = {
    "relation_shifts": re.compile(
        r"排班|打卡|按时上线|自己排|签到|点名|报到|坐班|(?:\d|[一二两三四五六七八九十半])点(?:半|前|钟|之前)*(?:就|得|要|必须|准时)*到(?:站|岗)"
    ),
    "relation_refusal": re.compile(
        r"拒单|(?:不接|拒了|敢拒|少接).{0,6}(?:罚|扣|停|封|降|踢|不派|不行)|不敢不接|[不没](?:敢|能|让|许|准)拒|必须接|强(?:制|行)?派"
    ),
    "relation_discipline": re.compile(r"早会|晨会|例会|工服|工装|制服|马甲|请[个天]?假(?:要|得|都|还|必须)|批假"),
    "relation_base_pay": re.compile(
        r"底薪|保底|全勤|固定工资|按月发|月结|(?:\d+|[一二三十廿初]+)[号日].{0,8}(?:发|结|打)(?:工资|钱|薪)|日结|一单一结|纯提成"
    ),
    "relation_prices": re.compile(r"(?:单价|价钱|价格|运价|抽成|配送费|一单多少).{0,8}(?:定|说了算|改|谈|给多少)"),
    "relation_rules": re.compile(r"规矩|规章|奖惩|罚(?:款|多少).{0,6}(?:定|说了算)"),
    "relation_livelihood": re.compile(
        r"[就只]靠(?:这|跑|干|送)|全靠|全职|专职|兼职|副业|[就只](?:干|跑|做|送|接|在)(?:的|了)?(?:这|他|它)?们?一[家个]"
    ),
    "relation_personnel": re.compile(r"入职|工牌|面试|面过?试|考勤|人事"),
    "relation_freedom": re.compile(
        r"想(?:跑|干|上|几点|啥时|什么时候|接|不接|歇|休).{0,6}就|随时(?:上|下)线|时间(?:很|挺|都)?(?:自由|我?自己)|"
        r"接不接(?:都|全)?(?:随|看|由)"
    ),
    "relation_several": re.compile(
        r"好几家|(?:两|三|几)[家个](?:平台)?(?:都|一起|来回|换着)|[就只](?:干|跑|做|送|接|在)(?:的|了)?(?:这|他|它)?们?一[家个]"
    ),
    "relation_own_business": re.compile(r"自己(?:找|揽|拉)的?(?:活|货|客|单)|价(?:钱|格)?.{0,2}自己(?:谈|定)|自负盈亏"),
    "relation_through_others": re.compile(r"个体户|个体工商|营业执照|外地.{0,4}(?:公司|单位)|灵活用工"),
}
_CLAUSES = re.compile(r"[\s,，。;；、!！]+|但是?|不过|可是?(?=[有没要])|而且|还有")


def volunteered(slot: str, text: str) -> bool:
    """Whether `text` speaks of what `slot` asks, in words that cannot be about another of the questions."""
    pattern = _SPEAKS_OF.get(slot)
    return pattern is not None and bool(pattern.search(text))


def answers_in(text: str) -> dict[str, Answer]:
    """The answers that stand in `text`, by slot, each read from the clauses that speak of it."""
    clauses = _clauses(text)
    found: dict[str, Answer] = {}
    for slot in SLOTS:
        of_it = " ".join(one for one in clauses if volunteered(slot, one))
        if of_it and (answer := yes_or_no(slot, of_it)) is not None:
            found[slot] = answer
    return found


def answer_to(slot: str, text: str) -> Answer | None:
    """The answer to the question of `slot`, which was asked: from the clauses that speak of it, else from what is left
    once the clauses that speak of the others are taken away (单价人家定 says nothing of the fines)."""
    told = answers_in(text)
    if slot in told:
        return told[slot]
    near = {other for pair in AGAINST if slot in pair for other in pair}
    others = [other for other in told if other not in near]
    rest = [one for one in _clauses(text) if not any(volunteered(other, one) for other in others)]
    return yes_or_no(slot, " ".join(rest) if others else text)


def _clauses(text: str) -> list[str]:
    return [one for one in _CLAUSES.split(text) if one]
