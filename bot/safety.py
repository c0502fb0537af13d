"""The safety rules of this installation: the tables of `bot/knowledge/safety/`, read once, when this is imported.

How the rules work: `bot/domain/danger/safety.py`. How to add a phrase: README.md beside the tables."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from bot.domain.danger.safety import Safety, Verdict
from bot.domain.danger.safety_tables import BadTable, read_tables

FOLDER = Path(__file__).parent / "knowledge" / "safety"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # which of the two depends on the machine
    """YAML in which a name may stand only once. The C parser needs a tenth of the time."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        found: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        if len(found) != len(node.value):
            names = [key.value for key, _ in node.value]
            raise _Twice(next(name for name in names if names.count(name) > 1))
        return found


class _Twice(Exception):
    """Raised inside the parser; the argument is the name."""


def read_files(folder: Path = FOLDER) -> dict[str, Any]:
    """Name of each table without `.yml` -> what stands in it. Raises BadTable for what is no YAML."""
    files: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yml")):
        try:
            files[path.stem] = yaml.load(path.read_text("utf-8"), _Loader)
        except _Twice as error:
            raise BadTable(path.stem, str(error), "twice", str(error)) from None
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            mark = getattr(error, "problem_mark", None)
            raise BadTable(path.stem, path.stem, "yaml", str(mark.line + 1) if mark else "?") from None
    return files


TABLES = read_tables(read_files())
_SAFETY = Safety(TABLES)


def assess(text: str) -> Verdict | None:
    """The gravest thing `text` says, or None."""
    return _SAFETY.assess(text)
