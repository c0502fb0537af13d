"""What the architecture tests read: the project's Python files, their imports, its data files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "actions", "connectors")


@dataclass(frozen=True)
class Import:
    """`module` as written, or the module behind `from package import name`. `late`: inside a function, or for types
    only, so that loading the file does not load the module."""

    file: Path
    line: int
    module: str
    late: bool

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line} imports {self.module}"


def shown(file: Path) -> str:
    """A path as people write it."""
    return file.relative_to(ROOT).as_posix()


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """All Python files of these folders."""
    return tuple(sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py")))


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), str(file))


def module_of(file: Path) -> str:
    """`bot/domain/people/phone.py` -> `bot.domain.people.phone`; the name of a package for its `__init__.py`."""
    parts = list(file.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@lru_cache(maxsize=1)
def our_modules() -> frozenset[str]:
    """The names of all modules of the project."""
    return frozenset(module_of(file) for file in python_files(*PACKAGES))


@cache
def imports_of(file: Path) -> tuple[Import, ...]:
    """Every import of a file."""
    return tuple(_imports(file, tree_of(file), late=False))


def _imports(file: Path, node: ast.AST, late: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(file, child.lineno, alias.name, late) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            for alias in child.names:
                whole = f"{base}.{alias.name}"
                yield Import(file, child.lineno, whole if whole in our_modules() else base, late)
        else:
            yield from _imports(file, child, late or _is_late(child))


def _is_late(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.dump(node.test)
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
