"""What Linux says about running processes (/proc): who belongs to whom, memory, processor time."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Memory:
    """Megabytes (10^6 bytes). `rss` counts shared pages whole, `pss` each process's share of them."""

    rss: float
    pss: float

    def __add__(self, other: Memory) -> Memory:
        return Memory(self.rss + other.rss, self.pss + other.pss)


def group(pid: int) -> list[int]:
    """All live processes of the process group that `pid` leads, the leader first."""
    everybody = [int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit()]
    members = [member for member in everybody if _group_of(member) == pid]
    return sorted(members, key=lambda member: (member != pid, member))


def command(pid: int) -> str:
    """The command line, "" when the process is gone."""
    try:
        return (PROC / str(pid) / "cmdline").read_text("utf-8", "replace").replace("\0", " ").strip()
    except OSError:
        return ""


def memory(pid: int) -> Memory:
    """Zero when the process is gone."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return Memory(0.0, 0.0)
    sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 / 1e6 for line in lines if line.endswith("kB")}
    return Memory(sizes.get("Rss", 0.0), sizes.get("Pss", 0.0))


def cpu_seconds(pid: int) -> float:
    """Processor time used so far, in user and system; 0 when the process is gone."""
    fields = _fields(pid)
    return (int(fields[11]) + int(fields[12])) / TICK if fields else 0.0


def machine_busy_seconds() -> float:
    """Processor time that all processes of the machine have used since it started."""
    parts = [int(part) for part in (PROC / "stat").read_text().splitlines()[0].split()[1:9]]
    return (sum(parts) - parts[3] - parts[4]) / TICK


def _group_of(pid: int) -> int | None:
    fields = _fields(pid)
    return int(fields[2]) if fields and fields[0] != "Z" else None


def _fields(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat from the third on (state, parent, group ...); the name may hold spaces."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
