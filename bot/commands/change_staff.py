"""`xiaoge staff disable|enable|role`."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import tell
from bot.errors import Invalid, NotFound
from bot.settings import load_settings
from bot.usecases.change_staff import set_active, set_role
from bot.wording import say


def run(given: Namespace) -> None:
    """It counts at once, also for a service that runs."""
    from bot.wiring import build

    house = build(load_settings())
    house.store.migrate()
    try:
        if given.change == "role":
            member = set_role(house.begin, given.id, given.role, given.organisation)
            tell(say("cli.staff.role_changed", id=member.id, role=say(f"cli.staff.roles.{member.role}")))
        else:
            set_active(house.begin, given.id, given.change == "enable")
            tell(say(f"cli.staff.{given.change}d", id=given.id))
    except NotFound:
        raise Failure("cli.staff.missing", id=given.id) from None
    except Invalid:
        raise Failure("cli.staff.no_organisation", id=given.organisation) from None
    finally:
        house.store.close()
