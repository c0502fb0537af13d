"""Which words speak of erasing: what cannot be undone is never begun on the classifier's word alone."""

from __future__ import annotations

from bot.wording import entry


def speaks_of_erasing(text: str) -> bool:
    """Whether the words ask for it at all."""
    said = text.lower()
    for asking in entry("consents.only_asks"):
        said = said.replace(asking, "")
    return any(word in said for word in entry("consents.erasing_words"))
