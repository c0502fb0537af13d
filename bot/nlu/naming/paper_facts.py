"""What people tell for the gaps of a paper: where they live, who heads the company, since when they work there."""

from __future__ import annotations

import re

from bot.nlu.naming.names import find_names

LONGEST = 60
LONGEST_AGENT = 80

_IS = r"(?:填上?|写上?|填成|写成|加上|补上|改成|就写|应该)?(?:是|在|叫|为|[:：])?\s*"
_DOOR = (
    r"[^\s,，。;；]{0,24}(?:路|街|巷|道|村|组|园|区|大道|广场|大厦)[^\s,，。;；]{0,12}(?:号|室|楼|栋|幢|弄|层|单元|组)"
)
"""An address that ends at a door."""
_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "company_address",
        re.compile(
            rf"(?:公司|单位|对方|平台|站点|站里|网点|车队|老板)的?(?:办公|营业)?(?:地址|住所|注册地址?){_IS}([^\s,，。;；]{{4,40}})|"
            rf"(?:公司|单位|站点|站里|网点)(?:就)?(?:开|设)?在({_DOOR})"
        ),
    ),
    (
        "company_person",
        re.compile(
            rf"(?:法(?:人|定代表人)(?:代表)?|(?<!我)(?<!我们)(?:老板|负责人|经营者|东家))(?:的?名字)?{_IS}((?!是|叫|谁|哪|不)[一-龥·]{{2,4}})(?=$|[\s,，。;；])"
        ),
    ),
    ("company_phone", re.compile(rf"(?:公司|单位|对方)的?(?:电话|联系电话|座机){_IS}([\d\- ]{{7,14}})")),
    ("company_code", re.compile(rf"(?:信用代码|统一代码){_IS}([0-9A-Z]{{18}})")),
    (
        "address",
        re.compile(
            rf"(?:我|俺|咱)?(?:的|家)?(?:家庭)?(?:住址|住所|家庭地址){_IS}([^\s,，。;；]{{5,50}})|"
            rf"(?:我|俺|咱)家(?:就)?在\s*({_DOOR})|"
            r"(?:我|俺|咱|家|现在?|就)+住(?:在|址)?(?:是)?\s*([^\s,，。;；]{5,50})"
        ),
    ),
)
_REGISTERED = re.compile(r"(?:公司|服务部|经营部|分部|门市部|商行|工作室|服务中心|个体户|加盟店)$")
_SINCE = re.compile(
    r"(?:入职|进站|进公司|来这|开始干|开始上班|开始跑).{0,10}(?:\d|[一二三四五六七八九十]月|号)|"
    r"(?:\d|月|号).{0,6}(?:入职|进站|进公司|开始干|开始上班|开始跑)"
)


_AGENT = re.compile(r"委托|受托|代理人|授权|代我|替我(?:去|出面|办)")
_RELATION = re.compile(
    r"我(?:的)?(?P<relation>亲?哥哥?|亲?弟弟?|亲?姐姐?|亲?妹妹?|爸爸?|妈妈?|父亲|母亲|老婆|媳妇|爱人|妻子|丈夫|老公|对象|儿子|女儿|叔叔?|舅舅?|姑姑?|表[哥弟姐妹]|堂[哥弟姐妹]|朋友|同事|工友|老乡|侄子|外甥|女婿|儿媳)"
)
_ID = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


_CALLED = re.compile(
    r"^(?:她|他|人|名字|受托人)(?:的名字|名字)?(?:就)?(?:叫做?|是|名字叫|姓名)\s*(?P<name>[一-龥]{2,4})(?=$|[\s,，。])"
)


def agent_told(text: str) -> str:
    """The name in words that say, right behind a draft of an authority, who is to act (她叫李秀芬); "" where none."""
    found = _CALLED.match(text.strip())
    named = find_names(found["name"], bare=True) if found else []
    return str(named[0].value) if named else ""


def agent_in(text: str) -> dict[str, str]:
    """Who is to act for the person, where words name them as that: name, relation, number and telephone."""
    if len(text) > LONGEST_AGENT or not _AGENT.search(text):
        return {}
    relation = _RELATION.search(text)
    rest = text[relation.end() :] if relation else text
    names = find_names(rest, bare=True)[:1] if relation else [one for one in find_names(rest) if one.certain]
    if not names and relation is None:
        return {}
    found = {"agent": str(names[0].value)} if names else {}
    if relation:
        found["agent_relation"] = relation["relation"]
    for slot, pattern in (("agent_id_number", _ID), ("agent_phone", _MOBILE)):
        if told := pattern.search(text):
            found[slot] = told[0]
    return found if names else {}


def paper_facts(text: str) -> dict[str, str]:
    """The facts that short words tell, by slot of the papers; each once."""
    if agent := agent_in(text):
        return agent
    if len(text) > LONGEST:
        return {}
    found: dict[str, str] = {}
    for slot, pattern in _FACTS:
        match = pattern.search(text)
        told = next((one.strip() for one in match.groups() if one), "") if match else ""
        if told and told not in found.values():
            found[slot] = told
    return found


def is_registered_name(text: str) -> bool:
    """Whether words end as the name of a firm on its licence does: kept whole, not read as a brand in it."""
    return len(text) <= LONGEST and bool(_REGISTERED.search(text.strip()))


def tells_since_when(text: str) -> bool:
    """Whether a day in the words is the one on which somebody began to work there."""
    return len(text) <= LONGEST and bool(_SINCE.search(text))
