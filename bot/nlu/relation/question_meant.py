"""Which of the thirteen questions somebody goes back to: 上一题, 第四题改成有, 早会那个我说错了."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.relation.questions import SLOTS
from bot.nlu.numbers.numerals import parse_numeral
from bot.nlu.relation.volunteered import volunteered
from bot.nlu.reply.cues import corrects

LONGEST = 30
_LAST = re.compile(
    r"(?:回到?|返回|退回?到?|倒回?到?|改一?下?)?(?:上|前|刚才那?|刚刚那?|刚才的?上?)(?:面)?(?:一|那)?[个题道条](?:题|问题|答案|回答)?"
)
_ORDINAL = re.compile(r"第(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|题|道|条|问)(?:题|问题|答案|回答)?")
_SLIP = re.compile(
    r"(?:我|都)?(?:说|答|点|按|选|回|写|打|搞|弄)(?:得|的)?(?:错|岔|反|差|劈叉)了?|不对|错了|应该|改(?:成|为|一下|下)?|更正|重新?(?:答|选|回|来)|"
    r"手[滑误快]|看错了?|听错了?|答案|其实|是(?!的|啊)|我(?!们)|[\s,，。.!！：:]"
)


@dataclass(frozen=True)
class Back:
    """`slot`: the question that is meant, None for the one answered last. `rest`: what is left of the words, which may
    be the new answer. `pointed`: the words point at it, and do not only say that something was wrong."""

    slot: str | None
    rest: str
    pointed: bool = True


def question_meant(text: str) -> Back | None:
    """The question that short words go back to; None where they don't."""
    said = text.strip()
    if not said or len(said) > LONGEST:
        return None
    if (ordinal := _ORDINAL.search(said)) is not None and (count := parse_numeral(ordinal["count"])) is not None:
        place = int(count.value)
        rest = said[: ordinal.start()] + said[ordinal.end() :]
        return Back(SLOTS[place - 1], _answer(rest)) if 1 <= place <= len(SLOTS) else None
    if (last := _LAST.search(said)) is not None:
        return Back(None, _answer(said[: last.start()] + said[last.end() :]))
    if corrects(said) or _SLIP.match(said):
        named = next((slot for slot in SLOTS if volunteered(slot, said)), None)
        if named is not None:
            return Back(named, _answer(said))
        return Back(None, _answer(said), False) if corrects(said) else None
    return None


def _answer(words: str) -> str:
    return _SLIP.sub("", words).strip("的了呢吧 ")
