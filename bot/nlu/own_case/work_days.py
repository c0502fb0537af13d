"""When somebody left the work, that they are still there, and when they asked for the money: the days that limits run
from (劳动争议调解仲裁法第二十七条), told in passing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.nlu.calendar.dates import find_dates
from bot.nlu.reply.asides import clauses_with

_LEFT = re.compile(
    r"离职|离开|辞职|辞的|辞了|走的|走了|走人|(?:不|没)(?:再)?(?:干|做|跑|送)了|"
    r"被(?:开|辞|炒|撵|踢|赶)|(?:叫|让|喊)我(?:走|滚)|把我(?:开|辞|炒|撵|踢|赶)|停(?:了)?我?的?号|解除"
)
_STILL = re.compile(
    r"(?:还|仍|一直|目前|现在还|到现在还)(?:是)?在(?:这|那|这边|那边|这里|那里|这儿|那儿|里头|站上|站里|公司|他家|该站)?"
    r"(?:干|做|跑|送|上班|接单)|(?:没|冇|未|木有)(?:有)?(?:离职|辞职|离开)|目前在职|还没走|还在职"
)
_DEMANDED = re.compile(r"催|要过|讨过|问过|追过|答应|承诺|说会给|让他给|找他要|要钱|要工资|要账")
_OTHERS = re.compile(
    r"(?:站长|老板|经理|队长|工友|同事|老乡|朋友|老婆|老公|他|她)(?:们)?.{0,8}(?:走了|走的|离职|不干了|辞)|钱.{0,3}走|走(?:不|法律|程序|仲裁|流程)"
)
_ASKS = re.compile(
    r"[?？]|吗|怎么|咋|能不能|可不可以|多久|要是|如果|万一|想.{0,8}(?:走|离职|辞|不干)|要(?:走|离职|辞职)(?!的|了)|"
    r"打算|准备|逼我|非要我"
)
LONGEST_CLAUSE, BEFORE = 24, 10
"""Characters of a clause that is kept as it is, and of what stands before the word in one without stops."""


@dataclass(frozen=True)
class WorkDays:
    """`left_on`: the last day of the work; `employed`: still there; `demanded_on`: the day payment was asked for or
    promised. Days as YYYY-MM-DD, None where nothing of it was told."""

    left_on: str | None = None
    employed: bool | None = None
    demanded_on: str | None = None

    def __bool__(self) -> bool:
        return self != WorkDays()


def tells_work_days(text: str) -> bool:
    """Whether words may tell one of them; whether they do depends on the day in them (`work_days`)."""
    return bool(_STILL.search(text) or _LEFT.search(text) or _DEMANDED.search(text)) and not _ASKS.search(text)


def work_days(text: str, today: date) -> WorkDays:
    """What `text` tells of them. A day counts in the sentence that says what happened then; what is asked or merely
    planned, and what somebody else did, is none of it."""
    left = demanded = None
    employed: bool | None = None
    for line in text.split("\n"):
        for sentence in re.split(r"[。!！;；]", line):
            if _ASKS.search(sentence):
                continue
            if _STILL.search(sentence):
                employed, left = True, None
                continue
            for found in find_dates(sentence, today, "past"):
                day = str(found.value)
                if not found.certain or day > today.isoformat():
                    continue
                clause = clauses_with(sentence, found.start)
                if _LEFT.search(clause) and not _OTHERS.search(clause):
                    left, employed = day, False
                elif _DEMANDED.search(clause):
                    demanded = day
    return WorkDays(left, employed, demanded)


def clauses_of_work_days(text: str) -> str:
    """The clauses that tell when somebody left or that they are still there, for the story."""
    told = []
    for clause in filter(None, re.split(r"[\s,，。;；!！]+", text)):
        found = _STILL.search(clause) or _LEFT.search(clause)
        if found is None or _ASKS.search(clause) or _OTHERS.search(clause):
            continue
        whole = len(clause) <= LONGEST_CLAUSE
        told.append(clause if whole else clause[max(0, found.start() - BEFORE) : found.end()])
    return "，".join(told)
