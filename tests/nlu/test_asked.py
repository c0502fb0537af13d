"""Words after a list, about ourselves, and those that open a small matter."""

import pytest

from bot.nlu.asked.about_us import complains_of_us
from bot.nlu.asked.bot import bot_question
from bot.nlu.asked.openings import says_more_than_its_name, tells_its_matter
from bot.nlu.asked.services import act_on_booking, details_asked, place_in_list, signs_up
from bot.nlu.asked.stations import station_details, wants_others


@pytest.mark.parametrize("text", ["帮我报个名", "给我留个位", "就第二场", "预约一个", "算我一个", "帮我挂个号"])
def test_signing_up_is_heard(text):
    assert signs_up(text) or place_in_list(text) is not None


@pytest.mark.parametrize("text", ["我不去了", "取消预约", "哪天", "多少钱"])
def test_other_words_are_no_signing_up(text):
    assert not signs_up(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [("哪天", "day"), ("要带啥", "bring"), ("空腹不", "fasting"), ("去哪领", "place"), ("没入会能去不", "who")],
)
def test_details_are_told_apart(text, what):
    assert what in details_asked(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [("体检改到周五", "move"), ("那个课去不了了", "cancel"), ("我约上了没", "ask"), ("工资改成五千", "")],
)
def test_words_about_a_place_that_is_kept(text, act):
    assert act_on_booking(text, fresh=act == "ask") == act


@pytest.mark.parametrize(
    "text", ["打了五遍12351没人接", "驿站大姐把我赶出来了", "你们体检的护士态度恶劣", "工会就是个摆设", "热线老占线"]
)
def test_a_complaint_of_us_is_one(text):
    assert complains_of_us(text)


@pytest.mark.parametrize(
    "text", ["美团客服态度差", "站长骂我", "驿站几点关门", "你们电话多少", "站点不让我进 你们能管吗"]
)
def test_a_complaint_of_others_is_none_of_us(text):
    assert not complains_of_us(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [("几点关门", "hours"), ("电话多少", "phone"), ("咋走", "way"), ("远不远", "far"), ("收钱不", "cost")],
)
def test_a_question_about_a_station_needs_no_station_named(text, what):
    assert what in station_details(text)


@pytest.mark.parametrize("text", ["工资几号发 电话多少", "12351电话多少", "你们几点上班", "体检几点开始"])
def test_other_questions_are_not_about_a_station(text):
    assert station_details(text) == ()


def test_other_stations_are_wanted_in_few_words():
    assert wants_others("还有别的吗")
    assert not wants_others("还有别的事问你 工资的事")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("人工几点上班", "hours"), ("我说的话站长会不会知道", "secret"), ("收费不", "free"),
        ("有人说是工会的让我转账", "fraud"),
        ("困难补助", ""), ("附近能热饭不 饿死了", ""), ("公司周末上班给加班费吗", ""), ("入会要钱吗", ""),
    ],
)  # fmt: skip
def test_questions_to_the_bot(text, kind):
    assert bot_question(text) == kind


def test_the_first_words_of_a_small_matter_are_kept_where_they_tell_something():
    assert tells_its_matter("转会 我从南通那边转来", "change_membership")
    assert not tells_its_matter("我想转会", "change_membership")
    assert says_more_than_its_name("孩子暑假没人带 有没有托管班", "apply_child_aid")
    assert not says_more_than_its_name("我想约个心理咨询", "request_counselling")
