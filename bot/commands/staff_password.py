"""`xiaoge staff password ID`, and how every command gets a new password."""

from __future__ import annotations

import getpass
import secrets
import sys
from argparse import Namespace

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import tell
from bot.errors import Invalid, NotFound
from bot.settings import load_settings
from bot.usecases.add_staff import LONGEST_PASSWORD, SHORTEST_PASSWORD
from bot.usecases.change_staff import set_password
from bot.wording import say


def run(given: Namespace) -> None:
    """A new password ends the person's sessions."""
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    with house.begin(write=False) as work:
        if work.staff.get(given.id) is None:
            raise Failure("cli.staff.missing", id=given.id)
    password, made = new_password(given)
    try:
        set_password(house.begin, given.id, password)
    except NotFound:
        raise Failure("cli.staff.missing", id=given.id) from None
    except Invalid:
        raise Failure("cli.staff.bad_password", shortest=SHORTEST_PASSWORD, longest=LONGEST_PASSWORD) from None
    finally:
        house.store.close()
    tell(say("cli.staff.password_changed", id=given.id))
    if made:
        tell(say("cli.staff.generated", password=password))


def new_password(given: Namespace) -> tuple[str, bool]:
    """The password, and whether it was made up here and must be shown once. It is asked for without echo, read from
    standard input (`--password-stdin`), or made (`--generate`, or nobody there to ask)."""
    if given.generate or not (given.password_stdin or sys.stdin.isatty()):
        return secrets.token_urlsafe(12), True
    if given.password_stdin:
        return sys.stdin.readline().rstrip("\r\n"), False
    password = getpass.getpass(say("cli.staff.ask") + " ")
    if getpass.getpass(say("cli.staff.again") + " ") != password:
        raise Failure("cli.staff.differ")
    return password, False
