"""`xiaoge engine`: the process that holds the model."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace

from bot.commands.terminal.environment import settings_for_all
from bot.commands.terminal.logs import configure_logs, quieten_rasa


def run(given: Namespace) -> None:
    """Until SIGINT, SIGTERM, or (with a socket) the end of its standard input."""
    settings = settings_for_all()
    configure_logs(settings.log_level, settings.timezone)
    quieten_rasa()
    # One message is too small to share: threads that wait for each other cost twice the processor time.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    from bot.engine.serve import serve_engine
    from bot.wiring import house

    asyncio.run(serve_engine(house().begin, settings.model_dir, given.socket, given.port))
