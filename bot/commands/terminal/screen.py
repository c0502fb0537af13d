"""The terminal: what a command found goes to `out`, what it has to say on the way and all complaints to `err`."""

from __future__ import annotations

import sys
from typing import Any

from rich.console import Console

WIDE = 200
"""Columns of a table in a pipe or file, where nothing need be folded."""

out = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDE)
err = Console(highlight=False, soft_wrap=True, stderr=True)


def tell(text: str, **style: Any) -> None:
    """A line of the result."""
    out.print(text, markup=False, **style)


def note(text: str, **style: Any) -> None:
    """A line about how things go."""
    err.print(text, markup=False, **style)


def complain(text: str) -> None:
    """A line about what went wrong."""
    err.print(text, markup=False, style="red")


def lenient_streams() -> None:
    """A terminal that cannot show Chinese gets replacement characters, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
