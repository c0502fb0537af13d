"""Cuts a long text into messages, counted as Telegram counts: in UTF-16 code units."""

from __future__ import annotations

import re
import unicodedata

LIMIT = 4096

_BORDERS = (
    re.compile(r"\n[ \t]*\n"),
    re.compile(r"\n"),
    re.compile(r"[。！？!?…；;][”’」』）)\"']*|\.(?=\s)"),
    re.compile(r"[，、,：:]|\s"),
)
"""Places to cut, best first; the cut comes after the match."""


def clean(text: str) -> str:
    """Text that UTF-8 can carry: lone surrogates are replaced, NUL is left out, ends are trimmed as Telegram does."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "").strip()


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Pieces of at most `limit` units, none of them blank, that together hold every visible character in order."""
    pieces: list[str] = []
    rest = clean(text)
    while rest:
        end = _fits(rest, limit)
        if end < len(rest):
            end = _border(rest, end)
        piece, rest = rest[:end].strip(), rest[end:].strip()
        if piece:
            pieces.append(piece)
    return pieces


def _fits(text: str, limit: int) -> int:
    """How many characters of `text` fit; at least one."""
    used = 0
    for index, character in enumerate(text[: limit + 1]):
        used += 1 if character <= "\uffff" else 2
        if used > limit:
            return max(index, 1)
    return min(len(text), limit)


def _border(text: str, end: int) -> int:
    """The best place to cut in the second half of text[:end]; `end` itself, moved out of a joined emoji, if none."""
    for pattern in _BORDERS:
        # One character further is looked at: white space there is trimmed, so it may stand outside.
        found = [match.end() for match in pattern.finditer(text, 0, end + 1)
                 if match.end() > end // 2 and len(text[: match.end()].rstrip()) <= end]  # fmt: skip
        if found:
            return found[-1]
    cut = end
    while cut > max(end - 16, 1) and _joined(text, cut):
        cut -= 1
    return end if _joined(text, cut) else cut


def _joined(text: str, cut: int) -> bool:
    """Whether the characters on both sides of `cut` are drawn as one."""
    after, before = text[cut], text[cut - 1]
    return (
        unicodedata.combining(after) != 0
        or after in "\u200d\ufe0e\ufe0f"
        or before == "\u200d"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
