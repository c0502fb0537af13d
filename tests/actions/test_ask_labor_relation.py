"""The thirteen questions from the first to the words at the end, through the real form action and without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.ask_labor_relation_form import AskLaborRelationForm
from bot.domain.relation.questions import SLOTS, THROUGH_OTHERS
from tests.architecture.source import ROOT

NOW = "2026-11-23T10:00:00+08:00"
FORM = "ask_labor_relation_form"
WORDS = yaml.safe_load((ROOT / "nlu_data" / "tasks" / "ask_labor_relation.yml").read_text("utf-8"))["responses"]


class Talk:
    """One person at the form: what Rasa keeps between two messages."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {}
        self.loop: str | None = None
        self.said: list[str] = []
        self.next: str | None = None
        self.number = 0

    def press(self, intent: str, **given: Any) -> list[str]:
        entities = [{"entity": name, "value": value} for name, value in given.items()]
        return self._turn({"text": f"/{intent}", "intent": {"name": intent, "confidence": 1.0}, "entities": entities},
                          "command")  # fmt: skip

    def type(self, text: str, intent: str = "inform", confidence: float = 0.9) -> list[str]:
        return self._turn({"text": text, "intent": {"name": intent, "confidence": confidence}}, "text")

    def _turn(self, message: dict[str, Any], kind: str) -> list[str]:
        self.number += 1
        message["metadata"] = {"kind": kind, "now": NOW, "message_id": self.number, "channel": "web", "sender": "u1"}
        tracker = Tracker("c1", self.slots, message, [], False, None,
                          {"name": self.loop} if self.loop else {}, "action_listen")  # fmt: skip
        dispatcher = CollectingDispatcher()
        self.next = None
        for event in AskLaborRelationForm().run(dispatcher, tracker, {}):
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.loop = event["name"]
            elif event["event"] == "followup":
                self.next = event["name"]
        self.said = [one.get("response") or one.get("text") or "" for one in dispatcher.messages]
        return [text for text in self.said if text]

    @property
    def asked(self) -> str | None:
        return self.slots.get("requested_slot")

    def answers(self, answers: Iterable[str]) -> list[str]:
        said: list[str] = []
        for answer in answers:
            assert self.asked is not None
            said = self.press("inform", **{self.asked: answer})
        return said


@pytest.fixture
def talk() -> Talk:
    opened = Talk()
    assert opened.press("ask_labor_relation") == [f"utter_{FORM}_start", f"utter_ask_{FORM}_relation_shifts"]
    return opened


def test_thirteen_buttons_lead_to_the_words_of_a_band(talk: Talk) -> None:
    for slot in SLOTS[:-1]:
        assert talk.asked == slot
        said = talk.press("inform", **{slot: "yes" if slot in SLOTS[:9] else "no"})
        assert len(said) == 1  # the next question, and no echo of what was pressed
    assert talk.press("inform", **{THROUGH_OTHERS: "no"}) == ["utter_labor_relation_labour"]
    assert talk.loop is None and not any(talk.slots.get(slot) for slot in SLOTS)


def test_typed_answers_do_as_well(talk: Talk) -> None:
    words = (
        "不用打卡", "不罚", "没有", "没底薪", "平台定的", "站长说了算", "全靠这个吃饭", "没有", "是啊", "不能 得听派单",
        "就跑一家", "不是", "没让注册",
    )  # fmt: skip
    said: list[str] = []
    for text in words:
        said = talk.type(text)
    assert said == ["utter_labor_relation_between"]


@pytest.mark.parametrize(("text", "intent"), [("是的", "affirm"), ("没有", "deny"), ("不清楚", "nlu_fallback"),
                                              ("会罚款", "complain_platform_rule"), ("不用", "cancel"),
                                              ("没有过", "deny"), ("不接就扣钱", "report_unpaid_wages")])  # fmt: skip
def test_an_answer_stays_an_answer_whatever_else_it_sounds_like(talk: Talk, text: str, intent: str) -> None:
    talk.type("要打卡")
    assert talk.asked == "relation_refusal"
    talk.type(text, intent, 0.95)
    assert (talk.asked, talk.next, talk.loop) == ("relation_discipline", None, FORM)


def test_what_is_no_plain_answer_is_asked_once_more_and_then_left_open(talk: Talk) -> None:
    said = talk.type("没那么夸张吧哈哈", "deny", 0.9)
    assert talk.asked == "relation_shifts" and "不清楚" in said[0]
    talk.type("哈哈哈", "nlu_fallback", 0.3)
    assert talk.asked == "relation_refusal"


def test_four_doubts_give_no_band_and_lead_to_a_person(talk: Talk) -> None:
    said = talk.answers(["yes"] * 9 + ["unknown"] * 4)
    assert said == ["utter_labor_relation_unclear"]
    assert (talk.next, talk.loop) == ("talk_to_human_form", None)


def test_somebody_in_between_is_said_first(talk: Talk) -> None:
    said = talk.answers(["no"] * 9 + ["yes", "yes", "yes", "yes"])
    assert said == ["utter_labor_relation_through_others", "utter_labor_relation_civil"]


def test_another_task_in_between_keeps_the_answers(talk: Talk) -> None:
    talk.answers(["yes", "no"])
    talk.press("join_union")
    assert talk.next == "join_union_form"
    assert talk.slots["drafts"][0]["form"] == FORM
    assert talk.slots["drafts"][0]["values"] == {"relation_shifts": "yes", "relation_refusal": "no"}


def test_who_stops_is_asked_nothing_more(talk: Talk) -> None:
    talk.answers(["yes"])
    talk.type("算了不弄了", "cancel", 0.95)
    assert talk.loop is None and talk.next is None


def test_every_sentence_is_honest() -> None:
    ends = [
        name for name in WORDS if name in {f"utter_labor_relation_{band}" for band in ("labour", "between", "civil")}
    ]
    assert len(ends) == 3
    for name in ends:
        text = WORDS[name][0]["text"]
        assert text.startswith("初步看") and "供参考" in text and text.strip().endswith("具体以经办机构认定为准。")
    for name, variations in WORDS.items():
        assert not re.search(r"您就是|肯定是|一定是|您不是劳动关系|包赢", variations[0]["text"]), name


def test_every_question_has_its_number_and_three_buttons() -> None:
    for number, slot in enumerate(SLOTS, 1):
        (one,) = WORDS[f"utter_ask_{FORM}_{slot}"]
        assert one["text"].startswith(f"（{number}/13）")
        assert [button["title"] for button in one["buttons"]] == ["是", "不是", "不清楚"]
        assert all(f'"{slot}"' in button["payload"] for button in one["buttons"])
