"""Words about a case that is registered already: taken back, paid or not, added to, asked after. Who has a case means
that one, and begins no second report with such words; who has none is never answered from here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.asking.forms import BY_INTENT
from bot.domain.casework.cases import Case
from bot.nlu.naming.paper_facts import paper_facts, tells_since_when
from bot.nlu.naming.papers import matters_in, names_paper, papers_in, place_in, wants_paper
from bot.nlu.own_case.file_questions import asks_of_files, sends_later, tells_of_file, tells_of_proof
from bot.nlu.own_case.hearings import WHEN, tells_of_hearing
from bot.nlu.own_case.limit_questions import asks_limit
from bot.nlu.own_case.one_thing import drops_file
from bot.nlu.own_case.outcome import reopens
from bot.nlu.own_case.paper_wishes import about_paper
from bot.nlu.own_case.payments import NEW_REPORT, tells_of_payment
from bot.nlu.own_case.progress import asked_of_case
from bot.nlu.own_case.which import cases_named
from bot.nlu.own_case.withdrawing import holds_on, plainly_withdraws, under_pressure, wants_on
from bot.nlu.own_case.work_days import tells_work_days
from bot.nlu.reply.cues import asks
from bot.nlu.reply.demands import reports_debt

SEARCH = "find_station_form"
FEEDBACK = "give_feedback_form"
LEAVING_SEARCH = frozenset({"withdraw_case", "amend_case", "provide_evidence", "reopen_case"})
LONGEST = 40
"""Characters: a longer message is a story."""
LONGEST_CHOICE = 14
_WITH_LIMITS = frozenset({"unpaid_wages", "legal_aid", "work_injury"})
"""Kinds of case for which the law sets the person a limit."""
LONGEST_PAYMENT = 24


@dataclass(frozen=True)
class Own:
    """What the dialogue knows of a person's cases before it reads a message: kinds of those in work, and those
    themselves, newest first; whether one has `ended` that may go on, or is `withdrawn`; whether one is about `payment`;
    `asked`: the deed of the offer that stands, `task`: what it is for; `listed`: stations were shown; `waits`: tasks
    whose half-filled forms do; `looked`: the relation to those they work for was gone through; `call`: one is promised
    ("open"), and that only just now ("fresh"); `booked`: the same of a place in a service; `near`: stations were listed
    a short while ago; `wish`: which of the services listed somebody wants was asked; `handed`: a form waits whose owner
    gave the telephone away; `last`: the task of the case that was written a moment ago; `drafted`: a paper was made
    of one of the cases ("open"), and that only just now ("fresh")."""

    open: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    ended: bool = False
    withdrawn: bool = False
    payment: bool = False
    listed: bool = False
    waits: tuple[str, ...] = ()
    looked: bool = False
    drafted: str = ""
    asked: str = ""
    task: str = ""
    call: str = ""
    booked: str = ""
    near: bool = False
    wish: bool = False
    handed: bool = False
    last: str = ""


_CASE = (
    r"(?:案子?|法律援助|法援|律师|欠薪|工伤|入会|会员|申请|登记|反映|举报|投诉|单子|那个|那件|那事|"
    r"这个|这件|这事|[A-Za-z]{2}\d{8}-\d{4})"
)
_WITHDRAWS = re.compile(
    rf"(?:撤(?:回|销|掉|了)?|取消|退掉?)(?:我?(?:的|那个|那件|这个|这件))*{_CASE}|"
    rf"{_CASE}(?:的|那个|那件|这个|子|申请)*.{{0,4}}(?:撤|取消|不(?:要|办|弄|申请|告|追|报|搞)了|退了)|"
    r"(?:^|[\s,，。])(?:那|我)?(?:就|还是|要|想|可以)?(?:撤|不告|别告|不追|不办)(?:案|诉|销|回|掉)?了?(?:吧|算了|嘛|"
    r"咯)?(?:$|[\s,，])|"
    r"^(?:那|我|俺|咱)?(?:就|也|还是|实在)*不(?:想|要|高兴|愿意)?(?:再)?(?:弄|搞|办|折腾|告|追)(?:这个|它|那个)?了(?:$|[\s,，吧])|"
    r"撤(?:了|掉|回)(?:吧|算了)|(?:两|几|都)(?:个|件)?都?不(?:要|办)了"
)
_SPEAKS_OF_IT = re.compile(r"撤|别告|不告|销案|别追|不追")
_ADDS = re.compile(
    r"(?:再|还|帮我|给我|要|想|把)?.{0,10}(?:(?:加|添|补)(?:上|进去?|个|一[个条位项句]|"
    r"到)(?!班|油|钱|薪|工资|群|盟|电|税|证)|算(?:上|进))|不是新(?:案|的)|(?:是|"
    r"还是)原来(?:那|的)"
)
_SENDS = re.compile(
    r"(?:加|补|传|发|交|添|上传|补充)(?:个|一?[份张段条个]|几[份张段条]|点|些|"
    r"上|充)?.{0,4}(?:录音|照片|截图|证据|材料|视频|文件|工资条|凭证|流水|聊天记录|"
    r"合同)"
)
_BY_OTHERS = re.compile(
    r"(?:公司|老板|单位|站长|站里|平台|他们|人家|法院|仲裁|对方|财务).{0,6}(?:发|"
    r"给|交|传|加|补)|[不没](?:给)?(?:我)?(?:发|给|交)"
)
_PROGRESS = re.compile(
    r"(?:我|俺|咱|额)?的?(?:那个|这个)?(?:案子|案件|申请|单子|事儿?)(?:的)?(?:进展|"
    r"进度|咋样|怎么样|到哪|办到哪|办得|如何|处理得|情况)|"
    r"律师.{0,8}(?:啥时候|什么时候|几时|多久|咋还|怎么还|还没).{0,6}(?:联系|找我|"
    r"打|来)?|(?:查|问|看)(?:一?下)?(?:进度|进展)|"
    r"^[A-Za-z]{2}那个$|^(?:法援|欠薪|工伤|入会)那个(?:呢|咋样了|怎么样了)?[?？]?$"
)
_ASKS_FOR_IT = re.compile(
    r"^(?:我)?(?:来|想|要)?(?:问|看|查|打听)(?:一?下|问|看|查)*(?:我|俺|咱)?(?:的)?(?:上次|前几天|昨天|之前|前面)?(?:那个|报的|的|那)*.{0,5}(?:案子?|单子?|事[儿情]?)[?？]?$"
)
_SOMEBODY = re.compile(r"(?:个|位)人|工友|同事|老乡|兄弟|[他她]|我们一共|也被欠")
_ASKS_FOR_A_CHANGE = re.compile(r"换(?:个|一?位)?律师")
_CHOICE = re.compile(
    r"^.{0,8}(?:那[个件份条]|这[个件]|的)(?:吧|啊|呢|嘛)?$|^\d{4}(?:那个|号)?$|"
    r"前面|上面|后面|最早|最新|最近|头一|第[一二三四五1-5]"
)
_URGES = re.compile(
    r"催(?:一?下|一催|催)|不管我了|没人(?:管|理|联系|找我)|(?:没|还没|一直没)(?:收到|"
    r"接到|等到|见)?.{0,2}(?:回电|回话|联系我|打电话)"
)
_OWN_ID = re.compile(r"身份证.{0,8}\d{17}[\dXx]|\d{17}[\dXx].{0,6}身份证")
_PLACE_ALONE = re.compile(r"第[一二三四五六1-6]个(?:吧|呢|啊)?")


def about_own_case(text: str, own: Own, intent: str = "", files: bool = False) -> str | None:
    """The intent of words about a case of one's own, None where they are something else. `intent`: what the classifier
    makes of them; `files`: some came with them."""
    said = text.strip()
    if own.asked == "withdraw" and (under_pressure(said) or holds_on(said) or plainly_withdraws(said)):
        return "withdraw_case"
    if own.asked == "which" and own.task and (chooses_case(said) or _names_one(said, own)):
        return own.task
    if files and not own.open and intent not in BY_INTENT and not reports_debt(said):
        return "provide_evidence"  # whatever else the words beside a file say, it is to be kept
    if own.withdrawn and wants_on(said):
        return "withdraw_case"
    if len(said) > LONGEST or not (own.open or own.ended):
        return None
    if own.open and not files and drops_file(said):
        return "delete_my_data"
    if own.open and not files and about_paper(said, own.drafted, own.asked):
        return "request_paper"
    if (
        own.open
        and not files
        and (
            asks_of_files(said)
            or (own.asked == "evidence" and (tells_of_file(said) or sends_later(said)))
            or tells_of_proof(said)
        )
    ):
        return "provide_evidence"
    if own.open and files:
        return None if reports_debt(said) or NEW_REPORT.search(said) else "provide_evidence"
    if _SPEAKS_OF_IT.search(said) and under_pressure(said):
        return "withdraw_case"
    if own.open and _WITHDRAWS.search(said) and not asks(said) and not papers_in_words(said):
        return "withdraw_case"
    if reopens(said) or (own.open and _URGES.search(said)):
        return "reopen_case"
    if own.open and _OWN_ID.search(said):
        return "amend_case"
    limits = _of_limits(said) if _WITH_LIMITS.intersection(own.open) and tells_of_payment(said) is None else None
    if limits is not None:
        return limits
    if own.open and not own.listed and _PLACE_ALONE.fullmatch(said):  # of nothing that was shown
        return "inform"
    if own.payment and tells_of_payment(said) is not None:
        return "rate_case"
    if own.ended and tells_of_payment(said) is False:
        return "reopen_case"
    if not own.open:
        return None
    if intent == "cancel":  # "nothing is registered" would not be true
        return "deny"
    return _added(said) if not asks(said) else "check_case_progress" if asks_after(said) else None


def _of_limits(said: str) -> str | None:
    """The day of leaving told with a question, or only the question by which day one must act."""
    if tells_work_days(said) and WHEN.search(said) and (asks(said) or asks_limit(said)) and not reports_debt(said):
        return "amend_case"
    return "check_case_progress" if asks_limit(said) else None


def _names_one(said: str, own: Own) -> bool:
    asks_more = asked_of_case(said, own.open, ()) is not None
    return len(said) <= LONGEST_CHOICE and not asks_more and bool(cases_named(said, own.cases))


def _added(said: str) -> str | None:
    if asks_after(said):
        return "check_case_progress"
    if _SENDS.search(said) and not NEW_REPORT.search(said) and not _BY_OTHERS.search(said):
        return "provide_evidence"
    told = paper_facts(said) or tells_since_when(said) or tells_of_hearing(said) or tells_work_days(said)
    return "amend_case" if told or adds_to_case(said) or _ASKS_FOR_A_CHANGE.search(said) else None


def aside_in_form(text: str, own: Own, form: str) -> str | None:
    """The intent of words inside a form that are about a case, or about a paper, and no answer to its question: the
    search for a station is left by any of them."""
    if form == SEARCH and own.open and (mine := about_own_case(text, own)) in LEAVING_SEARCH:
        return mine
    if form == FEEDBACK and (own.open or own.ended) and reopens(text):
        return "reopen_case"
    if own.open and asks_after(text):
        return "check_case_progress"
    short = len(text.strip()) <= LONGEST_CHOICE and names_paper(text)
    return "request_paper" if short or wants_paper(text) else None


def asks_after(text: str) -> bool:
    """Whether short words ask where a case of one's own stands (我的案子进展)."""
    return len(text.strip()) <= LONGEST_PAYMENT and bool(
        _PROGRESS.search(text.strip()) or _ASKS_FOR_IT.search(text.strip())
    )


def adds_to_case(text: str) -> bool:
    """Whether words add somebody or something to what is registered, and replace nothing (加个人, 把他也加上)."""
    return bool(_ADDS.search(text)) and len(text.strip()) <= LONGEST


def tells_own_id(text: str) -> bool:
    """Whether a whole identity number stands in the words, called so."""
    return bool(_OWN_ID.search(text))


def adds_person(text: str) -> bool:
    """Whether somebody else is to be added."""
    return adds_to_case(text) and bool(_SOMEBODY.search(text))


def chooses_case(text: str) -> bool:
    """Whether short words name one of several cases that were just listed (美团那个, 第二个, 0028那个)."""
    said = text.strip()
    if len(said) > LONGEST_CHOICE:
        return False
    return bool(_CHOICE.search(said) or matters_in(said) or place_in(said) is not None)


def papers_in_words(text: str) -> bool:
    """Whether a paper is named, which can be asked for with the same words (法援申请)."""
    return bool(papers_in(text)) and not _SPEAKS_OF_IT.search(text)
