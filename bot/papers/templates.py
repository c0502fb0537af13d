"""The words of the papers: YAML files in `bot/knowledge/papers/`, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.domain.papers.capital_amount import Numerals
from bot.domain.papers.compose import Template
from bot.domain.papers.words import Words

FOLDER = Path(__file__).parents[1] / "knowledge" / "papers"
_PAGE = ("page", "missing")


@lru_cache(maxsize=16)
def template(name: str) -> Template:
    """The template of a paper of `PAPERS`."""
    read: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    return read


@lru_cache(maxsize=1)
def words() -> Words:
    """What all papers share."""
    read = {name: value for name, value in _words().items() if name not in _PAGE}
    return Words(**{**read, "numerals": Numerals(**read["numerals"])})


def page_words(name: str) -> str:
    """`page`: the pattern of a page number; `missing`: told where a character has no shape in the fonts."""
    return str(_words()[name])


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / "words.yml").read_text("utf-8"))
    return read
