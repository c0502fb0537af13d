"""`python -m bench`: our assistant and stock Rasa, the same conversations, one machine, one table."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import time
from pathlib import Path

from rich.console import Console

from bench import report
from bench.children import Died
from bench.machine import facts
from bench.project import ROOT
from bench.scenes import QUICK, WHOLE
from bench.screen import Screen
from bench.script import read_script
from bench.systems import BY_NAME, SYSTEMS, System
from bench.training import TooLong, trained
from bench.visit import NotReady, visit

WIDTH = 140
"""Columns of the table where nobody knows how wide the screen is."""

USUAL = ("ours", "stock-diet", "stock-linear")


def main() -> int:
    """0 when everything was measured, 1 when something failed, 130 when it was interrupted."""
    given = _arguments()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        return _run(given)
    except (Died, TooLong, NotReady) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("bench: interrupted; everything it started has ended", file=sys.stderr)
        return 130


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--systems", type=_systems, default=USUAL, metavar="A,B", help=", ".join(BY_NAME))
    parser.add_argument("--rounds", type=int, metavar="N", help="3, with --quick 1")
    parser.add_argument("--minutes", type=float, default=20.0, help="no round begins that would not end in time (20)")
    parser.add_argument("--epochs", type=int, default=5, help="how long DIET learns (5)")
    parser.add_argument("--quick", action="store_true", help="one short round, for those who work on this")
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "bench.json", metavar="FILE")
    return parser.parse_args()


def _systems(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    unknown = set(names) - set(BY_NAME)
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not among {', '.join(BY_NAME)}")
    return names


def _run(given: argparse.Namespace) -> int:
    screen, script, amount = Screen(), read_script(), QUICK if given.quick else WHOLE
    until = time.monotonic() + 60 * given.minutes
    systems = [system for system in SYSTEMS if system.name in given.systems]
    models = {system: trained(system, given.epochs, until, screen) for system in systems}
    machine = facts()
    count = given.rounds or (1 if given.quick else 3)
    rounds: dict[str, list[dict[str, float]]] = {system.name: [] for system in systems}
    longest: dict[System, float] = {}
    for number in range(1, count + 1):
        if time.monotonic() + sum(longest.values()) > until:
            screen.step(f"no time for round {number}: --minutes {given.minutes:g}")
            break
        for system in systems:
            began = time.monotonic()
            name = f"round {number}/{count}, {system.name}"
            rounds[system.name].append(asyncio.run(visit(system, models[system], script, amount, screen, name)))
            longest[system] = max(longest.get(system, 0.0), time.monotonic() - began)
    made = report.summary(rounds, machine)
    report.write(made, given.json)
    report.show(made, Console(soft_wrap=True) if sys.stdout.isatty() else Console(width=WIDTH))
    screen.step(f"written to {given.json}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
