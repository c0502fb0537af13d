"""Words that begin the first look at a relation, cut it short, or speak of what it showed."""

from __future__ import annotations

import re
from typing import Literal

from bot.nlu.law.grievances import speaks_of_debt
from bot.nlu.relation.answers import yes_or_no
from bot.nlu.relation.question_meant import question_meant
from bot.nlu.relation.volunteered import answers_in
from bot.nlu.reply.cues import asks, corrects, task_named

LONGEST = 40
LONGEST_TOLD = 200
_THEIRS = r"(?:员工|职工|正式工|劳动关系|劳动合同|雇佣|打工的|(?:他们|公司|单位)的人)"
_IS_IT = rf"(?:算|是|属于|有没有|有|构成)(?:不(?:算|是|属于)|没有)?.{{0,10}}?{_THEIRS}"
_JUDGE = r"(?:判断|看看|瞅瞅|瞅一?下|看一?下|瞧瞧|测一?测?下?|评估|评一?评|初步|分析|鉴定|掂量|捋一?捋)"
_BEGINS = re.compile(
    rf"初步(?:看|判断|评估|测)|(?:帮|给|替)我.{{0,4}}{_JUDGE}.{{0,12}}{_IS_IT}|"
    rf"{_IS_IT}.{{0,6}}(?:帮|给|替)我.{{0,4}}{_JUDGE}|{_JUDGE}.{{0,4}}{_IS_IT}|"
    r"(?:十三|13)个?小?(?:问题|题)|(?:用工|劳动)关系.{0,4}(?:测|自测|初步)|测.{0,3}(?:用工|劳动)关系|"
    r"(?:给|帮|替)我.{0,4}(?:瞅瞅|看看|看一下|判断).{0,3}算(?:不算|啥|什么).{0,4}(?:员工|关系)"
)
_ENOUGH = re.compile(
    r"不想(?:答|回|弄|搞)(?:那么|这么)?多|直接(?:说|告诉|讲)|(?:问题|题)?太多|答不完|还有(?:多少|几个|几题)|"
    r"够了?没|别问了|(?:啥|什么)时候(?:问|答)完|问这么多|问个没完"
)
_WHY = re.compile(
    r"(?:为|凭|因)(?:什么|啥|何)|咋(?:看|判|算)(?:出来)?的|怎么(?:看|判|算|得)出?来?的|怎么(?:判断|算)|(?:依|根)据(?:是?啥|是?什么|呢)?|"
    r"(?:啥|什么)(?:道理|依据|根据|理由)|点解"
)
_WHY_ABOUT = re.compile(
    r"判断|判|看出|初步|结果|结论|这样(?:说|看|讲)|这么(?:说|看|讲)|得出|劳动关系|合作|劳动|中间|员工|算出"
)
_AM_I = re.compile(
    r"^(?:那|所以|也就是说?|照这么说|这么说|这样说).{0,4}我.{0,6}(?:就是|就算|是|算|不是|不算).{0,8}(?:员工|职工|正式工|劳动关系|他们的人)|"
    r"^我(?:就)?(?:是|算)(?:他们的?)?(?:正式)?(?:员工|职工)了?(?:对吧|是吧|吧|对不对|对不)|(?:肯定|一定|百分百|确定).{0,4}(?:是|算).{0,4}(?:员工|劳动关系)"
)
_AGAIN = re.compile(
    r"^(?:我?(?:想|要|再|重新?|从头|帮我|给我)){1,3}(?:来|看|答|测|做|弄|问|判断)(?:一[遍次下回])?(?:吧|一遍|一次)?$|^(?:重新?|再)(?:看|答|测|来)(?:一[遍次下])?.{0,6}(?:关系|题|问题)"
)

After = Literal["why", "am_i", "again", "change"]


def wants_first_look(text: str) -> bool:
    """Whether words ask to go through the thirteen questions."""
    return len(text.strip()) <= LONGEST and bool(_BEGINS.search(text))


_TAKES = re.compile(
    r"(?:行|好|中|成|可以|要|要得|嗯|恩|对|是|得|来|那|你|您|我|就|先|帮|给|替|问|测|看|瞅|瞧|试|弄|整|开始|开|走|搞|做|查|一|下|下子|"
    r"两|题|几|句|哈|嘛|呗|吧|啊|呀|的|了|噻|撒|看看|[\s,，。.!！])+"
)
LONGEST_TAKEN = 10


def takes_the_offer(text: str) -> bool:
    """Whether a few words take the offer to go through the questions (行 你问吧, 测, 瞅瞅)."""
    said = text.strip()
    return 0 < len(said) <= LONGEST_TAKEN and bool(_TAKES.fullmatch(said))


_STATED_AS = frozenset(
    {"complain_platform_rule", "ask_legal_question", "report_unpaid_wages", "give_feedback", "ask_wage_calculation"}
    | {"affirm", "inform", "nlu_fallback", "out_of_scope", "find_job"}
)
"""What the classifier takes words for that tell how somebody is managed."""
SHORTEST_TOLD = 6
_UNPAID = re.compile(r"欠|拖着?我|[没未不](?:发|给|结|付)(?:我|过|工资|钱|薪)")


def tells_how_managed(text: str, intent: str) -> bool:
    """Whether words after the offer tell how their speaker is managed, and so take it (天天打卡): answers to the
    questions, or a sentence that asks nothing, names no task and speaks of no debt."""
    said = text.strip()
    told = answers_in(said)
    if task_named(said) is not None or len(said) > LONGEST_TOLD or _UNPAID.search(said):
        return False
    if not told and speaks_of_debt(said):  # 晚到就扣钱 beside 打卡 is a rule, and no debt
        return False
    if told:
        return intent in _STATED_AS or not asks(said)
    us = re.search(r"[我俺咱]|站|平台|公司|老板|队", said) is not None
    return us and intent in _STATED_AS and len(said) >= SHORTEST_TOLD and not asks(said)


def cuts_short(text: str) -> bool:
    """Whether somebody in the middle of them wants no more questions, or asks how many are left."""
    return len(text.strip()) <= LONGEST and bool(_ENOUGH.search(text))


def after_first_look(text: str) -> After | None:
    """What words mean that follow the result: why it looks so, whether that settles it, once more from the start, or
    an answer that was wrong; None where they are about something else."""
    said = text.strip()
    if len(said) > LONGEST:
        return None
    if _WHY.search(said) and (_WHY_ABOUT.search(said) or _WHY.fullmatch(said.strip("。.！!?？啊呀呢"))):
        return "why"
    if _AM_I.search(said):
        return "am_i"
    if _AGAIN.search(said.strip("。.！!")):
        return "again"
    if answers_in(said) and (corrects(said) or "其实" in said):
        return "change"
    back = question_meant(said)
    return "change" if back is not None and back.slot and yes_or_no(back.slot, back.rest) else None
