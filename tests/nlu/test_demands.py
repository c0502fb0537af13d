"""What words outside a form ask for outright, and what only sounds grave."""

from __future__ import annotations

import pytest

from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.reply.demands import calls_for_help, is_banned, keeps_case, leaves_staff, regrets, reports_debt


@pytest.mark.parametrize(
    "text", ["热死了", "卷死了", "这活要命", "困得要死", "我要炸了", "堵在路上要疯了", "穷死了", "累吐血了"]
)
def test_hyperbole_is_figurative(text: str) -> None:
    assert sounds_figurative(text)


@pytest.mark.parametrize(
    "text", ["我割腕了", "有人追着我砍", "工友触电了", "煤气中毒了", "再见了各位 下辈子不送外卖了"]
)
def test_danger_is_not_figurative(text: str) -> None:
    assert not sounds_figurative(text)


def test_demands_are_heard() -> None:
    assert reports_debt("我要举报站点欠薪") and reports_debt("美团 欠 12000")
    assert is_banned("我被美团封号了") and is_banned("凭啥封我") and not is_banned("小区封控进不去")
    assert keeps_case("我反悔了 不撤了") and regrets("我反悔了 不撤了") and not regrets("我要撤回")
    assert leaves_staff("不要了 回到机器人") and not leaves_staff("我不想回到机器人")
    assert calls_for_help("谁帮帮我") and not calls_for_help("帮我看看欠薪怎么办")
