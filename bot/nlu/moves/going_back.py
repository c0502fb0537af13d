"""Words that lead back: to the task before this one, or from a digression to the point."""

from __future__ import annotations

import re

LONGEST = 24
_BEFORE = re.compile(r"前头|先前|之前|刚才|刚刚|上一个|头一个|头里|前面|原来|最早|起先|起头")
_THAT = re.compile(r"那个?(?:事|件|茬|份|单)|那个|那事|的事|那份|那张")
_ON = re.compile(
    r"办完|弄完|搞完|填完|做完|整完|接着|继续|回到|先办|先弄|先搞|先填|再办|了了|搞定|办掉|弄掉|办好|弄好|整好"
)
_POINT = re.compile(
    r"^(?:那|好|行|咱们?|我们)*(?:回到|说回|扯回|拉回)(?:正题|正事|刚才|前面|原来)|言归正传|说正事|办正事"
)


def speaks_of_before(text: str) -> bool:
    """Whether short words want to finish what was begun before."""
    words = text.strip()
    return len(words) <= LONGEST and bool(_BEFORE.search(words) and _THAT.search(words) and _ON.search(words))


def comes_to_the_point(text: str) -> bool:
    """Whether short words go back to what was being done: 回到正题."""
    return len(text.strip()) <= LONGEST and bool(_POINT.search(text.strip()))


_ANNOUNCES = re.compile(
    r"(?:我|俺|额)(?:自己)?(?:的)?(?:手机号?码?|电话号?码?|电话|号码|名字|姓名|地址|身份证号?)(?:是|就是|呢|嘛|哈|啊|[:：,，.。…])*"
)


def announces(text: str) -> bool:
    """Whether words only begin to tell a value that comes with the next message: 我电话."""
    return bool(_ANNOUNCES.fullmatch(text.strip()))


_OFF_TO_WORK = re.compile(
    r"^(?:哎|诶|不好意思|抱歉|[ ，,])*(?:又)?(?:来|有)了?(?:一?个|新)?(?:大)?(?:单|订单|件|活|电话|客人|客户|"
    r"顾客)(?:子)?(?:来)?(?:了|进来了)(?:.{0,4}(?:先|去)(?:跑|送|忙|接|取|干).{0,4})?$|"
    r"^(?:我|俺)?(?:先)(?:去)?(?:跑|送|接|取|忙|派)(?:单|餐|件|货|客|活)?(?:一?下|一趟|完|会儿?|去|了|个)*(?:再说|再来|再聊|回来说?)?[了啊哈吧]*$"
)


def goes_off(text: str) -> bool:
    """Whether short words say that an order has come in and somebody is off for a while (有单子来了 我先跑)."""
    return len(text.strip()) <= LONGEST_OFF and bool(_OFF_TO_WORK.search(text.strip()))


LONGEST_OFF = 18
