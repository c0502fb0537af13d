"""Four digits before a copy: wrong ones count, whatever is said in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.rights import export_my_data
from actions.rights.export_my_data import answer_export, ask_to_export
from bot.domain.people.couriers import Courier
from bot.settings import load_settings
from bot.store import Keys, Store
from bot.usecases.data_rights import holdings
from tests.actions.turns import TURN

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    made = Store(
        load_settings({"XIAOGE_DATA_DIR": str(tmp_path)}, tmp_path / ".env").database, tmp_path, Keys(("k",)), zone=ZONE
    )
    made.migrate()
    with made.begin() as work:
        work.couriers.save(Courier("rest", "u1", "宋大江", "13812340013"), TURN.now)
        work.commit()
    monkeypatch.setattr(export_my_data, "house", lambda: SimpleNamespace(begin=made.begin))
    return made


def said(text: str, key: str, tries: int) -> str:
    speaker = CollectingDispatcher()
    answer_export(speaker, replace(TURN, text=text, key=key), tries, False)
    return str(speaker.messages)


def test_after_a_wrong_one_nobody_begins_anew(store: Store) -> None:
    assert "utter_export_digits_again" in said("9999", "c:1", 0)
    speaker = CollectingDispatcher()
    ask_to_export(speaker, replace(TURN, key="c:2"))
    assert "已经记下" in str(speaker.messages) and "utter_export_digits" not in str(speaker.messages)
    assert "已经记下" in said("0013", "c:3", 0)
    (request,) = holdings(store.begin, "rest", "u1").cases
    assert (request.state, request.attachments) == ("received", ())


def test_the_second_ones_may_be_right_and_answer_the_same_request(store: Store) -> None:
    said("9999", "c:1", 0)
    assert "utter_exported" in said("0013", "c:2", 1)
    (request,) = holdings(store.begin, "rest", "u1").cases
    assert (request.state, len(request.attachments)) == ("done", 2)
