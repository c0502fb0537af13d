"""What the safety rules hear and what they leave alone; the sentences stand in tests/domain/safety/*.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from bot.domain.danger import safety_text
from bot.domain.danger.safety import HEAD, TAIL, Verdict
from bot.safety import TABLES, assess

HERE = Path(__file__).parent / "safety"
ROOT = Path(__file__).parents[2]
SPOKEN = yaml.safe_load((ROOT / "bot/knowledge/safety.yml").read_text("utf-8"))


@dataclass(frozen=True)
class Alarm:
    level: str
    kinds: tuple[str, ...]
    text: str


def _alarms(name: str) -> list[Alarm]:
    alarms = []
    for group in yaml.safe_load((HERE / name).read_text("utf-8")):
        level, kinds = group["expect"].split()
        alarms += [Alarm(level, tuple(kinds.split("|")), text) for text in group["said"]]
    return alarms


def _calm(name: str) -> list[str]:
    return [text for group in yaml.safe_load((HERE / name).read_text("utf-8")) for text in group["said"]]


def _heard(alarm: Alarm, verdict: Verdict | None) -> bool:
    """At least as grave as it is; the gentle check counts only where it is what is wanted."""
    if verdict is None or verdict.level > alarm.level:
        return False
    return verdict.kind != "check" or "check" in alarm.kinds


def _exact(alarm: Alarm, verdict: Verdict | None) -> bool:
    if verdict is None:
        return False
    return alarm.kinds == ("any",) or (verdict.level == alarm.level and verdict.kind in alarm.kinds)


# set, its floors: heard, heard of S1 and S2, level and kind exact; its ceiling: calm sentences that alarm.
# The last row is the honest one: sentences that the rules were never tuned on.
@pytest.mark.parametrize(
    ("suffix", "heard", "grave", "exact", "false"),
    [
        ("", 0.99, 0.99, 0.96, 0.02),
        ("_dev", 0.97, 0.97, 0.92, 0.02),
        ("_moment", 0.97, 0.97, 0.97, 0.05),
        ("_blind", 0.95, 0.95, 0.93, 0.02),
    ],
    ids=["first", "dev", "moment", "blind"],
)
def test_danger_is_heard_and_a_courier_s_day_is_left_alone(
    suffix: str, heard: float, grave: float, exact: float, false: float
) -> None:
    alarms = [(alarm, assess(alarm.text)) for alarm in _alarms(f"alarms{suffix}.yml")]
    calm = [(text, assess(text)) for text in _calm(f"calm{suffix}.yml")]
    missed = [alarm for alarm, verdict in alarms if not _heard(alarm, verdict)]
    serious = [pair for pair in alarms if pair[0].level in ("S1", "S2")]
    wrong = [(text, verdict.matched) for text, verdict in calm if verdict]
    figures = {
        "heard": 1 - len(missed) / len(alarms),
        "heard of S1, S2": sum(_heard(*pair) for pair in serious) / len(serious),
        "exact": sum(_exact(*pair) for pair in alarms) / len(alarms),
        "false": len(wrong) / len(calm),
    }
    rounded = {name: round(figure, 4) for name, figure in figures.items()}
    print(f"\n{suffix or '_first'}: {len(alarms)} alarms, {len(calm)} calm, {rounded}")
    assert figures["heard"] >= heard, missed
    assert figures["heard of S1, S2"] >= grave, missed
    assert figures["exact"] >= exact
    assert figures["false"] <= false, wrong


@pytest.mark.parametrize("name", ["alarms", "calm"])
def test_no_sentence_stands_in_two_sets_and_the_sets_are_large(name: str) -> None:
    texts = [
        [text for group in yaml.safe_load(path.read_text("utf-8")) for text in group["said"]]
        for path in sorted(HERE.glob(f"{name}*.yml"))
    ]
    flat = [text for one in texts for text in one]
    assert len(texts[0]) >= (300 if name == "alarms" else 400)
    assert all(isinstance(text, str) for text in flat)
    assert len(flat) - len(set(flat)) == 0


@pytest.mark.parametrize(
    ("danger", "calm"),
    [
        ("我被车撞了", "上个月被车撞了想问赔偿"),
        ("刚被车撞了", "送餐摔骨折了平台报销吗"),
        ("站长打我", "站长打人违法吗"),
        ("刚摔伤了 流血", "没受伤 人没事"),
        ("我想不开", "不是想不开"),
        ("有个骑手中暑晕倒了", "中暑算工伤吗"),
        ("再不给钱我从楼上跳下去", "再不给钱我去告你们"),
        ("明天带人去堵他公司大门", "明天带人去体检可以吗"),
        ("车着火了", "电瓶车怎么充电不会着火"),
        ("他拿刀追我", "刀削面一份"),
        ("要不是我妈 我早就不想活了", "不是不想活 就是累"),
        ("被人打了", "被打差评了"),
    ],
)
def test_the_same_words_in_danger_and_in_peace(danger: str, calm: str) -> None:
    assert assess(danger) is not None
    assert assess(calm) is None


@pytest.mark.parametrize(
    "text",
    [
        "累死了",
        "热死",
        "气死我了",
        "困死",
        "饿死了",
        "忙得要死",
        "笑死",
        "单价低得想死",
        "跳楼价",
        "死单",
        "这车要报废了",
        "卡死了",
        "手机快没电了要死",
        "撞单",
        "撞衫",
        "杀价",
        "爆单",
        "炸单",
        "血汗钱",
        "吐血价",
        "刀削面",
        "抢单",
        "安全带",
        "急救箱在哪",
        "不想干了",
    ],
)
def test_ways_of_speaking_alarm_nobody(text: str) -> None:
    assert assess(text) is None


@pytest.mark.parametrize("text", ["想死的心都有了", "活不下去了这点钱"])
def test_what_is_doubtful_is_asked_about_gently(text: str) -> None:
    verdict = assess(text)
    assert verdict is not None
    assert (verdict.level, verdict.kind, verdict.numbers, verdict.immediate) == (
        "S2",
        "check",
        ("12356",),
        False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "不想活了",
        "不 想 活 了",
        "不，想，活，了",
        "不*想*活*了",
        "不…想…活…了",
        "不\u200b想\u200b活了",
        "不想活瞭",
        "俺不想活嘞",
        "唔想活喇",
        "弗想活了",
        "不想或了",
        "不想 活了",
        "【不想活了】",
        "不想活了😭😭",
    ],
)
def test_spelling_and_gaps_do_not_hide_a_word(text: str) -> None:
    verdict = assess(text)
    assert verdict is not None and verdict.kind == "self_harm_acute"


def test_full_width_and_traditional_characters_are_read() -> None:
    assert safety_text.flatten("打１２０，救護車，頭暈").text == "打120救护车头晕"


def test_words_do_not_grow_across_the_end_of_a_sentence() -> None:
    assert assess("这个电话我要打，人工几点上班") is None
    assert assess("三高想查一下 体检在哪弄") is None


def test_the_gravest_kind_is_told() -> None:
    verdict = assess("站长欠我工资还骂我 我气不过 明天带人去堵门 现在他带人拿刀砍我 我腿流血了")
    assert verdict is not None and verdict.kind == "violence"


def test_the_verdict_names_the_rule_and_never_the_words() -> None:
    for alarm in _alarms("alarms.yml"):
        verdict = assess(alarm.text)
        if verdict is not None:
            assert verdict.matched in {rule.id for rule in TABLES.rules}
            assert re.fullmatch(r"[a-z_.]+", verdict.matched)


@pytest.mark.parametrize("text", ["", "   ", "\n", "，。！", "😀", "\u0000", "\ud800", "a" * 5])
def test_nothing_said_is_nothing_heard(text: str) -> None:
    assert assess(text) is None


def test_only_the_beginning_and_the_end_are_read() -> None:
    filler = "好" * 50_000
    assert len(safety_text.shorten(filler)) == HEAD + TAIL + 1
    assert len(safety_text.flatten("\ufdfa" * 50_000).text) <= HEAD + TAIL
    assert assess(f"救命啊 有人拿刀砍我 {filler}") is not None
    assert assess(f"{filler} 救命啊 有人拿刀砍我") is not None
    assert assess(f"{filler} 救命啊 有人拿刀砍我 {filler}") is None


@pytest.mark.parametrize(
    "piece",
    ["没被打我 ", "上个月被车撞了", "刀", "他说我打价断扣", "不想活动", "\ufdfa", "我 打 ", "((((", "。"],
)
def test_hostile_text_is_read_no_further_than_the_cap(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    find = safety_text.Lexicon.find

    def counting(self: safety_text.Lexicon, flat: safety_text.Flat) -> safety_text.Hits:
        seen.append(len(flat.text))
        return find(self, flat)

    monkeypatch.setattr(safety_text.Lexicon, "find", counting)
    assess(piece * (100_000 // len(piece)))
    assert all(length <= HEAD + TAIL for length in seen)
