"""Short questions about the very thing that is being filled in: what it costs, how long it takes, whether it works."""

from __future__ import annotations

import re
from typing import Literal

About = Literal["", "cost", "duration", "chance", "afterwards", "call", "retaliation", "identity", "consent"]

_START = (
    r"(?:那|哦|哎|请问|这个?事?|办这个?|弄这个?|报这个?|填这个?|你们|恁们?|咱|我就?问一?下?|俺?就?问|到底|申请|就|"
    r"对了|大概|一般|后面|以后|还)*"
)
_END = r"(?:呢|啊|呀|吧|哦|嘛|哈|的|了|得|咯|嘞|捏)*"
_OR_NOT = r"(?:不|吗|么|没|嘛|咩|伐|不能|不得|没得)"
_DONE = (
    r"(?:批|批下来|办好|办完|办成|下来|有结果|有信儿?|有回音|弄好|搞好|审核完?|通过|回复|处理好?|解决|有消息|搞掂|"
    r"(?:有人|你们|同事|谁|人)?(?:会|来|能|给我|跟我)*(?:联系我?|给我打|打给我|打电话|打过来|回我|回电|给答复))"
)
_WHEN = r"(?:得|要)?等?(?:多久|多长时间|几天|几时|啥时候?|什么时候|好久|几耐|几多日|咋久)"
_WORKS = r"(?:成|办成|批|批下来|通过|要回来|要得回来|要到|追回|追回来|弄成|退|帮上?忙?|解决)"
_PUNISH = (
    r"(?:扣我?(?:的)?(?:钱|工资|分)|开除|辞退|炒|报复|穿小鞋|封我?号|停我?(?:的)?[单号]|不给我?派单|找我?麻烦|整)我?"
)
_COST = (
    rf"(?:要不要|用不用|需不需要|收不收|要|收|花|交|得花)(?:钱|费用?|手续费){_OR_NOT}?|"
    rf"免费的?{_OR_NOT}?|不要钱吗?"
)
_CHANCE = (
    rf"(?:能不能|能否|可不可以|得不得|会不会){_WORKS}|(?:真|还)?(?:能|会|可以){_WORKS}?(?:我)?{_OR_NOT}|"
    rf"(?:退|办|批|要)(?:不了|不下来|不回来){_OR_NOT}|(?:能|会)帮(?:我)?(?:不能|不){_END}帮?|"
    rf"(?:管|有|顶)用{_OR_NOT}|有没有用|白(?:填|弄|报){_OR_NOT}"
)
_AFTERWARDS = (
    r"(?:交|提交|填|报|登记)(?:上去|完|好)?(?:以后|之后|后|完)?(?:怎么办|咋办|会怎样)|"
    r"然后|后面|(?:下一步|接下来|之后|后续)(?:会|要|都|是|该|你们|我)*(?:啥|什么|咋|怎么|如何)(?:办|弄|样|走|搞|做|流程)?"
)
_CALL = (
    r"(?:我|直接|能不能|可以|要不|还是)*(?:打|拨)(?:给)?(?:你们|电话|过去|12351)"
    r"(?:行不行?|可以吗|行吗|中不|得不得|呗)?"
)
_RETALIATION = (
    r"(?:他们?|站长|老板|公司|平台)?(?:会不会|得不得|怕不怕|怕)(?:被)?(?:他们|站长|老板|公司|平台)?"
    rf"(?:给我?)?{_PUNISH}"
)
_CARD = r"(?:身份证|户口本|驾驶证|健康证|证件)(?:号码?|原件|复印件)?(?:啥的|什么的)?"
_NEEDED = r"(?:要不要|用不用|需不需要|是不是要|还?要|需要|还?得|用)"
_IDENTITY = (
    rf"(?:[他她我]的?|本人的?)?{_CARD}{_NEEDED}(?:带|交|给|填|拍|传|发)?{_OR_NOT}?|"
    rf"{_NEEDED}(?:带|交|给|填|拍|传|发|报)?(?:[他她我]的?|本人的?)?{_CARD}{_OR_NOT}"
)
_CONSENT = (
    r"(?:要是|如果|假如|我|俺|额)*(?:不|唔|弗|勿)(?:想|要|肯)?(?!.{0,6}(?:合同|协议))(?:同意|答应|授权|签|点)[^，,]{0,8}"
    r"(?:影响|还?(?:能|可以)|能不能|会唔会|会不会|得唔得|行不行|行不|行吗|可以吗|可以不|要紧)[^，,]{0,10}"
)
_WORDS: dict[About, str] = {
    "cost": _COST,
    "duration": rf"{_WHEN}(?:能|可以|才|得|会)*{_DONE}?|(?:能|会)?{_WHEN}{_DONE}",
    "chance": _CHANCE,
    "afterwards": _AFTERWARDS,
    "call": _CALL,
    "retaliation": _RETALIATION,
    "identity": _IDENTITY,
    "consent": _CONSENT,
}
_WHOLE = {about: re.compile(f"{_START}(?:{words}){_END}") for about, words in _WORDS.items()}


def form_question(text: str) -> About:
    """What short words, taken whole, ask about the task at hand; "" for nothing of the kind. The last part of several
    (咋恁多事 俺就问能帮不能) is enough where it is a question."""
    last = re.split(r"[\s,，。.！!~～]+", text.strip(" 。.！!~，,?？"))[-1]
    return next((about for about, pattern in _WHOLE.items() if pattern.fullmatch(last)), "")
