"""What words say about two things a person may allow: that a case is passed on to an office of the state, and that the
employer learns who complains. Read piece by piece, each with what it is about and whether it says yes or no, so that
one sentence may answer both; what says neither is told apart from what asks, for a doubtful answer is asked again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.nlu.consent.consent_questions import asks_if_told
from bot.nlu.reply.cues import asks, corrects, names_of

CONSENTS = ("forwarding", "employer")
LONGEST, LONGEST_LATER = 40, 26
"""Characters: longer words tell a story in which such things come up."""

_EMPLOYER = r"(?:单位|公司|老板|站长|站里|站点|平台|网点|车队|队长|老细|经理|主管|领导|工头|东家|厂里|danwei)"
_OFFICE = (
    r"(?:人社局?|劳动局|劳动监察|监察(?:大队|那边)?|法援(?:中心)?|法律援助(?:中心)?|援助中心|认定科|社保局?|"
    r"别的部门|其他部门|他部门|政府|外面|外人|他人|他处|别家)"
)
_PASS = r"(?:转(?!人工|客服|接|会|账|正|行|岗|钱|卖|发)|移交|交出去|递|往外|外传|送审|送过去)"
_ME = r"(?:是(?:我|俺|咱|额)|(?:我|俺)的?名|名字|名头|姓名|实名|匿名|暴露|露馅|说出去|知係我|身份(?!证))"
_ABOUT_EMPLOYER = re.compile(rf"{_EMPLOYER}|{_ME}|让[他她]们?(?:知道|晓得)|(?:告诉|跟|和)[他她](?!人)们?")
_ABOUT_PASSING = re.compile(rf"{_PASS}|{_OFFICE}|(?:给|交)他人")
_BOTH = re.compile(r"两[样个项边]|两者|俩都|谁(?:都|也)|哪个都|一律|全部?都?(?:别|不|可以|同意|行)|都(?:别|不|甭|莫)")
_MASKS = (
    (re.compile(r"别(?=人|的|处|家|个)|旁(?=人)"), "他"),
    (re.compile(r"([转说讲该要能给交])不\1|特别|分别|要不(?!要)|不然|不过|不管|不错|没错|冇错|差不多"), ""),
    (
        re.compile(
            r"(?:没(?:有)?|冇|又)?(?:什么|啥)(?:不可以|不能|不行|好怕|可怕|好瞒|不好|不敢)[的说转]*|不是不(?:行|可以|能)|不反对|"
            r"(?:没|冇|木)(?:什么|啥)?(?:问题|意见|毛病)|巴不得|不妨|无妨|何妨"
        ),
        "可以",
    ),
)
_FEARLESS = re.compile(
    r"(?:我|俺)?(?:才|也|又|都)?不(?:怕|在乎|介意|要紧|碍事)[他她谁啥什么们]*|没(?:事|关系)|怕(?:啥|什么)|(?:还|谁|会|才)怕[他她谁]"
)
_NO = re.compile(
    r"不|别|莫|勿|唔|甭|没必要|冇|弗|覅|免了|算[了喽啦]|默认|撤|收回|取消|作废|保密|匿名|瞒|先放|反悔|后悔|拒绝|休想|以后再|回头再|怕(?!啥|什么)"
)
_YES = re.compile(
    rf"可以|可得|同意|愿意|乐意|允许|答应|授权|批准|(?<!可)能(?!不能)|行|中(?!通|介|心|间|午|国)|要得|得(?:行|啦|嘞|咗)|使得|准(?!备)|尽管|只管|"
    rf"(?:{_PASS}|说|讲|提|告诉|交|报|给|公开)[^不别没]{{0,6}}(?:吧|呗|啵|咯|去|好了|得了|便是)|"
    rf"让.{{0,4}}(?:知道|晓得)|实名|{_PASS}(?:就|也){_PASS}|说就说|就.{{0,3}}(?:说|讲|告诉)|(?:^|[就去来方直接是])(?:说|讲|转|告诉[他她]们?|跟[他她]们?[说讲])(?:了|嘛|啊)?$|(?:要|想|麻烦|帮我)(?:你们|您们|恁)?{_PASS}"
)
_ALONE = re.compile(
    r"^(?:那|那就|就|也|还是|嗯+|哦|噢|哎|唉|好+|都|当然|绝对|肯定|完全|我|俺|额|呃)*"
    r"(?:可以|可得|同意|行|中|要得|得行|得|成|没问题|使得|能|能行|好使|管|愿意|准|[oO][kK]|yes)"
    r"(?:的|了|吧|啊|呀|嘛|嘞|呗|哈|噻|咧|哦|滴|喽|叭|哟|哇|咯|哩|地|就行|就是|没事|不怕|我|[\s,，。.！!~～])*$"
)
_MERELY = re.compile(
    r"^(?:嗯+|恩+|哦+|噢|好+|对+|是|是是|收到|知道了?|晓得了?|明白|了解|谢谢|多谢|辛苦)"
    r"(?:的|了|吧|啊|呀|嘛|嘞|呗|哈|滴|哒|您|你|嗯|好|对|[\s,，。.！!~～])*$"
)
_DOUBT = re.compile(
    r"随便|随(?:你|您|恁)|都行|看着办|你们(?:看|定)|(?:看|由|听)(?:你|您|恁)们?的?|看情况|再说|想想|考虑|等等|等一?下|商量|问问|"
    r"无所谓|不知道|不晓得|不懂|不清楚|不确定|没想好|犹豫|说不好|咋都|怎么都|哪个好"
)
_TAKES_BACK = re.compile(
    r"(?:撤回?|收回|取消|作废|不算).{0,4}(?:同意|授权|答应|许可)|(?:同意|授权|答应)(?:的|过的)?.{0,6}(?:撤|收回|取消|作废|不算)"
)
_POLITE_NO = re.compile(r"(?:能不能|可不可以|能否|可以|能)(?:先|暂时|就)?(?:别|不要|不(?!能|可))")
_ASKS = re.compile(r"谁|哪(?!个都)|啥|什么(?!都)|咋|怎么|为啥|边个|意思")
_FIGURES = re.compile(r"\d{2,}|[一二两三四五六七八九][万千百]|[一二三四五六七八九十]{3,}")
_CUT = re.compile(r"[\s，,。；;！!、…]+|但是?|不过|可是|就是(?!说)|而且|并且|然后|(?<=[\u4e00-\u9fff]{3})也")

_TAIL = re.compile(r"[\s，,。]*(?:听?懂|听清|听到|听见|明白|知道|晓得|记住)(?:了)?(?:没有?|吗|伐|不|么|嘛)[?？。!！]*$")
LONGEST_REGRET = 36
_REGRETS = re.compile(
    rf"(?:答应|同意|允许|点过头).{{0,8}}(?:告诉|跟|给|让|和){_EMPLOYER}.{{0,8}}(?:后悔|反悔|不(?:同意|答应|愿意|让)|收回|撤|取消)|"
    rf"(?:别|不要|莫|勿|甭|唔好|不许|不准)(?:再)?(?:给|让|叫){_EMPLOYER}(?:看|知道|晓得|知).{{0,6}}(?:名|是我|谁)"
)
_NO_ACT = re.compile(
    r"(?:不|别|莫|勿|唔|甭|冇|弗|覅)(?:太|大|再|先|用|要|想)*(?:转|说|讲|告诉|提|给|交|要|想|用|行|愿|同意|可以|让|报|递|必|成|能|准|公开|透露|暴露|了|吧|$)|"
    r"保密|匿名|算[了喽啦]|撤|收回|取消|作废|反悔|后悔|拒绝|免了|没必要|默认|怕(?!啥|什么)|(?:以后|回头)再|先放|休想"
)
"""A no that is about telling or passing on, where nothing else says what it is about: 反正我不干了 is none."""
_SHORT_ORDER = re.compile(
    r"说就说|转就转|(?:那|就|我|还是|都)*(?:先|暂时|暂且)(?:都|就)?不(?:了|吧|呢|哈)?|可以(?:告诉|说|讲|转)(?:[他她]们?)?(?:的|吧|啊)?|(?:那|就|直接|赶紧|赶快|你们|尽管|先|还是|千万|都|也)*(?:别|不要?|莫|甭|勿|唔|不用)?(?:再|跟[他她]们?)*(?:转|说|讲|告诉|提|交|报)(?:给)?(?:[他她]们?|过去|出去|吧|呗|嘛|咯|了|啊|得了)*"
)
_TALKS = re.compile(r"谈|联系|协商|沟通|调解|打电话|核实|对质")
_THEY_DO = re.compile(
    rf"(?<![跟和对向诉让给叫]){_EMPLOYER}[^知晓]{{0,4}}(?:不(?:给|让|准|许|肯|能|会|发|交)|说(?!是)|欠|骂|打)"
)
_FEARS = re.compile(r"会不会|报复")
_DIRECTED = re.compile(
    rf"(?:知道|晓得|[说讲])(?:就|也|了)?是(?:我|俺|咱)|(?:告诉|告知|通知|跟|和|对|向|同|给|让|叫|瞒着?|话畀)(?:那个|我们?|俺)?{_EMPLOYER}|{_EMPLOYER}.{{0,6}}(?:知道|晓得)|"
    r"(?:说|讲|提|透露|暴露|公开|报)(?:出去?)?(?:就|也)?(?:是)?(?:我|俺)(?:的名|名|反映|举报|投诉|告|报|讲|说)|实名(?:吧|就|也|反映|举报|投诉)|"
    r"(?:名字|姓名).{0,4}(?:说|告诉|公开|报|露|讲)"
)
_DIRECTED_PASS = re.compile(
    rf"{_PASS}|(?:跟|给|告诉|交给?|报给?|和){_OFFICE}|(?:^|[\s，,]){_OFFICE}(?:那边|那里)?(?:就|也|还是)*(?:可以|行|同意|别|不要|不行|算了|免了)"
)
_STORY = re.compile(r"欠|工资|[说讲转告提]过|已经|昨天|前天|上次|(?:我|俺)(?:都|就)?[跟和对].{1,4}[说讲]了")
_ASKS_AFTER = re.compile(
    rf"(?:知道|晓得|看得?出|猜到|发现).{{0,4}}(?:是|系)?(?:我|俺)(?:的|告|举报|反映|投诉|报|说|$|吗|不|没|[?？])|"
    rf"(?:会不会|会|有没有|是不是|能不能|不会)(?:把.{{1,6}})?(?:告诉|告知|通知|透露给?|说给|[跟和对].{{1,4}}[说讲])(?:{_EMPLOYER}|[他她]|对方|别人|.{{2,4}}[吗不没?？])|"
    rf"(?:{_PASS}|告诉{_EMPLOYER}|(?:跟|和|对){_EMPLOYER}(?:说|讲|提))(?:过去|出去)?(?:过|了)?(?:没有?|吗|不)[?？啊呀呢]*$"
)


@dataclass(frozen=True)
class Said:
    """Yes, no or nothing of each; `asks`: the words ask about it; `doubt`: they are an answer that says neither;
    `merely`: a mere all right, which may mean yes; `sure`: the words can be nothing else than an answer."""

    forwarding: bool | None = None
    employer: bool | None = None
    asks: bool = False
    doubt: bool = False
    merely: bool = False
    sure: bool = False

    def of(self, purpose: str) -> bool | None:
        """What is said of the purpose."""
        return self.forwarding if purpose == "forwarding" else self.employer

    @property
    def tells(self) -> bool:
        """Whether a yes or a no stands in it."""
        return self.forwarding is not None or self.employer is not None


def consent_said(text: str, asked: str) -> Said | None:
    """What the words answer while `asked` (forwarding, employer) is the question; None where they are about something
    else, as a correction or a story is."""
    said = text.strip()
    if not said or len(said) > LONGEST or puts_right(said) or _THEY_DO.search(said):
        return None
    if asks_if_told(said):  # 你们没告诉站长是我吧
        return Said(asks=True, sure=True)
    if _MERELY.fullmatch(said):
        return Said(doubt=True, merely=True, sure=True)
    if _ALONE.fullmatch(said):
        return Said(forwarding=True, sure=True) if asked == "forwarding" else Said(employer=True, sure=True)
    if _TAKES_BACK.search(said):
        return _pieces(said, None) if _about(_masked(said)) else Said(False, False, sure=True)
    about = _about(_masked(said))
    sure = bool(re.search(_PASS, said) or _DIRECTED.search(said) or re.search("意思", said))
    ordered = any(_SHORT_ORDER.fullmatch(one) and _NO.search(one) for one in _CUT.split(_masked(said)) if one)
    if asks(said) and not _POLITE_NO.search(said) and not ordered:  # 别说 我还想干呢
        return Said(asks=True, sure=sure) if about or (_ASKS.search(said) and len(said) <= 12) else None
    found = _pieces(said, asked)
    if found.tells:
        return found
    if about and _ASKS.search(said):
        return Said(asks=True, sure=sure)
    return Said(doubt=True) if _DOUBT.search(said) or about else None


def consent_told(text: str) -> Said | None:
    """What the words say of it with no question standing; None unless they plainly speak of it."""
    said = _TAIL.sub("", text.strip())
    if len(said) <= LONGEST_REGRET and _REGRETS.search(said):
        return Said(None, False)
    if (
        not said
        or len(said) > LONGEST_LATER
        or puts_right(said)
        or asks_if_told(said)
        or any(one.search(said) for one in (_STORY, _THEY_DO, _FEARS))
    ):
        return None
    told = _pieces(said, None)
    both = None not in (told.forwarding, told.employer)  # 转可以 站里不行
    if asks(said) and not (_POLITE_NO.search(said) or both):
        return None
    employer = told.employer if both or _DIRECTED.search(_masked(said)) else None
    forwarding = told.forwarding if _DIRECTED_PASS.search(_masked(said)) else None
    return Said(forwarding, employer) if (forwarding, employer) != (None, None) else None


def asks_after_consent(text: str) -> bool:
    """Whether short words ask who learns or has learnt of it (你们会告诉站长吗, 材料转了没)."""
    said = text.strip()
    if re.search(r"工资|钱|款|账", said):
        return False
    return (
        len(said) <= LONGEST_LATER
        and asks(said + "?")
        and bool(_ASKS_AFTER.search(said))
        and not _POLITE_NO.search(said)
    )


def puts_right(text: str) -> bool:
    """Whether the words correct something that was registered, or tell a figure: no answer to such a question."""
    fields = set(names_of(text)) - {"company", "name", "evidence"}
    return bool(_FIGURES.search(text)) or (corrects(text) and bool(fields))


def _pieces(said: str, asked: str | None) -> Said:
    """What the pieces say, each about what it names, else about what the piece before it named, else about `asked`. A
    no stands against a yes to the same."""
    found: dict[str, bool] = {}
    sure = False
    topic: tuple[str, ...] = (asked,) if asked else ()
    pieces = [one for one in _CUT.split(_masked(said)) if one]
    for piece in pieces:
        named = _about(piece)
        topic = named or topic
        answer = _polarity(piece, topic, alone=len(pieces) == 1 or bool(named))
        if (
            answer is False
            and not named
            and not _NO_ACT.search(_FEARLESS.sub("", piece))
            and not _POLITE_NO.search(piece)
        ):
            continue
        if answer is None:
            continue
        plain = "forwarding" in named or _DIRECTED.search(piece) or re.search(_ME, piece)
        sure = sure or bool(plain or _SHORT_ORDER.fullmatch(piece))
        for one in topic:
            found[one] = found.get(one, True) and answer
    return Said(found.get("forwarding"), found.get("employer"), sure=sure)


def _about(piece: str) -> tuple[str, ...]:
    if _BOTH.search(piece) and not _ABOUT_EMPLOYER.search(piece) and not _ABOUT_PASSING.search(piece):
        return CONSENTS
    employer, passing = bool(_ABOUT_EMPLOYER.search(piece)), bool(_ABOUT_PASSING.search(piece))
    employer = employer and not (_TALKS.search(piece) and not re.search(_ME, piece))
    if employer and passing and re.search(rf"{_PASS}给?(?:那个)?{_EMPLOYER}", piece):
        return ("employer",)
    return tuple(one for one, named in zip(CONSENTS, (passing, employer), strict=True) if named)


def _polarity(piece: str, topic: tuple[str, ...], alone: bool) -> bool | None:
    """Yes, no, or neither. No fear of the employer is a yes to telling them where nothing else is said."""
    if _POLITE_NO.search(piece):
        return False
    fearless = bool(_FEARLESS.search(piece))
    rest = _FEARLESS.sub("", piece)
    if _DOUBT.search(rest) and not re.search(r"别|不(?!知|晓|懂|清|确)", rest) and not re.search("可以|同意", rest):
        return None
    if _NO.search(rest):
        return False
    if _YES.search(rest):
        return True
    return True if fearless and alone and topic else None


def _masked(text: str) -> str:
    for words, plain in _MASKS:
        text = words.sub(plain, text)
    return text
