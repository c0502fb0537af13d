"""Words that tell of a death: 人没救过来, 我爸心梗走了. Sympathy is owed, and the way on."""

from __future__ import annotations

import re

LONGEST = 60

_WHO = (
    r"(?:爸|爹|妈|娘|父亲|母亲|老公|老婆|丈夫|妻子|媳妇|爱人|对象|男人|儿子|女儿|闺女|孩子|哥|弟|姐|妹|叔|伯|舅|爷爷|奶奶|岳父|岳母|"
    r"同事|工友|师傅|徒弟|老乡|朋友|兄弟|队友|搭档|骑手|小哥|司机|他|她|人)"
)
_DIED = re.compile(
    r"(?:没|没能|没有|莫)(?:抢)?救(?:过来|活|回来)|抢救无效|救不(?:回来|活)了|(?:已经)?断气了|"
    rf"{_WHO}.{{0,12}}(?:去世|过世|病逝|离世|身亡|遇难)|{_WHO}(?:就|已经|当场|突然)?(?:没了|不在了|死了)(?:$|[ ,，。])|"
    rf"{_WHO}.{{0,6}}(?:心梗|脑溢血|脑出血|猝死|车祸|出车祸|突发).{{0,6}}(?:走了|没了|死了|去了)|"
    rf"{_WHO}.{{0,4}}猝死(?:了)?(?:$|[ ,，。])"
)
_NOT_NOW = re.compile(
    r"差点|险些|要是|如果|万一|怕|会不会|多年前|好几年|早就|死得早|走得早|小时候|救命|快来|现在咋办|现在怎么办"
)


def tells_death(text: str) -> bool:
    """Whether short words say that somebody has just died, or has died at work."""
    return len(text) <= LONGEST and bool(_DIED.search(text)) and not _NOT_NOW.search(text)
