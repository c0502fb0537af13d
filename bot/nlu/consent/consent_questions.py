"""What is asked back where somebody is to agree: what it means, who gets what, what follows from a yes or a no, and
whether anything was told already."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

LONGEST, LONGEST_BARE = 44, 14
"""Characters: longer words tell a story; so few, about no other matter, ask about what stands there."""

_EMPLOYER = (
    r"(?:单位|公司|老板娘?|站长|站里|站点|平台|网点|车队|队长|老细|经理|主管|领导|工头|东家|厂里|头儿|上头|"
    r"他们?|她们?|人家|对方|那边)"
)
_FIRM = _EMPLOYER.replace("|他们?|她们?|人家|对方|那边", "")
_OFFICE = r"(?:人社局?|劳动局|监察|法援|援助中心|认定科|社保局|政府|部门|外面|外人|别人|旁人|其他人)"
_TOLD = r"(?:说|讲|告诉|话(?:畀|给)|提|透露|通知|联系|通气|打招呼|转|交|递|送|发|给|泄|漏)"
_LOST = re.compile(
    r"(?:听|看|搞|弄|整|闹)?(?:不|没|冇|唔|弗|勿)(?:太|大|怎么|咋|得|是很)?(?:懂|明白|清楚|晓得|知道|理解|搞懂)|"
    r"(?:啥|什么|么子|咩|乜|嘛|甚|哪个|几个)(?:子|么|个)?(?:意思|名堂|讲究|东东)|(?:讲|说)(?:的)?(?:啥|什么|咩|么子)|"
    r"(?:看|听)得?(?:云里雾里|糊涂|蒙|懵)|懵(?:了|逼)|晕了"
)
_FOLLOWS = re.compile(
    r"影响|后果|好处|坏处|害处|风险|区别|差别|麻烦|吃亏|有(?:啥|什么|么子|咩|没有|没得)?.{0,2}用|"
    r"(?:图|为)(?:个)?(?:啥|什么)|为(?:啥|什么)|干(?:啥|嘛|什么)|做(?:啥|什么|咩)|凭(?:啥|什么)|"
    r"必须|一定[要得]|非[要得]|可以不|能不能不|能不|不(?:转|说|同意|讲|选|点).{0,6}(?:咋|怎|会|行|能|可以|有|还|就)|"
    r"(?:转|说|讲|同意)(?:了|完|过去)?.{0,4}(?:会|咋|怎|有|能|是不是)|哪个好|选哪|该选|咋选|怎么选|要钱|收费|花钱|靠谱|骗"
)
_WHO_GETS = re.compile(
    rf"(?:{_TOLD}|看|查|拿|晓得|知道|收).{{0,6}}(?:谁|哪|边个|啥人|什么人|么子人|几个人|啥地方)|"
    rf"(?:谁|哪些?人|边个|啥人|什么人|么子人).{{0,8}}(?:看|拿|知|晓|收|管|{_TOLD})|(?:隐私|保密|信息|资料|电话|名字).{{0,8}}(?:安全|泄|漏|会不会|保密|卖)"
)
_EMPLOYER_LEARNS = re.compile(
    rf"{_EMPLOYER}.{{0,10}}(?:知道|晓得|看[得到见]|发现|猜|找我|整我|报复|为难|穿小鞋|开除|辞)|"
    rf"(?:告诉|通知|跟|和|同|对|向|给|让|畀)(?:我|俺|我们)?(?:的|那个|个)?(?:{_FIRM}|{_EMPLOYER}.{{0,4}}(?:说|讲|知|晓))|报复|穿小鞋"
)
_OTHER = re.compile(
    r"仲裁|起诉|法院|合同|社保|公积金|赔|加班|押金|罚|时效|期限|几天|多久|好久|几时|啥时候|什么时候|哪天|进度|"
    r"编号|驿站|补贴|培训|体检|会费|入会|工资.{0,6}(?:要|拿|给|发)|算|多少钱|证据|截图|录音|申请书|人工"
)
_ALREADY = re.compile(
    rf"(?:没(?:有)?|冇|未|木有|还没|不曾|没得)(?:把.{{1,6}})?(?:跟|和|同|对|向|给|让|畀|告诉|通知|联系)(?:我|俺|我们|额)?(?:的|那个|个)?"
    rf"(?:{_EMPLOYER}|{_OFFICE})|"
    rf"(?:跟|和|同|对|向|给|让|畀|告诉|通知|联系)(?:了)?(?:我|俺|我们|额)?(?:的|那个|个)?(?:{_EMPLOYER}|{_OFFICE}).{{0,4}}"
    rf"(?:{_TOLD}|知道|晓得|通知)?(?:了|过)|{_TOLD}(?:给|到)?(?:{_EMPLOYER}|{_OFFICE})(?:了|没)|"
    rf"(?:有没有|是不是|是否|已经|有冇|已|现在).{{0,8}}(?:跟|和|同|对|向|给|让|畀|告诉|通知|转).{{0,3}}(?:{_EMPLOYER}|{_OFFICE})|"
    rf"(?:{_EMPLOYER}|{_OFFICE}).{{0,5}}(?:知道|晓得|知)(?:不知|了|不|没|是我|系我|么|吗)|"
    rf"{_TOLD}(?:出去|过去)?(?:了|过)?(?:没有?|冇|未|木|没得)|没(?:有)?把.{{1,8}}(?:给|{_TOLD})(?:了|到)?(?:{_EMPLOYER}|{_OFFICE})"
)
_ENDS_ASKING = re.compile(
    r"(?:吗|么|嘛|不|没|没有|没得|冇|未|吧|哈|啵|呗|撒|伐|咩|系咪|是不是|对不对|是吧|对吧|啊|呀)[\s。！!?？~～]*$|[?？]"
)
_QUERY = re.compile(
    r"谁(?!都|也)|啥(?!都|也)|哪(?!个都|怕)|什么(?!都|也)|咩|乜|么子|会不会|必须|非要|一定[要得]|为何|咋|怎|干(?:啥|嘛)|做(?:咩|嘛)|"
    r"(?:吗|么|嘛|伐|不)[\s。！!]*$"
)
_STORY = re.compile(r"工资|钱|款|账|欠|(?:我|俺|额)(?:已经|都|就|也|刚)?[跟和对向]")


def asks_what_it_means(text: str) -> bool:
    """Whether words, where a consent is asked for, ask about it or say that it was not understood."""
    said = text.strip()
    if not said or len(said) > LONGEST:
        return False
    if _LOST.search(said):
        return not _OTHER.search(said)
    if not (asks(said) or _QUERY.search(said)):
        return False
    return (asks_outright(said) or len(said) <= LONGEST_BARE) and not _OTHER.search(said)


def asks_outright(text: str) -> bool:
    """Whether the words themselves speak of what it means, of who gets what or of what follows; else they only are a
    short question."""
    return any(one.search(text) for one in (_LOST, _FOLLOWS, _WHO_GETS, _EMPLOYER_LEARNS))


def fears_employer(text: str) -> bool:
    """Whether a question is about the employer: whether they learn of it, and what they may do then."""
    return bool(_EMPLOYER_LEARNS.search(text))


def asks_if_told(text: str) -> bool:
    """Whether short words want to know whether something was told or passed on already (你们没有跟我老板讲哈)."""
    said = text.strip()
    short = len(said) <= LONGEST // 2 + 4
    return short and bool(_ENDS_ASKING.search(said)) and bool(_ALREADY.search(said)) and not _STORY.search(said)
