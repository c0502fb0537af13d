"""`python -m bench.understanding`: what understanding costs and how good it is, ours beside jieba + DIET and simpler
ways, on the same sentences, in one run, as one table."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from rich.console import Console

from bench.children import Died
from bench.project import ROOT
from bench.report import write
from bench.screen import Screen
from bench.understanding import cross_validation, easiest
from bench.understanding.compare import compare
from bench.understanding.contenders import CHOSEN, DIET, contenders
from bench.understanding.goals import checks
from bench.understanding.table import show

WIDTH = 200
"""Columns where the output is no screen."""


def main() -> int:
    """0 when everything was measured, 1 when something failed, 130 when it was interrupted."""
    given = _arguments()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        if given.easiest:
            easiest.run(given.data, given.easiest, given.drop)
            return 0
        if given.cross_validation:
            cross_validation.run(given.data, given.folds, given.quick, given.intents)
            return 0
        return _compare(given)
    except Died as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("bench: interrupted; everything it started has ended", file=sys.stderr)
        return 130


def _arguments() -> argparse.Namespace:
    names = [contender.name for contender in contenders()]
    parser = argparse.ArgumentParser(prog="python -m bench.understanding", description=__doc__)
    parser.add_argument("--contenders", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--epochs", type=int, default=5, help="how long DIET learns (5: some 15 minutes; its page: 100)"
    )
    parser.add_argument("--again", action="store_true", help="train also what build/bench still has")
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "bench-nlu.json", metavar="FILE")
    parser.add_argument("--data", type=Path, default=ROOT / "nlu_data", help="training data (nlu_data)")
    other = parser.add_argument_group("instead of all that")
    other.add_argument("--cross-validation", action="store_true", help="ours on parts of its own sentences, in turn")
    other.add_argument("--folds", type=int, default=4, help="parts (4)")
    other.add_argument("--quick", action="store_true", help="without the slow encoder")
    other.add_argument("--intents", action="store_true", help="also every intent and the commonest confusions")
    other.add_argument("--easiest", type=int, metavar="COUNT", help="sentences the training data could do without")
    other.add_argument("--drop", action="store_true", help="with --easiest: take them out of the files")
    return parser.parse_args()


def _compare(given: argparse.Namespace) -> int:
    screen = Screen()
    asked = [contender for contender in contenders() if contender.name in given.contenders]
    made = compare(asked, given.data, given.epochs, given.again, screen)
    goals = checks(made["figures"].get(CHOSEN, {}))
    made["goals"] = [{"goal": one.goal, "figure": one.figure, "reached": one.reached} for one in goals]
    made["ratios"] = {
        name: {key: value / base for key, value in figures.items() if (base := made["figures"][DIET].get(key))}
        for name, figures in made["figures"].items() if name != DIET and DIET in made["figures"]
    }  # fmt: skip
    write(made, given.json)
    show(made, asked, Console(soft_wrap=True) if sys.stdout.isatty() else Console(width=WIDTH, soft_wrap=True))
    screen.step(f"written to {given.json}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
