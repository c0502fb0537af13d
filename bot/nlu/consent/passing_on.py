"""Words about passing a case on to an office of the state (可以转给劳动监察, 先别转)."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks

LONGEST = 20
"""Characters: longer words are a story in which something was passed on."""

_PASSES = re.compile(r"转(?!人|客服|接|会|账|正|行|岗|钱|户|卖|发)|移交|递过去|交给他们")
_ALLOWS = re.compile(
    r"(?:可以|同意|答应|愿意|乐意|能|准|允许)(?:你们|您们|恁|现在|往外|材料|案子|把.{1,6})*"
    r"(?:转(?:交|给|过去|出去|上去|走|了|啦|嘞|咧|喇)|移交|递过去)"
)
_REFUSES = re.compile(r"不|别|莫|勿|唔|甭|没|反悔|撤|取消|收回|暂时|后悔|等等")


def speaks_of_passing_on(text: str) -> bool:
    """Whether short words are about it, yes or no; 转人工 is not."""
    return len(text.strip()) <= LONGEST and bool(_PASSES.search(text))


def allows_passing_on(text: str) -> bool:
    """Whether they plainly say that it may be."""
    said = text.strip()
    return speaks_of_passing_on(said) and bool(_ALLOWS.search(said)) and not _REFUSES.search(said) and not asks(said)
