"""Abuse: words that scold us, with or without anything else in them."""

from __future__ import annotations

import re

LONGEST = 30
"""Characters: longer words tell something besides, which counts more than how it is said."""

_ABUSE = re.compile(
    r"傻[逼叉缺屌吊币比帽冒Bb]|[煞沙]笔|[沙煞]比|(?<![a-z])[sS][bB](?![a-z])|特么|[尼你]玛|草泥马|妈[的逼批]|"
    r"(?:你|他|她|恁|尼|泥)(?:妈(?!妈)|娘|奶奶的|大爷|祖宗)|"
    r"我[操艹草日靠]|[操艹日干](?:你|他|她|蛋)|^[操艹草靠]+[!！。 ]*$|"
    r"卧槽|狗日|日你|(?:^|[\s,，给快你])滚(?:蛋|开|吧|远|犊子|粗|你|$|[\s,!！。，])|"
    r"废物|饭桶|吃(?:干饭|屎|白饭)|智障|脑残|弱智|白痴|蠢[货猪蛋驴]|王八|龟儿|瓜娃|憨批|瓜批|仙人板板|扑街|冚家|屌你|丢你|"
    r"(?:破|烂|垃圾|死|狗屁)(?:机器人?|玩意儿?|东西|工会|系统|平台|软件|程序|助手|客服)|什么(?:破|玩意)|"
    r"(?:你们?|工会|机器人?|全)(?:就)?(?:都?是|真是?|真他妈)?(?:个|一群|一帮)?(?:垃圾|骗子|摆设|混蛋|畜生|傻子)|"
    r"(?:^|都是|全是|是)骗子|去死|不得好死|狗屁|放屁|扯蛋|完蛋玩意|瘪犊子"
)
_US = re.compile(r"你|恁|机器|工会|玩意|系统|程序|助手|客服|AI|ai|这东西|^[^\s,，]{1,4}$")
_TELLS = re.compile(r"站长|老板|公司|站点|网点|队长|平台|钱|工资|罚|扣|单|他们|客户|顾客|保安|打我|骂我|不给|\d")


def scolds(text: str) -> bool:
    """Whether short words hold abuse."""
    return len(text.strip()) <= LONGEST and bool(_ABUSE.search(text))


def only_scolds(text: str) -> bool:
    """Whether short words scold us and tell nothing besides."""
    return scolds(text) and bool(_US.search(text.strip())) and not _TELLS.search(text)
