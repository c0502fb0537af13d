"""What is asked of a paper that was just drafted: where it is handed in, what that costs, how many copies, how it is
signed, what one brings, what the one who is sent may do, how the employer's full name is found."""

from __future__ import annotations

import re
from typing import Literal

About = Literal["where", "cost", "copies", "sign", "bring", "powers", "firm"]

LONGEST = 30
"""Characters: longer words are another matter."""
_MOST_CARRIED = 2
_ABOUT: tuple[tuple[About, re.Pattern[str]], ...] = (
    (
        "where",
        re.compile(
            r"(?:交|递|送|寄|拿|投|报|提交|上交)(?:到|给|去|往|上|来)?.{0,4}(?:哪|谁|啥地方|什么地方|么子地方|边度|啥单位|什么单位|啥部门|什么部门)|"
            r"(?:哪[里儿个块旮]?|啥地方|什么地方|边度|往哪|上哪|去哪|啥单位|什么单位|哪个部门|啥部门|什么部门).{0,6}(?:交|递|送|寄|投|办|收)|"
            r"(?:谁|哪个|哪家|啥人|边个)(?:来)?收|然后(?:呢|咋|怎)|接下来|下一步|拿(?:着|去|到)(?:这|它)?.{0,4}(?:咋|怎|干)"
        ),
    ),
    (
        "cost",
        re.compile(
            r"(?:要|收|花|交|得)(?:不要|不收|不花|费不收)?.{0,2}(?:钱|费)|多少钱|免费|几多钱|几钿|(?:手续|仲裁|立案)费"
        ),
    ),
    (
        "bring",
        re.compile(
            r"(?:带|拿|准备)(?:些|点|上|着)?(?:啥|什么|哪些|么子|咩)|(?:啥|什么|哪些)(?:材料|东西|证件).{0,4}(?:带|拿|要)"
        ),
    ),
    (
        "powers",
        re.compile(
            r"(?:替|代|帮)(?:我|俺)?.{0,4}(?:做主|拿主意|签|答应|和解|撤|认)|(?:啥|什么)都(?:能|可以)(?:替|帮|代)|全权|特别授权|一般授权|特别代理"
        ),
    ),
    ("copies", re.compile(r"(?:几|多少)[份张页本套]|一式|复印|打印(?:几|多少)|够不够")),
    ("sign", re.compile(r"签(?:字|名|在|哪|不)|摁|按(?:手印|指印)|手印|盖章|手写|日期.{0,3}(?:写|填)")),
)


def asked_of_paper(text: str) -> tuple[About, ...]:
    """What short words ask, or say they do not know, at most two things, in the order they are
    answered; () where they ask nothing of it."""
    said = text.strip()
    if len(said) <= LONGEST and _FIRM.search(said):
        return ("firm",)
    if len(said) > LONGEST or not (_ASKS.search(said) or _POWERS_KEPT.search(said)) or _OF_MONEY.search(said):
        return ()
    return tuple(about for about, words in _ABOUT if words.search(said))[:_MOST_CARRIED]


_FIRM = re.compile(
    r"(?:公司|单位|被申请人|对方)(?:的)?(?:全名|全称|名字|名称|大名|名(?!单)|抬头|信用代码|地址|法人|法定代表人).{0,8}(?:不(?:知道|晓得|清楚|懂)|没有|咋|怎么|哪|冇|莫得)|"
    r"(?:全名|全称|法人|信用代码).{0,6}(?:不(?:知道|晓得|清楚)|咋|怎么|哪|查)"
)
"""The name of the employer that a paper needs, and somebody does not know."""
_POWERS_KEPT = re.compile(
    r"(?:和解|撤诉|撤|签).{0,4}(?:不能|不让|不准|别).{0,4}(?:替|代|帮)?|不(?:能|让|准)(?:她|他).{0,6}(?:签|和解|撤|答应)"
)
_OF_MONEY = re.compile(r"(?:钱|工资|押金|合同|罚款).{0,2}[交给退]|老板|站长|公司|单位")
_ASKS = re.compile(
    r"[?？]|[吗么嘛呢不没伐咩]$|哪|谁|啥|什么|么子|边|咋|怎|几|多少|要不要|是不是|用不用|使唔使|需不需|能不能|行不行|不(?=\s)|接下来|下一步"
)
