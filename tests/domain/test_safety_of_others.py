"""Whose despair it is: words that speak of another are never put to the speaker, nor the other way round."""

import re
from pathlib import Path

import yaml

from bot.safety import assess

FILES = sorted(Path("tests/domain/safety").glob("alarms*.yml"))
OTHERS = re.compile(
    r"有人|有个|隔壁|对方|[男女]的|乘客|[他她]|室友|朋友|工友|同事|兄弟|骑手|老婆|媳妇|老公|[爸妈哥弟姐妹]|女儿|儿子|孩子"
)
MYSELF = re.compile(r"我(?:真|就|也|都|是)?(?:想|要|准备|打算)(?:死|自杀|跳|自我|结束|了结)|我不想活")


def _told() -> list[str]:
    groups = [group for file in FILES for group in yaml.safe_load(file.read_text("utf-8"))]
    return [text for group in groups for text in group["said"]]


def test_only_words_that_name_another_are_taken_for_the_despair_of_another() -> None:
    of_others = [text for text in _told() if (seen := assess(text)) is not None and seen.kind == "other_self_harm"]
    assert len(of_others) >= 10
    assert [text for text in of_others if not OTHERS.search(text)] == []


def test_who_speaks_of_dying_themselves_is_spoken_to_themselves() -> None:
    mine = [text for text in _told() if MYSELF.search(text) and not OTHERS.search(text)]
    assert len(mine) >= 10
    assert [text for text in mine if (seen := assess(text)) is not None and seen.kind == "other_self_harm"] == []
