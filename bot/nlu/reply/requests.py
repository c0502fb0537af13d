"""Several requests in one message (我要入会，顺便问下附近哪有驿站): where one ends, which stand by themselves.

Two steps, both pure: `cut` gives the pieces that might be requests; once the classifier has said what each of them is,
`requests_among` joins what belongs together. A story told in many sentences stays one request."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.nlu.asked.whereabouts import says_where_one_is
from bot.nlu.reply.cues import asks

_LINK = (
    r"顺便|顺带|顺道|顺嘴|另外|此外|除此之外|对了|哦对|还有(?!没|吗|多|啥|谁)|再一个|再就是|再(?:顺便)?"
    r"(?:请?问|咨询|打听)|再(?:帮我|给我|替我)?(?:查|看|找|搜|问)(?:一?下|看|个|找|问)|(?:还|也)(?:想|要)?(?:请?问|咨询|打听|了解|知道|麻烦|帮)|"
    r"其次|第[二三四](?![天次名方期季条年轮批档关个])|第[二三四]个?(?:是|事|问题)|二来|二是|三是|一个是|"
    r"然后(?:我)?(?:还|再|又)?(?:想|要|请)?(?:问|咨询|打听)|同时(?:我)?(?:还|也)?(?:想|要)"
)
_BEFORE_LINK = re.compile(rf"(?<=.)(?=(?:{_LINK}))")
_STARTS_LINKED = re.compile(rf"^(?:{_LINK})")
_END = re.compile(r"(?<=[。！？!?；;\n])|(?<=[，,、 　])|(?<=[吗呢伐嘛不]) ")
_LEANING = re.compile(r"^(?:咋|怎么|如何|要啥|要什么|那|这).{0,4}$")
_OPEN = re.compile(r"有啥|啥时候|是啥|什么|几[号点个]|哪(?!怕)|好多|能.{1,6}不|(.)不\1")
_DEMAND = re.compile(
    r"我要|要报|帮我|给我|我想|想(?:要|申请|找|学|换|约)|申请|投诉|反映|登记|报名|咋约|怎么约|找(?:个|一|家|下)"
)
_NAMES_TASK = re.compile(r"入个?会|报工伤|法援|退会|转会|讨薪|欠薪|驿站|助学|体检")
_RHETORIC = re.compile(r"管不管|有没有人管|有人管[没不吗]|没人管|有没有王法|有没有天理|干[啥什么]+吃的")
"""What anger asks: no answer is wanted but help."""
_EDGES = " \t，。,.、；;！!\n"
SHORTEST = 4
"""Characters: less is no request of its own."""
MOST = 4
"""Requests answered out of one message."""
LONGEST = 400
"""Characters: a longer message is a story."""
SURE, SURE_ALONE = 0.6, 0.8
"""How sure the classifier must be of a request that begins with such a word, and of one that just stands there."""

_NOT_APART = frozenset(
    {"inform", "affirm", "deny", "greet", "thank", "goodbye", "cancel", "out_of_scope", "nlu_fallback", "resume", ""}
)
"""What is no request that could stand beside another."""
ALONE = frozenset({"emergency", "talk_to_human"})
"""Where one of these is in it, it has the whole message: a person reads all of it."""
SEARCH = "find_station"
ASIDES = frozenset(
    {
        "find_station", "ask_legal_question", "ask_hotline_number", "ask_membership_fee", "ask_union_benefits",
        "ask_join_eligibility", "ask_insurance", "ask_training", "ask_venue", "ask_seasonal_care", "ask_station_detail",
        "check_case_progress", "ask_bot_capabilities",
    }
)  # fmt: skip
"""What is asked by the way while a form is being filled in."""
_ONE_STORY = frozenset(
    {
        "report_unpaid_wages", "ask_wage_calculation", "ask_legal_question", "complain_platform_rule",
        "provide_evidence", "request_legal_aid", "report_work_injury", "request_hardship_aid", "ask_hotline_number",
        "check_case_progress", "give_feedback", "request_counselling",
    }
)  # fmt: skip
"""Sides of one grievance; told without a word such as 顺便 between them they are one request."""

_HOW_TO_GET_IT = frozenset({"wage_arrears_rights", "labour_inspection", "evidence"})
"""Topics that are the 怎么办 at the end of a report."""


@dataclass(frozen=True)
class Piece:
    """A part of a message. `linked`: it begins with a word such as 顺便. The rest is what the classifier says of it;
    `topic` only where the intent has topics; `entities`: the kinds of value in it."""

    text: str
    linked: bool = False
    intent: str = ""
    topic: str = ""
    confidence: float = 0.0
    entities: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """Intent and topic: two questions of law are two requests."""
        return f"{self.intent}/{self.topic}" if self.topic else self.intent


def cut(text: str) -> list[Piece]:
    """The pieces of a message that might be requests, in order; one or none where it is no such message."""
    if len(text) > LONGEST:
        return []
    parts = [part for sentence in _END.split(text) for part in _BEFORE_LINK.split(sentence)]
    pieces: list[Piece] = []
    for part in (one.strip(_EDGES) for one in parts):
        if not part:
            continue
        linked = bool(_STARTS_LINKED.match(part))
        bare = _STARTS_LINKED.sub("", part).strip(_EDGES) if linked else part
        short = len(bare) < SHORTEST and not _NAMES_TASK.search(bare)
        last = _STARTS_LINKED.sub("", pieces[-1].text).strip(_EDGES) if pieces else ""
        if pieces and (short or (len(last) < SHORTEST and not _NAMES_TASK.search(last))):
            before = pieces.pop()
            pieces.append(Piece(f"{before.text}，{part}", before.linked or (linked and len(before.text) < SHORTEST)))
        else:
            pieces.append(Piece(part, linked and bool(pieces)))
    return pieces


def without_link(text: str) -> str:
    """The words of a request without the 另外 or 还有 before them."""
    return _STARTS_LINKED.sub("", text).strip(_EDGES)


def requests_among(pieces: Sequence[Piece]) -> list[Piece]:
    """The requests, each with the words that belong to it, in the order they were made; a single one where all of it
    is one matter."""
    if len(pieces) < 2 or any(piece.intent in ALONE and piece.confidence >= SURE for piece in pieces):
        return []
    found: list[Piece] = []
    before: list[str] = []  # words that belong to what comes next
    for place, piece in enumerate(pieces):
        if found and not _begins(piece, found):
            found[-1] = replace(found[-1], text=f"{found[-1].text}，{piece.text}")
        elif not found and not _stands(piece, any(one.linked for one in pieces[place + 1 : place + 2])):
            before.append(piece.text)
        else:
            found.append(replace(piece, text="，".join([*before, piece.text])))
            before = []
    return found if 1 < len(found) <= MOST else []


def _stands(piece: Piece, link_follows: bool = False) -> bool:
    """Whether a piece is a request at all. A report (站长欠我工资) is one without a word of wishing when 顺便 follows;
    else it may be a remark by the way."""
    if _RHETORIC.search(piece.text) and piece.intent in ASIDES:
        return False
    near = piece.linked or (link_follows and bool(_DEMAND.search(piece.text)))
    if piece.intent in _NOT_APART or piece.confidence < (SURE if near else SURE_ALONE):
        return False
    return piece.linked or link_follows or (_wants(piece.text) and not _LEANING.match(piece.text))


def _begins(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether a piece is a request beside those already found."""
    if not _stands(piece) or piece.label in {one.label for one in found}:
        return False
    if piece.linked:
        return True
    sides = [one for one in found if one.intent in _ONE_STORY]
    if piece.intent not in _ONE_STORY or not sides:
        return _wants(found[-1].text)
    return (
        piece.topic not in _HOW_TO_GET_IT
        and all(one.intent != piece.intent or one.topic for one in sides)
        and (
            _asks(piece.text) and all(_asks(one.text) or (not one.topic and _DEMAND.search(one.text)) for one in sides)
        )
    )


def settled(requests: Sequence[Piece]) -> bool:
    """Whether the requests, read again with all the words that belong to each, are still several."""
    sure = all(one.intent not in _NOT_APART | ALONE and one.confidence >= SURE for one in requests)
    return sure and len({one.label for one in requests}) == len(requests) > 1


def _asks(text: str) -> bool:
    return asks(text) or bool(_OPEN.search(text))


def _wants(text: str) -> bool:
    return _asks(text) or bool(_DEMAND.search(text))


_OPENER = re.compile(
    r"(?:对了|等等?|等一?下|那个|诶|哎|先|再|我|想|请|就|麻烦|顺便|[,， ])*"
    r"(?:问|打听)(?:一?[句下个嘴声]|个?事儿?|你|您|个)*[,，:：]?"
)
"""Words that only say that a question comes: 先问一句."""


_BARE_JUDGEMENT = re.compile(
    r"(?:那|这|他们?|这样|这个|这么(?:做|弄|搞|扣|干)|那样|是不是|算不算|到底|究竟)*"
    r"(?:合不?合?[法理规]|违不?违?[法规]|犯不?犯?法|[对行中得]不[对行中得]|可不?可以|应该|有道理|有这(?:个)?规定|允许|能行|行|对|中)"
    r"(?:[的吗嘛么不没伐呢啊呀噻咩]|算|[?？])*"
)
"""A question that names no matter of its own: it judges what was told before it."""


def aside_among(pieces: Sequence[Piece]) -> list[str]:
    """Inside a form: the answer, and what is asked besides (4800，对了附近哪能充电); nothing where it is one."""
    answer: list[Piece] = []
    aside: list[Piece] = []
    for piece in pieces:
        question = piece.linked or asks(piece.text)
        apart = question and piece.intent in ASIDES and piece.confidence >= (SURE if piece.linked else SURE_ALONE)
        if apart and not aside and answer and _belongs(answer[-1], piece):
            aside.append(answer.pop())
        (aside if apart or (aside and not piece.linked) else answer).append(piece)
    told, asked = ("，".join(one.text for one in part) for part in (answer, aside))
    if aside and all(_OPENER.fullmatch(one.text.strip()) for one in answer):
        return [asked] if answer else []
    return [told, asked] if answer and aside else []


def _belongs(before: Piece, question: Piece) -> bool:
    """Whether the words before a question are part of it: 他们收了我500押金，这个合法吗 asks about the 500; where one
    is, or that the battery is empty, is told for the search of a station."""
    if question.intent == SEARCH:
        return says_where_one_is(before.text) or before.entities == {"facility"}
    return _BARE_JUDGEMENT.fullmatch(question.text.strip()) is not None
