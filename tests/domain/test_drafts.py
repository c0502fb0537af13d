"""Half-filled forms that wait, and which of them is gone on with."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.asking.drafts import put_aside, to_offer, to_resume

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
WAGES, CALL = "report_unpaid_wages_form", "talk_to_human_form"


def test_a_call_that_was_given_up_leaves_no_draft() -> None:
    assert put_aside((), CALL, {"phone": "13800138000"}, (), NOW, quiet=True) == []


def test_a_call_that_was_interrupted_waits_behind_a_report() -> None:
    drafts = put_aside((), WAGES, {"amount": 4800}, (), NOW)
    drafts = put_aside(drafts, CALL, {"phone": "13800138000"}, (), NOW)
    resumed = to_resume(drafts, NOW)
    assert resumed is not None and resumed["form"] == WAGES
    assert to_offer(drafts, NOW) == resumed
    assert to_resume(drafts[:1], NOW) == drafts[0]


def test_a_draft_that_is_named_is_resumed() -> None:
    drafts = put_aside(put_aside((), WAGES, {"amount": 4800}, (), NOW), "join_union_form", {"name": "王强"}, (), NOW)
    named = to_resume(drafts, NOW, WAGES)
    assert named is not None and named["form"] == WAGES
    assert to_resume((), NOW) is None and to_offer((), NOW) is None


def test_for_whom_a_draft_is_stays_with_it() -> None:
    assert put_aside((), WAGES, {"amount": 4800}, (), NOW, other="我替我爸问")[0]["other"] == "我替我爸问"
