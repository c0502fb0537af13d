"""What the person is told in an emergency (bot/knowledge/safety.yml)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.domain.danger.safety import KINDS

ROOT = Path(__file__).parents[2]
SPOKEN = yaml.safe_load((ROOT / "bot/knowledge/safety.yml").read_text("utf-8"))

FORBIDDEN = [
    "一定",
    "保证",
    "肯定",
    "绝对",
    "想开点",
    "登录",
    "表单",
    "菜单",
    "点击",
    "请选择",
    "坐牢",
    "拘留",
    "抓您",
    "负法律责任",
    "抑郁",
    "患者",
    "已经联系上",
    "身份证号",
    "第一步",
    "冷静一下",
    "别激动",
]
OFFERED = {"120", "110", "122", "119", "12356", "12338", "12355", "12351", "12333"}


class TestTheSentences:
    """bot/knowledge/safety.yml"""

    def test_every_kind_has_its_sentence_and_none_is_left_over(self) -> None:
        assert list(SPOKEN["kinds"]) == list(KINDS)

    @pytest.mark.parametrize("kind", KINDS)
    def test_it_is_short_names_its_numbers_and_asks_where(self, kind: str) -> None:
        entry: dict[str, Any] = SPOKEN["kinds"][kind]
        say = entry["say"]
        assert len(say) <= 90, len(say)
        assert tuple(one["number"] for one in entry["numbers"]) == KINDS[kind].numbers
        assert all(one["number"] in one["label"] for one in entry["numbers"])
        told = re.findall(r"\d{3,5}", say)
        assert told[0] == KINDS[kind].numbers[0]
        assert set(KINDS[kind].numbers[:2]) <= set(told) <= OFFERED
        assert kind == "check" or "在哪里" in say
        assert not [word for word in FORBIDDEN if word in say]

    @pytest.mark.parametrize("kind", ["self_harm", "check"])
    def test_the_mental_health_line_is_never_named_alone(self, kind: str) -> None:
        say = SPOKEN["kinds"][kind]["say"]
        assert "夜里若打不通" in say and "120" in say and "110" in say

    @pytest.mark.parametrize("kind", ["collective_protest", "violent_anger"])
    def test_anger_is_shown_the_lawful_way_once(self, kind: str) -> None:
        say = SPOKEN["kinds"][kind]["say"]
        assert say.count("非法手段") == 1 and "110" not in say
        assert all(word in say for word in ("12351", "劳动监察", "仲裁", "不收钱"))

    def test_followups_never_claim_a_colleague_who_is_not_there(self) -> None:
        followups = SPOKEN["followups"]
        first, later = ["staff_on_duty", "staff_off_duty", "offline"], ["position", "safe", "other"]
        assert list(followups) == [*first, *later, "position_off_duty", "other_off_duty"]
        for key, text in followups.items():
            assert len(text) <= 90
            assert not [word for word in FORBIDDEN if word in text]
            assert key == "staff_on_duty" or "已经提醒" not in text
        assert "没有同事值班" in followups["staff_off_duty"]
        assert "联系不上" in followups["offline"]
