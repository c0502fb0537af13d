"""Words that tell when a hearing is."""

from __future__ import annotations

import re

_HEARING = re.compile(r"开庭|开厅|庭审|出庭")
WHEN = re.compile(
    r"\d|[一二三四五六七八九十][月号日]|下周|下个?月|明天|后天|周[一二三四五六日天]|礼拜|星期|定了|通知|推迟|延期|改到"
)
_WHAT = re.compile(r"什么|啥|怎么|咋|要带|带上|准备|[?？]")


def tells_of_hearing(text: str) -> bool:
    """Whether words tell when a hearing is, or that it changed."""
    return bool(_HEARING.search(text) and WHEN.search(text)) and not _WHAT.search(text)
