"""A PDF that is filled from top to bottom: fonts, a new page when one is full, header and page number on each."""

from __future__ import annotations

from datetime import datetime, time, timezone
from functools import lru_cache
from unicodedata import combining

from fpdf import FPDF
from pylopdf_fonts_zh_cn import sans_path, serif_path

from bot.domain.papers.blocks import Paper, Run
from bot.papers import page_measures as page
from bot.papers.line_breaks import Line, break_lines
from bot.papers.page_measures import Type
from bot.papers.templates import page_words

STAND_IN = "〓"
GAP = (176, 0, 32)
BLACK = (0, 0, 0)
ASCENT = 0.76
"""How far Chinese characters rise above the line they stand on, and a little more, so that they look centred."""
STRETCH = 0.08
"""The part of a line that may be missing for it to be drawn out to the margin."""


class Sheet:
    """The pages of one paper. `y` is where the next line begins, `pages` how many there are; `missing`: a character had
    no shape in the fonts. What is laid out without `drawing` is only measured; `tight`: the part of the usual distance
    between lines that is kept."""

    def __init__(self, paper: Paper) -> None:
        self.pdf = FPDF(unit="pt", format="A4")
        self.pdf.set_auto_page_break(False)
        self.pdf.set_title(paper.title)
        self.pdf.set_lang("zh-CN")
        self.pdf.set_creation_date(datetime.combine(paper.made_on, time(), timezone.utc))
        self.pdf.add_font("serif", fname=serif_path())
        self.pdf.add_font("sans", fname=sans_path())
        self.pdf.c_margin = 0
        self.missing = False
        self._header = paper.header
        self._widths: dict[Type, dict[str, float]] = {}
        self.start(1.0, False)

    def start(self, tight: float, drawing: bool) -> None:
        """Begins with the first page, once measured and once drawn."""
        self.tight, self.drawing, self.pages = tight, drawing, 0
        self.new_page()

    def leading(self, kind: Type) -> float:
        """From line to line."""
        return kind.leading * self.tight

    def new_page(self) -> None:
        """A page with its header and number."""
        self.pages += 1
        if self.drawing:
            self._frame()
        self.y = page.TOP

    def _frame(self) -> None:
        self.pdf.add_page()
        self.y = page.HEADER_AT
        self.line(
            self.lines((Run(self._header),), page.SMALL, page.TEXT_WIDTH)[0], page.SMALL, page.LEFT, page.TEXT_WIDTH
        )
        number = self.lines((Run(page_words("page").format(page=self.pdf.page_no())),), page.SMALL, page.TEXT_WIDTH)[0]
        self.y = page.HEIGHT - page.FOOTER_AT
        self.line(number, page.SMALL, page.LEFT + (page.TEXT_WIDTH - number.width) / 2, number.width)

    @property
    def room(self) -> float:
        """What is left of the page."""
        return page.HEIGHT - page.BOTTOM - self.y

    def lines(self, runs: tuple[Run, ...], kind: Type, width: float) -> list[Line]:
        """The lines of a paragraph, characters without a shape replaced."""
        shaped = tuple(Run("".join(self._shaped(one) for one in run.text), run.gap) for run in runs)
        self.pdf.set_font(kind.face, size=kind.size)
        widths = self._widths.setdefault(kind, {})

        def width_of(character: str) -> float:
            if character not in widths:
                widths[character] = self.pdf.get_string_width(character)
            return widths[character]

        return break_lines(shaped, width_of, width - kind.indent * kind.size, width)

    def line(self, line: Line, kind: Type, x: float, width: float) -> None:
        """Draws a line at `x`, out to `width` where it is not the last one, and goes on below it."""
        if not self.drawing:
            self.y += self.leading(kind)
            return
        self.pdf.set_font(kind.face, size=kind.size)
        slack = width - line.width
        stretched = not line.last and line.characters > 1 and 0 < slack < width * STRETCH
        spacing = slack / (line.characters - 1) if stretched else 0.0
        baseline = self.y + (self.leading(kind) + kind.size * ASCENT) / 2
        for run in line.runs:
            taken = self.pdf.get_string_width(run.text) + spacing * len(run.text)
            self.pdf.set_char_spacing(spacing)
            self.pdf.set_text_color(*(GAP if run.gap else BLACK))
            self.pdf.text(x, baseline, run.text)
            self.pdf.set_char_spacing(0)
            x += taken
        self.y += self.leading(kind)

    def _shaped(self, character: str) -> str:
        if ord(character) in _shapes():
            return character
        if combining(character):
            return ""
        self.missing = True
        return STAND_IN


@lru_cache(maxsize=1)
def _shapes() -> frozenset[int]:
    """The code points both fonts can draw."""
    from fontTools.ttLib import TTFont

    found = []
    for path in (serif_path(), sans_path()):
        with TTFont(path, lazy=True) as font:
            found.append(frozenset(font.getBestCmap()))
    return found[0] & found[1]
