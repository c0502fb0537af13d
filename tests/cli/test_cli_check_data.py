"""`xiaoge check-data`, and that `xiaoge train` refuses what contradicts itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PROJECT
from tests.nlu.small_project import GREETINGS, SmallProject, nlu, rule


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the working folder without any problem."""
    small = SmallProject(tmp_path / "project")
    small.write("config.yml", "recipe: default.v1\nlanguage: zh\npipeline:\n- name: no.such.Component\n")
    monkeypatch.chdir(small.path)
    return small.path


def test_good_data_end_with_zero_and_are_counted(xiaoge, project):
    told = xiaoge("check-data")
    assert told.code == 0 and told.err == ""
    assert f"2 个意图，{len(GREETINGS)} 句语料，1 句考题" in told.out


def test_a_contradiction_is_told_with_both_places_and_counted(xiaoge, project):
    (project / "nlu_data" / "z.yml").write_text(nlu("skip", "早上好 鼠馬"), "utf-8")
    told = xiaoge("check-data")
    assert told.code == 1
    assert (
        "nlu_data/z.yml 第 5 行：“早上好 鼠馬”归在 skip，可是 nlu_data/greet.yml 第 5 行把“早上好鼠马”归在 greet。"
    ) in told.err
    assert "一句话两个意图：1" in told.out and "语料太少的意图：1" in told.out


def test_in_one_file_the_other_place_is_a_line(xiaoge, project):
    (project / "nlu_data" / "z.yml").write_text(nlu("greet", "大家好", "大家好"), "utf-8")
    assert "nlu_data/z.yml 第 6 行：“大家好”和第 5 行的“大家好”是同一句" in xiaoge("check-data").err


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"nlu: [\n", "不是正确的 YAML"), ("nlu: 你".encode("gb18030"), "不是 UTF-8"), (b"- 1", "写法不对")],
)
def test_a_broken_file_is_named_in_a_sentence_and_never_with_a_trace(xiaoge, project, content, says):
    (project / "nlu_data" / "z.yml").write_bytes(content)
    told = xiaoge("check-data")
    assert told.code == 1 and "nlu_data/z.yml 第 " in told.err and says in told.err
    assert "Traceback" not in told.err


def test_the_table_counts_by_intent(xiaoge, project):
    rows = [line.split("│") for line in xiaoge("check-data", "--table").out.splitlines() if line.startswith("│")]
    assert [[cell.strip() for cell in row[1:-1]] for row in rows] == [
        ["greet", str(len(GREETINGS)), "1", "-", "utter_greet"],
        ["skip", "-", "-", "-", "utter_skip"],
    ]


def test_an_installation_without_test_sets_checks_the_rest(xiaoge, project):
    (project / "tests").rename(project / "elsewhere")
    told = xiaoge("check-data")
    assert told.code == 0 and "只检查语料" in told.err and "考题" not in told.out


def test_other_folders_may_be_named(xiaoge, project, tmp_path):
    (project / "tests").rename(tmp_path / "sets")
    (project / "nlu_data").rename(tmp_path / "data")
    (project / "domain.yml").rename(tmp_path / "other.yml")
    places = ("--data", tmp_path / "data", "--tests", tmp_path / "sets" / "nlu", "--domain", tmp_path / "other.yml")
    assert xiaoge("check-data", *places).code == 0


@pytest.mark.parametrize(
    "arguments", [("--data", "nowhere"), ("--tests", "nowhere"), ("--domain", "nowhere"), ("--speed",), ("more",)]
)
def test_wrong_usage_ends_with_two(xiaoge, project, arguments):
    told = xiaoge("check-data", *arguments)
    assert told.code == 2 and told.out == "" and told.err


def test_rasa_is_not_loaded(project):
    code = (
        "import sys; from bot.cli import main; main(['check-data']); "
        "print([name for name in ('rasa', 'sklearn', 'sqlalchemy', 'aiohttp') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": str(PROJECT), "LANG": "C.UTF-8"})  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (nlu("skip", "早上好 鼠馬").encode(), "第 5 行：“早上好 鼠馬”归在 skip"),
        (nlu("goodbye", "再见").encode(), "第 5 行：domain.yml 里没有意图 goodbye"),
        (b"nlu:\n- intent: [\n", "第 2 行：这里不是正确的 YAML"),
        ("nlu: 你".encode("gb18030"), "第 1 行：这一行不是 UTF-8 编码"),
    ],
)
def test_data_that_contradict_themselves_are_not_trained(xiaoge, project, tmp_path, content, says):
    (project / "nlu_data" / "z.yml").write_bytes(content)
    told = xiaoge("train")
    assert told.code == 1 and told.out == ""
    assert "没有训练" in told.err and f"nlu_data/z.yml {says}" in told.err
    assert not list((tmp_path / "models").glob("*.tar.gz")) and not (tmp_path / "models" / "train.log").exists()


def test_a_refusal_lists_the_first_and_counts_the_others(xiaoge, project):
    (project / "nlu_data" / "z.yml").write_text(nlu("skip", *GREETINGS) + rule("skip"), "utf-8")
    told = xiaoge("train")
    assert told.code == 1 and f"还有 {len(GREETINGS) - 20} 处" in told.err


def test_what_is_only_missing_or_repeated_does_not_stop_a_training(xiaoge, project, monkeypatch):
    begun = []
    monkeypatch.setattr("bot.commands.train._train", lambda *given: begun.append(given) or 0)
    (project / "nlu_data" / "z.yml").write_text(nlu("skip", "跳过", "跳过"), "utf-8")
    assert xiaoge("check-data").code == 1
    assert xiaoge("train").code == 0 and begun
