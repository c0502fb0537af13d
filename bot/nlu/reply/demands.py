"""What words outside a form ask for outright, where the classifier is easily led astray."""

from __future__ import annotations

import re

LONGEST = 40
"""Characters: a longer message is a story in which such words may only come up."""

_REPORT = re.compile(
    r"(要|想|来|帮我)(举报|投诉|反映|告|登记|报).{0,8}(欠薪|欠工资|拖欠|欠钱|(不|没)(发|给|结)(工资|运费|派费)|克扣)"
)
_DEBT = re.compile(r"(?<![道抱])欠(了|我|俺|薪)?[ ，,：:]*(\d|[一二两三四五六七八九十]+[千万百])")
_SHORT_OF = re.compile(
    r"(?<![出相误还剩])(?:差|短|该|少(?:了|给|发)?|压|扣(?=着)|拖)(?:着|了|欠)?(?:我|俺|额|咱|阿拉|我们|俺们)(?:的)?"
    r"[^不没，。,\s]{0,10}?[ ，,：:]*"
    r"(?:\d{3}|[一二两三四五六七八九][千万百]|工资|工钱|运费|派费|薪水|奖金|提成|补贴|人工)"
)
"""What is owed, said otherwise (差我三千, 压着我运费): nobody says so of anything else."""
_NOT_SHORT = re.compile(r"罚|不该|应该|[吗么?？]|合法|怎么算|咋算|差不多|凭啥|凭什么|为啥|为什么|押金")
_AID = re.compile(r"法律援助|法援|免费律师|请(?:个|不起)律师")
_GRIEVANCE = re.compile(
    r"欠[了我俺]|欠薪|扣[了我]|押金|不退|辞退|开除|踢了|开了|炒了|不给|没给|没发|不赔|没赔|摔|撞|断了|受伤|工伤"
)
_ABOUT_AID = re.compile(
    r"什么条件|啥条件|要[啥什]么?材料|多少钱|要钱|收费|多久|哪里申请|在哪申请|怎么申请|咋申请|管不管|算不算"
)
_DEPOSIT = re.compile(
    r"(?:扣|押|收)(?:了|我|俺|额|着){1,3}.{0,8}(?:押金|保证金|服装费).{0,4}(?:不退|没退|不给|不还|不返)|"
    r"(?:押金|保证金)(?:\d{3,}|[一二两三四五六七八九十]+[千万百][一二三四五六七八九百]*)(?:块钱?|元)?(?:也|还|就|都|一直)?(?:不退|没退|不给退|不还|不返)"
)
_SUM = re.compile(r"\d|[一二两三四五六七八九十]+[千万百]")
_BANNED = re.compile(
    r"(封|停|冻结|拉黑|永封)(了|掉)?(我|俺|咱|号|账号|帐号|骑手号|接单)|被.{0,6}(封(号|了|停)|冻结|拉黑|停号|停单)"
)
_NOT_BANNED = re.compile(r"封(路|城|控|楼|小区|条|面|口|箱)|信封|封闭|公司封|疫情")
_NO_WITHDRAWAL = re.compile(
    r"(?<!老板)(?<!公司)(?<!站长)(?<!单位)(?<!平台)(?<![他她]们)(?<![他她又来时应])(反悔|后悔)了?(?!不)|不(想)?撤(回|诉|销)?了|(别|不要|先别)撤|撤(回|销)?错了|取消撤回|刚才?撤(?:回|掉)?的.{0,4}恢复|恢复(?:刚才?撤|(?:一下|吧)?$)|恢复.{0,6}(案|编号|登记|反映|申请|QX|RH|FY)|"
    r"(还是|还)(要|想)(办|追|告|反映|申请)(下去|到底)?|撤(回)?(掉)?(的)?.{0,6}(接着|继续|重新)(办|来)"
)
_NO_STAFF = re.compile(
    r"(?<!不)(?<!不要)(?<!别)(?<!不想)(回到?|转回?|找|换|跟|还是)(到|给)?机器人|不(要|用|找|转|等|排)(真人|人工|同事|回电|电话)了?|"
    r"不用(打|回)(电话|过来|给我)?了?|取消(人工|排队|回电)"
)
_REGRET = re.compile(
    r"^(?:我|俺|额|咱)?(?:又|现在|有点)?(?:反悔|后悔)(?:撤|了|啦|咯|不撤)?[啊呀。！! ]*$|"
    r"刚才?撤(?:回|掉)?的.{0,4}恢复|恢复刚才?撤|^(?:帮我|给我)?恢复(?:一下|吧)?$|后悔撤|反悔撤|不撤(回|诉|销)?了|撤(回|销)?错了|取消撤回"
)
_HELP = re.compile(
    r"^(谁|有人|快|来个人|你们|能不能|可以)?(能)?(来)?(谁)?(帮帮|帮一下|帮下|帮个忙|救救)(我|俺|咱|忙)?"
    r"(吧|啊|呀|吗|嘛|一下)*[。！!？?~ ]*$"
)


def reports_debt(text: str) -> bool:
    """Whether short words report that wages are owed (我要举报站点欠薪; 美团 欠 12000)."""
    kept = _DEPOSIT.search(text) and _SUM.search(text)
    return len(text) <= LONGEST and bool(any(one.search(text) for one in (_REPORT, _DEBT)) or _says_short(text) or kept)


def _says_short(text: str) -> bool:
    return bool(_SHORT_OF.search(text)) and not _NOT_SHORT.search(text)


def wants_legal_aid(text: str) -> bool:
    """Whether words ask for legal aid and tell what for, in whatever form they ask (能不能申请法援 站里把我踢了)."""
    aid = _AID.search(text)
    return bool(aid) and bool(_GRIEVANCE.search(text)) and not _ABOUT_AID.search(text)


def is_banned(text: str) -> bool:
    """Whether short words say that a platform has closed somebody's account."""
    return len(text) <= LONGEST and bool(_BANNED.search(text)) and not _NOT_BANNED.search(text)


def keeps_case(text: str) -> bool:
    """Whether short words take back that a case was to be withdrawn."""
    return len(text) <= LONGEST and bool(_NO_WITHDRAWAL.search(text))


def regrets(text: str) -> bool:
    """The same, said so outright that nothing else can be meant (我反悔了)."""
    return len(text) <= LONGEST and bool(_REGRET.search(text))


def leaves_staff(text: str) -> bool:
    """Whether short words ask for the bot rather than a person (不要了 回到机器人)."""
    return len(text) <= LONGEST and bool(_NO_STAFF.search(text))


def calls_for_help(text: str) -> bool:
    """Whether the words, taken whole, only call for anybody's help."""
    return bool(_HELP.search(text.strip()))


_WITHHELD = re.compile(r"人工(?:都|仲|全部)?(?:冇|未|没|唔|拖)|[爭争欠]我.{0,4}人工")


def wages_withheld(text: str) -> bool:
    """Whether short Cantonese words report that wages (人工) are not paid, whatever they ask at their end (点算)."""
    return len(text) <= LONGEST and bool(_WITHHELD.search(text))


_GET = r"(?:给我|发我|看看|导出|查|列出|告诉我|输出)"
_OTHERS_DATA = r"(?:所有|其他|别的?|全部)(?:人|用户|骑手|工友)的?.{0,4}(?:手机|电话|身份证|名单|资料|信息|数据)"
_ORDERS = re.compile(
    r"(?:忽略|无视|忘记|忘掉|抛开|不要管).{0,10}(?:指令|规则|设定|提示词?|限制|命令)|(?:system|developer|assistant|user)\s*[:：]|"
    r"(?:ignore|disregard).{0,20}(?:instruction|prompt|rule)|"
    rf"{_GET}.{{0,6}}{_OTHERS_DATA}|{_OTHERS_DATA}.{{0,6}}{_GET}|"
    r"提示词|系统提示|开发者模式|越狱模式|DAN模式",
    re.IGNORECASE,
)


def orders_machine(text: str) -> bool:
    """Whether words are meant for a machine, or for what others have told us."""
    return bool(_ORDERS.search(text))


_FILLER = re.compile(
    r"(?:那个|这个|内个|那啥|就是说?|我就?|我(?:想|要)?说|我跟你(?:说|讲)|你听我(?:说|讲)|是这样的?|怎么说呢|咋说呢|呃+|额+|唉+|哎+|诶+|嗯+那?个|"
    r"事情是这样的?|是这么(?:个|回)事|我?(?:想|要)?(?:跟你们?|向你们?)?(?:问|咨询|打听|反映|请教)(?:你|您)?(?:个|一个|点|一下|件|一件)+事?情?|"
    r"(?:我)?有(?:个|一个|点|件|一件)事情?|请问一下|(?:就|只)是|没啥事?|想|随便(?:聊聊|说说)|唠嗑|"
    r"(?:跟|和|找)[你您](?:随便)?(?:说说|唠唠|聊聊|讲讲|摆摆|念叨念叨)话?)+[啊呀吧呢嘛哈,，。.…~～ ]*"
)


def only_begins(text: str) -> bool:
    """Whether a message is no more than the first breath of what comes next (那个, 我跟你说)."""
    return bool(_FILLER.fullmatch(text.strip()))


_FIGURE = re.compile(r"[\d\s,.，。:：/\-+*xX]*\d[\d\s,.，。:：/\-+*xX]*(?:块钱?|元|个月|个?人|月|号|日|年)?")


def is_bare_figure(text: str) -> bool:
    """Whether a message is figures alone: a telephone number, a sum, a day."""
    return bool(_FIGURE.fullmatch(text.strip()))


_DIGITS = re.compile(r"[\d零〇一二三四五六七八九十百千万两俩幺]+")


def without_figures(text: str) -> str:
    """What stands beside the figures, spoken or written."""
    return _DIGITS.sub("", text).strip()


_WANTS_IT_REPORTED = re.compile(
    r"(?<!不)[要想](?:来)?(?:报|反映|登记|举报|投诉|上报)(?:一下)?(?:拖?欠薪|欠工资|拖欠|工资)"
)


def wants_it_reported(text: str) -> bool:
    """Whether the words ask outright that unpaid wages be reported (我要报欠薪)."""
    return bool(_WANTS_IT_REPORTED.search(text))


_ILL = re.compile(r"病|癌|瘤|住院|手术|透析|化疗|瘫|火灾|着火|烧光|残疾|去世|走了")
_AT_HOME = re.compile(r"[俺我]?(?:娘|爹|妈|爸|媳妇|老婆|老公|孩子|娃|儿子|女儿|闺女|老人|爷|奶|家里)")
_NO_MEANS = re.compile(r"花了|花光|掏空|借了|欠了一屁股|没钱|拿不出|交不起|负债|外债|揭不开锅|过不下去|撑不住|供不起")


def tells_hardship(text: str) -> bool:
    """Whether words tell of an illness or a loss at home that costs more than there is (俺娘病了花了七八万)."""
    return all(words.search(text) for words in (_ILL, _AT_HOME, _NO_MEANS))
