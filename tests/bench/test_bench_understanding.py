"""The parts of `make bench-nlu` that need no trained model."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bench.understanding import cross_validation
from bench.understanding.ask import ranking
from bench.understanding.contenders import CHOSEN, DIET, contenders, labels, write
from bench.understanding.figures import quality, speed
from bench.understanding.goals import checks
from bench.understanding.linear import Linear
from bench.understanding.table import rows
from bench.understanding.trained import made_from
from bot.nlu.intent.examples import Example, training_examples
from bot.nlu.measuring.evaluate import evaluate

ROOT = Path(__file__).parents[2]
GREET = ("你好", "您好呀", "哈喽", "早上好", "在吗你好", "嗨你好", "下午好", "晚上好啊", "你好啊", "您好")
WAGES = (
    "老板不发工资",
    "欠我工资",
    "工资没发",
    "拖欠工资三个月",
    "站长不发工资",
    "工资被拖欠",
    "欠薪了",
    "要工资",
    "讨工资",
    "工资不给",
)

THANKS = ("谢谢", "多谢", "太感谢了", "谢谢你", "谢了", "感谢感谢", "多谢多谢", "谢谢啊", "辛苦了谢谢", "非常感谢")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of training data: two plain intents and one topic."""
    folder = tmp_path / "nlu_data"
    folder.mkdir()
    (folder / "words.txt").write_text("欠薪\n工资\n", "utf-8")
    said = {"greet": GREET, "ask_law/wages": WAGES, "thank": THANKS}
    blocks = [{"intent": intent, "examples": _listed(texts)} for intent, texts in said.items()]
    (folder / "talk.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), "utf-8")
    return folder


def _listed(texts: tuple[str, ...]) -> str:
    return "".join(f"- {text}\n" for text in texts)


def _answer(name: str, wall: float = 1.0, slow: bool = False) -> dict[str, object]:
    return {"ranking": [(name, 0.9)], "wall": wall, "cpu": wall / 2, "slow": slow}


def test_every_contender_learns_from_the_same_sentences(tmp_path: Path) -> None:
    data = ROOT / "nlu_data"
    wanted = {(example.label, example.text) for example in training_examples(data)}
    names = labels(data)
    for contender in (contenders()[0], contenders()[-1]):
        write(contender, tmp_path / contender.name, 1, data)
        found = training_examples(tmp_path / contender.name / "data")
        assert {(names.get(one.label, one.label), one.text) for one in found} == wanted


def test_no_contender_of_ours_has_a_memory_of_vectors() -> None:
    ours = [one.classifier for one in contenders() if one.classifier and "rasa_components" in one.classifier["name"]]
    assert len(ours) == 3
    assert {one.trained_as for one in contenders() if one.sure is not None} == {CHOSEN}
    assert all(classifier["cache"] is None for classifier in ours)


def test_a_contender_is_trained_again_when_a_sentence_or_its_pipeline_changes(tmp_path: Path, data: Path) -> None:
    def seal(name: str) -> str:
        contender = next(one for one in contenders() if one.name == name)
        write(contender, tmp_path / name, 1, data)
        return made_from(contender, tmp_path / name, data)

    before = seal("linear-grams")
    assert seal("linear-grams") == before != seal("linear-use")
    file = data / "talk.yml"
    file.write_text(file.read_text("utf-8").replace("晚上好啊", "晚上好呀"), "utf-8")
    assert seal("linear-grams") != before


def test_what_rasa_would_act_on_counts_and_a_fallback_is_no_meaning() -> None:
    parse = {"intent_ranking": [{"name": "nlu_fallback", "confidence": 0.7}, {"name": "greet", "confidence": 0.2}]}
    assert ranking(parse) == [("greet", 0.2)]


def test_a_message_of_which_nothing_was_made_has_no_intent_of_ours() -> None:
    assert ranking({"intent": {"name": None, "confidence": 0.0}}) == [("nothing", 0.0)]


def test_the_topics_of_the_first_intent_take_its_place() -> None:
    topics = [{"intent_response_key": "ask_law/a", "confidence": 0.75}]
    parse = {
        "intent_ranking": [{"name": "ask_law", "confidence": 0.5}],
        "response_selector": {"ask_law": {"ranking": topics}},
    }
    assert ranking(parse) == [("ask_law/a", 0.375)]


def test_quality_is_counted_by_set_and_slice() -> None:
    asked = [Example("a", "greet", "short"), Example("b", "out_of_scope", "short"), Example("c", "ask_law/x", "long")]
    figures = quality(asked, [_answer("greet"), _answer("greet"), _answer("ask_law_x")], {"ask_law_x": "ask_law/x"})
    assert figures["accuracy"] == pytest.approx(2 / 3)
    assert figures["slice short"] == 0.5
    assert figures["slice long"] == 1.0
    assert (figures["oos_precision"], figures["oos_recall"]) == (0.0, 0.0)


def test_the_same_text_may_be_asked_twice() -> None:
    twice = [Example("a", "greet"), Example("a", "thank")]
    assert quality(twice, [_answer("greet"), _answer("thank")], {})["accuracy"] == 1.0


def test_messages_of_which_the_fast_base_is_sure_are_timed_apart() -> None:
    figures = speed([*[_answer("greet", 2.0)] * 20, *[_answer("greet", 30.0, slow=True)] * 10])
    assert (figures["p50"], figures["p95"], figures["sure50"]) == (2.0, 30.0, 2.0)
    assert figures["slow_share"] == pytest.approx(1 / 3)
    assert "sure50" not in speed([_answer("greet")])


def test_goals_are_reached_at_their_limit_and_unknown_without_figures() -> None:
    at = {"training_cpu": 120.0, "p50": 15.0, "sure50": 5.0, "sure_cpu50": 5.0}
    assert [one.reached for one in checks(at)] == [True] * 4
    assert [one.reached for one in checks({name: value + 0.1 for name, value in at.items()})] == [False] * 4
    assert [one.reached for one in checks({})] == [None] * 4


def test_costs_are_shown_beside_those_of_diet() -> None:
    figures = {DIET: {"rss": 1000.0, "held out accuracy": 0.9}, CHOSEN: {"rss": 250.0, "held out accuracy": 0.95}}
    found = {row[0]: row[1:] for row in rows(figures, [DIET, CHOSEN], {"held out": {"short": 3}})}
    assert found["memory (RSS): MB"] == ["1000", "250 (0.25x)"]
    assert found["held out: accuracy"] == ["0.900", "0.950"]
    assert found["held out: short (3)"] == ["-", "-"]


def test_the_linear_classifier_learns_what_it_is_told(data: Path) -> None:
    examples = training_examples(data)
    model = Linear.train(["grams"], [one.text for one in examples], [one.label for one in examples])
    assert model.ranking("老板拖欠工资")[0][0] == "ask_law/wages"
    assert sum(chance for _, chance in model.ranking("你好")) == pytest.approx(1.0)


def test_in_cross_validation_every_sentence_is_asked_once(tmp_path: Path, data: Path) -> None:
    examples = training_examples(data)
    rankings = cross_validation.rank(examples, ["工资"], folds=2, quick=True, cache=tmp_path)
    assert set(rankings) == {one.text for one in examples}
    report = evaluate(examples, lambda text: rankings[text])
    assert report.accuracy > 0.8
    said = cross_validation.lines(report, intents=True)
    assert said[0].startswith("30 sentences: accuracy")
    assert any(line.strip().startswith("greet ") for line in said)
