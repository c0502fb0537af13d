"""Every kind of problem in training data and test sets, each by a folder that has just that one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.measuring.check_examples import FEWEST, UNTRAINABLE, check_all, check_training
from bot.nlu.measuring.read_dialogue import read_domain, read_sets, read_training, unspoken_intents
from bot.nlu.measuring.same_sentence import is_telling, key_of
from bot.wording import entry
from tests.nlu.small_project import GREETINGS, SmallProject, nlu, rule
from tests.service import PROJECT


@pytest.fixture
def folder(tmp_path: Path) -> SmallProject:
    return SmallProject(tmp_path)


def test_a_folder_without_problems_has_none(folder: SmallProject) -> None:
    assert folder.found() == []
    assert folder.problems(tests=False) == []


def test_the_data_of_this_repository_have_no_problem() -> None:
    training, sets = read_training(PROJECT / "nlu_data"), read_sets(PROJECT / "tests" / "nlu")
    found = check_all(training, read_domain(PROJECT / "domain.yml"), sets, unspoken_intents())
    assert len(training.examples) > 10_000 and len(sets.sentences) > 3_000
    assert not [(one.code, str(one.place.file.relative_to(PROJECT)), one.place.line) for one in found]


@pytest.mark.parametrize(
    "written", ["早上好鼠马", "早上好鼠馬", "早上好 鼠，马！", " 早上好鼠马🙏", "早上好鼠马～～～"], ids=ascii
)
def test_a_sentence_that_stands_twice_is_found_however_it_is_written(folder: SmallProject, written: str) -> None:
    folder.write("nlu_data/z.yml", nlu("greet", "大家好", written))
    assert folder.found() == [("twice", "z.yml", 6)]
    (problem,) = folder.problems()
    assert (problem.values["there"].file.name, problem.values["there"].line) == ("greet.yml", 5)


def test_the_same_sentence_under_two_labels_is_a_contradiction_and_not_trained(folder: SmallProject) -> None:
    folder.write("domain.yml", "intents:\n- greet\n- skip\n- thank\n")
    folder.write("nlu_data/z.yml", nlu("thank", "早上好 鼠 馬", *[f"谢谢{one}" for one in GREETINGS]) + rule("thank"))
    folder.add("tests/nlu/set.yml", "- {text: 谢谢师傅, intent: thank}\n")
    assert folder.found() == [("two_labels", "z.yml", 5)]
    (problem,) = folder.problems()
    assert problem.values["label"] == "thank" and problem.values["other"] == "greet"
    training = read_training(folder.path / "nlu_data")
    assert {one.code for one in check_training(training, read_domain(folder.path / "domain.yml"))} <= UNTRAINABLE


def test_two_topics_of_one_intent_contradict_each_other_too(folder: SmallProject) -> None:
    folder.write(
        "nlu_data/a.yml", nlu("greet/one", "哪位在", "师傅好") + "responses:\n  utter_greet/one:\n  - text: x\n"
    )
    folder.write("nlu_data/b.yml", nlu("greet/two", "哪位在") + "responses:\n  utter_greet/two:\n  - text: x\n")
    assert folder.found() == [("two_labels", "b.yml", 5)]


def test_a_training_sentence_that_a_test_set_labels_otherwise_is_a_contradiction_however_short(
    folder: SmallProject,
) -> None:
    folder.write("domain.yml", "intents:\n- greet\n- skip\n- thank\n")
    folder.write("nlu_data/z.yml", nlu("thank", *[f"谢谢{one}" for one in GREETINGS], "好") + rule("thank"))
    folder.add("tests/nlu/set.yml", "- {text: 谢谢师傅, intent: thank}\n- {text: 好！, intent: greet}\n")
    assert folder.found() == [("test_says_otherwise", "z.yml", 5 + len(GREETINGS))]


def test_a_long_training_sentence_in_a_test_set_is_a_leak_and_a_short_one_is_chance(folder: SmallProject) -> None:
    folder.write("nlu_data/z.yml", nlu("greet", "你好", "各位师傅大家早上好呀"))
    folder.add("tests/nlu/set.yml", "- {text: 你好, intent: greet}\n- {text: 各位师傅，大家早上好呀, intent: greet}\n")
    assert folder.found() == [("leak", "z.yml", 6)]


def test_a_leak_into_a_set_that_says_nothing_of_intents_is_one_as_well(folder: SmallProject) -> None:
    folder.write("nlu_data/z.yml", nlu("greet", "各位师傅大家早上好呀"))
    folder.write("tests/nlu/danger.yml", "- {text: 各位师傅大家早上好呀, emergency: false}\n")
    assert folder.found() == [("leak", "z.yml", 5)]


def test_test_sets_that_disagree_are_found(folder: SmallProject) -> None:
    folder.write("domain.yml", "intents:\n- greet\n- skip\n- thank\n")
    folder.write("nlu_data/z.yml", nlu("thank", *[f"谢谢{one}" for one in GREETINGS]) + rule("thank"))
    folder.write("tests/nlu/zz.yml", "# hard ones\n- text: 师傅们早。\n  slice: short\n  intent: thank\n")
    assert folder.found() == [("tests_disagree", "zz.yml", 2)]


def test_a_topic_and_its_intent_alone_do_not_disagree(folder: SmallProject) -> None:
    folder.write("nlu_data/a.yml", nlu("greet/one", "哪位在") + "responses:\n  utter_greet/one:\n  - text: x\n")
    folder.write("tests/nlu/zz.yml", "- {text: 哪位在, intent: greet}\n- {text: 哪位在, intent: greet, topic: one}\n")
    assert folder.found() == []


@pytest.mark.parametrize("label", ["intent: goodbye", "intent: greet, topic: none_such"])
def test_a_test_sentence_with_a_label_that_does_not_exist_is_named(folder: SmallProject, label: str) -> None:
    folder.write("nlu_data/a.yml", nlu("greet/one", "哪位在") + "responses:\n  utter_greet/one:\n  - text: x\n")
    folder.add("tests/nlu/set.yml", "- {text: 那个那个, " + label + "}\n")
    assert folder.found() == [("unknown_label", "set.yml", 2)]


def test_an_intent_that_has_nothing_is_told_what_it_lacks(folder: SmallProject) -> None:
    folder.write("domain.yml", "intents:\n- greet\n- skip\n- thank:\n    use_entities: []\n")
    assert folder.found() == [(code, "domain.yml", 4) for code in ("no_examples", "no_rule", "no_tests")]
    assert [one.code for one in folder.problems(tests=False)] == ["no_examples", "no_rule"]


def test_an_intent_of_the_house_needs_a_rule_and_nothing_else(folder: SmallProject) -> None:
    folder.write("nlu_data/greet.yml", nlu("greet", *GREETINGS) + rule("greet"))
    assert folder.found() == [("no_rule", "domain.yml", 3)]


def test_a_rule_without_an_action_answers_nothing(folder: SmallProject) -> None:
    silent = "- rule: silent\n  steps:\n  - intent: skip\n"
    folder.write("nlu_data/greet.yml", nlu("greet", *GREETINGS) + rule("greet") + silent)
    assert folder.found() == [("no_rule", "domain.yml", 3)]


def test_an_intent_with_a_handful_of_examples_is_told_how_many_it_needs(folder: SmallProject) -> None:
    folder.write("nlu_data/greet.yml", nlu("greet", *GREETINGS[:4]) + rule("greet") + rule("skip", more=True))
    (problem,) = folder.problems()
    assert problem.code == "few_examples" and problem.values == {"intent": "greet", "count": 4, "fewest": FEWEST}


def test_examples_and_rules_of_an_intent_that_the_domain_does_not_know_are_named_once(folder: SmallProject) -> None:
    folder.write("nlu_data/z.yml", nlu("goodbye", "再见", "拜拜啦", "回头见") + rule("goodbye"))
    assert folder.found() == [("unknown_intent", "z.yml", 5), ("rule_of_unknown", "z.yml", 11)]


def test_a_topic_without_its_response_is_named(folder: SmallProject) -> None:
    folder.write("nlu_data/z.yml", nlu("greet/evening", "晚上好啊", "傍晚好啊"))
    assert folder.found() == [("no_answer", "z.yml", 5)]


def test_empty_sentences_and_marks_are_named_with_their_lines(folder: SmallProject) -> None:
    folder.write("nlu_data/z.yml", nlu("greet", "", "我在[启东](location)", "/greet", "<b>好") + "\n    没有横杠\n")
    assert folder.found() == [
        ("empty", "z.yml", 5), ("marked_up", "z.yml", 6), ("marked_up", "z.yml", 7), ("marked_up", "z.yml", 8),
        ("no_dash", "z.yml", 10),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"nlu:\n- intent: [\n", "not_yaml", 2),
        (b"nlu: *nothing\n", "not_yaml", 1),
        (b"day: 2026-13-45\n", "not_yaml", 0),
        (b"nlu:\n\x00", "not_yaml", 0),
        (b"nlu:\n" + b"[" * 100_000, "not_yaml", 2),
        ("version: '3.1'\nnlu: []\n# 你好\n".encode("gb18030"), "not_utf8", 3),
        (b"- a\n- b\n", "shape", 1),
        (b"just words\n", "shape", 1),
        (b"nlu:\n  intent: greet\n", "shape", 2),
        (b"nlu:\n- greet\n", "block_shape", 2),
        (b"nlu:\n- intent: greet\n  examples:\n  - hello\n", "block_shape", 2),
        (b"nlu:\n- intent: 12\n  examples: |\n    - hello\n", "block_shape", 2),
        (b"nlu: []\nrules: []\nnlu: []\n", "key_twice", 3),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_never_trained(
    folder: SmallProject, content: bytes, code: str, line: int
) -> None:
    folder.write("nlu_data/z.yml", content)
    assert folder.found() == [(code, "z.yml", line)]
    assert code in UNTRAINABLE


@pytest.mark.parametrize(
    "content", ["", "# nothing\n", "nlu:\n", "nlu:\n- intent: greet\n  examples:\n", "nlu:\n- lookup: x\n"]
)
def test_a_file_with_nothing_in_it_is_no_problem(folder: SmallProject, content: str) -> None:
    folder.write("nlu_data/z.yml", content)
    assert folder.found() == []


def test_while_a_file_cannot_be_read_nothing_is_said_to_be_missing(folder: SmallProject) -> None:
    folder.write("nlu_data/greet.yml", "nlu: [")
    assert folder.found() == [("not_yaml", "greet.yml", 1)]


def test_a_domain_that_cannot_be_read_is_the_only_problem(folder: SmallProject) -> None:
    folder.write("domain.yml", "intents: [greet")
    assert [code for code, _, _ in folder.found()] == ["not_yaml"]


@pytest.mark.parametrize("item", ["text: 886", "intent: greet", "text: 你好, intent: 3", "text: [你好]"])
def test_a_test_sentence_that_is_none_is_named(folder: SmallProject, item: str) -> None:
    folder.add("tests/nlu/set.yml", "- {" + item + "}\n")
    assert folder.found() == [("item_shape", "set.yml", 2)]


def test_limits_beside_the_test_sets_are_no_sentences(folder: SmallProject) -> None:
    folder.write("tests/nlu/limits.yml", "accuracy: 0.9\n")
    assert folder.found() == []


@pytest.mark.parametrize(
    ("one", "other"), [("1.5万", "15万"), ("10:30", "1030"), ("好", "好好"), ("？？", "。。"), ("🐶", "🐱")]
)
def test_sentences_that_differ_stay_two(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("text", "telling"), [("有意外险吗", False), ("jintian tianqi", False), ("三月份工资到现在没发", True)]
)
def test_how_long_a_sentence_must_be_to_have_been_copied(text: str, telling: bool) -> None:
    assert is_telling(key_of(text)) is telling


def test_every_kind_of_problem_has_its_sentence_and_its_name_in_the_summary() -> None:
    folder = PROJECT / "bot" / "nlu" / "measuring"
    code = "".join(file.read_text("utf-8") for file in folder.glob("*.py"))
    assert set(entry("check_data.problems")) == set(entry("check_data.kinds"))
    assert not [kind for kind in entry("check_data.problems") if f'"{kind}"' not in code]
