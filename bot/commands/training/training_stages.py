"""The stages of a training, written into its log by the process that trains, read by the one that waits."""

from __future__ import annotations

import re
from pathlib import Path

from bot.wording import say

STAGES = ("import", "read")
_MARK = re.compile(r"^== stage (\w+)$")
_COMPONENT = re.compile(r"(Starting to train|Restored) component '(\w+)'")


def mark(stage: str) -> None:
    """Notes in the log that a stage begins."""
    print(f"== stage {stage}", flush=True)


class StageReader:
    """Reads what was added to a log since the last look."""

    def __init__(self, log: Path) -> None:
        self._log, self._offset = log, 0

    def look(self) -> list[str]:
        """The stages that began since then, as sentences."""
        with self._log.open("rb") as file:
            file.seek(self._offset)
            added = file.read()
        whole = added[: added.rfind(b"\n") + 1]
        self._offset += len(whole)
        return [stage for line in whole.decode("utf-8", "replace").splitlines() if (stage := _stage(line))]


def _stage(line: str) -> str | None:
    found = _MARK.search(line)
    if found:
        return say(f"cli.train.stages.{found[1]}")
    component = _COMPONENT.search(line)
    if component:
        kind = "component" if component[1].startswith("Starting") else "cached"
        return say(f"cli.train.stages.{kind}", name=component[2])
    return None
