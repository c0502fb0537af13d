"""What stays when a person has their data erased is said before and after."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from actions.rights.erase_my_data import staying
from bot.domain.danger.alerts import Alert
from bot.usecases.data_rights import Holdings

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_who_reported_an_emergency_is_told_that_it_stays() -> None:
    nothing = Holdings(None, (), (), ())
    alerted = Holdings(None, (), (), (), alerts=(Alert(1, NOW, "c", "rest", "u1", "S1", "accident", "撞车了"),))
    assert staying(nothing) == ""
    assert staying(alerted) == "报过的紧急情况，处理完留三年。"
