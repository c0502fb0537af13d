"""Whether words want a sum worked out, although they sound like a question of law or like nothing that is known."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.calendar.durations import find_durations
from bot.nlu.reply.cues import asks
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.items import find_items
from bot.nlu.wages.read import read_wages

_RECKON = re.compile(
    r"(?:^|[\s,。]|[我俺咱你要想来再先])算(?!了|不|什么|啥|谁|数|命|是|盘|得|过|完|法|我倒)(?:一?下|一算|算|几样|清|一笔)?|"
    r"(?:[想要来先]|[帮同畀俾]我?)计(?:一?下|下|吓|返|计|埋)|计返"
)
_HOW_MUCH = re.compile(r"多少|几个月|几[钱多]|好多|有冇|几钿|点计|封顶|算|差我|欠我多")
_LAW_ONLY = re.compile(
    r"(?:怎么|咋个?|如何|怎样|点)算(?!算)|算不算|算(?:工伤|劳动|违法|加班|旷工|拖欠)?吗|法律|规定|条文|合法"
)
_OF_PAY = frozenset({
    "wage_served", "wage_start", "wage_monthly", "wage_ot_weekday", "wage_ot_rest", "wage_ot_holiday", "wage_fine",
    "wage_leave_days", "wage_deposit", "wage_unit_price", "wage_deadline", "wage_months", "wage_due", "wage_received",
})  # fmt: skip
_NO_PAY = re.compile(r"竞业|违约(?:金|赔)|保密协议")
"""What is asked of somebody who leaves, and is no pay: 竞业限制两年 违约赔5万."""
_CHECKS = re.compile(r"够不够|够吗|够么|够没|(?:帮我?|给我)看看?")
_OF_LEAVING = frozenset({"wage_served", "wage_start", "wage_monthly"})
_AGAIN = re.compile(
    r"^(?:哦|嗯|那|唉|诶|哎|行|好|要不|不)*[\s,]*(?:还是|再|又|接着|继续|回来)(?:接着|继续|给我|帮我|你)?算(?:吧|一?下|算|完|账|钱)(?:吧|呗|了|哈)*$"
)
LONGEST = 120
_TODAY = date(2099, 12, 31)
"""Any day that lies ahead: only which figures there are is asked, not their days."""


def wants_reckoning(text: str) -> bool:
    """Whether somebody wants something of theirs worked out: it says so and names what, or asks how much the end of
    their work is worth and tells since when, or what they earned."""
    plain = normalise(text).text
    if not plain or len(plain) > LONGEST:
        return False
    items = find_items(plain)
    if not items or _NO_PAY.search(plain):
        return False
    told = {one.slot for one in read_wages(plain, _TODAY, None, {}, False).told}
    if _LAW_ONLY.search(plain):
        return bool(_RECKON.search(plain)) and len(told & _OF_PAY) > 1
    if _RECKON.search(plain) or (_CHECKS.search(plain) and told & _OF_PAY):
        return True
    leaving = {"severance", "double_pay"} & {*items}
    told |= {"wage_served"} if find_durations(plain, of_pay=True) else set()
    return bool(leaving and told & _OF_LEAVING and (_HOW_MUCH.search(plain) or len(told & _OF_LEAVING) > 1))


def asks_to_work_out(text: str) -> bool:
    """Whether short words, right after an answer of law, want it in figures (算一下能要多少), or tell nothing but what
    such a sum is made of (2月1号进去的 10月31号走的 一个月5500)."""
    plain = normalise(text).text.strip()
    if len(plain) <= LONGEST_ASKED and _RECKON_IT.search(plain):
        return True
    told = {one.slot for one in read_wages(plain, _TODAY, None, {}, False).told}
    return "wage_monthly" in told and bool(told & {"wage_start", "wage_end"}) and not asks(plain)


_RECKON_IT = re.compile(r"算(?:一?下|算|哈|出来)|[帮给替][我俺额]算(?!了)")
LONGEST_ASKED = 14


def goes_on_reckoning(text: str) -> bool:
    """Whether short words take up the sum that was given up: 哦还是算吧."""
    return bool(_AGAIN.match(normalise(text).text.strip(" 。.!！")))
