"""What waits and what runs out, over a restart of the whole house: a step at noon is told after it, a withdrawal that
nobody took back ends its case."""

from __future__ import annotations

import time
from pathlib import Path

from tests.service import Service, running

NOON = "2026-11-23T12:00:00+08:00"
DAYS_LATER = "2026-11-26T13:05:00+08:00"
PATIENCE = 60.0
WAGES = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}


def opened(service: Service, sender: str) -> str:
    service.says(sender, "你好")
    made = service.post("/api/v1/cases", {"kind": "unpaid_wages", "sender": sender, "fields": WAGES})
    assert made.status == 201, made
    return str(made.body["number"])


def heard(service: Service, sender: str) -> list[str]:
    items = service.get("/webhooks/rest/messages", admin=False, sender=sender).body["items"]
    return [item["text"] for item in items]


def test_what_waited_goes_out_and_what_ran_out_ends(tmp_path: Path, model_dir: Path) -> None:
    with running(tmp_path, model_dir, XIAOGE_CLOCK=NOON) as service:
        told, left = opened(service, "told"), opened(service, "left")
        for step in ("verifying", "accepted"):
            service.post(f"/api/v1/cases/{told}/steps", {"step": step})
        assert heard(service, "told") == []
        assert [one["step"] for one in service.get(f"/api/v1/cases/{told}").body["held"]] == ["verifying", "accepted"]
        service.says("left", f"撤回 {left}")
        assert "撤回了" in service.says("left", "确定")[0]["text"]
    with running(tmp_path, model_dir, XIAOGE_CLOCK=DAYS_LATER) as service:
        until = time.monotonic() + PATIENCE
        while not (heard(service, "told") and heard(service, "left")) and time.monotonic() < until:
            time.sleep(0.5)
        (both,) = heard(service, "told")
        assert both.index("开始核实") < both.index("已经受理")
        assert service.get(f"/api/v1/cases/{told}").body["held"] == []
        (ended,) = heard(service, "left")
        assert left in ended and service.get(f"/api/v1/cases/{left}").body["state"] == "closed"
        assert "重新打开了" in service.says("left", "钱又没给")[0]["text"]
        assert service.get(f"/api/v1/cases/{left}").body["state"] == "reopened"
