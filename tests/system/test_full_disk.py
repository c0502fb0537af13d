"""The disk is full: the courier is told the truth, danger is still answered, and afterwards everything goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service import file_part
from tests.system.gateway_alone import GatewayAlone

DANGER = "我被货车撞了 腿流血动不了"


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[GatewayAlone]:
    made = GatewayAlone(tmp_path / "var")
    made.data_dir.mkdir()
    made.start()
    yield made
    made.kill()


def heard(gateway: GatewayAlone, text: str, **metadata: object) -> str:
    return " ".join(one["text"] for one in gateway.service.says("rider", text, **metadata))


def test_on_a_full_disk_nobody_is_told_that_their_words_were_kept(gateway: GatewayAlone) -> None:
    assert "记下了" in heard(gateway, "老板欠我俩月工资")
    gateway.fill_the_disk()
    for words in ("还有一个月也没发", "我自己加的班"):
        told = heard(gateway, words)
        assert "没能存住" in told
        assert "12351" in told
    photograph = file_part("a.jpg", "image/jpeg", b"\xff\xd8\xff" + bytes(1000))
    assert "没能存住" in heard(gateway, "", attachments=[photograph])
    assert "120" in heard(gateway, DANGER)
    assert gateway.service.get("/healthz", admin=False).status == 200
    gateway.make_room()
    assert "记下了" in heard(gateway, "再说一次：还有一个月也没发")
    talks = gateway.service.get("/api/v1/conversations").body["items"]
    messages = gateway.service.get(f"/api/v1/conversations/{talks[0]['id']}").body["messages"]
    said = [one["text"] for one in messages if one["from"] == "courier" and one["text"] != DANGER]
    assert said == ["老板欠我俩月工资", "再说一次：还有一个月也没发"]
    assert not [one for one in (gateway.data_dir / "uploads").rglob("*") if one.is_file()]
