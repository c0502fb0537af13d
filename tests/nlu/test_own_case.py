"""Words about a case that is registered already, and the plain yes that a withdrawal takes."""

from __future__ import annotations

import pytest

from bot.nlu.consent.taking_back_consent import takes_back_consent, tells_of_leak
from bot.nlu.naming.paper_facts import paper_facts
from bot.nlu.naming.papers import names_paper, not_ours
from bot.nlu.own_case.one_thing import drops_file, part_to_erase
from bot.nlu.own_case.withdrawing import holds_on, plainly_withdraws, under_pressure
from bot.nlu.own_case.words import Own, about_own_case

BOTH = Own(("legal_aid", "unpaid_wages"), payment=True)
OVER = Own((), ended=True)
NONE = Own()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("撤回法律援助", "withdraw_case"),
        ("别告了 站长说明天给", "withdraw_case"),
        ("站长叫我撤案不撤就封我号", "withdraw_case"),
        ("加个人 王二也被欠1500 13911110168", "amend_case"),
        ("开庭日子定了 12月8号", "amend_case"),
        ("我家住启东市汇龙镇人民中路88号", "amend_case"),
        ("欠薪的单子加个录音", "provide_evidence"),
        ("律师什么时候联系我", "check_case_progress"),
        ("到账了一半 九百", "rate_case"),
        ("发错了 刚才那张删掉", "delete_my_data"),
        ("法援申请表给我一份", "request_paper"),
    ],
)
def test_who_has_a_case_means_that_one(text, intent):
    assert about_own_case(text, BOTH) == intent
    assert about_own_case(text, NONE) is None


@pytest.mark.parametrize("text", ["饿了么也欠我900 九月", "我要入会", "加班费怎么算", "申请法律援助", "帮我算个加班费"])
def test_other_matters_stay_what_they_are(text):
    assert about_own_case(text, BOTH) is None


def test_what_had_ended_is_taken_up_where_the_money_did_not_come():
    assert about_own_case("没给全，还差六百，我要重新弄", OVER) == "reopen_case"
    assert about_own_case("钱根本没到", OVER) == "reopen_case"
    assert about_own_case("美团欠我3000", OVER) is None


def test_words_beside_a_file_go_with_it_but_a_new_report_begins():
    assert about_own_case("工资条", BOTH, files=True) == "provide_evidence"
    assert about_own_case("圆通也欠我2000", BOTH, files=True) is None


@pytest.mark.parametrize("text", ["嗯", "确定撤回", "撤吧", "对 撤", "要得", "我要撤"])
def test_a_plain_yes_withdraws(text):
    assert plainly_withdraws(text)
    assert not holds_on(text)


@pytest.mark.parametrize(
    "text", ["算喽 不撤", "我老婆说不撤", "冇撤 唔好撤", "撤什么撤 点错了", "撤吧…哎等等", "我再想想"]
)
def test_a_no_or_a_doubt_keeps_the_case(text):
    assert holds_on(text)
    assert not plainly_withdraws(text)


@pytest.mark.parametrize("text", ["站长逼我撤的", "老板说撤了就给钱", "公司让我别告了", "他们要我撤案"])
def test_pressure_is_heard(text):
    assert under_pressure(text)
    assert not plainly_withdraws(text)


def test_no_pressure_where_it_is_denied():
    assert not under_pressure("没人逼我 自愿撤")


@pytest.mark.parametrize("text", ["我不同意转给劳动监察", "别告诉单位", "撤回同意", "唔好同老细讲", "先别转"])
def test_a_consent_is_taken_back_in_plain_words(text):
    assert takes_back_consent(text)


@pytest.mark.parametrize(
    "text", ["你别把韩一的电话写上去", "你们是不是告诉站长了", "你们转给劳动局了吗 我没同意啊", "可以跟单位说是我"]
)
def test_other_words_take_no_consent_back(text):
    assert not takes_back_consent(text)


def test_a_leak_is_heard():
    assert tells_of_leak("站长给我打电话了说是我告的 你们咋漏出去了")
    assert not tells_of_leak("会不会让站长知道是我")


def test_one_thing_is_not_everything():
    assert drops_file("发错了 刚那张不要了")
    assert not drops_file("删掉我的信息")
    assert part_to_erase("把我身份证号删了") == "身份证号"
    assert part_to_erase("删掉我的信息") is None


def test_facts_for_papers_are_read():
    assert paper_facts("货拉拉那边法人叫周胜馥") == {"company_person": "周胜馥"}
    assert paper_facts("他们法人是谁") == {}
    assert paper_facts("我住院了") == {}


def test_a_paper_is_asked_for_outright():
    assert names_paper("状子")
    assert not names_paper("劳动仲裁怎么申请")
    assert not_ours("律师函写一份") == "lawyers_letter"
    assert not_ours("仲裁申请书") is None
