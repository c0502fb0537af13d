"""Sums that came and sums that are left, told of a case in work (今天给了1000 还欠3900)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.own_case.others import joins_case
from bot.nlu.own_case.outcome import received_of
from bot.nlu.reply.cues import asks, corrects
from bot.nlu.reply.demands import reports_debt
from bot.nlu.text.normalise import normalise

LONGEST = 40
"""Characters: a longer message is a story."""
LEAST = 20
"""Yuan: smaller figures are days and counts."""

NEW_REPORT = re.compile(r"也欠|还欠|又欠|另一家|另外一家|新(?:报|开|案)")
"""Words of a further debt, which is a report of its own."""
LONGEST_WORDS = 24
"""Characters of a word on the money that came."""
_WHETHER = re.compile(r"(?:到|了|过|齐|给|发|结|上)没有?(?:[\s,，?？啊呀呢]|$)|收(?:到)?没收到?|到没到|给没给|发没发")
"""Whether it came, which is asked."""
_NO_PAYMENT = re.compile(
    r"我(?:刚|都|已经|又|一共|总共|前面|昨天|今天)*(?:发|传|交|给你|给您|拍)|"
    r"(?:照片|截图|录音|材料|文件|视频|证据|图|消息|验证码)|"
    r"(?:报|写|说|填|记|算)(?:的)?(?:少|多|漏)|(?:餐补|饭补|补贴|押金|奖金|提成|"
    r"补助)(?!.{0,4}(?:到|给了|发了|退了|收到))"
)
"""What is no word on the money of a case: files, what was registered, other sums."""
_GIVEN = re.compile(r"(?:给|发|打|转|结|付|到账|收到)(?:了|过来)")
_LEFT = re.compile(
    r"(?:还|仍|尚|就)?(?:欠|差|剩|少给?|没给|没结|没发|没付|短)(?:下|着|了|我|"
    r"俺|额|个|的|款|是|还有|有|不多|大概|差不多|[:： ])*$|"
    r"(?:还有|剩下的?|余下的?|剩余?|余)[^\d一二两三四五六七八九十]{0,3}$"
)
_LEFT_AFTER = re.compile(
    r"^(?:块钱?|元)?(?:的)?(?:工资|运费|钱|派费|提成)?(?:还|都|一直)?(?:没|冇|"
    r"未|不)(?:给|到|结|发|付|打|清|见)|^(?:块钱?|元)?(?:欠着|没影|没着落|拖着)"
)
_CAME = re.compile(
    r"(?:给|转|打|发|结|付|补|退|还|汇|支|拨|塞|收|到|拿|领|攞)(?:给|到|了|过|"
    r"来|回|账|上|我|俺|额|咱|的|款|钱|哒|嘞|咯|咗|个|手|一笔|一半|一部分|部分|"
    r"先|才|[,， ])*$"
)
_CAME_AFTER = re.compile(r"^(?:块钱?|元)?(?:已经|刚|都)?(?:到账|打过来|转过来|给了|到手|收到|发下来|结了|打给我)")
_NEVER = re.compile(
    r"(?:没|冇|不|未|莫|别|该|应|要|想|让|叫|答应|承诺|说|讲|能|会|才能|可以|"
    r"得|准备|打算|保证|每月?|一个?月)[^\s,，。]{0,4}$"
)
_BY_ME = re.compile(r"我(?:又|先|还|才|给|替|帮|倒|已经)*(?:给他|交|垫|付|还他|退他|转给他|赔)[^\s,，。]{0,5}$")
_ONLY = re.compile(r"(?:只|才|就|先|刚|今天|昨天|上午|下午|早上|晚上|已经|终于)")


@dataclass(frozen=True)
class Payment:
    """`paid`: yuan that came; `left`: yuan that are owed still. None where no such sum is told."""

    paid: float | None = None
    left: float | None = None

    def owed_after(self, before: object) -> float | None:
        """What is owed now: as told, else what was owed `before` without what came; None where neither is known."""
        if self.left is not None:
            return self.left
        if self.paid is None or not isinstance(before, (int, float)) or before <= self.paid:
            return None
        return float(before) - self.paid


def part_payment(text: str) -> Payment | None:
    """The sums by which short words tell that money came; None where they tell of none, or ask."""
    said = normalise(text).text.strip()
    if len(said) > LONGEST or asks(said):
        return None
    paid = left = None
    for one in find_amounts(said, True):
        if one.note.startswith("per_") or not isinstance(one.value, (int, float)) or one.value < LEAST:
            continue
        before, after = said[max(0, one.start - 14) : one.start], said[one.end : one.end + 8]
        came = _CAME.search(before)
        if _LEFT.search(before) or _LEFT_AFTER.search(after):
            left = float(one.value)
        elif _BY_ME.search(before):
            return None
        elif (came and not _NEVER.search(before[: came.start()])) or _CAME_AFTER.search(after):
            paid = (paid or 0.0) + float(one.value)
    return Payment(paid, left) if paid is not None else None


def tells_of_payment(text: str) -> bool | None:
    """Whether short words say of a case in work that the money came (True), or not or only in part (False)."""
    said = text.strip()
    if asks(said) or re.search(r"(?:到|了|给|齐|没)(?:没有?|不)[啊呀呢]?$", said):  # 都收到没
        return None
    if len(said) > LONGEST_WORDS or reports_debt(said) or NEW_REPORT.search(said) or joins_case(said):
        return None
    if asks(said) or _WHETHER.search(said) or _NO_PAYMENT.search(said) or (corrects(said) and not _GIVEN.search(said)):
        return None
    return received_of(said) if re.search(r"钱|款|账|收到|给|付|结清|打|转|元|块|\d", text) else None
