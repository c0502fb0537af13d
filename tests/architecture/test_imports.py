"""The import table holds, no module needs itself, and each framework stays in its home."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from import_table import rows, unit_of
from source import PACKAGES, ROOT, Import, imports_of, module_of, our_modules, python_files, shown

HOMES: dict[str, tuple[str, ...]] = {
    "rasa": ("bot/engine/", "bot/nlu/rasa_components.py", "bot/commands/training/training_child.py"),
    "rasa_sdk": ("actions/", "bot/engine/"),
    "telegram": ("connectors/telegram/",),
    "sqlalchemy": ("bot/store/",),
    "alembic": ("bot/store/",),
    "psycopg": ("bot/store/",),
    "cryptography": ("bot/store/",),
    "aiohttp": (
        "connectors/",
        "bot/desk/",
        "bot/gateway.py",
        "bot/engine/serve.py",
        "bot/conversation/engine_client.py",
        "bot/supervise.py",
        "bot/http_errors.py",
        "bot/http_body.py",
        "bot/commands/shell",
    ),
    "rich": ("bot/commands/",),
    "redis": ("bot/wakeups.py",),
    "docx": ("bot/papers/docx_writer.py",),
    "fpdf": ("bot/papers/pdf_sheet.py",),
    "PIL": ("bot/aftercare/pictures.py",),
    "pi_heif": ("bot/aftercare/pictures.py",),
    "pypdf": ("bot/aftercare/documents.py",),
    "fontTools": ("bot/papers/pdf_sheet.py",),
    "pylopdf_fonts_zh_cn": ("bot/papers/pdf_sheet.py",),
}
"""Package -> the folders and files (or beginnings of their names) that may import it."""

LATE_GUESTS = {("bot/usecases/add_staff.py", "argon2")}
"""Imports inside a function that pure layers are allowed: the use cases still load without any library."""


def our_imports() -> Iterator[Import]:
    """Every import of one of our modules by another."""
    for file in python_files(*PACKAGES):
        yield from (one for one in imports_of(file) if one.module.split(".")[0] in PACKAGES)


def test_every_import_stands_in_the_table() -> None:
    table = rows()
    wrong = []
    for one in our_imports():
        importer, imported = unit_of(module_of(one.file)), unit_of(one.module)
        if importer != imported and imported not in table.get(importer, frozenset()):
            wrong.append(f"{one}: `{importer}` may not import `{imported}`")
    assert not wrong, "\n".join(wrong)


def test_every_unit_has_a_row_in_the_table() -> None:
    assert {unit_of(module) for module in our_modules()} - {"bot"} == set(rows())


def test_the_table_allows_no_circle() -> None:
    graph = {unit: sorted(allowed & set(rows())) for unit, allowed in rows().items()}
    assert not circles(graph)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph: dict[str, list[str]] = {module: [] for module in our_modules()}
    for one in our_imports():
        if not one.late and one.module in graph and one.module != module_of(one.file):
            graph[module_of(one.file)].append(one.module)
    assert not circles(graph)


@pytest.mark.parametrize("package", sorted(HOMES))
def test_each_framework_stays_in_its_home(package: str) -> None:
    wrong = [
        str(one)
        for file in python_files(*PACKAGES)
        for one in imports_of(file)
        if one.module.split(".")[0] == package and not shown(file).startswith(HOMES[package])
    ]
    assert not wrong, "\n".join(wrong)


def test_rules_use_the_standard_library_only() -> None:
    wrong = [
        str(one)
        for file in python_files("bot/domain", "bot/usecases")
        for one in imports_of(file)
        if one.module.split(".")[0] not in {*sys.stdlib_module_names, "bot"}
        and (shown(file), one.module.split(".")[0], one.late) not in {(*guest, True) for guest in LATE_GUESTS}
    ]
    assert not wrong, "\n".join(wrong)


def test_rules_load_without_any_library() -> None:
    modules = [module_of(file) for file in python_files("bot/domain", "bot/usecases")]
    loaded = loaded_by(f"import {', '.join(modules)}")
    assert not {name for name in loaded if name not in {*sys.stdlib_module_names, "bot"} and not name.startswith("_")}


def test_the_gateway_never_loads_rasa_or_tensorflow() -> None:
    loaded = loaded_by("import bot.gateway, bot.cli, bot.commands.serve")
    assert loaded.isdisjoint({"rasa", "rasa_sdk", "tensorflow", "keras", "sklearn", "actions"})


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter has after `code`, besides those it has anyway."""
    tail = "; import json; print(json.dumps([name.partition('.')[0] for name in sys.modules if name not in before]))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; before = set(sys.modules); {code}{tail}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(json.loads(done.stdout))


def circles(graph: Mapping[str, list[str]]) -> list[list[str]]:
    """Every set of two or more that reach each other (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        order[name] = low[name] = len(order)
        path.append(name)
        for other in graph[name]:
            if other not in order:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in path:
                low[name] = min(low[name], order[other])
        if low[name] == order[name]:
            group = path[path.index(name) :]
            del path[path.index(name) :]
            if len(group) > 1:
                found.append(sorted(group))

    for name in graph:
        if name not in order:
            visit(name)
    return found


def test_paths_of_homes_exist() -> None:
    wanted = [Path(ROOT, path) for paths in HOMES.values() for path in paths if "shell" not in path]
    assert not [path for path in wanted if not path.exists()]
