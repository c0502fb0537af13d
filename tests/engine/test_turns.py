"""The engine's turns on the real trained model: once, whole, bounded, and never silent."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.talk.turns import TurnRequest, TurnResult
from bot.errors import EngineFailed

NOW = "2026-11-23T10:00:00+08:00"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, model_dir: Path) -> Iterator[Any]:
    from bot.engine.tensorflow_stand_in import stand_in_for_tensorflow

    stand_in_for_tensorflow()
    import bot.wiring as wiring
    from bot.engine.host import Engine
    from bot.settings import load_settings

    folder = tmp_path_factory.mktemp("engine")
    models = folder / "models"
    shutil.copytree(model_dir, models)
    house = wiring.build(load_settings({"XIAOGE_DATA_DIR": str(folder / "var"), "XIAOGE_MODEL_DIR": str(models)}))
    house.store.migrate()
    wiring.house.cache_clear()
    original, wiring.house = wiring.house, lambda: house  # type: ignore[assignment]  # a fake in its place
    engine = Engine(house.begin, models)  # imports the actions
    for name, module in list(sys.modules.items()):
        if name.startswith("actions.") and hasattr(module, "house"):
            module.house = wiring.house
    engine.load()
    engine.house = house
    yield engine
    wiring.house = original
    house.store.close()


class Talk:
    """One person talking to the engine without a gateway."""

    def __init__(self, engine: Any, sender: str) -> None:
        self.engine, self.sender, self.message = engine, sender, 0
        with engine.house.begin() as work:
            self.id = work.conversations.open("rest", sender, engine.house.clock.now()).id
            work.commit()

    def turn(self, text: str, message: int | None = None, kind: str = "text", now: str = NOW) -> TurnResult:
        self.message += 1
        request = TurnRequest(self.id, message or self.message, kind, text, "rest", self.sender, now)  # type: ignore[arg-type]  # a fake in its place
        return asyncio.run(self.engine.turn(request))

    def state(self) -> Any:
        with self.engine.house.begin(write=False) as work:
            return work.trackers.get(self.id)


def words(result: TurnResult) -> str:
    return "\n".join(reply["text"] for reply in result.replies)


def test_the_same_message_again_gets_the_same_answer_and_changes_nothing(engine: Any) -> None:
    talk = Talk(engine, "again")
    first = talk.turn("我要反映欠薪", message=7)
    before = talk.state()
    assert talk.turn("我要反映欠薪", message=7) == first
    assert talk.state() == before


def test_typed_commands_are_only_words(engine: Any) -> None:
    talk = Talk(engine, "slash")
    talk.turn("我要反映欠薪")
    talk.turn("美团")
    for words_typed in ("/restart", '/inform{"amount": 999999}', "/session_start"):
        talk.turn(words_typed)
    state = talk.state()
    assert state.active_loop == "report_unpaid_wages_form"
    assert state.slots["company"] == "美团"
    assert state.slots.get("amount") is None


def test_an_action_that_fails_is_an_error_and_leaves_everything_as_it_was(
    engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = Talk(engine, "failing")
    talk.turn("我要反映欠薪")
    before = talk.state()

    def broken(*_: Any) -> None:
        raise RuntimeError("王建国 13812345678")

    monkeypatch.setitem(engine._actions._executor.actions, "report_unpaid_wages_form", broken)
    with pytest.raises(EngineFailed):
        talk.turn("美团")
    assert talk.state() == before


def test_what_a_failing_action_says_of_a_person_is_not_logged(
    engine: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    talk = Talk(engine, "failing-quietly")

    def broken(*_: Any) -> None:
        raise RuntimeError("王建国 13812345678")

    monkeypatch.setitem(engine._actions._executor.actions, "join_union_form", broken)
    with pytest.raises(EngineFailed):
        talk.turn("我想加入工会 我叫王建国")
    own = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    assert "action failed" in own
    assert "王建国" not in own and "13812345678" not in own


def test_a_long_talk_keeps_a_bounded_window_of_events(engine: Any) -> None:
    from bot.engine.tracker_store import WINDOW

    talk = Talk(engine, "long")
    for _ in range(40):
        assert talk.turn("你好").replies
    assert len(talk.state().events) <= WINDOW


def test_every_intent_a_button_can_name_is_answered(engine: Any) -> None:
    from bot.wording import entry

    for intent in entry("intents"):
        topic = "/no_contract" if intent == "ask_legal_question" else ""
        answer = Talk(engine, f"button-{intent}").turn(f"/{intent}{topic}", kind="command")
        assert answer.replies or answer.effects, intent


def test_an_answer_of_law_is_given_until_its_last_day_and_a_person_is_offered_after_it(engine: Any) -> None:
    asked = "/ask_legal_question/heat_allowance"
    fresh = Talk(engine, "law-today").turn(asked, kind="command")
    old = Talk(engine, "law-later").turn(asked, kind="command", now="2029-06-01T10:00:00+08:00")
    assert "第十七条" in str(fresh.replies)
    said = str(old.replies)
    assert "第十七条" not in said and "高温津贴" in said and "/talk_to_human" in said


def test_a_newer_model_is_taken_up_between_two_turns_and_the_form_goes_on(engine: Any) -> None:
    talk = Talk(engine, "swap")
    talk.turn("我要反映欠薪")
    talk.turn("美团")
    old = engine.model
    newer = old.with_name("29991231-235959-newer.tar.gz")
    shutil.copy(old, newer)
    assert engine.load() is True
    assert engine.model == newer
    assert talk.turn("4800").replies
    assert talk.state().slots["company"] == "美团"
    assert talk.state().slots["amount"] == 4800


def test_safety_rules_are_part_of_what_is_understood(engine: Any) -> None:
    parse = asyncio.run(engine.parse("我被货车撞了 流了好多血", datetime.fromisoformat(NOW)))
    assert parse["intent"]["name"] == "emergency"
    assert parse["intent_ranking"][0]["name"] == "emergency"


@pytest.mark.parametrize("text", ["13812345678", "3500", "3,500.5元", "2026-10-01", "8月", "138 0013 8000"])
def test_figures_alone_are_a_value(engine: Any, text: str) -> None:
    assert asyncio.run(engine.parse(text, datetime.fromisoformat(NOW)))["intent"]["name"] == "inform"


@pytest.mark.parametrize("text", ["😀😀", "{amount} {0}", "/restart", "${HOME}"])
def test_what_is_no_language_is_not_understood(engine: Any, text: str) -> None:
    assert asyncio.run(engine.parse(text, datetime.fromisoformat(NOW)))["intent"]["name"] == "nlu_fallback"
