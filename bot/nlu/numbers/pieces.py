"""A message that is nothing but a piece of a number: 139, 后面是1234."""

from __future__ import annotations

import re

from bot.domain.people.phone import SPOKEN_DIGITS
from bot.nlu.text.normalise import normalise

_FIGURE = r"[\d零〇洞幺一二两三四五六七八九拐勾Xx]"
_ONLY = re.compile(
    r"(?:嗯|那个|我的?|俺|电话|手机|身份证|号码?|前面|开头|后面|然后|接着|再|还有|是|[\s,，:。.、-])*"
    rf"(?P<figures>{_FIGURE}(?:[\s,-]?{_FIGURE})*)[\s。.,，]*"
)


def figures_alone(text: str) -> str:
    """The figures of such a message, X upper case; "" where it is anything else."""
    only = _ONLY.fullmatch(normalise(text).text) if text.strip() else None
    return re.sub(r"[\s,-]", "", only["figures"].translate(SPOKEN_DIGITS)).upper() if only else ""
