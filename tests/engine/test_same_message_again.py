"""The engine dies between what a message did and the stored tracker: the message runs again, is answered as the first
time, and leaves what it did once."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.talk.turns import TurnResult
from bot.usecases.move_case import move_case
from tests.engine.test_turns import Talk, engine, words

__all__ = ["engine"]

WAGES = ("美团欠我3000 9月 汇龙镇 叫宋大江 没签合同 13812340013", "没有", "没有")


class Forgetful(Talk):
    """A talk whose every turn is lost on the way once."""

    def twice(self, text: str, kind: str = "text") -> TurnResult:
        before = self.state()
        first = self.turn(text, kind=kind)
        with self.engine.house.begin() as work:
            work.trackers.drop(self.id) if before is None else work.trackers.save(before, self.engine.house.clock.now())
            work.commit()
        again = self.turn(text, message=self.message, kind=kind)
        assert words(again) == words(first)
        return again

    def says(self, *texts: str) -> TurnResult:
        return [self.twice(text) for text in texts][-1]

    def cases(self) -> list[Any]:
        with self.engine.house.begin(write=False) as work:
            return list(work.cases.page(sender=self.sender, channel="rest").items)

    def steps(self) -> list[str]:
        return [entry.step for entry in self.cases()[-1].timeline]


@pytest.fixture
def talk(engine: Any, request: pytest.FixtureRequest) -> Forgetful:
    talk = Forgetful(engine, request.node.name)
    talk.says(*WAGES, "提交")
    return talk


def test_a_correction_is_made_once(talk: Forgetful) -> None:
    talk.says("金额不对 应该是5300")
    assert "5300" in words(talk.says("对"))
    (case,) = talk.cases()
    assert case.fields["amount"] == 5300 and talk.steps().count("corrected") == 1


def test_a_case_is_withdrawn_and_taken_back_once(talk: Forgetful) -> None:
    talk.says("撤回案子", "确定", "我不撤了")
    assert talk.steps()[-2:] == ["withdrawn", "verifying"]


def test_a_consent_is_taken_back_once(talk: Forgetful) -> None:
    talk.says("撤回同意")
    assert talk.steps().count("consent") == 2  # passing on and telling the employer, each once


def test_my_number_is_put_right_once(talk: Forgetful) -> None:
    talk.says("把你们存的我的电话改成13912345678", "对")
    cases = talk.cases()
    assert [case.kind for case in cases] == ["data_request", "unpaid_wages"] and talk.steps().count("corrected") == 1


def test_a_case_is_taken_up_again_once(talk: Forgetful) -> None:
    (case,) = talk.cases()
    for step in ("referred_out", "closed"):
        house, oral = talk.engine.house, ("v1", "口头同意")
        move_case(house.begin, case.number, step, "chen", "", None, house.clock.now(), oral=oral)
    talk.says("我要重开我的案子 钱还是没给")
    assert talk.steps()[-2:] == ["closed", "reopened"]


def test_a_button_that_was_left_standing_allows_passing_on_once(talk: Forgetful) -> None:
    (case,) = talk.cases()
    talk.says("12351是什么电话")
    talk.twice(f'/delete_my_data{{"want": "forwarding_yes", "case_number": "{case.number}"}}', "command")
    with talk.engine.house.begin(write=False) as work:
        assert [(line.purpose, line.given) for line in work.consents.of_case(case.number)] == [("forwarding", True)]
