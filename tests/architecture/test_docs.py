"""The pages for people say what is true of the code: settings, commands, links, no traces of anybody's machine."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from source import PACKAGES, ROOT, shown

from bot.cli import build_parser
from bot.settings import SETTINGS

FOLDERS = ("docs", "deploy", "nlu_data", "connectors", "bot")
PAGES = tuple(
    sorted(
        {
            *ROOT.glob("*.md"),
            *(
                page
                for folder in ("docs", "deploy", "nlu_data", "connectors", "bot")
                for page in (ROOT / folder).rglob("*.md")
            ),
        }
    )
)
TABLES = ("README.md", "README.zh-CN.md", "docs/interfaces.md")
NAMES = frozenset(setting.name for setting in SETTINGS)
EXAMPLES = frozenset({"XIAOGE_HOOK_URL"})
"""Names that a worked example of docs/adding.md makes up."""

_TRACES = re.compile(
    r"(?<![\w.])/(home|root|work|opt)/\w|\.\./share[d]|"
    r"registry\.npmjs\.org|(?<!files\.)pypi\.org|pythonhosted\.org|mirrors?\.[a-z]+\.(com|cn|edu)|"
    r"(?<![\w/])(contract|design|domain|rasa-notes)\.m[d]\b"
)
_TEXT = (
    ".md",
    ".py",
    ".yml",
    ".yaml",
    ".toml",
    ".js",
    ".css",
    ".html",
    ".jinja",
    ".service",
    ".conf",
    ".csv",
    ".mako",
    ".json",
)


def ids(page: Path) -> str:
    """A page as a test names it."""
    return shown(page)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-") for heading in found]
    return set(plain)


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The long options of one command."""
    for action in parser._actions:
        yield from (name for name in action.option_strings if name.startswith("--"))


def commands() -> dict[tuple[str, ...], set[str]]:
    """("staff", "add") -> its options."""
    found: dict[tuple[str, ...], set[str]] = {}

    def walk(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> None:
        found[words] = set(options(parser))
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, below in action.choices.items():
                    walk(below, (*words, name))

    walk(build_parser(), ())
    return found


@pytest.mark.parametrize("page", TABLES)
def test_a_table_of_settings_lists_all_of_them_in_their_order_and_no_other(page: str) -> None:
    rows = re.findall(r"^\| `(XIAOGE_\w+)` \|", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(NAMES)


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_a_page_names_only_settings_that_exist(page: Path) -> None:
    named = set(re.findall(r"XIAOGE_[A-Z_]*[A-Z]", page.read_text("utf-8")))
    assert named <= NAMES | EXAMPLES


def test_the_defaults_in_the_tables_are_the_defaults() -> None:
    for page in TABLES:
        for name, default in re.findall(
            r"^\| `(XIAOGE_\w+)` \| ([^|]+) \|", (ROOT / page).read_text("utf-8"), re.MULTILINE
        ):
            setting = next(one for one in SETTINGS if one.name == name)
            assert not setting.default or setting.default == default.strip(), f"{page}: {name}"


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_a_page_names_only_commands_and_options_that_exist(page: Path) -> None:
    known = commands()
    for call in re.findall(
        r"(?:\.venv/bin/|`|^\$ |sudo )xiaoge ((?:[\w.-]|--|[ =/\\|$()+%\"'…])+)", page.read_text("utf-8"), re.MULTILINE
    ):
        words = shlex.split(re.sub(r"[`\"'].*", "", call).split("#")[0].replace("\\|", " "))
        path: tuple[str, ...] = ()
        for word in words:
            if (*path, word) in known:
                path = (*path, word)
            elif word.startswith("--"):
                assert word.split("=")[0] in known[path] | {"--help"}, f"xiaoge {call}"
            elif not path:
                assert word == "…", f"xiaoge {call}"


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_path_a_page_names_exists(page: Path) -> None:
    for path in re.findall(
        r"`((?:bot|actions|connectors|docs|deploy|nlu_data|tests)/[\w./-]+\.\w+)`", page.read_text("utf-8")
    ):
        assert (ROOT / path).exists() or path.startswith(
            (
                "connectors/hook",
                "nlu_data/questions/legal_year_end_bonus",
                "nlu_data/questions/ask_legal_clinic",
                "actions/ask_legal_clinic",
            )
        ), path


def test_nothing_names_a_machine_a_registry_or_a_folder_outside() -> None:
    folders = (*PACKAGES, "docs", "deploy", "nlu_data", "tests", "bench")
    files = (
        [file for folder in folders for file in (ROOT / folder).rglob("*")]
        + list(ROOT.glob("*.*"))
        + [ROOT / "Makefile"]
    )
    found = [
        f"{shown(file)}:{number} {line.strip()[:60]}"
        for file in files
        if file.is_file() and (file.suffix in _TEXT or file.name == "Makefile") and "node_modules" not in file.parts
        and file != Path(__file__).resolve()
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1)
        if _TRACES.search(line)
    ]  # fmt: skip
    assert not found, "\n".join(found)


def test_the_chinese_and_the_english_readme_say_how_to_start_alike() -> None:
    english, chinese = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md"))
    for line in (
        "make run",
        "make test",
        ".venv/bin/rasa train --data nlu_data --out models",
        ".venv/bin/rasa data validate --data nlu_data",
    ):
        assert line in english and line in chinese
