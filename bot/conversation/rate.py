"""How many messages one person sent in the last minute; in memory, forgotten at restart."""

from __future__ import annotations

from collections import OrderedDict, deque


class RateLimit:
    """`per_minute` 0: no limit. Remembers the most recent `people` senders only."""

    def __init__(self, per_minute: int, people: int = 20_000) -> None:
        self._limit, self._people = per_minute, people
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, person: str, at: float) -> bool:
        """Counts a message at `at` (seconds, any origin) and tells whether it is within the limit."""
        if not self._limit:
            return True
        times = self._seen.setdefault(person, deque())
        self._seen.move_to_end(person)
        if len(self._seen) > self._people:
            self._seen.popitem(last=False)
        while times and at - times[0] >= 60:
            times.popleft()
        if len(times) >= self._limit:
            return False
        times.append(at)
        return True
