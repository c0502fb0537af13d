"""The copy that a person gets: whole, their own, without what staff noted for themselves."""

from __future__ import annotations

import json
from datetime import datetime
from zoneinfo import ZoneInfo

from actions.copy_of_data import as_json, as_text
from bot.domain.casework.cases import Case, CaseFile, TimelineEntry
from bot.domain.people.consents import Consent
from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import HistoryItem
from bot.usecases.data_rights import Holdings

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
CASE = Case(
    "QX20261123-0001", "unpaid_wages", "received", NOW, "rest", "u1",
    {"company": "美团", "amount": 3000, "period": None},
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
        "不同意告诉单位",
        "我：站长欠我钱",
        "工会同事：您好",
    ):
        assert part in text
    assert "{" not in text and "None" not in text


def test_a_person_of_whom_nothing_is_known_gets_an_empty_copy() -> None:
    nobody = Holdings(None, (), (), ())
    assert json.loads(as_json(nobody, None, NOW))["person"] is None
    assert as_text(nobody, None, NOW).decode("utf-8-sig").count("没有") == 5
