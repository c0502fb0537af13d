"""`xiaoge staff add ID`."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.staff_password import new_password
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import tell
from bot.errors import Conflict, Invalid
from bot.settings import load_settings
from bot.usecases.add_staff import LONGEST_PASSWORD, SHORTEST_PASSWORD, add_staff
from bot.wording import say


def run(given: Namespace) -> None:
    """The password is asked for without echo, read from standard input, or made and shown once."""
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    with house.begin(write=False) as work:
        if work.staff.get(given.id) is not None:
            raise Failure("cli.staff.exists", id=given.id)
        if given.organisation and work.organisations.get(given.organisation) is None:
            raise Failure("cli.staff.no_organisation", id=given.organisation)
    password, made = new_password(given)
    try:
        member = add_staff(
            house.begin, given.id, given.name or given.id, given.role, password, organisation_id=given.organisation
        )
    except Conflict:
        raise Failure("cli.staff.exists", id=given.id) from None
    except Invalid as error:
        raise Failure(
            f"cli.staff.bad_{error.details['field']}", shortest=SHORTEST_PASSWORD, longest=LONGEST_PASSWORD
        ) from None
    tell(say("cli.staff.added", id=member.id, role=say(f"cli.staff.roles.{member.role}")))
    if made:
        tell(say("cli.staff.generated", password=password))
