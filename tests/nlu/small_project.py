"""A project small enough to break one thing in it: domain, training data, test sets."""

from __future__ import annotations

from pathlib import Path

from bot.nlu.measuring.check_examples import check_all
from bot.nlu.measuring.dialogue_data import Problem
from bot.nlu.measuring.read_dialogue import read_domain, read_sets, read_training

ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
GREETINGS = [f"早上好{one}{other}" for one in ANIMALS[:6] for other in ANIMALS[6:]]
"""More than any intent needs; the first stands on line 5."""


class SmallProject:
    """A small project without any problem: one intent, its rule, one test sentence."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write("domain.yml", "intents:\n- greet\n- skip\n")
        self.write("nlu_data/greet.yml", nlu("greet", *GREETINGS) + rule("greet") + rule("skip", more=True))
        self.write("tests/nlu/set.yml", "- {text: 师傅们早, intent: greet}\n")

    def write(self, name: str, content: str | bytes) -> Path:
        """The file, with `content` in place of what it held."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def add(self, name: str, content: str) -> None:
        """`content` behind what the file holds."""
        self.write(name, (self.path / name).read_text("utf-8") + content)

    def problems(self, tests: bool = True) -> list[Problem]:
        """What is wrong in it."""
        sets = read_sets(self.path / "tests" / "nlu") if tests else None
        domain = read_domain(self.path / "domain.yml")
        return check_all(read_training(self.path / "nlu_data"), domain, sets, frozenset({"skip"}))

    def found(self) -> list[tuple[str, str, int]]:
        """Code, file and line of each problem."""
        return [(one.code, one.place.file.name, one.place.line) for one in self.problems()]


def nlu(label: str, *texts: str) -> str:
    """A file with the examples of one label, the first on line 5."""
    lines = "".join(f"    - {text}\n" for text in texts)
    return f'version: "3.1"\nnlu:\n- intent: {label}\n  examples: |\n{lines}'


def rule(intent: str, more: bool = False) -> str:
    """A rule, behind others or as the first."""
    head = "" if more else "rules:\n"
    return f"{head}- rule: {intent}\n  steps:\n  - intent: {intent}\n  - action: utter_{intent}\n"
