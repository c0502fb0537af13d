"""What is said, as read from conversations.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("conversations.yml")


@dataclass(frozen=True)
class Script:
    """`talks`: name -> the messages of one conversation; `reaches`: name -> what its last answer must contain;
    `bursts`: name -> messages sent at once; `long_talk`: repeated in this order."""

    talks: dict[str, tuple[str, ...]]
    reaches: dict[str, str]
    bursts: dict[str, tuple[str, ...]]
    long_talk: tuple[str, ...]

    @property
    def messages(self) -> int:
        """How many messages one person sends who holds every talk once."""
        return sum(len(messages) for messages in self.talks.values())


def read_script(file: Path = FILE) -> Script:
    """Raises KeyError when a part is missing, ValueError when a message is not text."""
    content = yaml.safe_load(file.read_text("utf-8"))
    talks = {name: tuple(messages) for name, messages in content["talks"].items()}
    bursts = {name: tuple(messages) for name, messages in content["bursts"].items()}
    script = Script(talks, dict(content["reaches"]), bursts, tuple(content["long_talk"]))
    if not script.reaches.keys() <= talks.keys():
        raise ValueError(f"{file.name}: `reaches` names a talk that is not there")
    for messages in (*talks.values(), *bursts.values(), script.long_talk):
        if not messages or not all(isinstance(message, str) and message.strip() for message in messages):
            raise ValueError(f"{file.name}: every message is a text in quotes where YAML would read a number")
    return script
