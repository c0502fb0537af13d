"""The copy that a person gets: whole, their own, without what staff noted for themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from actions.rights.copy_of_data import as_json, as_text
from bot.domain.casework.cases import GUEST, Case, CaseFile, TimelineEntry
from bot.domain.casework.follow_up import FollowUp
from bot.domain.danger.alerts import Alert
from bot.domain.people.consents import Consent
from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import HistoryItem
from bot.usecases.data_rights import Holdings

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
CASE = Case(
    "QX20261123-0001", "unpaid_wages", "received", NOW, "rest", "u1",
    {"company": "美团", "amount": 3000, "period": {"start": "2026-09", "end": "2026-10"}},
    attachments=(CaseFile("f", "工资条.jpg", "image/jpeg", 9, "x"),),
    timeline=(TimelineEntry(NOW, "courier", "received"), TimelineEntry(NOW, "chen", "note", "站长不接电话")),
)  # fmt: skip
HELD = Holdings(
    Courier("rest", "u1", "宋大江", "13812340013", None, {"company": "美团"}),
    (CASE,),
    (
        Consent(NOW, "rest", "u1", "notice", True, "v1"),
        Consent(NOW, "rest", "u1", "employer", False, "v1", number=CASE.number),
    ),
    (
        HistoryItem("1", NOW.isoformat(), "courier", "站长欠我钱", "sent"),
        HistoryItem("2", NOW.isoformat(), "staff", "您好", "sent"),
    ),
)  # fmt: skip
DRAFTS = [{"form": "join_union_form", "values": {"name": "宋大江"}, "skipped": [], "at": NOW.isoformat()}]


def test_what_staff_filled_in_for_papers_about_the_person_is_in_it_and_nothing_about_others() -> None:
    facts = {"address": "汇龙镇人民路1号", "agent_phone": "13900139000", "company_person": "张伟"}
    held = replace(HELD, cases=(replace(CASE, flags={"paper_facts": facts}),))
    assert json.loads(as_json(held, [], NOW))["cases"][0]["paper_facts"] == {"address": "汇龙镇人民路1号"}
    text = as_text(held, [], NOW).decode("utf-8-sig")
    assert "现住址：汇龙镇人民路1号" in text and "13900139000" not in text and "张伟" not in text


def test_the_file_for_machines_holds_everything_with_names_of_the_contract() -> None:
    copy = json.loads(as_json(HELD, [], NOW))
    assert copy["person"] == {"name": "宋大江", "phone": "13812340013", "id_number": None, "company": "美团"}
    assert copy["cases"][0]["fields"]["amount"] == 3000 and copy["cases"][0]["attachments"] == ["工资条.jpg"]
    assert [one["purpose"] for one in copy["consents"]] == ["notice", "employer"]
    assert [one["text"] for one in copy["messages"]] == ["站长欠我钱", "您好"]


def test_notes_of_staff_stay_with_staff() -> None:
    assert "站长不接电话" not in as_json(HELD, [], NOW).decode() + as_text(HELD, [], NOW).decode()


def test_the_text_can_be_read_by_anybody() -> None:
    text = as_text(HELD, [], NOW).decode("utf-8-sig")
    for part in (
        "手机号：13812340013",
        "欠薪反映 已接诉",
        "单位或平台：美团",
        "金额：3000元",
        "时间：2026年9月到10月",
        "不同意告诉单位",
        "我：站长欠我钱",
        "工会同事：您好",
    ):
        assert part in text
    assert "{" not in text and "None" not in text


def test_a_person_of_whom_nothing_is_known_gets_an_empty_copy() -> None:
    nobody = Holdings(None, (), (), ())
    assert json.loads(as_json(nobody, None, NOW))["person"] is None
    assert as_text(nobody, None, NOW).decode("utf-8-sig").count("没有") == 7


def both(held: Holdings, drafts: list[dict[str, object]]) -> str:
    return as_json(held, drafts, NOW).decode() + as_text(held, drafts, NOW).decode()


def test_drafts_of_another_person_on_the_same_telephone_stay_out() -> None:
    assert "宋大江" in both(replace(HELD, courier=None), DRAFTS)
    for whose in ("handed", "guest"):
        assert "宋大江" not in both(replace(HELD, courier=None), [{**DRAFTS[0], whose: True}])


def test_of_a_case_that_a_guest_wrote_the_number_alone_is_in_it() -> None:
    held = replace(HELD, cases=(replace(CASE, number="QX20261123-0002", flags={GUEST: True}),), courier=None)
    assert json.loads(as_json(held, [], NOW))["cases"] == [{"number": "QX20261123-0002"}]
    text = both(held, [])
    assert "QX20261123-0002" in text and not any(one in text for one in ("美团", "3000", "工资条"))


def test_what_was_said_of_the_outcome_and_in_danger_is_in_it() -> None:
    outcome = FollowUp(CASE.number, "rest", "u1", NOW, "done", False, 2, "太慢")
    alert = Alert(1, NOW, "c", "rest", "u1", "S1", "accident", "撞车了", "汇龙镇")
    held = replace(HELD, follow_ups=(outcome,), alerts=(alert,))
    copy, text = json.loads(as_json(held, [], NOW)), as_text(held, [], NOW).decode()
    assert (copy["follow_ups"][0]["mark"], copy["follow_ups"][0]["words"]) == (2, "太慢")
    assert (copy["alerts"][0]["text"], copy["alerts"][0]["location"]) == ("撞车了", "汇龙镇")
    assert all(one in text for one in ("钱没到手", "打了2分", "太慢", "2026-11-23 10:00 撞车了 汇龙镇"))


def test_a_talk_that_is_cut_says_so() -> None:
    long = replace(HELD, lines=HELD.lines * 500)
    assert "最近1000条" in as_text(long, [], NOW).decode() and json.loads(as_json(long, [], NOW))["messages_cut"]
    assert "最近" not in as_text(HELD, [], NOW).decode()
