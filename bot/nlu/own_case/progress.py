"""What is asked of a case that is in work: what is missing, when the mediation is, who handles it, its number …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.naming.surnames import ORDINARY_WORDS, SURNAMES

LONGEST = 26
LONGEST_MONEY = 18
"""Characters: longer words ask something of a story."""

_WHAT = r"(?:啥|什么|哪|么子|咩|乜|几样)"
_WHEN = (
    r"(?:哪[天日]|几号|几时|几点|什么时(?:候|间)|啥时候?|多咱|多会儿?|何时|哪里|"
    r"在哪|哪儿|地点|地址|时间|日期|定[了下]|排[了上到]|安排|通知|线上|视频|远程)"
)

_ASPECTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "number",
        re.compile(
            r"(?:编号|单号|案号|受理号|登记号|案件号|查询号|查询码)(?!.{0,4}(?:错|不对))|"
            r"(?:^|[把那个的子])号(?:再|给我|又)*(?:发|报|说|念|讲)(?:给)?(?:我|一)|^号(?:我)?(?:没记|忘|丢|找不)"
        ),
    ),
    (
        "files",
        re.compile(
            r"(?:发|传|交|给)(?:的|了|过)?.{0,10}(?:收到|看到|看见)(?:了)?(?:没有?|吗|么|不)|"
            r"(?:照片|截图|录音|视频|材料|证据|文件|图)(?:你们|您)?(?:都)?(?:收到|看到|"
            r"存上|进去)(?:了)?(?:没有?|吗|么|不)|"
            r"(?:都|全|是不是)?(?:在|进|放进?|存进?|传)(?:了|到)?(?:里面|里头|案子里|上去?|去了?)(?:了)?(?:没有?|吗|么|不|吧|哈|是吧)|"
            r"^(?:都|你们?)?(?:收到|看到)(?:了)?(?:没有?|吗|么|不)|收到没收到"
        ),
    ),
    (
        "missing",
        re.compile(
            rf"(?:补|缺|差|欠|少|交|提供|准备|提交|上传)(?:点|些|的|了|个|我|份|交|充|材料|资料|东西|证据|是)*{_WHAT}|"
            rf"{_WHAT}(?:些|个|种|样)?(?:材料|资料|东西|证据|手续).{{0,3}}(?:没|缺|差|不够|要|还)|"
            rf"(?:还|再|要|得|需要|用)(?:我|再|要)*(?:补|交|准备|提供|发){{1,2}}(?:点|些)?{_WHAT}|"
            r"(?:材料|资料|证据)(?:都|还)?(?:够|齐|全)(?:了)?(?:吗|没|不|么|了没|伐)"
        ),
    ),
    (
        "lawyer",
        re.compile(
            r"(?:啥|什么|甚么|么子)时(?:候|间).{0,4}(?:有|派|来|给|定|见).{0,4}律师|律师.{0,4}(?:定|派|来|有)(?:了|下来)?(?:没有?|吗|不)|(?:几时|多久|好久).{0,6}律师"
        ),
    ),
    ("mediation", re.compile(rf"调解.{{0,8}}{_WHEN}|{_WHEN}.{{0,6}}调解")),
    (
        "who",
        re.compile(
            r"(?:谁|哪个|哪位|啥人|边个|哪们|什么人|何人|哪个部门|哪个单位)(?:人|同志|"
            r"同事|老师)?(?:在|来|给|帮)?(?:我)?(?:办|管|负责|跟进?|接手?|处理|联系我|"
            r"经手|承办)|"
            r"(?:承办|经办|负责)(?:的)?(?:人|同事|同志)|(?:办|管|负责|跟)(?:我|这|那|"
            r"案).{0,6}(?:是谁|谁|哪位|哪个)|(?:案|事|单)子?(?:归|在)(?:谁|哪)"
        ),
    ),
    (
        "passed_on",
        re.compile(
            r"(?:转|派|移交|交)(?:出|办|送)?(?:了)?(?:到|去|给)?(?:哪|谁|啥地方|什么地方|"
            r"什么部门|啥部门)|派单(?:是|了|啥|什么)|转办(?:是|了|啥|什么)|转出(?:了|"
            r"是|去)"
        ),
    ),
    (
        "steps",
        re.compile(
            r"(?:接下来|下一?步|然后|后面|之后|往后|后续)(?:呢|会|都|是|要)*(?:咋|怎么|如何|啥|什么|哪)?(?:弄|办|走|搞|处理|流程|步骤|安排|做)"
        ),
    ),
    (
        "outcome",
        re.compile(
            r"(?:站长|站里|老板|公司|单位|他们|平台|对方|网点)(?:那?[边头里])?(?:到底|究竟|现在)?(?:咋|怎么|"
            r"啥|什么|如何|肯|有没有|给)?(?:个)?(?:说的?|讲的?|回(?:话|复|应)?|答(?:应|"
            r"复)?|表态|松口|认账?)(?:了)?"
            r"(?:没有?|吗|么|呢|啥|什么|不|伐|[?？]|$)"
        ),
    ),
    (
        "next",
        re.compile(
            rf"下一?步|接下来|(?:然后|后面|之后|往后|后续)(?:呢|咋|怎么|我|该|要|干|做|"
            rf"是|还)|(?:我)?(?:现在|这会儿)?(?:要|该|得|还要|需要)(?:我)?(?:再)?(?:干|"
            rf"做|弄|等)(?:点|些)?{_WHAT}|"
            r"(?:要|得|还要|还得|大概|一般)?(?:等)?(?:多(?:久|长时间|少天)|几(?:久|天|耐)|好久)(?:能|才|会|可以)?(?:有|"
            r"出|见|拿)(?:个)?(?:结果|消息|信|说法|回音)|"
            r"(?:(?:什么|甚么|啥|甚|么子|哪个|咩)(?:时候|时间|日子|会儿)|几时|多(?:久|会儿|暂|咱)|几久|几天|好久|哪天|哪阵)"
            r"[^钱薪款没了冇]{0,6}(?:联系|找我|回(?:我|俺|话|信|电|音)|打(?:给我|电话|过来)|电话|结果|消息|信儿?(?!用|号)|办|处理|审|批|管|弄|下来)|"
            r"^(?:那|大概|大约|还|要|得|一般|需要|要得|这个|[\s,，])*(?:等|要|得|需)?(?:等)?(?:多久|多长时间|几久|几天|几耐|好久|多少天|几多日)"
            r"(?:啊|呀|呢|嘛|哦|撒|咯|时间|工夫)*[?？]?$"
        ),
    ),
    (
        "stalled",
        re.compile(
            r"有(?:了|啥|什么|个|点|得)*(?:动静|消息|信儿?|回音|回信|下文|说法|进展|结果|"
            r"准信|着落)(?:了)?(?:没|吗|不|么|冇)|联系.{0,6}(?:没有?|上没|了没|了吗)[?？]?$|"
            r"(?:没|冇|没得|莫得|没有|一点|无)(?:有|得|见|个|听到|收到|等到)*(?:啥|什么|"
            r"任何|一?点|半点|个)*(?:动静|动向|消息|信儿?(?!用|号|任)|回音|回信|下文|"
            r"反应|音信|说法|进展|结果|准信|人影|声音|着落)|"
            r"石沉大海|(?:有没有|没有?|有)人(?:管|理|办|跟|接)(?:我|这|吗|没|了|$)|没声儿?|"
            r"催(?:一?下|一催|催)|(?:是不是)?(?:把我|给)?忘(?:了我|记我|"
            r"到)|(?:还在|到底)(?:办|处理|跟|弄)(?:没|着|吗|不|呢|了)|"
            r"等(?:了|到|得).{0,8}(?:天|周|礼拜|月|久|花)|几天了|(?:怎么|咋)(?:还|都|这么)(?:没|慢|不)"
        ),
    ),
)
_WRITTEN = re.compile(
    r"(?:一共|总共|总数|总额|拢共|合计|加起来|总的)(?:是|就是|现在|还)*(?:差|有)?(?:多少|好多|几多|几何|好?多钱)|(?:总数|总额|金额)(?:给我)?(?:再)?(?:报|念|说)|"
    r"(?:给我|再|都)(?:给我)?(?:念|报|读)(?:一?遍|一?下|[一]?哈)|(?:记|写|填|登记?)(?:的|了)(?:都)?(?:是)?(?:些)?(?:啥|什么|么子|咩)(?!时候|用)|"
    r"^(?:那|案子?|单子?|里面|那边|这边|里|上|也|都|都给我|给我)*(?:改|换|更新)(?:了|过来|好|上)*(?:没有?|吗|不)[?？啊呀]*$|"
    r"(?:电话|手机号?|名字|号码|金额|地址).{0,4}(?:给我)?(?:看看|看一?下|念|报|对不对|对吗|是不是对|核对)"
)
"""What stands in the case; after a correction also what it comes to."""
_REFUSES = re.compile(
    r"(?:公司|单位|老板|站长|站里|对方|他们?|平台).{0,4}(?:要是|如果|还是|就是|万一|硬是)?.{0,2}(?:不理|不认|不配合|不搭理|不回)(?:你们|您们?|工会|工会的?人)|"
    r"(?:要是|如果|万一)(?:公司|单位|老板|站长|站里|对方|他们?|平台).{0,3}(?:不理|不认|不配合|不搭理|不谈)(?:你们|您们?|工会)?(?:呢|咋|怎)"
)
_HOW_LONG = re.compile(
    r"(?:那|这个?|我|大概|大约|一般|估计|差不多|还|要|得|需要|会|等|批|审核?|办|才|能|可以|我们|的话|[\s,，])*"
    r"(?:多(?:久|长时间|长|少天|少时间|会儿?)|几(?:久|天|长时间|个?工作日|多天|耐)|好(?:久|长时间|多天)|啥(?:时候|辰光)|什么时(?:候|间)|几时|多咱)"
    r"(?:能|会|才|可以|就|要|得|批|审核?|办|弄|搞|好|完|成|下来|通过|有|出|个|结果|消息|答复|回复|信儿?|到|了|的|呢|啊|呀|吧|嘛|咯|噻|哦|哈|"
    r"[\s?？。])*"
)


def asks_how_long(text: str) -> bool:
    """Whether short words only ask how long it takes, whatever it is: 大概要等几久, 啥时候能批下来."""
    return len(text.strip()) <= LONGEST and _HOW_LONG.fullmatch(text.strip()) is not None


_OTHER_MATTER = re.compile(
    r"仲裁|起诉|打官司|法院|法庭|开庭|监察|12333|12345|工伤认定|社保|公积金|贷款|"
    r"报销|离职|辞职|证明|驿站|换电|培训|体检|"
    r"入会|会员|会籍|转会|法援|法律援助|律师|工伤|助学|补助"
)
"""Words of procedures of which the same is asked in general, unless a case of that kind is in work:"""
_KINDS: dict[str, re.Pattern[str]] = {
    "membership": re.compile(r"入会|会员"),
    "membership_change": re.compile(r"会籍|转会|会员"),
    "legal_aid": re.compile(r"法援|法律援助|律师"),
    "work_injury": re.compile(r"工伤"),
    "child_aid": re.compile(r"助学"),
    "hardship_aid": re.compile(r"补助"),
}
_MONEY = re.compile(
    r"(?:(?:什么|甚么|啥|甚|么子|哪个|咩)(?:时候|时间|日子|会儿)|几时|多(?:久|会儿|暂|咱)|几久|几天|好久|哪天|哪个月)"
    r"[^没了冇]{0,6}(?:拿|要|讨|追|收|到|给|发|见|有|结)[^没了冇]{0,4}(?:钱|工资|款|工钱|运费|账|手)|"
    r"(?:钱|工资|款|工钱|运费)[^没了冇]{0,4}(?:什么时候|啥时候|几时|多久|哪天|好久|几久|多会儿)[^没冇]{0,6}(?:拿|要|讨|追|收|到|给|发|有|结|下来)"
)
"""When there will be money: nobody knows, and it is said so with where the case stands."""
_IN_GENERAL = re.compile(
    r"一般|通常|如果|要是|万一|怎么(?:申请|办理|写|算)|合法|违法|能不能(?:要|"
    r"告|赔)|可以(?:要|告|赔)|会费|工资|[打发给结]钱|欠(?:我|的钱|多少)|钱(?:咋|"
    r"怎么|啥|什么|多久|几)"
)
_THAT_DAY = re.compile(
    r"视频|线上|远程|带(?:啥|什么|哪)|几点|(?:在|去)(?:哪|啥地方)|改(?:个)?(?:时间|"
    r"期|天)|(?:去|来|到)不了|没空|哪天|几号"
)
"""What is asked of the day of a mediation that was set down."""
_MINE = re.compile(r"我(?:的|这|那|个)|俺|咱|额|案|单子?|这(?:个|件)?事|那(?:个|件)?事|你们")
MEDIATION = frozenset({"mediation_scheduled", "in_mediation", "mediation_failed"})


_HIM = (
    r"(?:他|她|别人|人家|(?:我的?)?(?:朋友|同事|工友|老乡|兄弟|老公|老婆|媳妇|对象|表[哥弟姐妹])|"
    r"我[哥弟姐妹爸妈爹娘叔舅嫂])(?:们)?"
)
_FOR_HIM = re.compile(
    rf"(?:替|帮|给|代){_HIM}(?:来)?(?:查(?!.{{0,8}}(?:驿站|电话|路|店))|(?:瞅|"
    rf"看){{1,2}}.{{0,4}}(?:案|单子|进度|批|申请|编号|办))|(?:让|叫|托|喊|请)我(?:来)?(?:帮|"
    rf"替|给)?(?:他|她|忙)?(?:们)?(?:查|看看|瞅)|"
    rf"(?:查|看|瞅)(?:一?下|下|看|个|瞅)?{_HIM}的|"
    rf"{_HIM}的?(?:那个|那件)?(?:案子?|单子?|事[儿情]?|申请|登记|编号)(?:办到|"
    rf"到哪|有(?:信|消息|结果|进)|进[度展]|批|咋样|怎么样|走到)"
)
_TELLS_OWN = re.compile(r"欠|没(?:发|给|结|赔)|不(?:发|给|结)|拖|工资|工钱|受伤|摔|撞|开除|辞退|罚|入会|加入")
"""What is told of somebody else to be taken up, not asked after."""
_NAMED_CASE = re.compile(r"(?:查|看|问)(?:一?下|下|看)?([\u4e00-\u9fff]{2,3})的(?:那个)?(?:案|单|事|申请|编号|进度)")
_NO_NAME = re.compile(r"入|工|公司|站|我|俺|咱|自己|这|那|欠薪|工伤|法援|入会|案")


def asks_for_others(text: str) -> bool:
    """Whether short words ask where the case of somebody else stands (帮我查下王大军的案子)."""
    said = text.strip()
    if len(said) > LONGEST + 14:
        return False
    if _TELLS_OWN.search(said):
        return False
    named = _NAMED_CASE.search(said)
    return bool(_FOR_HIM.search(said)) or bool(named and _is_name(named[1]))


def _is_name(words: str) -> bool:
    begins = words[0] in SURNAMES or words[:2] in SURNAMES
    return begins and words[:2] not in ORDINARY_WORDS and not _NO_NAME.search(words)


def asked_of_case(text: str, kinds: Sequence[str], states: Sequence[str]) -> str | None:
    """What short words ask of a case in work: number, missing, mediation, who, passed_on, outcome, next, stalled,
    money, written; None where they ask nothing of it. `kinds`, `states`: of the cases in work."""
    said = text.strip()
    if not said or len(said) > LONGEST or not kinds:
        return None
    if (
        "unpaid_wages" in kinds
        and len(said) <= LONGEST_MONEY
        and _MONEY.search(said)
        and not _OTHER_MATTER.search(said)
    ):
        return "money"
    if len(said) <= LONGEST_MONEY and _WRITTEN.search(said):
        return "written"
    if _REFUSES.search(said):
        return "refuses"
    if _IN_GENERAL.search(said):
        return None
    other = _OTHER_MATTER.search(said)
    if other and not any(kind in kinds and words.search(said) for kind, words in _KINDS.items()):
        return None
    found = next((name for name, words in _ASPECTS if words.search(said)), None)
    if found is None and "mediation_scheduled" in states and _THAT_DAY.search(said):
        return "mediation"
    if found == "mediation" and not (_MINE.search(said) or MEDIATION & set(states)):
        return None
    return found
