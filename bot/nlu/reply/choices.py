"""Free words for a choice: has a contract, which matter, what work. The first pattern that fits wins; the words for
work stand in nlu_data/entities/job.yml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bot.domain.relation.questions import SLOTS as RELATION
from bot.nlu.naming.aliases import Aliases
from bot.nlu.naming.jobs import was_left
from bot.nlu.naming.lexicon import load_lexicon
from bot.nlu.relation.volunteered import answer_to, answers_in
from bot.nlu.reply.asides import without_proof
from bot.nlu.wages.items import how_it_ended
from bot.nlu.wages.said.relations import relation_told

_LEAD = r"^(?:[啊哦嗯唉哎诶那还都也就我俺咱额是反正好像应该]|从来|一直|压根|根本|当时|他们?|站里|公司|确实)*"
_ENDS = (
    r"(?:诶|欸|哎|捏|噢|喔|耶|唉|哒|啦|的|啊|呀|呢|哦|吧|嘞|哇|嘛|咯|哈|过|滴|哩|签|一份|纸质|合同|协议)*"
    r"(?:$|[\s,，。！!])"
)
_NOT = r"(?:没有?得?|未|不|冇|唔|莫得?|木有|么得?|呒没|勿|弗|无|不曾|没给)"
_NOT_SIGNED = re.compile(
    rf"{_NOT}[^\s,，。]{{0,6}}?(?:签|订|合同|协议|字据|[千牵迁谦](?:$|[和合]))|(?:合同|协议)[^\s,，。]{{0,6}}?(?:{_NOT}|算了)|口头|^no$|"
    rf"{_LEAD}(?:{_NOT}(?!别)(?:弄|搞|整|办|给|让|见)?|没得|否|不是|啥(?:都|也)没(?:有|签)?|什么(?:都|也)没(?:有|签)?){{1,3}}了?{_ENDS}"
)
"""No contract: what says so of the signing, or a bare no; 没听清, 没加班 and 没啥好说的 say nothing of it."""
CHOICES: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "has_contract": (
        ("no", re.compile(r"[没未冇](?:有)?签.*说.{0,3}合作|口头(?:说|讲|约)")),
        (
            "no",
            re.compile(
                r"签(?:了?个|他妈?个?|啥|你)?(?:鸡毛|毛线?|屁|锤子|鸟|鬼|铲铲|球|蛋)|^(?:还|都|也|根本|压根)*[末妹梅每][签千](?:过|的|合同|$)"
            ),
        ),
        ("no", re.compile(r"有(?:个|什么|啥)?(?:鸡毛|毛线?|屁|锤子|鸟|鬼|铲铲|球)的?(?:合同|协议)")),
        ("self_employed", re.compile(r"个体户|个体工商|自由职业|注册.{0,4}(执照|个体)|营业执照")),
        ("dispatch", re.compile(r"派遣|劳务公司|人力(资源)?公司|外包")),
        (
            "cooperation",
            re.compile(
                r"合作|承揽|众包协议|电子协议|劳务协议|服务协议|加盟|"
                r"(?:平台|[aA][pP][pP]|系统|软件|手机|线上|网上|后台|注册).{0,10}(?<!动)协议|"
                r"(?<!动)协议.{0,8}(?:平台|[aA][pP][pP]|系统|软件|手机|线上|网上|后台|注册)"
            ),
        ),
        ("unknown", re.compile(r"算不算|不知道|不清楚|不晓得|忘了|记不|说不清|搞不清|没注意|唔知")),
        ("unknown", re.compile(r"^(?!.*合同).*签[过了]?(?:一?张|一?份|个|几张)(?:纸|东西|啥|什么|单子)")),
        # 签了没给我一份 is a yes: no word of refusal stands before the signing in its clause
        (
            "yes",
            re.compile(
                r"(?:^|[\s,，。;；])(?:(?![没未不冇无莫木])[^\s,，。;；])*?(?:签[了过](?!没[有]?$)|签[的嘞咧哩]|有签|(?:合同|协议)(?:是|都|倒)?有|有(?:劳动)?合同|电子(?:的)?(?:劳动)?合同|签了?个?电子)"
            ),
        ),
        ("no", _NOT_SIGNED),
        ("yes", re.compile(rf"签了|签过|劳动合同|签的|^yes$|{_LEAD}(?:有|是|对|嗯|签){_ENDS}")),
    ),
    "matter": (
        ("work_injury", re.compile(r"工伤|受伤|摔|撞|骨折|职业伤害|伤残|负伤")),
        (
            "dismissal",
            re.compile(
                r"辞退|开除|解雇|炒|裁员|封号|踢出|解除|不让干|不要我|把[我俺额]开了|"
                r"[叫让]我(?:滚|走人|别来)|不用来了|撵[我俺]|赶我走"
            ),
        ),
        ("labour_relation", re.compile(r"劳动关系|算不算员工|个体户|合作协议.*员工|确认关系|关系认定")),
        ("unpaid_wages", re.compile(r"工资|欠薪|欠钱|薪|拖欠|运费|提成|奖金|加班费|押金|结账|钱")),
        ("contract", re.compile(r"合同|协议")),
        ("other", re.compile(r"其他|其它|别的|都不是")),
    ),
}


_MENTIONS: dict[str, re.Pattern[str]] = {
    "has_contract": re.compile(
        r"合同|协议|派遣|外包|个体户|个体工商|营业执照|^[^\s,，]{0,4}(?:[没冇未]|木有|莫得|没有)签[过了]?(?:$|[\s,，。])"
    ),
    "matter": re.compile(
        r"工伤|受伤|骨折|职业伤害|伤残|辞退|开除|解雇|裁员|封号|解除|劳动关系|把[我俺额]开了|[叫让]我(?:滚|走人)|炒了?我|"
        r"工资|欠薪|拖欠|欠钱|欠我|运费|提成|奖金|加班费|押金"
    ),
}
"""Words that speak of the thing itself, so that they count although nothing was asked."""


def mentions(slot: str, text: str) -> bool:
    """Whether `text` speaks of what `slot` is about."""
    if slot in RELATION:
        return slot in answers_in(text)
    if slot == "job":
        return any(_alone(text, start, end) and job != "other" for start, end, job in _jobs(text))
    pattern = _MENTIONS.get(slot)
    return bool(pattern and pattern.search(text))


def choose(slot: str, text: str) -> str | None:
    """The code of the choice these words make for `slot`, None when they make none."""
    if slot in RELATION:
        return answer_to(slot, text)
    if slot == "wage_relation":
        return relation_told(text)
    if slot == "wage_end_reason":
        return how_it_ended(text)
    if slot == "job":
        return next((job for _, _, job in _jobs(text)), None)
    words = _of_contract(text) if slot == "has_contract" else text
    for code, pattern in CHOICES.get(slot, ()):
        if pattern.search(words):
            return code
    return None


def _of_contract(text: str) -> str:
    """The words without the clauses that only tell of proof: 聊天记录有 says nothing of a contract."""
    clauses = re.split(r"[\s,，。;；]+", text)
    return "，".join(one for one in clauses if without_proof(one) or re.search(r"签|合同|协议", one))


_BEFORE = re.compile(r"(?:^|[\s,，、])[跑送干做开]?$")
_AFTER = re.compile(r"(?:的|员|司机|小哥)?(?:$|[\s,，、。])")


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a word for work stands for itself (王大 外卖 138…) and not inside a sentence (外卖丢了)."""
    return bool(_BEFORE.search(text[:start]) and _AFTER.match(text, end))


def _jobs(text: str) -> list[tuple[int, int, str]]:
    """Spans of words for work with the kind of work, the vague ones (快递, 货车) too; without what somebody did before
    (原来跑网约车 现在送快递)."""
    found = [(start, end, str(job)) for start, end, job in _job_words().find(text)]
    return [one for one in found if not was_left(text, one[0], one[1])]


@lru_cache(maxsize=1)
def _job_words() -> Aliases:
    return load_lexicon(Path("nlu_data/entities")).aliases("job", True)
