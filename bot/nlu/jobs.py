"""What work somebody does: courier, ride_hailing, truck, other."""

from __future__ import annotations

import re

from bot.nlu.aliases import find_aliases
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.lexicon import Lexicon

_NOT_MINE = re.compile(r"(?:被|让|叫|给|有个|[个位名号]|那个|一个|一辆)\s*$")


def find_jobs(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Kinds of work by the words of the lexicon; with `bare`, used when the work was asked for, also the
    vague words (快递, 货车). The work of somebody else (被货车司机打了) is uncertain, with the note
    other_person."""
    found = []
    for start, end, job in find_aliases(text, lexicon.aliases("job", bare)):
        stranger = bool(_NOT_MINE.search(words_before(text, start))) and not bare
        found.append(Found("job", start, end, job, not stranger, note="other_person" if stranger else ""))
    return found
