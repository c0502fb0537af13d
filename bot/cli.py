"""The command line `xiaoge`: what can be asked for. How it is done stands in `bot/commands/`, one file per command,
imported when it is asked for, so that help is instant. Exit codes: 0 good, 1 failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.commands.terminal.chinese_parser import ChineseParser
from bot.home import home
from bot.wording import say

LEDGERS = ("stations", "places", "services", "organisations")
ROLES = ("admin", "official", "operator")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit code."""
    given = build_parser().parse_args(arguments)
    from bot.commands.terminal.failure import Failure, explain
    from bot.commands.terminal.screen import complain, lenient_streams

    lenient_streams()
    try:
        return int(import_module(f"bot.commands.{given.module}").run(given) or 0)
    except KeyboardInterrupt:
        complain(say("cli.errors.interrupted"))
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:
        if given.debug:
            raise
        for sentence in explain(error):
            complain(sentence)
        return error.code if isinstance(error, Failure) else 1


def build_parser() -> ChineseParser:
    """All commands with their options."""
    parser = ChineseParser(prog="xiaoge", description=say("cli.about"))
    verbs = _choice(parser)
    serve = _verb(verbs, "serve")
    serve.add_argument("--no-engine", action="store_true", help=_about("no_engine"))
    engine = _verb(verbs, "engine").add_mutually_exclusive_group()
    engine.add_argument("--socket", type=Path, metavar="PATH", help=_about("socket"))
    engine.add_argument("--port", type=int, metavar="N", help=_about("port"))
    _verb(verbs, "train").add_argument("--force", action="store_true", help=_about("force_train"))
    shell = _verb(verbs, "shell")
    shell.add_argument("--url", help=_about("url"))
    shell.add_argument("--sender", metavar="ID", help=_about("sender"))
    _verb(verbs, "migrate")
    _verb(verbs, "check-config", "check_config")
    check = _verb(verbs, "check-data", "check_data")
    check.add_argument("--data", type=Path, metavar="FOLDER", help=_about("check_data"))
    check.add_argument("--tests", type=Path, metavar="FOLDER", help=_about("check_tests"))
    check.add_argument("--domain", type=Path, metavar="FILE", help=_about("check_domain"))
    check.add_argument("--table", action="store_true", help=_about("check_table"))
    for ledger in LEDGERS:
        _import(_group(verbs, ledger), ledger)
    _staff(_group(verbs, "staff"))
    _keys(_group(verbs, "keys"))
    _verb(verbs, "sweep").add_argument("--dry-run", action="store_true", help=_about("dry_run"))
    evaluate = _verb(verbs, "evaluate")
    evaluate.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        default=home() / "tests" / "nlu" / "development.yml",
        help=_about("evaluate_file"),
    )
    evaluate.add_argument("--confusions", type=int, default=15, metavar="N", help=_about("evaluate_confusions"))
    evaluate.add_argument("--errors", action="store_true", help=_about("evaluate_errors"))
    evaluate.add_argument("--picture", type=Path, metavar="FILE", help=_about("evaluate_picture"))
    evaluate.add_argument("--limits", type=Path, metavar="FILE", help=_about("evaluate_limits"))
    for verb in ("backup", "restore"):
        command = _verb(verbs, verb)
        command.add_argument("file", type=Path, metavar="FILE", help=_about(f"{verb}_file"))
        command.add_argument("--force", action="store_true", help=_about(f"force_{verb}"))
    return parser


def _import(verbs: Any, ledger: str) -> None:
    command = _verb(verbs, "import", "import_file")
    command.add_argument("file", type=Path, metavar="FILE", help=_about("ledger_file"))
    command.add_argument("--skip-bad-rows", action="store_true", help=_about("skip_bad_rows"))
    command.set_defaults(ledger=ledger)


def _staff(verbs: Any) -> None:
    _verb(verbs, "list", "list_staff", say("cli.verbs.staff list"))
    add = _one_of_staff(verbs, "add", "add_staff")
    add.add_argument("--name", help=_about("staff_name"))
    add.add_argument("--role", choices=ROLES, default="operator", help=_about("staff_role"))
    add.add_argument("--organisation", metavar="ID", help=_about("staff_organisation"))
    _password(add)
    for change in ("disable", "enable"):
        _one_of_staff(verbs, change, "change_staff").set_defaults(change=change)
    role = _one_of_staff(verbs, "role", "change_staff")
    role.add_argument("role", choices=ROLES, help=_about("staff_role"))
    role.add_argument("--organisation", metavar="ID", help=_about("staff_organisation_change"))
    role.set_defaults(change="role")
    _password(_one_of_staff(verbs, "password", "staff_password"))
    _one_of_staff(verbs, "token", "staff_token")


def _one_of_staff(verbs: Any, name: str, module: str) -> argparse.ArgumentParser:
    command = _verb(verbs, name, module, say(f"cli.verbs.staff {name}"))
    command.add_argument("id", metavar="ID", help=_about("staff_id"))
    return command


def _password(command: argparse.ArgumentParser) -> None:
    password = command.add_mutually_exclusive_group()
    password.add_argument("--password-stdin", action="store_true", help=_about("password_stdin"))
    password.add_argument("--generate", action="store_true", help=_about("generate"))


def _keys(verbs: Any) -> None:
    _verb(verbs, "new", "new_key", say("cli.verbs.keys new"))
    _verb(verbs, "rotate", "rotate_keys", say("cli.verbs.keys rotate"))


def _verb(verbs: Any, name: str, module: str | None = None, about: str | None = None) -> argparse.ArgumentParser:
    text = about or say(f"cli.verbs.{name}")
    command: argparse.ArgumentParser = verbs.add_parser(name, help=text, description=text)
    command.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)
    command.set_defaults(module=module or name)
    return command


def _group(verbs: Any, name: str) -> Any:
    text = say(f"cli.verbs.{name}")
    group = verbs.add_parser(name, help=text, description=text)
    return _choice(group)


def _choice(parser: argparse.ArgumentParser) -> Any:
    return parser.add_subparsers(
        title=say("cli.groups.commands"), metavar=say("cli.groups.command"), required=True, dest="verb"
    )


def _about(option: str) -> str:
    return say(f"cli.options.{option}")
