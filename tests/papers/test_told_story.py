"""The story in a paper, out of the words in which a person asked for help."""

from __future__ import annotations

from bot.domain.papers.told_story import told_story
from bot.papers.templates import words

PERSON = {"name": "冯三", "phone": "13911110134", "location": "启东汇龙镇", "company": "中通"}


def test_the_asking_and_what_stands_elsewhere_are_left_out():
    told = "中通把我辞退了 想申请法律援助 冯三 13911110134 启东汇龙"
    assert told_story(told, PERSON, words()) == "中通把我辞退了"


def test_another_persons_number_is_left_out_too():
    assert told_story("站长电话13900001111，说不用来了", PERSON, words()) == "说不用来了"


def test_a_plain_story_stays_as_it_was_told():
    told = "站长说不用来了，没给说法。"
    assert told_story(told, PERSON, words()) == told
    assert told_story(None, PERSON, words()) is None
