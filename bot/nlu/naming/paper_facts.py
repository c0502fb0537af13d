"""What people tell for the gaps of a paper: where they live, who heads the company, since when they work there."""

from __future__ import annotations

import re

LONGEST = 60

_IS = r"(?:是|在|叫|为|[:：])?\s*"
_FACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "company_address",
        re.compile(rf"(?:公司|单位|对方|平台)的?(?:地址|住所|注册地址?){_IS}([^\s,，。;；]{{4,40}})"),
    ),
    (
        "company_person",
        re.compile(
            rf"法(?:人|定代表人)(?:代表)?(?:的?名字)?{_IS}((?!是|叫|谁|哪|不)[一-龥·]{{2,4}})(?=$|[\s,，。;；])"
        ),
    ),
    ("company_phone", re.compile(rf"(?:公司|单位|对方)的?(?:电话|联系电话|座机){_IS}([\d\- ]{{7,14}})")),
    ("company_code", re.compile(rf"(?:信用代码|统一代码){_IS}([0-9A-Z]{{18}})")),
    (
        "address",
        re.compile(
            rf"(?:我|俺|咱)?(?:的|家)?(?:家庭)?(?:住址|住所|家庭地址){_IS}([^\s,，。;；]{{5,50}})|"
            r"(?:我|俺|咱|家|现在?|就)+住(?:在|址)?(?:是)?\s*([^\s,，。;；]{5,50})"
        ),
    ),
)
_REGISTERED = re.compile(r"(?:公司|服务部|经营部|分部|门市部|商行|工作室|服务中心|个体户|加盟店)$")
_SINCE = re.compile(
    r"(?:入职|进站|进公司|来这|开始干|开始上班|开始跑).{0,10}(?:\d|[一二三四五六七八九十]月|号)|"
    r"(?:\d|月|号).{0,6}(?:入职|进站|进公司|开始干|开始上班|开始跑)"
)


def paper_facts(text: str) -> dict[str, str]:
    """The facts that short words tell, by slot of the papers; each once."""
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
