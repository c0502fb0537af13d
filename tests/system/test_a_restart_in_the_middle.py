"""The house is stopped and started again while people are in the middle of something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.service import Service, running


def talk(service: Service, sender: str, *said: str) -> str:
    answer: list[dict[str, Any]] = []
    for text in said:
        answer = service.says(sender, text)
    return "\n".join(str(one.get("text", "")) for one in answer)


def asked(service: Service, sender: str) -> Any:
    return service.tracker(sender)["slots"].get("requested_slot")


def test_a_restart_loses_nothing_and_asks_nothing_twice(tmp_path: Path, model_dir: Path) -> None:
    with running(tmp_path, model_dir) as service:
        talk(service, "midway", "我要反映欠薪 美团 三千五", "9月")
        talk(service, "doubt", "我要反映欠薪 美团", "四五千吧")
        talk(service, "summary", "中通欠我工资3800 10月份的 惠萍镇", "王强", "13861234567", "没签", "没有", "没了")
        talk(service, "second", "我要反映欠薪 韵达 2600", "换我说 我是他工友 我也要入会", "马小六")
        talk(service, "danger", "我要反映欠薪 圆通 4000", "我被车撞了 腿流血")
        talk(service, "stopped", "我要反映欠薪 美团 3000", "算了")
    with running(tmp_path, model_dir, XIAOGE_CLOCK="2026-11-23T10:20:00+08:00") as service:
        assert asked(service, "midway") == "location"
        assert "汇龙镇" in talk(service, "midway", "汇龙镇") and asked(service, "midway") == "name"
        talk(service, "doubt", "四千五")
        assert service.tracker("doubt")["slots"]["amount"] == 4500
        assert "QX2026" in talk(service, "summary", "提交")
        assert "QX2026" not in talk(service, "summary", "提交"), "handed in once"
        assert "韵达" not in talk(service, "second", "送快递")
        assert asked(service, "second") == "company"
        assert "接着填" in str(service.says("danger", "没事了 医生看过了"))
        talk(service, "stopped", "接着填")
        assert asked(service, "stopped") == "period"
        cases = service.get("/api/v1/cases", sender="summary").body["items"]
        assert [case["fields"]["amount"] for case in cases] == [3800]
