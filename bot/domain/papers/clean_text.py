"""What people typed, fit for a document: nothing in it that a file format or a page stumbles over."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 5000
"""Characters of one value; the forms take no more either."""
MOST_MARKS = 2
"""Combining marks in a row that a real script needs; more is a joke on the page."""

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SELECTORS = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef\u20e3]")
_PICTURES = re.compile(r"[\U0001f000-\U0001faff]+")
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARKS = re.compile(f"({_MARK}{{{MOST_MARKS}}}){_MARK}+")
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control, formatting (marks of direction too), halves of a pair, private, not assigned."""


def paragraphs(value: object, picture: str, cut: str) -> tuple[str, ...]:
    """The lines of a value that have words in them, spaces made single. `picture` stands for one or more emoji, `cut`
    ends a text that is longer than a document takes."""
    text = value if isinstance(value, str) else "" if value is None else str(value)
    over = len(text) > LONGEST
    lines = (_line(line, picture) for line in _BREAKS.split(text[:LONGEST]))
    found = [line for line in lines if line]
    if over and found:
        found[-1] += cut
    return tuple(found)


def one_line(value: object, picture: str, cut: str) -> str:
    """A value as one line, empty where it has no words."""
    return " ".join(paragraphs(value, picture, cut))


def _line(text: str, picture: str) -> str:
    text = _SELECTORS.sub("", unicodedata.normalize("NFC", text))
    text = "".join(" " if one in "\t\u3000" else one for one in text if one == "\t" or _fit(one))
    text = _MARKS.sub(r"\1", _PICTURES.sub(lambda _: picture, text))
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(rf"{re.escape(picture)}(?:\s*{re.escape(picture)})+", picture, text) if picture else text


def _fit(character: str) -> bool:
    return unicodedata.category(character) not in _UNFIT
