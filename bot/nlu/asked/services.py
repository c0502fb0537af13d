"""Words after a list of what the union offers (check-ups, courses, fairs): signing up, choosing one, asking."""

from __future__ import annotations

import re

LONGEST = 40
LONGEST_DETAIL = 24
LONGEST_CHOICE = 16

_SIGNS_UP = re.compile(
    r"报(?:个|上|下|一?个)?名|帮我报|给我报|替我报|报(?:上|一个|这|那|第|最)|预约|预定|约(?:上|一?下|个|一个|这|那|第|最|得上|不上)|(?:留|占|订|定|空)(?:个|一个)?(?:位|"
    r"名额|名|号|座|坑|场)|"
    r"排(?:个|一个|上)?(?:号|队|名)|挂(?:个|一个|上)?号|登记(?:一?下|上|个|我|吧|$)|算(?:我|上我|俺)(?:一个)?|给我(?:安排|写上|记上|加上|整一个|弄一个|来一个)|"
    r"(?:我|俺|额)(?:也)?(?:要|想|就)(?:去|参加|报|约)(?!哪|不)|我去(?:这|那|第|吧|$)|我参加|(?:加|添)(?:我|上我)(?:一个)?|要(?:这|那|第.)(?:个|场|期|次)|"
    r"帮我(?:弄|办|约|订|定)(?:上|一?下|好|个)?(?:吧|呗|$)|"
    r"那?(?:就|给我)(?:办|弄|约|报|订)(?:吧|上|了|呗|这)"
)
_NOT_NOW = re.compile(r"取消|不(?:去|约|报|参加|想|要|用)(?:了|吧|啊|名)?|别(?:约|报)|退(?:掉|了|出)?|算了")
_DETAILS: dict[str, re.Pattern[str]] = {
    "bring": re.compile(
        r"带(?:啥|什么|哪些|点|身份|证|卡|不带|上|东西)|(?:啥|什么|哪些)(?:证件?|材料|东西|手续)|要(?:证|身份证|材料)|准备(?:啥|什么|点)|凭(?:啥|什么)|拿(?:啥|什么)"
    ),
    "fasting": re.compile(r"空腹|空着?肚|饿(?:着)?肚|吃(?:早)?饭|吃东西|早饭|早饭|喝水|禁食|能(?:不能)?吃|吃不吃"),
    "contents": re.compile(
        r"(?:查|做|检|看|学|教|讲|招|发|有)(?:些)?(?:啥|什么|哪些|点啥|么子)|项目|内容|能(?:不能)?(?:查|做|照|拍|抽)|(?:查|做|照|拍)不(?:查|做|照|拍)|彩超|心电图|"
        r"抽血|验血|胸片|血压|妇科|颈椎|腰椎|肝"
    ),
    "phone": re.compile(r"电话|号码|联系(?:谁|哪|方式)|找谁|问谁|打(?:给)?(?:谁|哪)"),
    "place": re.compile(
        r"哪(?:里|儿|块|个地方|个位置|边|嘎|旮旯)|在哪|去哪|啥地方|什么地方|地址|地点|位置|怎么(?:走|去|坐车)|咋(?:走|去)|边度"
    ),
    "day": re.compile(
        r"哪(?:一)?天|几号|啥时候?|什么时候|几时|多久|几点|时间|日子|哪日|边日|啥辰光|最近(?:的|一)|下(?:一)?(?:次|场|期|回)|有没有(?:周末|晚上|下午|上午)|(?:周末|晚上|"
        r"下午|上午|夜里)(?:的|场|有|班)"
    ),
    "cost": re.compile(r"多少钱|收费|收钱|要钱|要不要钱|免费|花钱|费用|几块|几钱|票价|贵不"),
    "who": re.compile(
        r"会员|入会|没入|工会卡|会员证|会员卡|谁(?:能|可以|都)|什么人|哪些人|资格|条件|要求|外地|户口|众包|年龄|家属|老婆|孩子|带人|几个人|对象"
    ),
    "quota": re.compile(r"名额|满(?:了)?(?:没|吗|不)|还有(?:位|名|号|没|吗|不)|抢|人多|排队|多少人|几个位"),
    "result": re.compile(r"报告|结果|证书|发证|拿证|补贴|包分配"),
}  # fmt: skip
_ELSEWHERE = re.compile(
    r"驿站|工资|欠薪|工伤|摔|撞|仲裁|法律|律师|入个?会|退会|转会|会费|投诉|举报|态度|骂|差劲|人工|真人|回电|进度|编号|封号|罚款|扣[了我钱]|押金|老板|站长|平台|辞退|开除|加班|赔|困难|补助|助学"
)
_ORDINALS = ("一", "二", "三", "四", "五")
_PLACE = re.compile(
    r"第([一二三四五1-5])(?:个|场|期|班|次|家|条)?|(头|前)(?:一)?(?:个|场)|(最后)(?:一)?(?:个|场)|最(?:近|早|快)(?:的)?(?:那)?(?:一)?(?:个|场|期|次)"
)
_PART = {
    "上午": (0, 12),
    "早上": (0, 12),
    "中午": (11, 14),
    "下午": (12, 18),
    "后晌": (12, 18),
    "晚上": (17, 24),
    "夜里": (17, 24),
    "下班": (17, 24),
}
_WEEKEND = re.compile(r"周末|双休|礼拜六日|休息天|休息日")
_DAY = re.compile(
    r"\d{1,2}\s*[月号日.]|(?:周|星期|礼拜)[一二三四五六日天]|[今明后]天|大后天|下周|月底|月初|春天|夏天|秋天|冬天"
)
_THIS = re.compile(
    r"^(?:那|就|我|要|报|选|去|嗯|好|行)*(?:这|那)(?:个|场|期|次|一?场|一?个|家|里|儿)?(?:吧|呗|啊|呢|可以|行|好|的)*$"
)


def signs_up(text: str) -> bool:
    """Whether words want a place kept, and do not take one back."""
    return len(text) <= LONGEST * 3 and bool(_SIGNS_UP.search(text)) and not (_NOT_NOW.search(text) and len(text) <= 14)


def details_asked(text: str) -> tuple[str, ...]:
    """What short words ask about an offer: day, place, bring, fasting, cost, who, phone, quota, contents, result."""
    return tuple(what for what, words in _DETAILS.items() if words.search(text)) if len(text) <= LONGEST_DETAIL else ()


def place_in_list(text: str) -> int | None:
    """The place in a list that words name, from 0; -1 the last; None where they name none."""
    found = _PLACE.search(text)
    if found is None:
        return None
    if found[1]:
        return int(found[1]) - 1 if found[1].isdigit() else _ORDINALS.index(found[1])
    return -1 if found[3] else 0


def part_of_day(text: str) -> tuple[int, int] | None:
    """The hours between which it should begin."""
    return next((hours for word, hours in _PART.items() if word in text), None)


def at_the_weekend(text: str) -> bool:
    """Whether it should be on a Saturday or Sunday."""
    return bool(_WEEKEND.search(text))


def chooses_time(text: str) -> bool:
    """Whether short words name a day or a part of one (周五的, 晚上的有吗)."""
    short = len(text.strip()) <= LONGEST_CHOICE
    return short and bool(part_of_day(text) or at_the_weekend(text) or _DAY.search(text))


def means_this_one(text: str) -> bool:
    """Whether short words take the one spoken of (就这个吧)."""
    return bool(_THIS.search(text.strip()))


def is_elsewhere(text: str) -> bool:
    """Whether words are about another matter than what was listed."""
    return bool(_ELSEWHERE.search(text)) or len(text) > LONGEST


_GIVES_BACK = re.compile(
    r"取消|不去了|去不了|来不了|来不成|不约了|不报了|不参加了|退(?:掉|了|出)|别给我(?:约|报|留)|不想(?:去|查|学)了|不查了|不学了|名额让"
)
_MOVES = re.compile(r"改|换|挪|推|调|往后|提前|错开|另约|重新约|再约|延")
_ASKS = re.compile(
    r"(?:约|报|登记|排|留)(?:上|好|成|到)(?:了)?(?:没|吗|不|么)|是哪天|几号来着|是几点|约的|报的|名额(?:有|留|在)|确认了"
)
_OF_SERVICES = re.compile(
    r"体检|检查|查身体|抽血|课|培训|班|招聘会|场馆|球场|场地|慰问|预约|约的|报名|报的|名额|那(?:个|场)"
)


def act_on_booking(text: str, fresh: bool) -> str:
    """What short words want with a place that is kept: "cancel", "move", "ask" or ""; `fresh`: it was kept just now."""
    said = text.strip()
    if not said or len(said) > LONGEST or not (fresh or _OF_SERVICES.search(said)):
        return ""
    if re.search(r"驿站|工资|回电|入会|案子", said):
        return ""
    if _MOVES.search(said):
        return "move"
    if _GIVES_BACK.search(said):
        return "cancel"
    return "ask" if _ASKS.search(said) else ""


_KEPT = re.compile(r"约上|报上|登记上|排上|上(?:次|回)|约的|约好|报好|报的|取消|不去了|去不了|来不了|退掉|退了")


def speaks_of_a_booking(text: str) -> bool:
    """Whether words are about a place that should be kept already."""
    return len(text) <= LONGEST and bool(_KEPT.search(text)) and bool(act_on_booking(text, True))
