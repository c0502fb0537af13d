"""What short words ask about a sum that was worked out: how much in all, how it comes about, what stands in it."""

from __future__ import annotations

import re

from bot.nlu.numbers.numerals import find_numerals
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.items import find_items

LONGEST = 24
"""Characters: longer words tell something."""
_ALL = r"(?:合计|总共|一共|总数|总的?|拢共|加起来|加一?起|全部|统共|共|能要|能拿|能讨|该拿|该给)"
_HOW = r"(?:怎么|咋个?|怎样|如何|点|怎|乍|哪能)(?:样)?(?:算|计|得|出|来)(?:的|出|得|来|个|哩|嘅|滴)?"
_WHY = r"(?:为什么|为啥子?|为么子|点解|凭啥|咋)(?:会?是?这|只有|才|就|这么|要?除|要?乘|那么|恁)"
_RIGHT = r"为[啥什]么?.{0,2}没|算[得的]?[少多低高]了|算得?对[吗不么]|有没有算错|算错[了没]|靠谱|准不准"
_QUESTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pay_days", re.compile(r"21\.?75|二十一点七五")),
    (
        "n_or_2n",
        re.compile(
            r"(?:N\s*和\s*[2两二]\s*N|[2两二]\s*N\s*和\s*N|两个数|(?:要|选|拿)哪(?:个|一个|一样)|差在哪|区别)",
            re.IGNORECASE,
        ),
    ),
    (
        "floor",
        re.compile(
            r"(?:最低工资|最低|社平|标准|2010|(?<!\d)20块?)[^0-9]{0,8}"
            r"(?:真|哪[来儿里]|谁定|怎么(?:来|定)|咋(?:来|定)|准不|准吗|对吗|是啥|是什么)|(?:真的|准的?)[吗么]$|样例"
        ),
    ),
    (
        "where",
        re.compile(
            r"(?:去|找|到)(?:劳动局|人社局?|仲裁|监察|法院|信访).{0,6}(?:行|可以|能|有用|管用)(?:吗|不|么|嘛)?(?:行)?$|"
            r"(?:去|到|上)哪(?:里|儿|个|块)?(?:去)?(?:要|告|讨|找|拿)|找(?:谁|哪个|哪里)(?:去)?(?:要|讨|说|告|拿)?(?:钱)?$|(?:怎么|咋个?|如何|咋样)(?:去)?(?:要|告|讨|拿|弄)"
            r"(?:回来|到|得回来)?(?:呢|啊|呀)?$|^(?:那|接下来|下一步|现在|然后|之后|后面)*(?:我)?(?:该|要|得)?(?:怎么办|咋办|怎么弄|咋弄|做啥|做什么|干啥)|"
            r"^(?:那|就)*我?(?:想|要|得)(?:去)?(?:告|起诉)(?:他|它|她|老板|公司|站长|单位|他们)?(?:们)?$"
        ),
    ),
    ("limit", re.compile(r"时效|过期|过没过|来得及|来不来得及|还能告|超时|最晚|啥时候前|什么时候前|截止")),
    (
        "formula",
        re.compile(
            rf"公式|算法|(?:不到|不满|不够|差点?).{{0,6}}[给能]?(?:也|都)?[给能]?算|几倍|多少倍|[是算]几个月|{_HOW}|{_WHY}|{_RIGHT}|哪[里儿]?来|怎么(?:这么|才|就|只)[多少点]|[依根]据|"
            r"凭(?:哪|什么)|哪[一]?条(?:法|规定)?|哪个法|什么法"
        ),
    ),
    ("contents", re.compile(r"(?:[加算计包括含][了进入过]?|算进|加进|加上)[^0-9]{1,8}(?:[吗么嘛不]|没有?|了没)$")),
    (
        "total",
        re.compile(
            rf"{_ALL}.{{0,8}}(?:多少|几多|好多|几[钱块]|几钿|呢|是啥|报|来着|啦|[嘛吗])|"
            r"(?:合计|总数|总共|一共|拢共)[^0-9]{0,4}$|"
            r"(?:是|给|拿|差|欠|要|赔|拿到|得)(?:[我俺咱]|到)?(?:多少|几多|好多)(?:来着|啊|呀|呢|嘛|钱)*$|我的是多少"
        ),
    ),
)
_TELLS = re.compile(r"\d+\s*(?:块|元|个?月|天|小时|单|年|号)|没签|没发|没休|入职|干了|跑了")


def table_question(text: str) -> str | None:
    """Which question it is: pay_days, n_or_2n, floor, limit, formula, contents, total; None where none is asked, or
    where the words tell figures of their own."""
    plain = normalise(text).text.strip(" 。.,!！?？")
    if not plain or len(plain) > LONGEST:
        return None
    kind = next((kind for kind, pattern in _QUESTIONS if pattern.search(plain)), None)
    if kind is None:
        return None
    if kind in ("total", "limit", "contents", "where") and (_TELLS.search(plain) or _figures_beside(plain)):
        return None
    return kind


def asks_limit(text: str) -> bool:
    """Whether the words, however long, ask for the last day to claim something."""
    return bool(dict(_QUESTIONS)["limit"].search(normalise(text).text))


def _figures_beside(text: str) -> bool:
    """Whether a figure stands in the words, besides the idle 一 of 一共 and what only counts the items (这两样)."""
    return any(one.value > 1 and text[one.end : one.end + 1] not in ("样", "项") for one in find_numerals(text))


def figure_meant(text: str) -> float | None:
    """The sum that a question is about: 五万多 of 哪里来的五万多."""
    found = [float(one.value) for one in find_numerals(normalise(text).text) if one.value and one.value >= 100]
    return found[0] if len(found) == 1 else None


def items_meant(text: str) -> tuple[str, ...]:
    """The items that a question names."""
    return find_items(normalise(text).text)
