"""Wrong passwords are counted for each login name and each address, in memory: after a few somebody has to wait."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
MOST_BY_NAME = 5
MOST_BY_ADDRESS = 20
_KEPT = 10_000


class Attempts:
    """Shared by all logins of the process; used on the event loop only."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait(self, name: str, address: str, now: datetime) -> timedelta:
        """How long this login has to wait; zero: it may be tried."""
        limits = ((f"name {name}", MOST_BY_NAME), (f"address {address}", MOST_BY_ADDRESS))
        return max(self._wait(key, most, now) for key, most in limits)

    def failed(self, name: str, address: str, now: datetime) -> None:
        """Counts a wrong one."""
        for key in (f"name {name}", f"address {address}"):
            self._wrong.setdefault(key, deque(maxlen=MOST_BY_ADDRESS)).append(now)
            self._wrong.move_to_end(key)
        while len(self._wrong) > _KEPT:
            self._wrong.popitem(last=False)

    def passed(self, name: str) -> None:
        """The right password forgives the name's wrong ones."""
        self._wrong.pop(f"name {name}", None)

    def _wait(self, key: str, most: int, now: datetime) -> timedelta:
        recent = [at for at in self._wrong.get(key, ()) if now - at < WINDOW]
        return recent[-most] + WINDOW - now if len(recent) >= most else timedelta(0)
