from __future__ import annotations

import pytest

from bot.nlu.naming.named_sums import find_named_sums, named_sums_within

THREE = (("张伟", 4000.0), ("李娜", 3500.0), ("王磊", 5200.0))


@pytest.mark.parametrize(
    "text", ["张伟四千 李娜三千五 王磊5200", "张伟四千李娜三千五王磊5200", "张伟4000、李娜3500元，王磊欠5200"]
)
def test_names_with_their_sums_are_a_list(text: str) -> None:
    assert find_named_sums(text) == THREE


@pytest.mark.parametrize(
    "text",
    ["饿了么欠我们仨工资 张伟四千 李娜三千五 王磊5200", "欠我们三个人 分别是张伟4000、李娜3500、王磊5200 顺丰的 9月"],
)
def test_a_list_is_found_among_other_words(text: str) -> None:
    assert find_named_sums(text) == () and named_sums_within(text) == THREE


def test_who_speaks_may_be_one_of_them() -> None:
    assert find_named_sums("我自己两千 李娜3500") == (("", 2000.0), ("李娜", 3500.0))


@pytest.mark.parametrize(
    "text",
    ["顺丰四千 中通三千五", "美团3000 饿了么2000", "9月4800 10月5200", "底薪3000 全勤200", "白班四千 夜班三千",
     "汇龙四千 吕四三千", "罚款三百 押金五百", "我叫张伟 13812340002 欠四千", "张伟四千", ""],
)  # fmt: skip
def test_firms_months_places_and_parts_of_a_wage_are_nobody(text: str) -> None:
    assert named_sums_within(text) == ()
