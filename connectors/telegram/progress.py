"""How far the sending of each message has come, so that a second attempt goes on where the first one stopped. The store
keeps it as well (`Door.part_sent`), for a restart; this is for a database that could not be written meanwhile."""

from __future__ import annotations

from collections import OrderedDict


class Progress:
    """Remembers, for the last `most` unfinished messages, how many steps are done and the last message id."""

    def __init__(self, most: int = 1000) -> None:
        self._steps: OrderedDict[int, tuple[int, str | None]] = OrderedDict()
        self._most = most

    def of(self, outgoing_id: int) -> tuple[int, str | None]:
        """(steps done, external id of the last one)."""
        return self._steps.get(outgoing_id, (0, None))

    def note(self, outgoing_id: int, done: int, external_id: str | None) -> None:
        """`done` steps have reached the person."""
        self._steps[outgoing_id] = (done, external_id)
        self._steps.move_to_end(outgoing_id)
        while len(self._steps) > self._most:
            self._steps.popitem(last=False)

    def forget(self, outgoing_id: int) -> None:
        """The message is finished, one way or the other."""
        self._steps.pop(outgoing_id, None)
