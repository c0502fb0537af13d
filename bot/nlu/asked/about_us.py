"""Complaints about ourselves: the union, its hot line, its stations and the people in them. They are taken, never sent
off to a platform's rules or a list of numbers."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

LONGEST = 60

_US = re.compile(
    r"工会|(?<![\d])12351(?!\d)|热线|你们(?:的)?(?:电话|热线|工作人员|人|同事|客服|那个|这个|办事|服务|窗口|驿站|机器人)?(?!平台|老板|站长|公司)|"
    r"恁|您们|驿站|歇脚点|司机之家|职工服务中心|服务中心|体检(?:车|的|那)?|护士|接电话的|接线员|值班(?:的|人)|客服"
)
_STRONG = re.compile(
    r"态度(?:太|很|真|特别|极其|不|恶|差|冷|生硬)|(?:太|很|真)(?:差|恶劣|敷衍)|恶劣|骂(?:我|人|了)|凶(?:我|得很|巴巴)|吼(?:我|人)|赶(?:我|出|走|了)|轰(?:我|出)|"
    r"不(?:让|给|许|准)(?:我|俺)?(?:进|坐|充|用|喝|接|待|歇)|挂(?:了|断)?(?:我|俺)?(?:的)?电话|"
    r"没(?:有)?人接|(?:打|拨)(?:了)?(?:半天|好几|几|多少|[一二三四五六七八九十\d]+)(?:遍|次|回|天|通)|打不(?:通|进)|一直(?:占线|忙音)|老(?:是)?占线|不接(?:电话|"
    r"我)?|冇人听|"
    r"爱[搭答理]不理|不理(?:人|我|睬)|甩脸|翻白眼|踢皮球|推来推去|推三阻四|不作为|糊弄|敷衍|说话不算|收(?:了)?(?:我)?(?:红包|好处|烟)|投诉|举报|"
    r"锁(?:着|了)?(?:门)?(?:进不去|没开|不开)?|坏了.{0,6}(?:没人|不修)|没人(?:管|修|打扫)|脏(?:死|得|兮)|臭(?:死|得|烘)"
)
_WEAK = re.compile(
    r"有(?:个)?(?:啥|什么|屁|毛|卵|个屁|鬼)用|(?:没|冇|莫得|木有)(?:啥|什么|一点|个屁|鸟)*用|不管(?:事|用|我们|我)|摆设|光说不|走形式|白交|失望"
)
_RULES = re.compile(
    r"派单|单价|抽成|封号|美团|饿了么|滴滴|货拉拉|闪送|达达|顺丰|中通|圆通|申通|韵达|极兔|京东|运满满|满帮|站长|老板"
)
_WANTS_NUMBER = re.compile(r"多少号|号码(?:是)?多少|电话(?:是)?多少|几点|上班时间|地址")


def complains_of_us(text: str) -> bool:
    """Whether short words complain of the union, its hot line, its stations or whoever is there."""
    said = text.strip()
    if not said or len(said) > LONGEST or _WANTS_NUMBER.search(said) or not _US.search(said):
        return False
    if re.search(r"会不会|是不是|怎么(?:投诉|举报)|去哪", said):
        return False
    if _RULES.search(said) and not re.search(r"工会|12351|热线|驿站|护士|体检", said):
        return False
    if _STRONG.search(said):
        return not re.fullmatch(r".{0,6}(?:不让|能不能|可不可以|让不让).{0,8}[吗么不?？]", said)
    return bool(_WEAK.search(said)) and bool(re.search(r"工会|12351|热线|驿站|你们", said)) and not asks(said)
