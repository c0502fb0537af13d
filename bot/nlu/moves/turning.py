"""Which task short words turn to while another is at hand: back to one that waits, or over to one that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.reply.cues import asks, draft_named, drafts_named, task_named

LONGEST = 26
_ON = re.compile(
    r"(?:接着|继续|往下|继续往下)(?:说|填|弄|办|写|报|来|问|刚才的?|吧|了|$)|不(?:找|查|看|去|用|"
    r"问)了?(?:吧|了)?$|^(?:那)?(?:用不了|用不着|不用了?|算了|先不)[ ，,]*(?:接着|继续|往下|回)"
)
_BACK = re.compile(
    r"回(?:去|到|过头|头)|接着|继续|还是|先放|先不|放一放|搁|弄完|填完|交|搞完|办完|报完|呢[?？]?$|刚才|"
    r"之前|前面|头里|原来|说回|捡起来|那个|那份"
)
_OVER = re.compile(
    r"^(?:算了|那|哦|嗯|唉|行|好|不行|等等|这个先放着?|这个不办了|不办这个了|我|俺|咱们?|[ ，,。])*"
    r"(?:(?:先|就|改|换|还是|要不|干脆|直接|不如)+(?:给我|帮我|把)?[^不别莫唔]{0,3}?(?:登记|办|弄|报|反映|搞|填|入|整|做)|"
    r"(?:改|换)成?(?:报|办|登记|申请|反映))"
)
LONGEST_WISH = 60
"""Characters: what is told beside the wish goes into the task it opens."""
_CLAUSES = re.compile(r"[\s,，。.!！;；、]+")
_INSTEAD = re.compile(r"先|等等|等一?下|停|放|搁|不搞|不弄|不填|算了|换|改")
"""Without one of these such words may be part of what the open form is told."""
_WISHED: tuple[tuple[str, str], ...] = (
    ("join_union", r"入(?:个)?工?会|加入工会|会员|把(?:这个|那个)?会(?:先|给)?入"),
    ("report_unpaid_wages", r"欠薪|讨薪|(?:欠的?|讨|要回?)?(?:工资|工钱|薪水)"),
    ("request_legal_aid", r"法律援助|法援|免费律师"),
    ("report_work_injury", r"工伤"),
    ("request_hardship_aid", r"困难(?:补助|帮扶|救助)?|帮扶"),
    ("apply_child_aid", r"助学金?"),
    ("request_counselling", r"心理(?:咨询|疏导|辅导|老师)|咨询师"),
)
_OTHER_FIRST = tuple(
    (
        task,
        re.compile(
            r"(?:那|哦|嗯|唉|好|行|等等|等下|不对|现在|这会儿|今天|其实|还是|干脆|要不|不如|就|也|还|我们?|俺|额|咱们?|你们?|您)*"
            r"(?:要|想|得|先|改|换|帮我|给我|替我|帮俺|麻烦|请)(?:要|想|得|先|改|换|帮我|给我|替我|帮俺|就|来)*"
            r"(?:申请|申报|报|反映|登记|办理?|弄|搞|整|填|约|问|请|走|做|讨|说|讲|聊|谈|管|解决|处理)?(?:一个|个|一下|一份|下|我的|那个|的)*"
            rf"(?:{noun})(?:的事情?|的|那个|这个|那份|登记|申请|申报|手续|预约|先|一下|吧|了|呗|嘛|哈|咯|啊|再说)*"
        ),
    )
    for task, noun in _WISHED
)
_AFTER_ALL = re.compile(
    r"(?:^|(?<=[ ，,。]))(?:唉|诶|哎|嗯|那|算了|不行|想了想|想想|我|俺|咱|还|[ ，,])*"
    r"(?:还是|接着|继续|回头|再|要不)(?:再|给我|帮我|把|得|要|就|接着|继续)*(?:刚才|那个|它|上面|前面|这个|那份|的)*"
    r"(?:填|弄|办|搞|报|交|提交|登记|入|整|写|申请|说)(?:完|吧|上|掉|了|下去|一下|会|好|算了)*(?:$|[ ，,。！!]|它)"
)
_STILL_THERE = re.compile(
    r"(?:填|写|报|弄|登记|录)(?:的|了|过|完|好)*(?:一半|那些|东西|内容|那个|资料)?的?.{0,3}(?:还在|在不在|"
    r"还有没有|还留着|存着|保存|没丢|丢了没|呢[?？]?$)|"
    r"(?:没|还没|未)(?:填|写|弄|办)完的(?:有|在|呢|还)"
)


def goes_on(text: str) -> bool:
    """Whether short words leave a search and go on with what was interrupted by it (用不了 接着说, 不找了)."""
    words = text.strip(" 。.！!~")
    return len(words) <= LONGEST and bool(_ON.search(words))


def takes_up_again(text: str) -> bool:
    """Whether short words take up what was stopped (唉 还是填完吧), or ask whether it is still there."""
    words = text.strip()
    if len(words) > LONGEST or "再说" in words:
        return False
    return bool(_AFTER_ALL.search(words) or _STILL_THERE.search(words))


def back_to(text: str, at_hand: str, waiting: Sequence[str]) -> str | None:
    """The waiting task that short words go back to from the one `at_hand`; None where they don't."""
    words = text.strip(" ?？。")
    if len(words) > LONGEST or (asks(words) and not words.endswith("个呢")) or not _BACK.search(text):
        return None
    return next((one for one in drafts_named(text) if one in waiting and one != at_hand), None)


def over_to(text: str, at_hand: str) -> str | None:
    """Another task that short words choose by name instead of the one `at_hand` (就先登记工资吧)."""
    if (first := _other_first(text)) is not None and first != at_hand:
        return first
    if len(text.strip()) > LONGEST or asks(text) or not _OVER.search(text):
        return None
    named = task_named(text) or draft_named(text)
    return named if named not in (None, at_hand, "greet") else None


def _other_first(text: str) -> str | None:
    """The task of a clause that says no more than that it is to come first (先莫搞这个 我要先申请法律援助 …)."""
    if len(text) > LONGEST_WISH or not _INSTEAD.search(text):
        return None
    clauses = [one for one in _CLAUSES.split(text.strip()) if one]
    return next((task for one in clauses for task, wish in _OTHER_FIRST if wish.fullmatch(one)), None)
