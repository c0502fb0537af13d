"""`xiaoge serve`: the first start's data, then the gateway, and what its operator sees meanwhile."""

from __future__ import annotations

import asyncio
import errno
from argparse import Namespace
from dataclasses import replace

from bot.commands.files.first_start import first_start
from bot.commands.terminal.environment import settings_for_all
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.logs import configure_logs
from bot.commands.terminal.screen import note
from bot.commands.terminal.welcome import Welcome
from bot.wiring import build
from bot.wording import say

ENGINE = "http://127.0.0.1:5056"
"""Where an engine listens that was started as `xiaoge engine`."""


def run(given: Namespace) -> None:
    """Until SIGINT or SIGTERM."""
    settings = settings_for_all()
    configure_logs(settings.log_level, settings.timezone)
    if given.no_engine:
        settings = replace(settings, engine_url=settings.engine_url or ENGINE)
    note(say("cli.serve.preparing"))
    house = build(settings)
    house.store.migrate()
    loaded = first_start(house)
    if loaded:
        note(say("cli.serve.sample_loaded", **loaded))
    from bot.gateway import serve

    try:
        asyncio.run(serve(house, Welcome(settings).show))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Failure("cli.serve.port_taken", port=settings.port) from error
        if error.errno in (errno.EADDRNOTAVAIL, errno.EACCES) or type(error).__name__ == "gaierror":
            raise Failure("cli.serve.bad_address", host=settings.host, port=settings.port) from error
        raise
