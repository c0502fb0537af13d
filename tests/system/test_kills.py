"""SIGKILL at many points of a turn: no acknowledged message is lost, no case is written twice, nobody hears silence."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest

from tests.system.processes import Programs

RECEIPT = "系统正在恢复"
FILLED = ("我要反映欠薪", "美团", "4800", "8月到10月", "汇龙镇", "王建国", "跳过", "没签", "跳过", "跳过")
GATEWAY_DELAYS = (0.0, 0.002, 0.004, 0.006, 0.008, 0.01, 0.013, 0.016, 0.02, 0.025, 0.03, 0.04, 0.06, 0.1)
ENGINE_DELAYS = (0.0, 0.005, 0.01, 0.015, 0.025)


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory, model_dir: Path) -> Iterator[Programs]:
    programs = Programs(tmp_path_factory.mktemp("kills") / "var", model_dir)
    programs.data_dir.mkdir()
    programs.start("engine")
    programs.start("gateway")
    programs.wait()
    yield programs
    programs.stop()


def _answer_to(programs: Programs, sender: str, words: str) -> list[dict[str, Any]]:
    """The answer itself: right after a kill the gateway may still hold the dead engine for living, so that the first
    message finds it gone, gets a receipt, and is answered when the new one is up."""
    answer = programs.say(sender, words)
    deadline = time.monotonic() + 60
    while RECEIPT in str(answer) and time.monotonic() < deadline:
        time.sleep(0.2)
        answer = programs.unasked(sender) or answer
    return answer


def _fill(programs: Programs, sender: str) -> None:
    for words in FILLED:
        answer = _answer_to(programs, sender, words)
    assert "提交" in str(answer), "the summary was never reached"


def _confirm_while(programs: Programs, sender: str, delay: float, victim: str) -> None:
    """Sends the confirming message and kills `victim` so many seconds after it left."""

    def send() -> None:
        with contextlib.suppress(OSError, HTTPException):
            programs.say(sender, "提交", message_id="confirm")

    sending = threading.Thread(target=send)
    sending.start()
    time.sleep(delay)
    programs.kill(victim)
    if victim == "gateway":
        sending.join(10)
    programs.start(victim)
    programs.wait()
    sending.join(60)


def _one_case(programs: Programs, sender: str) -> None:
    """The person sends the same message again, as every app does, and there is exactly one case."""
    answer = programs.say(sender, "提交", message_id="confirm")
    assert answer, "silence"
    heard = " ".join(one.get("text", "") for one in answer)
    deadline = time.monotonic() + 20
    while "QX2026" not in heard and time.monotonic() < deadline:
        heard += " ".join(one.get("text", "") for one in programs.unasked(sender))
        time.sleep(0.2)
    cases = programs.service.get("/api/v1/cases", sender=sender).body["items"]
    assert len(cases) == 1
    assert cases[0]["number"] in heard


@pytest.mark.parametrize("delay", GATEWAY_DELAYS)
def test_a_gateway_killed_while_a_case_is_confirmed_writes_it_exactly_once(apart: Programs, delay: float) -> None:
    sender = f"gateway-{delay}"
    _fill(apart, sender)
    _confirm_while(apart, sender, delay, "gateway")
    _one_case(apart, sender)


@pytest.mark.parametrize("delay", ENGINE_DELAYS)
def test_an_engine_killed_while_a_case_is_confirmed_writes_it_exactly_once(apart: Programs, delay: float) -> None:
    sender = f"engine-{delay}"
    _fill(apart, sender)
    _confirm_while(apart, sender, delay, "engine")
    _one_case(apart, sender)


def test_what_is_said_while_the_engine_is_dead_gets_a_receipt_at_once_and_the_reply_later(apart: Programs) -> None:
    apart.kill("engine")
    answer = apart.say("waiting", "入会要交钱吗")
    assert "记下了" in answer[0]["text"]
    safety = apart.say("waiting", "我被货车撞了 腿流血动不了")
    assert "120" in safety[0]["text"]
    apart.start("engine")
    apart.wait()
    deadline = time.monotonic() + 20
    heard = ""
    while "会费" not in heard and time.monotonic() < deadline:
        heard += " ".join(one.get("text", "") for one in apart.unasked("waiting"))
        time.sleep(0.2)
    assert "会费" in heard
    assert len(apart.service.get("/api/v1/alerts").body["items"]) == 1
