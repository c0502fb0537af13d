"""Who speaks for somebody else, and who only mentions them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.forms.fines import is_fine
from actions.people.for_another import for_another
from actions.turn import Turn
from bot.domain.asking.forms import APPLY_CHILD_AID, REPORT_UNPAID_WAGES
from tests.actions.turns import TURN


def said(text: str) -> Turn:
    return replace(TURN, text=text)


@pytest.mark.parametrize(
    "text",
    [
        "我替我妈问一下工钱的事",
        "帮我老公登记 他跑货车",
        "俺爹在工地送货 一冬天没给钱",
        "老乡让我问问 他不识字 她不识字",
        "给我弟报个欠薪",
        "替别人填行不行",
    ],
)
def test_these_speak_for_another(text: str) -> None:
    assert for_another(said(text), REPORT_UNPAID_WAGES) == text


@pytest.mark.parametrize(
    "text",
    [
        "我帮他干了两个月",
        "帮他们送货 一分没给",
        "我老婆和我都没发 欠我俩八千",
        "站长让我帮他送单",
        "帮我登记一下",
        "我工友也没发",
    ],
)
def test_these_speak_for_themselves(text: str) -> None:
    assert for_another(said(text), REPORT_UNPAID_WAGES) == ""


def test_a_parent_asks_for_a_child_in_their_own_name() -> None:
    assert for_another(said("我儿子考上大学了"), APPLY_CHILD_AID) == ""


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("扣我一百 说客户投诉", True),
        ("超时罚了我八十", True),
        ("没戴头盔扣五十", True),
        ("说我超时 上月工资没发", False),
        ("站长扣着我工资", False),
        ("差评怎么申诉", False),
    ],
)
def test_a_fine_is_money_taken_for_a_reason(text: str, fine: bool) -> None:
    assert is_fine(said(text)) is fine
