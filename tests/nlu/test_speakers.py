"""Words by which the telephone goes to somebody else, and those that only look like it."""

from __future__ import annotations

import pytest

from bot.nlu.reply.speakers import hands_over, is_somebody_else

HANDS_OVER = [
    "手机给我工友用一哈 他也要报他的",
    "等下 我室友来讲 他也有",
    "叫我旁边的小哥来说",
    "手机到我老婆手里了 她来填",
    "我老公自己跟你说",
    "现在打字的是他工友",
    "借我工友的手机报一下",
    "手机给我表弟 他也想反映",
    "我是他工友 也欠我的",
]
STAYS = [
    "手机给站长收走了",
    "电话给我工友打过了",
    "能不能换我老婆来说",
    "我工友说要交押金",
    "我老婆来报过了",
    "让他发工资",
    "他说没钱",
    "给我工友也登记一下",
    "让站长说",
    "老板叫我同事填的表",
    "不用 他自己来报",
    "明天让我工友来说",
]


@pytest.mark.parametrize("text", HANDS_OVER)
def test_somebody_else_speaks_from_here_on(text: str) -> None:
    assert hands_over(text)


@pytest.mark.parametrize("text", STAYS)
def test_the_same_one_goes_on_speaking(text: str) -> None:
    assert not hands_over(text)


def test_a_title_and_a_whole_name_may_be_one_person() -> None:
    assert is_somebody_else("孙红旗", "唐勇")
    assert not is_somebody_else("王建国", "王师傅")
    assert not is_somebody_else("小刘", "刘洋")
