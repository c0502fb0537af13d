"""Being asked to stop ends a command the way Ctrl-C does, so that it can clear up and end its children."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_ASKS = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def stoppable() -> Iterator[None]:
    """SIGTERM and SIGHUP raise KeyboardInterrupt meanwhile."""

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in _ASKS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
