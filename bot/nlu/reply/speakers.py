"""Words by which the telephone goes to another person (换我说 我是他老乡 我也要报), and back to the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 60
LEAST_BESIDES = 4
"""Characters: in a longer story somebody else's telephone may only come up."""

_RELATION = (
    r"(?:老乡|同乡|工友|同事|同行|朋友|哥们儿?|兄弟|老婆|媳妇儿?|婆娘|堂客|老公|男人|爱人|对象|徒弟|师傅|师父|室友|舍友|同屋|同住|"
    r"邻居|搭档|伙计|战友|老表|[表堂][哥弟姐妹]|[大小]?[哥弟姐妹]|老[哥弟]|儿子|女儿|闺女|[爸妈爹娘]|一[起块]的|同[站队组](?:的|骑手)?|"
    r"旁边(?:的|这个|那个)?(?:人|小哥|骑手|师傅|大哥)?)"
)
"""Who else may speak on one's telephone; the chief is none of them."""
_NEARBY = r"(?:(?:旁边|隔壁|边上|同站|一个站|站里|身边|后面)(?:的)?)?"
_OF_MINE = rf"(?:(?:我|俺|额|咱|他|她)(?:们|的|家)*)?{_NEARBY}(?:那|这|有|另)?一?(?:个|位)?"
_CALLED = r"(?:们)?(?:[老小大阿]?[一-龥]{1,2}(?=用|说|讲|来))?"
_WHO = rf"(?:{_OF_MINE}{_RELATION}{_CALLED}|[老小大阿][一-龥]|他|她)"
_SPEAKS = r"(?:说|讲|聊|问|填|弄|搞|打字|发|报|登记|申请|办)"
_ONLY_BEGUN = r"(?!过|[的完]|到|[^，。,\s]{0,4}[?？吗])"
_TAKES = re.compile(
    rf"换(?:我|俺|他|她|(?:一?个)?人|(?:我|俺)(?:的)?{_RELATION})(?:来|跟你)*{_SPEAKS}|(?:^|[\s,，。])换(?:一?个)?人了?(?=$|[\s,，。])|"
    rf"(?:^|[\s,，。])换(?:我|俺|他|她)?(?:的|们)?{_RELATION}(?:来|上)?了?(?=$|[\s,，。])|"
    rf"(?:手机|电话)(?:我)?(?:先)?(?:递|交|借|拿|转|让)?给了?(?:{_WHO}|我)了|"
    rf"手机(?:我|俺)?(?:就|先|再|也|现在|这会儿?|马上|已经)*(?:(?:递|交|借|拿|转|让)?(?:给|到)了?|让|由){_WHO}(?:手[里上]|那[儿边]?)?(?:先|来|自己)*"
    rf"(?:用|使|说|讲|弄|填|报|打|搞|$|[\s,，。]|他|她|也)|"
    rf"电话(?:我)?(?:先)?(?:递|交|借|拿|转|让)?给了?{_WHO}(?:先|来|自己)*(?:用|说|讲)|"
    rf"(?:借|用)(?:一?下)?{_WHO}(?:的)?手机(?:用|说|来|报|跟你|登|问|一下|[\s,，。]|$)|"
    r"手机(?:他|她)?(?:先|就)?(?:借|给|递)(?:给)?我(?:用|说|一下|使)|"
    rf"(?:让|叫|喊|给(?={_WHO}(?:来|自己|说|讲))){_WHO}(?:来|跟你们?|和你们?|自己|先|也)*{_SPEAKS}(?:一?[下哈]|几句|两句)?(?:吧|了|哈|哦|嘛)?(?=$|[\s,，。])|"
    rf"(?:^|[\s,，。]|是|等下|那){_WHO}(?:自己|先)?(?:来|跟你们?|和你们?|(?<=自己)|直接)+{_SPEAKS}{_ONLY_BEGUN}|"
    rf"(?:现在|这会儿?|后面|接下来|下面)(?:说话|打字|发|用手机)?(?:的)?(?:是|换成?){_WHO}(?=$|[\s,，。在来了])|"
    r"我[是系](?:另外?|别的)一?个(?:骑手|司机|人|小哥|快递员|员工|师傅)|(?:现在)?(?:说话|打字)的(?:不是|换)|"
    r"我不是(?:他|她|(?:刚才|刚刚|前面|上面)(?:那|说话)?(?:个|位)?的?(?:人)?)(?=$|[\s,，。])"
)
_RELATED = re.compile(
    rf"(?:我|俺)(?:[是系]|就是)(?:他|她|佢|[一-龥]{{2,3}}(?=的)|(?:刚才|刚刚|前面)那个?人?)(?:的)?{_RELATION}"
)
_FOR_MYSELF = re.compile(r"(?:我|俺|额)(?:自己)?(?:也|要|想|自己)|(?:也|一样)(?:被)?(?:欠|拖|压|差|没|不给)")
_BACK = re.compile(
    r"(?:手机|电话)(?:他|她|又|已经)?(?:还|拿|要|收)回来了?|(?:手机|电话)(?:又)?(?:在|到)我(?:手上|这儿|手里)了?|"
    r"(?:手机|电话)(?:他|她)?(?:还|拿)?(?:给)?(?:我|俺)(?:拿)?回来了|(?:手机|电话)(?:还|拿)回?(?:给)?(?:我|俺)?来?了|换回(?:我|来|俺)|还是换我|"
    r"我[是系](?:刚才|刚刚|前面|最早|开头|一开始)(?:那|说话|填)的?(?:个|位)?(?:人)?(?=$|[\s,，。])|又是我了"
)


_FOR_SELF = re.compile(
    r"^(?:还有|那|对了|另外|顺便|哦|嗯|[\s,，])*(?:我|俺|额)(?:自己|本人|的|也)(?:自己|呢|的|那份|那个|也|是|被)*(?=[\s,，欠没被]|[一-龥]{2,4}(?:欠|没))"
)


def speaks_for_self(text: str) -> bool:
    """Whether somebody who reports for another begins to speak of a matter of their own: 我自己的 顺丰 欠2000."""
    return bool(_FOR_SELF.search(text.strip()))


_NOT_NOW = re.compile(
    r"^(?:不用|不要|不必|别|甭|算了|不加)|(?:能|可以|行|要|好)不(?:能|可以|行|要|好)|[?？]|(?:行|可以|成|能)吗|"
    r"(?:以后|明天|改天|回头|等会儿?|晚点|下次)(?:再)?(?:让|叫|给|换)"
)
"""A question whether somebody else may speak, or a plan for later."""


def hands_over(text: str) -> bool:
    """Whether somebody else speaks from here on, for a matter of their own."""
    if len(text) > LONGEST or _NOT_NOW.search(text):
        return False
    return bool(_TAKES.search(text) or (_RELATED.search(text) and _FOR_MYSELF.search(text)))


def hands_back(text: str) -> bool:
    """Whether the one who spoke before is there again."""
    return len(text) <= LONGEST and bool(_BACK.search(text))


_SAYS_WHO = re.compile(r"^[\s,，。]*(?:(?:我|俺)[是系]?[一-龥]{2,4}(?=[\s,，。]))?")


def without_coming_back(text: str) -> str:
    """What is said besides "I have the telephone again"; the same words where they say nothing else."""
    if not hands_back(text):
        return text
    rest = _BACK.sub(" ", text).strip(" ,，。.！!")
    rest = _SAYS_WHO.sub("", rest).strip(" ,，。.！!") or rest
    return rest if len(rest) >= LEAST_BESIDES else text


_SAME_AGAIN = re.compile(
    r"(?:也|再|还要|同样|一样).{0,4}(?:帮|给|替)?(?:我|俺|他|她|我自己|我的|(?:我|俺)?(?:的)?(?:工友|同事|老乡|兄弟|老婆|老公|媳妇|徒弟|朋友))?(?:也|再)?(?:登记|"
    r"报|办|弄|入|申请|整|填|来)(?:一?个|一?份|一下|上|$|[\s,，])|"
    r"(?:我自己|我本人|我)(?:的|那份|这份)?也(?:要|想|得)?(?:登记|报|办|弄|入|申请|填|来)"
)


def wants_same_again(text: str) -> bool:
    """Whether short words want for somebody else, or for the speaker now, what was just done (也帮我登记一下)."""
    return len(text) <= LONGEST and bool(_SAME_AGAIN.search(text))


def wants_the_same(text: str) -> bool:
    """Whether short words want for the new one what the other one wants (我也要告 我也没发 他也要报)."""
    return bool(re.search(r"(?:我|俺|额|咱)(?:自己)?也", text)) or wants_as_well(text)


_AS_WELL = re.compile(
    r"(?:也|一样|同样)(?:是|要|想|得|来|帮|给|我|他|她|被|跟你们?)*(?:报|登记|入|反映|弄|办|申请|填|告|投诉|欠|拖|压|差|没[发给拿结领]|不给|有(?=$|[\s,，。])|"
    r"一样|这样|这个|这事|同样)"
)


def wants_as_well(text: str) -> bool:
    """Whether words want for somebody what was done for another just now (他也要报他的, 俺也欠着呢)."""
    return bool(_AS_WELL.search(text))


def names_themselves(text: str, name: str) -> bool:
    """Whether the words give `name` as that of who speaks (我叫孙红旗, 本人孙红旗)."""
    mine = r"(?:我|俺|额|咱|本人)(?:的)?(?:名字|姓名|大名)?(?:就)?(?:叫做?|是|名叫)?"
    called = rf"(?:{mine}|(?:姓名|名字|大名|叫)(?:是|叫)?)[\s:：]*"
    return bool(re.search(called + re.escape(name), text))


_TITLED = re.compile(r"^[老小阿]|师傅|先生|女士|小姐|大哥|大姐|老板|经理|同志|[某x×*]")


def is_somebody_else(name: str, known: str) -> bool:
    """Whether two whole names are those of two people; not 王师傅 and 王强."""
    if len(name) < 2 or len(known) < 2 or name in known or known in name:
        return False
    return name != known and not (_TITLED.search(name) or _TITLED.search(known))


def another_wants(text: str, people: Sequence[str], deeds: Sequence[str]) -> bool:
    """Whether one of `people` wants one of `deeds` done as well (我工友也要报)."""
    who, deed = ("|".join(sorted(map(re.escape, words), key=len, reverse=True)) for words in (people, deeds))
    wants = rf"(?:我|俺|有个)?(?:{who})(?!们)(?:他|她)?(?:也|还)?(?:要|想)+.{{0,3}}(?:{deed})(?![复警销])"
    return bool(re.search(wants, text))


_HIM = rf"(?:他|她|(?:我|俺|额)(?:的|那个)?{_RELATION})(?!们|家|娘|妈|奶奶)"
_OWED_TO_HIM = re.compile(rf"(?:欠|差|拖|压|扣)(?:了|着|过)?{_HIM}.{{0,12}}\d")
_CHIEF = re.compile(r"站长|老板|经理|队长|主管|公司也|加盟商|承包")


def owed_to_another(text: str) -> bool:
    """Whether words tell what somebody is owed who is neither the speaker nor the chief (韵达欠他2000 他叫何平)."""
    return bool(_OWED_TO_HIM.search(text)) and not _CHIEF.search(text) and not re.search(r"[?？]|吗$", text)


def is_of_another(text: str, people: str) -> bool:
    """Whether words say that it is about somebody of `people` (a pattern), not the speaker: 不是俺 是俺媳妇."""
    return bool(re.search(rf"不是(?:我|俺|额|咱)(?:自己|本人)?[\s,，]*(?:是|帮|替)(?:我|俺|额)?的?{people}", text))
