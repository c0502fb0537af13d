"""The page both writers keep to: A4, margins of GB/T 9704-2012, sizes of Chinese official papers. All in points."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.papers.blocks import Style

_MM = 72 / 25.4
WIDTH, HEIGHT = 210 * _MM, 297 * _MM
TOP, BOTTOM, LEFT, RIGHT = 37 * _MM, 35 * _MM, 28 * _MM, 26 * _MM
TEXT_WIDTH = WIDTH - LEFT - RIGHT
HEADER_AT = 20 * _MM
FOOTER_AT = 25 * _MM
"""Of the page number, from the lower edge."""


@dataclass(frozen=True)
class Type:
    """`size` and distance between lines (`leading`); `indent`: characters the first line begins in; `face`: "serif"
    (song) or "sans" (hei); `space`: before the paragraph."""

    size: float
    leading: float
    indent: int = 0
    face: str = "serif"
    right: bool = False
    space: float = 0


TITLE = Type(22, 34, face="sans")
SMALL = Type(10.5, 16)
CELL = Type(12, 20)
CELL_PADDING = 4.0
STYLES: dict[Style, Type] = {
    "heading": Type(16, 28, face="sans", space=6),
    "body": Type(16, 28, indent=2),
    "item": Type(16, 28, indent=2),
    "line": Type(16, 28),
    "right": Type(16, 28, right=True),
    "note": Type(10.5, 16, space=12),
}
"""16 points is size 3 (san hao), 22 size 2, 12 small 4, 10.5 size 5."""
