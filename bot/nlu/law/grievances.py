"""A plain statement that money for one's work is kept back, whoever keeps it and whatever it is called."""

from __future__ import annotations

import re

LONGEST = 30
"""Characters: a longer message is a story, of which the classifier knows more."""

_MONEY = (
    r"(?:工资|工钱|薪水?|月薪|底薪|人工|粮|工钿|运费|派费|单费|跑单费|配送费|件费|提成|奖金|奖励|补贴|"
    r"餐补|差价|劳务费|血汗钱|辛苦钱|跑腿钱|"
    r"结算款?|账款?|押金|钱|票子|开支)"
)
_KEEP = r"(?:欠|拖欠|拖|赖|克扣|扣|压|押|昧|吞|黑|卡|少发|少结|少给|少算)(?:了|着|下|住|掉|过)*"
_NOT_PAID = (
    r"(?:一直|到现在|现在|至今|都|还|就|老|总|全|一分|一毛|半分|根本)*(?:没有?|未|冇|不|莫得?|木有|么得|"
    r"勿|呒没)(?:有|给|得|肯|跟)*"
    r"(?:我|俺|咱|额|们)*(?:发|给|结|付|兑|到账|到手|下来|拿到|见着?|见到|收到|打|转|开|算|落|拨|出)"
)
_OWED = re.compile(
    rf"{_KEEP}(?:我|俺|咱|额|偶|阿拉|们|哥几个)*.{{0,8}}{_MONEY}|{_MONEY}.{{0,4}}(?:被)?.{{0,6}}{_KEEP}|"
    rf"{_MONEY}.{{0,6}}{_NOT_PAID}|{_NOT_PAID}.{{0,4}}{_MONEY}|(?<![道抱])欠(?:了|着)?(?:我|俺|咱|额|"
    rf"偶)(?!道歉|一个|个)"
)
_OF_OTHERS = re.compile(
    r"要是|如果|假如|万一|听说|有人(?!欠|拖)|规定|(?:让|叫|要|逼)我?(?:们)?(?:签|写)|工资(?:条|卡|单)|"
    r"收据|欠条|借条|违约金|"
    r"培训费|体检费|服装费|我欠|欠(?:他|她|他们|银行|网贷|房租)"
)


def states_debt(text: str) -> bool:
    """Whether short words say that money earned is kept back (饿了么拖工资, 派费压着不结), and tell of no rule."""
    words = text.strip()
    return len(words) <= LONGEST and bool(_OWED.search(words)) and not _OF_OTHERS.search(words)


def speaks_of_debt(text: str) -> bool:
    """Whether words of any length say, besides other things, that money is kept back."""
    return bool(_OWED.search(text)) and not _OF_OTHERS.search(text)
