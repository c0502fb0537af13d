"""A PDF read again with another engine (PDFium, which browsers show PDFs with)."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Page:
    """Points, and the words on it."""

    width: float
    height: float
    text: str


def pages_of(content: bytes) -> list[Page]:
    """All pages."""
    return [Page(*page.get_size(), page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(content)]
