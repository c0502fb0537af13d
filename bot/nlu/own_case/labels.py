"""Where a message names what it tells, one thing after the other: 钱是7900 地方是王鲍镇, 电话改成139…, 名字叫王军."""

from __future__ import annotations

import re

from bot.nlu.own_case.changes import without_denied
from bot.nlu.reply.cues import NAMES

_LABELS = {
    **{slot: NAMES[slot].pattern for slot in ("amount", "period", "company", "location", "phone", "name")},
    "incident_date": r"(?:受伤|出事|事故|摔倒|摔伤)(?:的)?(?:日期|时间|日子|那天)",
    "worker_count": NAMES["worker_count"].pattern,
}
_MONEY = r"(?:欠(?:我|俺|额|咱|我们)?的)?(?:钱|工钱|运费|工资|款|数)"
_PLACE = r"(?:地方|地点|镇|在)"
_LINK = (
    r"(?:那[个项]|这[个项]|也|都|的话|那里|那块)?(?:[写填报记登搞弄]?(?:错了?|不对|岔了?))?[\s,，:：]*"
    r"(?:应该|其实|实际|正确的|帮我|给我|麻烦|请)*(?:是|为|改成|改为|改到|换成|写成|填|写|改|叫|[:：])"
)
_BARE_LINK = rf"(?:{_LINK}|[\s,，:：]*(?=[\d一二两三四五六七八九]))"
_STARTS = (
    *((slot, re.compile(rf"(?:{pattern}){_BARE_LINK}")) for slot, pattern in _LABELS.items()),
    ("amount", re.compile(rf"(?<![一-龥]){_MONEY}{_LINK}")),
    ("location", re.compile(rf"(?<![一-龥]){_PLACE}{_LINK}")),
)
_STOPS = re.compile(r"[,，。；;！!\n]|\s(?=\S{0,6}(?:是|不是|改|叫))")

_END = " ,，。.！!；;吧了啊呢哈呀的"


def labelled(text: str) -> tuple[tuple[str, str], ...]:
    """Slot and the words behind its name, up to the next name or the end of the clause."""
    starts = sorted(
        {(match.start(), match.end(), slot) for slot, words in _STARTS for match in words.finditer(text)},
        key=lambda one: (one[0], -one[1]),
    )
    told: list[tuple[str, str]] = []
    for place, (_, end, slot) in enumerate(starts):
        until = next((begin for begin, _, _ in starts[place + 1 :] if begin >= end), len(text))
        words = without_denied(_STOPS.split(text[end:until].strip(), maxsplit=1)[0]).strip(_END)
        if words and all(slot != before for before, _ in told):
            told.append((slot, words))
    return tuple(told)
