"""The beginning of a sentence that was sent by itself (站长, 他, 把我): the rest comes with the next message."""

from __future__ import annotations

import re

_WHO = (
    r"我们?|俺们?|额们?|咱们?|阿拉|[他她它]们?|站长|老板|公司|平台|单位|经理|队长|主管|网点|站点|站里|"
    r"调度|组长|客服|老公|老婆|我爸|我妈|同事|工友|号|账号|单子?|车"
)
_BETWEEN = (
    r"那个|这个|那|这|就|又|还|都|也|一直|老是?|天天|昨天|今天|前天|上个月|上周|刚才|后来|然后|因为|所以|但是|可是|结果|如果|反正|的|这边|那边|"
    r"跟|和|对|说|讲|叫|让|把|被|给|在|要|啊|呀|呢|嘛|吧|[ ,，.。…~～]"
)
_PIECE = re.compile(rf"(?:{_WHO}|{_BETWEEN})+")
_OPEN = re.compile(rf"{_WHO}|[把被让]")
_LINKS = re.compile(r"(?:然后|因为|所以|但是|可是|结果|后来)[呢啊嘛,，.。… ]*")
LONGEST = 10


def is_fragment(text: str) -> bool:
    """Whether a message is only the beginning of a sentence, without what happened."""
    said = text.strip()
    if len(said) > LONGEST or re.search(r"[?？]|呢$", said):
        return False
    return bool(_LINKS.fullmatch(said)) or bool(_PIECE.fullmatch(said) and _OPEN.search(said))


_ADDRESS = re.compile(
    r"(?:大|小|老)?(?:阿姨|大姐|大哥|师傅|老师|同志|美女|帅哥|姐姐?|哥哥?|叔叔?|嫂子|妹子?|妹妹|兄弟|老铁|亲|老乡|领导|小哥|伙计|老板娘)"
    r"(?:们|[啊呀哎诶欸哟喂 ,，.。!！~～?？])*"
)


def only_addresses(text: str) -> bool:
    """Whether a message is no more than how somebody is called (阿姨, 大姐啊)."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def with_words_before(before: str, text: str) -> str:
    """Both as one line."""
    return f"{before}，{text}"
