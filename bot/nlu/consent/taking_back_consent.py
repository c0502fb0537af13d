"""Words that take a consent back, and words that only ask after one or complain that something leaked: a consent is
never written as taken back because a message sounded like it."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

_TELLING = r"(?:告诉|说|讲|提|转|移交|透露|暴露|泄露|授权|知道|通知|联系|找|报给|给他|给她|给单位|给公司|给站长)"
_NOT = r"(?:别|不要|莫|勿|甭|唔好|不用|先别|先不|暂时不|不能|不许|不准|不想|不愿|不可以|不同意|不让|不再|不|冇)"
_TAKES_BACK = re.compile(
    rf"{_NOT}.{{0,8}}{_TELLING}|(?:撤回|收回|取消|撤|反悔|后悔).{{0,6}}(?:同意|授权|答应|转)?|"
    r"保密|(?:同意|授权).{0,6}(?:撤|收回|取消|作废|不算)|不同意"
)
_NOT_ABOUT_TELLING = re.compile(r"别把.{1,6}(?:电话|手机|名字|号码|地址|身份证).{0,3}(?:写|填|留|登记)|写上去|填上去")
LONGEST = 20
_EMPLOYER = r"(?:单位|公司|老板|站长|站里|站点|平台|网点|队长|老细)"
_ALLOWS = re.compile(
    rf"(?:可以|同意|愿意|允许|答应|能|让|准).{{0,6}}(?:告诉|跟|和|对|通知|让|话畀){_EMPLOYER}.{{0,6}}|"
    rf"(?:告诉|跟){_EMPLOYER}.{{0,6}}(?:可以|没事|没关系|同意|行)"
)
_REFUSES = re.compile(r"不|别|莫|勿|唔|甭|没同意|冇|反悔(?!.*可以)|撤|取消|收回|等等")
_LEAK = re.compile(
    r"(?:漏|泄露|泄漏|透露|走漏|说出去|捅)(?:出去|了|的|给)|(?:咋|怎么|为啥|为什么|谁).{0,10}(?:知道(?:是我|了)|漏|泄)|"
    r"(?:站长|老板|公司|单位|他们|平台).{0,10}(?:知道|晓得)(?:了)?.{0,4}(?:是我|我告|我举报|我投诉|我反映)|说是我(?:告|举报|投诉|反映)"
)


def takes_back_consent(text: str) -> bool:
    """Whether the words take back that something may be told or passed on."""
    return bool(_TAKES_BACK.search(text)) and not _NOT_ABOUT_TELLING.search(text) and not asks(text)


def allows_telling(text: str) -> bool:
    """Whether short words plainly say that the employer may know who complains (可以跟单位说是我)."""
    said = text.strip()
    return len(said) <= LONGEST and bool(_ALLOWS.search(said)) and not _REFUSES.search(said) and not asks(said)


def tells_of_leak(text: str) -> bool:
    """Whether words complain that the employer learnt who complained."""
    plainly_asks = re.search(r"(?:吗|没|不|[?？])$", text.strip()) and not re.search(r"咋|怎么|为啥|为什么|谁|了", text)
    return (
        len(text) <= 60 and bool(_LEAK.search(text)) and not re.search(r"会不会|能不能|怕", text) and not plainly_asks
    )
