"""In which sense figures and days are said beside a sum that stands: told as facts, asked, supposed, or somebody else's
offer. Only what is told may change a sum."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks, corrects
from bot.nlu.text.normalise import normalise

_CLAUSE = re.compile(r"[^\s,，。;；!！?？、]+[?？]?")
_FIGURE = re.compile(
    r"[\d一二两俩三四五六七八九十百千万半]|周末|礼拜|星期|[今昨明前后大]天|上个?月|下个?月|月底|年底|去年|明年"
)
_ASKS = re.compile(
    r"(?:是|对|该|就).{0,12}吧+$|对不|是吗|几[点时号天个次层]|哪[个天里些儿一]|谁|多少|为[什啥么]|凭[啥什]|怎|咋|如何|是否|有没有|可不可以|"
    r"能不能|行不|够不|值不|来不来|(?<!没)什么(?!都|也)|(?<!没)啥(?!都|也)|^[^了过]*呢$|[不没啵咩]$|会不会|该不该|要不要|点解"
)
_NO_QUESTION = re.compile(r"(?:说|讲|搞|算|写|弄|记|打)?(?:错|反|漏)了|不对|不止|不算(?:数)?$|不要$|也没$|都没$|还没$")
_RECKON = re.compile(r"(?:帮|给|替|再|重新|重|一起|也|按|照|那).{0,6}算|算(?:一下|下|算|上|进|清)")
_OF_RECKONING = re.compile(r"怎|咋|为[什啥么]|点解|如何|凭|从.{1,8}开始算")
_WHO = (
    r"(?:老板娘?|站长|店长|队长|公司|单位|站里|站点|平台|网点|厂里|工头|经理|主管|领导|财务|会计|人事|hr|HR|对方|人家|包工头|"
    r"他们?|她|那边|这边|上面)"
)
_OFFER = re.compile(
    rf"{_WHO}.{{0,6}}(?:说|讲|话|提|开价|答应|承诺|保证|愿意|同意|打算|只肯|肯|只认|只承认|让我|叫我|要我|劝我|想).{{0,12}}"
    r"(?:给|赔|付|补|打|发|转|认|了结|结清|解决|打发|拿|收|私了|和解|算|欠)|"
    rf"(?:私了|和解|协商|调解).{{0,8}}(?:给|赔|付|只|才|是|按)|{_WHO}.{{0,4}}(?:最多|顶多|只能|只肯|只愿)"
)
_OTHERS = re.compile(
    r"(?:同事|老乡|工友|朋友|室友|哥们|兄弟|姐妹|老婆|老公|媳妇|对象|爱人|表哥|表弟|堂哥|堂弟|徒弟|师傅|邻居|别人|其他人|有的人|有个人|隔壁)"
    r"(?![们我俺你您帮,啊]|$)"
)
_PERSON = (
    r"(?:同事|老乡|工友|朋友|室友|哥们|兄弟|姐妹|老婆|老公|媳妇|对象|爱人|[表堂]?[哥弟姐妹]|徒弟|师傅|邻居|"
    r"另一?个人|搭档|一起干的|别人)"
)
_FOR_OTHERS = re.compile(
    rf"(?:帮|给|替|为)(?:一下)?(?:我|俺)?(?:的|那个?|一个)?{_PERSON}.{{0,6}}算|"
    rf"{_PERSON}(?:他|她)?(?:也|还)?(?:想|要|让|叫|托).{{0,6}}算|"
    rf"(?:再|也)(?:帮|给|替)(?:他|她|{_PERSON}).{{0,4}}算"
)
_MINE = re.compile(r"我(?:自己)?的(?:那)?|我这边|我自己")
_ALL = re.compile(r"一共|总共|合计|是")
_GAVE_WORD = re.compile(
    r"(?:[月号日]|[昨前]天|上周|上个?月)[^\d]{0,12}(?:答应|承诺|保证|说过|讲过)[^\d一二两三四五六七八九半]*$"
)
"""A day on which the debt was owned to counts, whatever was promised."""
_SHORT = 20
_LATER = re.compile(
    r"(?:下个?月|下周|下礼拜|明天|后天|明年|月底|年底|年前|过年|过几天|过两天|回头|以后|过后|到时候?|等.{1,6}(?:再|就))"
    r".{0,8}(?:给|发|付|结|打|补|还)(?!了|过)"
)
_HOPE = re.compile(
    r"我.{0,3}(?:想要|想拿|只要|觉得|认为|以为|希望|指望|估计|估摸|琢磨|寻思|盘算|自己算)|(?:应该|该)(?:能|可以)?(?:有|拿|要|得)"
    r"|起码.{0,2}(?:给|赔)|至少.{0,2}(?:给|赔)"
)
_SUPPOSED = re.compile(r"^(?:那|可|但)?(?:要是|如果|假如|假设|万一|要不)|的话$")
_ADDS = re.compile(r"还有|还欠|另外|另有|再加|加上|又|也|漏|没算|少算|补充|不止|不光")


def told_part(text: str, answers: bool = False) -> str:
    """The words without the clauses that hold a figure or a day and only ask, suppose, or tell what somebody offers;
    what `answers` a question may sound like one (5500吧)."""
    plain = normalise(text).text
    kept = list(_CLAUSE.finditer(plain))
    dropped = [one for one in kept if _FIGURE.search(one[0]) and not (_own(one[0]) if answers else tells(one[0]))]
    dropped += [one for one in _of_others_too(kept) if one not in dropped]
    for one in dropped:
        plain = plain[: one.start()] + " " * (one.end() - one.start()) + plain[one.end() :]
    return plain.strip() if dropped else text


def _of_others_too(clauses: list[re.Match[str]]) -> list[re.Match[str]]:
    """The clauses with figures that go on with somebody else's pay: 我同事欠得更多 有三万."""
    found, others = [], False
    for one in clauses:
        others = of_others(one[0]) or (others and "我" not in one[0])
        if others and _FIGURE.search(one[0]):
            found.append(one)
    return found


def not_told(text: str) -> str:
    """The clauses that `told_part` leaves out."""
    clauses = _clauses(text)
    others = _of_others_too(clauses)
    return " ".join(one[0] for one in clauses if _FIGURE.search(one[0]) and (one in others or not tells(one[0])))


def _own(clause: str) -> bool:
    """Whether a clause is about one's own pay as it is: not what others offer, will do, or are owed themselves."""
    if _GAVE_WORD.search(clause) and not _LATER.search(clause):
        return True
    return not (_OFFER.search(clause) or _LATER.search(clause) or of_others(clause))


def of_others(text: str) -> bool:
    """Whether the words are about the pay of somebody else."""
    return bool(_OTHERS.search(text))


def says_all(text: str) -> bool:
    """Whether a count that is told is that of everything."""
    return bool(_ALL.search(text))


def for_others(text: str) -> bool:
    """Whether the words want somebody else's pay worked out: 帮我老乡也算一下."""
    return bool(_FOR_OTHERS.search(normalise(text).text))


def of_oneself(text: str) -> bool:
    """Whether short words come back to one's own: 我的刚才是多少."""
    return len(text) <= _SHORT and bool(_MINE.search(normalise(text).text))


def tells(clause: str) -> bool:
    """Whether a clause states something of one's own."""
    if not _own(clause):
        return False
    if _RECKON.search(clause) and not _OF_RECKONING.search(clause):
        return True
    if _HOPE.search(clause) or _SUPPOSED.search(clause):
        return False
    return bool(_NO_QUESTION.search(clause)) or not is_asked(clause)


def is_asked(text: str) -> bool:
    """Whether one of its clauses asks, whatever it asks."""
    return any(asks(one[0]) or bool(_ASKS.search(one[0].rstrip("啊呀哈哦噢哩嘞?？"))) for one in _clauses(text))


def offered(text: str) -> bool:
    """Whether the words tell what somebody else would give."""
    return any(bool(_OFFER.search(one[0])) and bool(_FIGURE.search(one[0])) for one in _clauses(text))


def promised(text: str) -> bool:
    """Whether the words tell that the money is to come some day."""
    return any(bool(_LATER.search(one[0])) for one in _clauses(text))


def hoped(text: str) -> bool:
    """Whether the words tell what somebody would be content with, or thinks to be due."""
    return any(bool(_HOPE.search(one[0])) and bool(_FIGURE.search(one[0])) for one in _clauses(text))


def puts_right(text: str) -> bool:
    """Whether the words correct something, or add to it."""
    return corrects(text) or bool(_ADDS.search(text)) or bool(_NO_QUESTION.search(text))


def _clauses(text: str) -> list[re.Match[str]]:
    return list(_CLAUSE.finditer(normalise(text).text))
