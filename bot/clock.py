"""The one clock. Rules never read it: time is an argument there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Clock:
    """Wall time in `zone`, shifted by `shift` (0 unless XIAOGE_CLOCK sets a drill)."""

    zone: ZoneInfo
    shift: timedelta = timedelta(0)

    @classmethod
    def starting_at(cls, instant: datetime | None, zone: ZoneInfo) -> Clock:
        """A clock that believes it is `instant` now (aware) and runs on from there; None: real time."""
        if instant is None:
            return cls(zone)
        return cls(zone, instant - datetime.fromtimestamp(time.time(), zone))

    def now(self) -> datetime:
        """The present instant, aware, in `zone`."""
        return datetime.fromtimestamp(time.time(), self.zone) + self.shift
