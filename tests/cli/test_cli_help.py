"""What the command line answers when it is asked how it is used."""

import argparse
import subprocess
import sys

import pytest

from bot.cli import LEDGERS, ROLES, build_parser
from bot.commands.terminal.failure import Failure
from bot.domain.people import staff
from bot.usecases import import_ledger

COMMANDS = [
    ("serve",), ("engine",), ("train",), ("shell",), ("migrate",), ("check-config",), ("check-data",),
    ("stations", "import"),
    ("places", "import"), ("services", "import"), ("organisations", "import"), ("staff", "add"), ("staff", "token"),
    ("staff", "list"), ("staff", "disable"), ("staff", "enable"), ("staff", "role"), ("staff", "password"),
    ("keys", "new"), ("keys", "rotate"), ("sweep",), ("evaluate",), ("backup",), ("restore",),
]  # fmt: skip


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_every_command_explains_itself_in_chinese(xiaoge, command):
    told = xiaoge(*command, "--help")
    assert told.code == 0
    assert told.out.startswith("用法：xiaoge")
    assert "usage" not in told.out and "options:" not in told.out


def test_help_names_every_command(xiaoge):
    told = xiaoge("--help").out
    assert all(command[0] in told for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [(), ("fly",), ("stations",), ("stations", "import"), ("engine", "--port", "x"), ("serve", "--bogus"),
     ("engine", "--port", "1", "--socket", "s"), ("staff", "add", "a", "--role", "king")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_ends_in_one_sentence_and_code_2(xiaoge, arguments):
    told = xiaoge(*arguments)
    assert told.code == 2 and told.out == ""
    assert "--help" in told.err and len(told.err.strip().splitlines()) == 2
    assert "argument" not in told.err.replace("arguments", "")


def test_help_loads_no_library():
    code = (
        "import sys; from bot.cli import build_parser; build_parser().format_help(); "
        "print([name for name in ('sqlalchemy', 'aiohttp', 'rasa', 'rich', 'cryptography') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=build_parser.__globals__["__file__"].rpartition("/bot/")[0],
    )
    assert done.stdout.strip() == "[]"


def test_the_choices_written_out_for_speed_are_those_of_the_domain():
    assert set(LEDGERS) == set(import_ledger.LEDGERS)
    assert ROLES == staff.ROLES


def test_debug_is_there_but_not_shown(xiaoge):
    assert "--debug" not in xiaoge("migrate", "--help").out
    with pytest.raises(Failure):
        xiaoge("stations", "import", "nothing.csv", "--debug")


def test_options_cannot_be_shortened(xiaoge):
    assert isinstance(build_parser(), argparse.ArgumentParser)
    assert xiaoge("serve", "--no-eng").code == 2
