"""The pictures of docs/papers: `python tests/papers/show_papers.py` makes them anew from the full case."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from paper_cases import FULL, MORE, NAMES, TODAY
from PIL import Image

from bot.papers.make import make_paper, write_paper

FOLDER = Path(__file__).parents[2] / "docs" / "papers"

if __name__ == "__main__":
    for name in NAMES:
        document = pypdfium2.PdfDocument(write_paper(make_paper(name, FULL, TODAY, MORE), "pdf"))
        pages = [page.render(scale=0.8, grayscale=False).to_pil() for page in document]
        whole = Image.new("RGB", (sum(page.width for page in pages), pages[0].height), "white")
        for number, page in enumerate(pages):
            whole.paste(page, (sum(one.width for one in pages[:number]), 0))
        whole.quantize(32).save(FOLDER / f"{name}.png", optimize=True)
