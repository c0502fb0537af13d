"""The firm behind a station, told beside the platform by its name: 饿了么的 站点叫启东蓝骑士配送."""

from __future__ import annotations

import re

from bot.nlu.found import Found

_NAMED = re.compile(
    r"(?:站点?|公司|单位|老板|加盟商?|代理商?|外包|网点|厂)?(?:名字|名)?(?:叫做?|名叫)\s*"
    r"(?P<name>(?!什么|啥|我|他)[一-龥]{1,10}?(?:配送|物流|速运|快运|速递|商贸|供应链|人力资源|劳务|运输|货运|快送|即配|服务外包))"
    r"(?:有限责?任?公司|公司|站点|站)?"
)


def find_site_company(text: str) -> Found | None:
    """The name after 叫 that ends as firms of this trade do; None where there is none."""
    match = _NAMED.search(text)
    return None if match is None else Found("company", match.start("name"), match.end(), match["name"])
