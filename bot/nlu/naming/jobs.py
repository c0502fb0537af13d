"""What work somebody does: courier, ride_hailing, truck, other."""

from __future__ import annotations

import re

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.naming.companies import find_employers
from bot.nlu.naming.lexicon import Lexicon

_WORKS = re.compile(r"(?:跑|送|干|做|开)(?:的是|的|着|过|了|过?的)?\s*$")
_AT_WORK = re.compile(
    r"(?:外卖|快递|网约车|平台|那边|这边|那里|这里|那儿|上面?|里面?|站里?|网点|的?点)*\s*"
    r"(?:跑单|跑外卖|跑活|跑(?:了|过|着|的|$)|送餐|送件|送货|派件|揽件|接单|开车|拉货|拉活)"
)
_FOR, _TOILS = re.compile(r"给\s*$"), re.compile(r"\s*(?:外卖|快递)?[干送跑做开拉]")
_AM = re.compile(r"(?:[我俺额咱]|本人)(?:们)?(?:就?是|系)?(?:个|一名|名)?$")
_ONE = re.compile(r"的?(?:司机|骑手|小哥|师傅|快递员|外卖员)")
_SOME_WORK = re.compile(
    r"(?:我?是?|平时|主要|现在)*(?:跑|开|做|干|当|搞)(?!不|没|完|活|啥|什|嘛|么)[^不没?？吗呢]{1,6}"
)
_NOT_MINE = re.compile(r"(?:被|让|叫|给|有个|[个位名号]|那个|一个|一辆)\s*$")

_LEFT_BEFORE = re.compile(
    r"(?:原来|原先|以前|之前|先前|从前|早先|早年|最早|本来|不再?|没再?|不是|(?:不|没|别)(?:想|愿意?)?)(?:是|在|也|都|我)*(?:跑|送|干|做|开|搞)?(?:过)?$"
)
_LEFT_AFTER = re.compile(r"(?:已经|都|早)?(?:不[跑送干做开]|没[跑送干做开]|转(?:了|成|到|行)|改(?:行|成|送|跑|开))")


def was_left(text: str, start: int, end: int) -> bool:
    """Whether the work named at `start` to `end` is what somebody did before, or does no longer."""
    return bool(_LEFT_BEFORE.search(words_before(text, start)) or _LEFT_AFTER.match(text, end))


def find_jobs(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Kinds of work by the words of the lexicon, or by the company: 跑韵达, 在饿了么跑单. With `bare`, used when the
    work was asked for, also the vague words (快递, 货车), a company alone, and any other work as other. The work of
    somebody else (被货车司机打了) is uncertain, with the note other_person."""
    found = []
    for start, end, job in lexicon.aliases("job", bare).find(text):
        if was_left(text, start, end):
            continue
        stranger = bool(_NOT_MINE.search(words_before(text, start))) and not bare
        found.append(Found("job", start, end, job, not stranger, note="other_person" if stranger else ""))
    return found or _by_company(text, lexicon, bare) or (_some_work(text) if bare else [])


def _by_company(text: str, lexicon: Lexicon, bare: bool) -> list[Found]:
    """What whoever works there does: a firm that sends parcels is worked for by couriers."""
    for firm in find_employers(text, lexicon, bare):
        start, end = firm.start, firm.end
        job = lexicon.work_at.get(str(firm.value))
        before = words_before(text, start)
        mine = _WORKS.search(before) or _AT_WORK.match(text, end)
        mine = (
            mine or (_FOR.search(before) and _TOILS.match(text, end)) or (_AM.search(before) and _ONE.match(text, end))
        )
        if job and (bare or mine):
            return [Found("job", start, end, job)]
    return []


def _some_work(text: str) -> list[Found]:
    match = _SOME_WORK.fullmatch(text.strip(" ,.。!~"))
    if match is None:
        return []
    start = text.index(match[0])
    return [Found("job", start, start + len(match[0]), "other")]
