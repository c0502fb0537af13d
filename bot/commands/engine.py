"""`xiaoge engine`: the process that holds the model."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from bot.commands.environment import settings_for_all
from bot.commands.logs import configure_logs, quieten_rasa


def run(given: Namespace) -> None:
    """Until SIGINT, SIGTERM, or (with a socket) the end of its standard input."""
    settings = settings_for_all()
    configure_logs(settings.log_level)
    quieten_rasa()
    from bot.engine.serve import serve_engine
    from bot.wiring import house

    asyncio.run(serve_engine(house().begin, settings.model_dir, given.socket, given.port))
