"""Which papers words ask for, and of which of several cases."""

from __future__ import annotations

import re

from bot.nlu.text.normalise import normalise

_PAPERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("legal_aid_application", re.compile(r"法律?援助?(?:中心)?(?:的|嘞|那个|这个)*(?:申请)?(?:表|书|单)|援助申请")),
    ("power_of_attorney", re.compile(r"委托(?:书|代理|人是)|授权(?:委托|书)|代理词")),
    ("mediation_agreement", re.compile(r"(?:调解|和解)(?:协[议意异]|书)|协[议意]书?|和解书")),
    (
        "evidence_list",
        re.compile(
            r"(?:证据|材料|凭据)的?(?:[清轻]单|清蛋|目录|单子|列表)|清单|目录|(?:列|排|理).{0,4}证据|证据.{0,8}(?:列|排|编号)"
        ),
    ),
    (
        "inspection_complaint",
        re.compile(
            r"投诉(?:书|信|材料|登记表|[数叔]|状)|举报(?:信|书|材料)|监察(?:大队)?.{0,8}(?:书|材料|表)|写.{0,3}投诉|投诉.{0,4}写"
        ),
    ),
    (
        "arbitration_application",
        re.compile(
            r"[仲重中][裁才财].{0,6}(?:申[请清][书数表]?|状子|书|表|材料|申请)|仲裁申请|"
            r"(?<!入会)(?<!援助)(?<!认定)申[请清][书数]|状子|状纸"
        ),
    ),
)
_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("legal_aid_application", re.compile(r"(?:法律援助|法援|援助中心).*表")),
    ("arbitration_application", re.compile(r"仲裁")),
    ("inspection_complaint", re.compile(r"监察|劳动局|投诉")),
    ("mediation_agreement", re.compile(r"(?:俩|双方|两个人|都)签")),
)
"""What the words are about, where they name no paper."""
_OTHER_PAPERS = re.compile(r"离婚|租房|租赁|借款|贷款|入党|入会|入团|辞职|离职|检讨|贫困|低保|助学|购房|保险|合作|承揽")
"""Words of agreements and applications that are none of ours."""
_MATTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("unpaid_wages", re.compile(r"欠薪|欠.{0,4}(?:工资|钱|款)|讨薪|工资|薪水|运费")),
    ("work_injury", re.compile(r"工伤|受伤|摔|撞|伤")),
    ("legal_aid", re.compile(r"法援|法律援助|律师|援助")),
)
_PLACE = re.compile(r"第([一二三四五1-5])[个件条]|^([一二三四五1-5])[。.]?$")
_DIGITS = {digit: place for place, digit in enumerate("一二三四五", 1)}
_NEWEST = re.compile(r"最近|最新|刚(?:才|刚|报|登记)|后面那|最后(?:那|一)")
_NUMBER = re.compile(r"[A-Z]{2}\d{8}-\d{4}", re.IGNORECASE)
LONGEST_CHOICE = 14
"""Characters: longer words are another matter."""
_NOUN = re.compile(
    r"状子|状纸|起诉[状书]|诉状|诉讼状|律师函|答辩[状书]|上诉[状书]|(?:委托|授权|申请|投诉|举报|协议)书|授权委托|"
    r"(?:申请|认定|登记)表|证据[清目]|材料清单|工伤认定(?:申请|表|书)|文书"
)
LONGEST_REQUEST = 20
_NOT_OURS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lawyers_letter", re.compile(r"律师函")),
    ("court_complaint", re.compile(r"起诉[状书]|诉状|诉讼状|上诉[状书]|答辩[状书]")),
    ("injury_application", re.compile(r"工伤认定|认定工伤|认定(?:申请)?[书表]")),
    ("membership_form", re.compile(r"入会.{0,4}[书表]")),
)
"""Papers that people ask for and that are not drafted here; what is said of each: wording/papers.yml, not_ours."""
_BESIDES = re.compile(r"证据(?:清单|目录)")


def papers_in(text: str) -> tuple[str, ...]:
    """The papers that are named, each once; none where a paper is wanted but not said which (给我弄份材料)."""
    text = normalise(text).text
    if _OTHER_PAPERS.search(text):
        return ()
    found = [name for name, words in _PAPERS if words.search(text)]
    if "evidence_list" in found and "arbitration_application" in found and not _apart(text):
        found.remove("arbitration_application")  # 仲裁要交的证据清单 is one paper
    if "legal_aid_application" in found and "arbitration_application" in found and not re.search(r"[仲重][裁才]", text):
        found.remove("arbitration_application")  # 法律援助申请书 is one too
    return tuple(found) or tuple(name for name, words in _HINTS if words.search(text))[:1]


def without_papers(text: str) -> str:
    """The words without those that name a paper, which may be called by a matter themselves (法律援助申请表)."""
    text = normalise(text).text
    for _, words in _PAPERS:
        text = words.sub(" ", text)
    return text


def names_paper(text: str) -> bool:
    """Whether short words ask for a paper outright (状子, 律师函写一份), whatever task the classifier sees in them."""
    said = normalise(text).text.strip()
    if len(said) > LONGEST_REQUEST or _OTHER_PAPERS.search(said):
        return False
    return bool(_NOUN.search(said)) and not re.search(
        r"吗|怎么|咋|什么|啥意思|在哪|多久|收到|签了|交了|没有|有没|不给", said
    )


_REQUEST = re.compile(
    r"帮|给我|替我|要(?!求)|想要|需要|写|弄|出(?!庭)|做|来(?:一|个|份)|整|起草|打(?:一|个|份|印)|开(?:一|个|份)|拟|发(?:我|一)|有没有|有[么伐没吗不]|模板|模版|样本|范本|空白|[一个]份|呢$"
)
_OF_LAW = re.compile(
    r"效力|有用|算数|合法|反悔|多久|多少钱|收费|是(?:什么|啥)|啥意思|区别|咋办|怎么办|签了|交了|递了|寄了|收到|骗|(?:[他她]们?|公司|单位|站里|站长|老板|仲裁委|法院|对方).{0,4}(?:给|发|寄|送|拿)|(?:让|叫|逼|要)我签|不给|丢了|该不该|能不能签|要不要签|什么时候"
)
_WHAT_TO_BRING = re.compile(
    r"(?:啥|什么|甚么|么子|咩|哪[些样几]|几样)(?:样的)?(?:材料|东西|资料|证据|证件|手续|文件|单子)|"
    r"(?:材料|东西|资料|证据|证件|手续).{0,6}(?:啥|什么|么子|哪些|哪几)|(?:带|准备|交|备)(?:些|点|好)?(?:啥|什么|么子|哪些)"
)
"""What has to be brought: a question, and no wish for a paper of ours."""
_THING = re.compile(r"东西|材料|文件|书|表|单|状|纸|稿|模板|模版|样本")
LONGEST_WISH = 30


def _asks_of_papers(said: str) -> bool:
    return bool(_OF_LAW.search(said) or _WHAT_TO_BRING.search(said))


def wants_paper(text: str) -> bool:
    """Whether words ask for one of our papers, also in a question (调解协议有没有), and not what the law says of it."""
    said = normalise(text).text.strip()
    if len(said) > LONGEST_WISH or _OTHER_PAPERS.search(said) or _asks_of_papers(said) or not _REQUEST.search(said):
        return False
    outright = any(words.search(said) for _, words in _PAPERS)
    return outright or (bool(_THING.search(said)) and any(words.search(said) for _, words in _HINTS))


_FORMATS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("closed", re.compile(r"(?:打|点|看)不(?:开|了|到|见)|乱码|开不了|没法(?:打开|看)|看不成")),
    ("word", re.compile(r"word|docx?|能改的|可以改的|好改的|改得了的|可编辑|能编辑|自己改", re.IGNORECASE)),
    ("pdf", re.compile(r"pdf|(?:能|可以|直接|好)(?:直接)?打印|打印(?:版|的)|不用改的", re.IGNORECASE)),
)
_ONCE_MORE = re.compile(
    r"^(?:那|就|你|麻烦|请)*(?:重新|再|照新的|按新的)(?:给我|帮我|给俺)?(?:再)?(?:出|来|弄|做|打|写|生成|起草|整|发)(?:一?[份个张遍下]|$)"
)


def format_asked(text: str) -> str | None:
    """word, pdf, or closed (a file that cannot be opened), where short words after a paper speak of its form."""
    said = text.strip()
    return None if len(said) > LONGEST_REQUEST else next((one for one, words in _FORMATS if words.search(said)), None)


def once_more(text: str) -> bool:
    """Whether short words want the paper of before anew (重新出一份)."""
    return len(text.strip()) <= LONGEST_REQUEST and bool(_ONCE_MORE.search(text.strip()))


def not_ours(text: str) -> str | None:
    """The paper that is asked for and not drafted here, by its key in wording/papers.yml."""
    said = normalise(text).text
    return next((name for name, words in _NOT_OURS if words.search(said)), None)


def matters_in(text: str) -> tuple[str, ...]:
    """The kinds of case that the words speak of (讨薪那个, 受伤那事)."""
    text = normalise(text).text
    return tuple(kind for kind, words in _MATTERS if words.search(text))


def place_in(text: str) -> int | None:
    """Which one of a list is meant, from 1 (第二个); 0 for the newest; None where no place is said."""
    found = _PLACE.search(text.strip())
    if found:
        digit = found[1] or found[2]
        return _DIGITS.get(digit) or int(digit)
    return 0 if _NEWEST.search(text) else None


def chooses(text: str) -> bool:
    """Whether short words say which paper or which case; asked for right after that was the question."""
    if _NUMBER.search(text):
        return True
    said = len(text.strip()) <= LONGEST_CHOICE
    return said and bool(papers_in(text) or matters_in(text) or place_in(text) is not None)


def _apart(text: str) -> bool:
    """Whether another paper is named beside the list of evidence: 申请书和证据清单."""
    return bool(re.search(r"申[请清][书数]", _BESIDES.sub("", text)))
