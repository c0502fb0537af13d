"""What people say once a case is over: whether the money came, how it went, that it has to be taken up again."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

LONGEST = 24
"""Characters: a longer message tells a story and answers no such question."""
LONGEST_REOPENING = 40
LONGEST_WORD = 12
"""Of a mark in words that looks like another matter."""

_DIGIT = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
_MARK = re.compile(
    r"^(?:我?(?:打|给|评|选)(?:个|你们|您们)?)?\s*([1-5一二两三四五])\s*(?:分|颗?星)?"
    r"(?:吧|呗|哈|啊|了|的)*[。！!.~ ]*$"
)
_MARK_INSIDE = re.compile(
    r"(?:打|给|评)(?:个|你们|你|您)?\s*([1-5一二两三四五])\s*(?:分|颗?星)|^([1-5一二两三四五])分[，, ]"
)
_WORDS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        1,
        re.compile(
            r"(?:非常|很|太|特别|极其?|十分)(?:不满意|差|烂|失望|垃圾)|垃圾|(?<!的)差评(?!被|了|罚)|啥用(?:都|也)?没|"
            r"没(?:一)?(?:点|半点|啥|什么)用|屁用|(?:不|没)(?:顶|管)(?:啥|什么)?用|白(?:搞|办|忙|跑)|零分|0分"
        ),
    ),
    (
        2,
        re.compile(
            r"不(?:太|大|咋|怎么|很)?满意|不行|不咋(?:地|样|的)|不怎么样|差(?:劲)?(?![不一点评])|失望|不好|唔掂|不得劲"
        ),
    ),
    (
        5,
        re.compile(
            r"(?:非常|很|挺|特别|十分|超级?|太|蛮)(?:满意|好|棒|给力|感谢|赞)|满分|好评|点赞|五星|巴适|没得说|"
            r"杠杠|顶呱呱|真不错|帮大忙"
        ),
    ),
    (3, re.compile(r"一般|马马虎虎|凑合|还凑合|将就|就那样|普通")),
    (4, re.compile(r"满意|不错|可以|还行|蛮好|挺好|要得|^中|得行|几好|好的?$")),
)
_NOT_CAME = re.compile(
    r"(?:没|冇|莫得|未|木有|没有|还没|一直没)(?:有)?(?:真)?(?:收到|到账?|拿到|见着|见到|给|发|打|结|到手)|"
    r"一分(?:钱)?(?:都|也)?没|一毛(?:都|也)?没|没见(?:着|到)?(?:钱|影)|(?:只|才)(?:给|收|到|拿|打)(?:了|到)?(?:一半|一部分|\d)|"
    r"不(?:够|对数|齐)|(?<![报写说填算讲登])少(?:了|给)|骗人|假的|唔曾|勿曾|屁都没"
)
_CAME = re.compile(
    r"(?:都|全|已经?|真|是|钱)*(?:收到|到账|拿到|到手|收着|见着|打过来|给)(?:钱)?(?:了|啦|咯|喽|哒|嘞|咧|喇|哉)|全?到了|收齐|结清|"
    r"一分(?:不|没)少|攞到|收到"
)
_ASKS = re.compile(
    r"[?？]|[吗么]$|怎么(?!样)|哪里|哪儿|多久|多少|啥时候|什么时候|咋[弄办整样]|能不能|可不可以|可以.{2,}不$"
)
_ABOUT_SOMETHING_ELSE = re.compile(r"通知|传票|罚单|短信|快递|社保|派单|裁决|判决|回执|材料|证明|合同")
_YES = re.compile(r"^(?:嗯+呢?|对|是|是的|是滴|有|有的|对的|对头|系|系啊|中|到了)(?:啊|呀|的|嘞|哈|了)*[。！!. ]*$")
_NO = re.compile(r"^(?:没|没有|不|不是|还没|冇|莫得|没得|木有|未|没呢|没啊|没嘞)(?:啊|呢|呀|嘞|咧|有)*[。！!. ]*$")
_NOTHING_MORE = re.compile(
    r"^(?:没有?了?|没啥|不用|不说了|没别的|就这样?|算了|没得|不了|莫得)(?:了|吧|啊|说的|啦|哈)*[。！!. ]*$"
)
_REOPENS = re.compile(
    r"(?:钱|工资|运费|款|押金|他|老板|站长|公司)?.{0,4}又(?:拖着?|赖着?)?(?:没|不|冇|莫)(?:给|发|结|到|付|打|认账|认)|"
    r"重新?(?:开|立|启动?|打开|再?办)(?:一下|下|吧|我?(?:那|这|的|个))*(?:案|件|个|单|事|起来|$|吧|一下)|(?:案|单|件|事)(?:子|儿|情)?.{0,4}(?:重新|再)(?:开|办|立|打开)|重开|"
    r"(?:没|沒|冇|未|没有)(?:真|根本|完全|给我)?(?:解决|办好|处理好|搞定|办成|了结)|(?:结案|办结|关).{0,10}(?:没|不|冇)(?:给|到|收|解决|见|对)|"
    r"(?:谁|哪个).{0,6}(?:给|把).{0,6}(?:结|关)(?:了|的)?案|不该结案|别结案|(?:没|不)同意结案"
)
_NOT_REOPENS = re.compile(r"怎么解决|没解决.{0,4}(?:前|之前)|重新(?:申请|登记|填|报名|入会|加入)|会不会|什么时候")

_FIGURES = re.compile(r"[\d一二三四五六七八九十]")
_FREE = frozenset({"inform", "nlu_fallback", "give_feedback", "out_of_scope", "thank", "deny", "affirm", "goodbye",
                   "complain_platform_rule", "greet"})  # fmt: skip
"""What words said right after a question may look like to the classifier."""
_REASONS = frozenset({"report_unpaid_wages", "ask_legal_question", "check_case_progress", "reopen_case", "amend_case"})
"""What a reason may look like besides."""
_BESIDE_A_MARK = frozenset({"report_unpaid_wages", "ask_legal_question", "withdraw_case", "amend_case"})
"""What a word beside a mark may look like besides."""


def mark_of(text: str) -> int | None:
    """One to five, where short words say so (5分, 满意, 不行啥用没有)."""
    said = text.strip()
    if not said or len(said) > LONGEST:
        return None
    found = _MARK.match(said) or _MARK_INSIDE.search(said)
    if found:
        return _DIGIT[next(one for one in found.groups() if one)]
    if _ASKS.search(said):
        return None
    return next((mark for mark, words in _WORDS if words.search(said)), None)


def received_of(text: str) -> bool | None:
    """Whether the money came, where short words say so."""
    said = text.strip()
    if not said or len(said) > LONGEST or _ASKS.search(said) or _ABOUT_SOMETHING_ELSE.search(said):
        return None
    if _NOT_CAME.search(said) or _NO.match(said):
        return False
    return True if _CAME.search(said) or _YES.match(said) else None


def says_nothing_more(text: str) -> bool:
    """Whether a person adds nothing."""
    return bool(_NOTHING_MORE.match(text.strip()))


def answer_to(text: str, awaited: str, intent: str) -> str | None:
    """The intent of words that answer what is waited for, None where they don't: money, mark (the question about an
    outcome, which stands for days), words, reason, value (right after they were asked for)."""
    if awaited == "words":
        told = intent in _FREE | _BESIDE_A_MARK and not asks(text)
        return "rate_case" if told or says_nothing_more(text) else None
    if awaited == "reason":
        return "reopen_case" if intent in _FREE | _REASONS else None
    if awaited == "value":
        return "amend_case" if intent in _FREE - {"deny", "goodbye"} else None
    if reopens(text):
        return "reopen_case"
    if awaited == "money" and received_of(text) is not None:
        return "rate_case"
    if intent in ("cancel", "talk_to_human", "emergency") or mark_of(text) is None:
        return None
    plain = _MARK.match(text.strip()) or _MARK_INSIDE.search(text.strip())
    short = len(text.strip()) <= LONGEST_WORD and intent in _BESIDE_A_MARK
    return "rate_case" if intent in _FREE or short or plain else None


def reopens(text: str) -> bool:
    """Whether short words say that what was over is not (钱又没给, 我那个案子重新开, 没解决)."""
    said = text.strip()
    return len(said) <= LONGEST_REOPENING and bool(_REOPENS.search(said)) and not _NOT_REOPENS.search(said)


def names_figures(text: str) -> bool:
    """Whether a month or a sum is named: more may be owed than what a case is about."""
    return bool(_FIGURES.search(text))
