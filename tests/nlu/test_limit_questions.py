"""Questions after the day by which one must act."""

import pytest

from bot.nlu.own_case.limit_questions import asks_if_still, asks_limit


@pytest.mark.parametrize(
    "text",
    [
        "最后一天是几号",
        "刚说的到期是哪天",
        "现在去还赶得上不",
        "会不会已经过时效了",
        "还剩几天能去仲裁",
        "那不就没戏了吗",
        "我几号之前得去申请",
    ],
)
def test_such_a_question_is_heard(text: str) -> None:
    assert asks_limit(text)


@pytest.mark.parametrize(
    "text",
    [
        "合同到期了没续签",
        "超时一单扣三块",
        "还剩几天工资没发",
        "明天来得及送到",
        "健康证过期了咋办",
        "我晚了没赶上班车",
    ],
)
def test_what_else_runs_out_is_none(text: str) -> None:
    assert not asks_limit(text)


def test_whether_it_can_still_be_had_hangs_on_the_day_too() -> None:
    assert asks_if_still("前年走的 现在还能要吗")
    assert not asks_if_still("我工资七千能申请不")
