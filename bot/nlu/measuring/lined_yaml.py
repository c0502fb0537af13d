"""YAML whose parts know their lines. Broken files become problems, never exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.measuring.dialogue_data import Place, Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 50
_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class LinedFile:
    """`root` is None for an empty file and for one that could not be read; `content` is the same in plain values."""

    path: Path
    root: yaml.Node | None = None
    content: Any = None
    problems: tuple[Problem, ...] = ()

    def place(self, node: yaml.Node) -> Place:
        """Where a part begins."""
        return Place(self.path, node.start_mark.line + 1)

    def lines(self, node: yaml.ScalarNode) -> Iterator[tuple[str, Place]]:
        """The lines of a text without those that are empty; only a literal block (`|`) has a place for each."""
        first = node.start_mark.line + 1
        for number, line in enumerate(node.value.split("\n"), first + 1):
            if line.strip():
                yield line.strip(), Place(self.path, number if node.style == "|" else first)


def yaml_files(folder: Path) -> list[Path]:
    """Every YAML file below a folder, hidden ones aside; a file stands for itself."""
    if folder.is_file():
        return [folder]
    files = (file for file in folder.rglob("*") if file.suffix in (".yml", ".yaml") and not file.name.startswith("."))
    return sorted(file for file in files if file.is_file())


def read_lined(path: Path) -> LinedFile:
    """Raises OSError."""
    written = path.read_bytes()
    try:
        text = written.decode("utf-8")
    except UnicodeDecodeError as error:
        return _broken("not_utf8", path, written.count(b"\n", 0, error.start) + 1)
    try:
        _refuse_depth(text)
        loader = _LOADER(text)
        root = loader.get_single_node()
        content = None if root is None else loader.construct_document(root)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        # What is missing at the end is missing on the last line, not behind it.
        return _broken("not_yaml", path, 0 if mark is None else min(mark.line + 1, len(text.splitlines())))
    twice = [
        Problem("key_twice", Place(path, key.start_mark.line + 1), {"name": str(key.value)}) for key in _twice(root)
    ]
    return LinedFile(path, root, content, tuple(twice))


def parts(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a mapping by their keys; nothing of anything else."""
    return {str(key.value): value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def items(node: yaml.Node | None) -> list[yaml.Node]:
    """The items of a list; none of anything else."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def is_text(node: yaml.Node | None) -> bool:
    """Whether it is a text, and neither a number, a date nor a yes."""
    return isinstance(node, yaml.ScalarNode) and node.tag == _TEXT


def is_nothing(node: yaml.Node | None) -> bool:
    """Whether nothing stands there, as after `nlu:` alone."""
    return node is None or (isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null"))


def _refuse_depth(text: str) -> None:
    """Raises yaml.MarkedYAMLError where lists and mappings lie deeper in each other than `_DEEPEST`: building the nodes
    of a thousand levels ends the process, not just the reading."""
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)


def _twice(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Keys that stand twice in one mapping: YAML would drop the first without a word."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key
                seen.add(key.value)
            yield from _twice(value)
    for item in items(node):
        yield from _twice(item)


def _broken(code: str, path: Path, line: int) -> LinedFile:
    return LinedFile(path, problems=(Problem(code, Place(path, line)),))
