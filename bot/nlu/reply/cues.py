"""Small words that show what a message does inside a form: skip, doubt, repeat, correct, ask. Pure patterns over the
normalised text; the classifier is not asked for these because they mean nothing outside a form."""

from __future__ import annotations

import re

_SKIP = re.compile(
    r"^(跳过|略过|先跳过|下一[个题项]|不填|先不填|空着吧?|不想说|不想填|不方便|不方便说|不告诉你?|保密|"
    r"没有|没得|冇|莫得|木有|么有|么得|呒没|不给|先不给|不提供|没|无|不用|不用了|不想给|不愿意|不留名字?|不留|匿名|不说|"
    r"不必|不改|不用改|以后再(说|补|给)|回头再(说|补|给)|过后再说|改天再(说|补)|下次再说|(?:还|都|暂时|也)?(?:没有?|未|冇|不)(?:要)?(?:开庭|排期|定下?|通知|排|到开庭|到时候)|还没有|还早|"
    r"随便|都行|都可以|都中|啥时候都行|什么时候都行|随时|没啥|没什么|没别的|没有别的|就这些|就这|skip)"
    r"(这个|这项|这一项|没了|没有了|没别的|没有没有|谢谢[你您]?|多谢|辛苦[你您]?|麻烦[你您]?|就这样|别的|其他的?|要说的|补充的?|了|吧|呗|哈|啊|呢|嘛|给|说|透露|号码|行不行|可以吗|"
    r"[。！!.,，~～ ])*$"
)
_UNKNOWN = re.compile(
    r"(不知道|不晓得|唔知|不清楚|说不准|说不清|记不清|记不得|不记得|忘了|忘记|算不清|没算过|拿不准|搞不清|"
    r"不太清楚|弗晓得|晓不得|不大记得)"
)
_REPEAT = re.compile(
    r"^(啥|什么|么子|嘛|啥子|咩)?(意思|再说一遍|再说一次|没看懂|没听懂|看不懂|重复一遍|刚才问啥|你问啥|"
    r"问的啥|你说啥|说啥呢)|"
    r"^(你|您)?(刚才|刚刚)?(在)?(问|说|讲)的?(是|个|了)?(啥|什么|么子|嘛|咩)(意思|呢|啊|呀|哦|嘛|来着|[?？。 ])*$"
)
_WHY = re.compile(
    r"(为什么|为啥|凭啥|干嘛|干啥|做咩|为么子).{0,6}(要|问|填|给|提供|知道)|要(这个|这些|身份证|电话|"
    r"手机号|名字).{0,4}(干|做|有)(嘛|啥|什么|用)|"
    r"保密(吗|不|么|的吧)|会不会(告诉|泄露|传|说出去|乱打|骚扰|拿去|卖|外传|被骗|是骗)|不会告诉|会告诉|"
    r"(必须|非得|非要|一定要|必填|硬要).{0,5}(吗|么|不|嘛|伐|咩)([?？啊呀 ]|$)|"
    r"不(填|给|说|写)(行不行?|行吗|可以吗|中不|得不得|会怎)"
)
_REVIEW = re.compile(
    r"(我(刚才|刚刚|都|前面|已经)*(填|说|写|报)了(啥|什么|些啥|哪些)|填到哪|问到哪|到哪一步|看看我填的|"
    r"给我看看填的|念一遍|"
    r"(重复|念|报|读|看看)(一?遍|一?下|看看)?.{0,3}(填|写|说)(过|了)?的|"
    r"(填|写)(过|了)?的.{0,4}(看看|念|报|读)|核对一下我填|"
    r"还(差|剩|缺)(啥|什么|几个|几项|哪些|多少)(问题|项|没填|要填)?([?？没啊呀 ]|$)|"
    r"都(填|记)(了|上)?(啥|什么|哪些))"
)
_RESTART = re.compile(r"^(重新来|从头来|从头开始|重新填|重来|推倒重来|全部重填|重头来)")
_CORRECT = re.compile(
    r"((?<!对)不对|不是|(?<![没冇莫])错了|搞错|弄错|写错|填错|[多少][写打填记]了|[写打填记][多少]了|说错|说岔|打错|讲错|记错|改成|改为|改一下|"
    r"改下|更正|应该是|应该写|其实是|纠正|才对|改个|得改|(?<!不)(?<!不需)(?<!没有)(?<!没啥)要改|^改$|去掉|拿掉|不要写|"
    r"^改改|^改(?:一?下|个)?(?:手机|电话|号码|名字|姓名|金额|月份|时间|地址|地点|单位|公司|平台)|换成|哦不|不不|说少了|说多了|唔啱|整岔|整错|岔劈|"
    r"[说写填打讲记报搞弄念输][岔串混漏](?!斗)|[说写填打讲记报搞弄念输](?:反|差)了|[说写填打讲记报弄]得(?:不|不太|不大)[准对]|"
    r"(?:给|帮|再|麻烦|你|您|恁)(?:我|俺|咱)?改(?:改|一改|过来|掉)|改改吧?$)"
)
_QUESTION = re.compile(
    r"[?？]|吗|么$|多久|多长时间|呢$|怎么|咋|如何|多少|几时|哪里|哪能|哪有|哪块|哪儿|啥时候|什么时候|算不算|合法|合不合法|行不行|"
    r"能不能|可不可以|有没有|要不要|是不是|[了过有]没$|点算|凭啥|为什么|为啥|伐$|不$"
)
_GOING_ON = re.compile(
    r"^(?!那|要是|如果|万一|假如|还有呢)(?:.*(?:着|[手家里这那站]里|手上|[还都]在|都有|多了?去了?)|.*(?:都|还|正|可|才|早就)[^谁啥什怎咋哪几多吗]{1,10})呢$"
)
_RESUME = re.compile(
    r"(接着|继续)(填|弄|办|写|报|来|刚才|上次|前面|之前)|前头那(个|事)|刚才那(个|事)(儿)?(接着|继续|办完)|"
    r"把前头|填完(它|刚才)|^继续$|^接着$|回到刚才"
)
_ASSENT = re.compile(
    r"^(?:那|这回|这下|现在|这样)?(嗯+呢?|恩|哦|噢|好+|行|对|是|要得|中|成|可以|得|系|系啊|冇错|没错|"
    r"没问题|冇问题|莫得问题|提交|确认|确定|同意|交|交吧|发吧|报吧|就这样|这样|就是|"
    r"就这个|对头|正确|无误|没毛病|ok|OK|Ok|yes|好嘞|好的|好滴|可以的|行的|对的|是的|是嘞|好哒|妥|妥了|"
    r"弄吧|办吧|登记吧|齐活儿?|得啦|得咗|交特|交啦|好额|👌|👍|🆗|✅|没错了|不用改|没有要改的|没啥要改的)"
    r"(的|了|吧|啊|呀|嘞|咯|哈|呢|哒|滴|噻|哦|就行|没问题|没错|冇错|提交|确认|交吧|都对|就这样|嗯|对|是|好|行|"
    r"[。！!.,，~～ ])*$"
)

NAMES: dict[str, re.Pattern[str]] = {
    "amount": re.compile(
        r"说少了|说多了|少说|多说|(?:钱|[那这]个?数|数字)(?=[写打填报]错|错|不对|不是|要改|改一?下|改成)|金额|数目|钱数|多少钱|"
        r"欠的钱|数额|款数"
    ),
    "period": re.compile(r"月份|时间段|哪几个月|几个月|欠薪时间|起止|时间"),
    "company": re.compile(r"单位|公司|平台|老板|厂名|站点名"),
    "location": re.compile(r"地址|地点|(?<![两俩几三四一有]个)(?<!有)(?<![几两]处)地方|位置|在哪|区域"),
    "name": re.compile(
        r"(?<!娃)(?<!孩子)(?<!女儿)(?<!儿子)(?<!闺女)(?<!娃的)(?<!孩子的)(?<!女儿的)(?<!儿子的)(?<!闺女的)(?:名字|姓名)|我叫|"
        r"(?<!单位)(?<!公司)(?<!站点)(?<!平台)名儿"
    ),
    "phone": re.compile(r"电话|手机|(?<!身份证)(?<!证件)号码|联系方式"),
    "id_number": re.compile(r"身份证"),
    "job": re.compile(r"工种|行业|职业|干啥的|做什么工作"),
    "has_contract": re.compile(r"合同"),
    "evidence": re.compile(r"证据|材料"),
    "description": re.compile(r"经过|情况|说明|描述|内容"),
    "matter": re.compile(r"事项|什么事|案由"),
    "hearing_date": re.compile(r"开庭|日期|时限"),
    "incident_date": re.compile(r"哪天|受伤时间|日期|时间"),
    "worker_count": re.compile(r"人数|几个人|多少人"),
    "callback_time": re.compile(r"时间|几点"),
}
"""How people call the things they want to change."""


_TASKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "greet",
        re.compile(
            r"^(你好|您好)?(我)?(想|要)?(问|咨询|请教)(一)?(下|个事|点事|个问题|问题|哈)(情|儿)?(呗|哈|吧|啊)?$"
        ),
    ),
    ("request_legal_aid", re.compile(r"法律援助|法援")),
    ("report_work_injury", re.compile(r"报(个)?工伤|工伤(申报|登记|认定)")),
    (
        "report_unpaid_wages",
        re.compile(
            r"欠薪|讨薪|拖欠|欠(了)?(我|我们|俺|俺们|咱|额)|(工资|运费|派费|奖金|提成|补贴)(到现在|一直|都|"
            r"还)?(没发|没给|没结|不发|不给|不结)|没(发|给|结)(工资|运费|派费)"
            r"|人工(冇|未|没|全部|拖|唔)"
        ),
    ),
    (
        "request_counselling",
        re.compile(r"约(?:一下|个|一个)?(?:心理)?咨询|心理(?:咨询|老师|辅导)|约个人聊|找个?人(?:聊聊|说说话|谈谈心)"),
    ),
    ("join_union", re.compile(r"^入会|(加)?入(个)?(工会|公会|公惠)|我要入会|办(个)?会员")),
    ("find_station", re.compile(r"(附近|最近|找).{0,6}(驿站|歇脚)")),
)
"""Words that name a task outright. They help where a message is mostly names and figures."""


_DRAFTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("join_union", re.compile(r"入会|入工会|会员登记")),
    ("report_unpaid_wages", re.compile(r"欠薪|工资|欠钱|运费")),
    ("request_legal_aid", re.compile(r"法律援助|法援|律师")),
    ("report_work_injury", re.compile(r"工伤|受伤")),
    ("request_hardship_aid", re.compile(r"困难|帮扶|补助")),
    ("apply_child_aid", re.compile(r"助学|孩子|上学")),
    ("complain_platform_rule", re.compile(r"平台|规则|投诉")),
    ("request_counselling", re.compile(r"心理|咨询")),
)
_DECLINES = re.compile(r"^(不|别|莫|甭|唔|先不|算了|还是不|暂时不|先别)")
_SHORT = 10
_AFTER_ALL = re.compile(r"(?:看错|看岔|看漏|没看清|眼花).*(?:对的?|没错|没问题|没毛病|是对的|冇错)$")


def draft_named(text: str) -> str | None:
    """The task whose half-filled form the words mean, None when they name none."""
    return next(iter(drafts_named(text)), None)


def drafts_named(text: str) -> tuple[str, ...]:
    """All tasks that the words name as people call their half-filled forms."""
    return tuple(intent for intent, pattern in _DRAFTS if pattern.search(text))


def declines(text: str) -> bool:
    """Whether short words turn down what was just offered."""
    return len(text.strip()) <= _SHORT and bool(_DECLINES.search(text.strip()))


def task_named(text: str) -> str | None:
    """The task that the words name, None when they name none."""
    return next((intent for intent, pattern in _TASKS if pattern.search(text)), None)


def form_act(text: str) -> str:
    """What a message does inside a form: restart, review, why, repeat, skip, wait, unknown, or "" for none of these."""
    stripped = text.strip()
    for act, pattern in (
        ("restart", _RESTART),
        ("review", _REVIEW),
        ("why", _WHY),
        ("repeat", _REPEAT),
        ("skip", _SKIP),
        ("wait", _WAIT),
    ):
        if pattern.search(stripped):
            return act
    return "unknown" if len(stripped) <= 16 and _UNKNOWN.search(stripped) else ""


def corrects(text: str) -> bool:
    """Whether the words say that something before was wrong."""
    return bool(_CORRECT.search(text))


def is_right_after_all(text: str) -> bool:
    """Whether the words take back a doubt about what was read out: 哦 没事 看错了 对的."""
    return len(text.strip()) <= _SHORT + 6 and bool(_AFTER_ALL.search(text.strip(" 。.！!")))


def last_correction(text: str) -> int:
    """Where the last word ends that says that something before was wrong; 0 where none does."""
    return max((found.end() for found in _CORRECT.finditer(text)), default=0)


def assents(text: str) -> bool:
    """Whether the words, taken whole, are a plain yes."""
    return bool(_ASSENT.search(text.strip()))


def asks(text: str) -> bool:
    """Whether the words look like a question; 呢 behind what goes on or is there (都留着呢) asks nothing."""
    said = re.sub(r"(?<=(.))[唔弗勿](?=\1)|[唔弗勿咩㗎]$", "不", text.strip(" 。.！!~～"))
    return bool(_QUESTION.search(said[:-1] if _GOING_ON.search(said) else said))


def resumes(text: str) -> bool:
    """Whether the words ask to go on with what was interrupted."""
    return len(text) <= 40 and bool(_RESUME.search(text))


_WAIT = re.compile(
    r"^(你|您)?(先|稍)?(等等|等一?下|等会儿?|等我|稍等|别急|等着)|我(先|去)?(问问|问一下|找找|翻翻|看看再|"
    r"想想)(他|她|看|下)?$|"
    r"^(你|您|我)?(等会儿?|待会儿?|等下|一会儿?)再?(说|填|弄|聊|讲|回你?|来)($|[\s,，。])|"
    r"(等会儿?|回头|待会儿?|等下|晚点)(再)?(给|发|告诉|补)(给)?(你|您)|"
    r"(后补|再补|(晚点|晚些|之后|以后|过后|改天)再?(给|补|发|报))[吧了哈啊呗]*$|"
    r"我?去(拿|找|取|翻).{0,6}(等|稍)|[ ，,](你|您)?(先)?等(我)?(会儿?|一?下|等)$"
)
_OTHERS = re.compile(r"站长|老板|经理|队长|他|她|对方|公司|单位|负责人|财务|人事|工头|平台")


def others_are_named(text: str) -> bool:
    """Whether words speak of somebody else, so that a number in them may be theirs."""
    return bool(_OTHERS.search(text))


_RIGHT = re.compile(r"应该是|改成|改为|换成|其实是|才是|更正为|是|叫")


def what_is_right(text: str) -> str:
    """The words of a correction after the last word such as 改成 or 是: what it should be; "" without such a word."""
    parts = _RIGHT.split(text)
    return parts[-1].strip(" ，。,.！!") if len(parts) > 1 else ""


def names_of(text: str) -> tuple[str, ...]:
    """The slots that the words name, in no order; only useful beside a correction."""
    return tuple(slot for slot, pattern in NAMES.items() if pattern.search(text))


def corrects_a_field(text: str) -> bool:
    """Whether short words change something by its name, outside any form (电话改成139…, 我要改地址)."""
    return len(text) <= 30 and corrects(text) and bool(names_of(text)) and not asks(text)


_WRONG_TOO = r".{0,3}(?:错|不对|不准|改|应该是|应该写|弄反|[说写填打讲记报搞弄][岔串混漏反]|是)"
_RIGHT_AFTER_ALL = r".{0,3}(?:没错|没问题|不用改|不改|不变|是对的|对的)"


def names_wrong(text: str) -> tuple[str, ...]:
    """The slots that the words call wrong one by one: 金额改成两万五 电话也不对."""
    return tuple(
        slot
        for slot, pattern in NAMES.items()
        if re.search(f"(?:{pattern.pattern}){_WRONG_TOO}", text)
        and not re.search(f"(?:{pattern.pattern}){_RIGHT_AFTER_ALL}", text)
    )
