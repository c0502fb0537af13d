"""Whether words are about a paper of one's own case: one is wanted, or something is asked of the one that was made."""

from __future__ import annotations

from bot.nlu.naming.papers import format_asked, names_paper, once_more, wants_paper
from bot.nlu.own_case.paper_questions import asked_of_paper

LONGEST_PAPER = 8
GIVEN = "paper_given"
BESIDE = frozenset({"", "law", "evidence", "said"})
"""Deeds of an offer beside which a paper may still be spoken of."""


def about_paper(text: str, drafted: str, asked: str) -> bool:
    """`drafted`: a paper was made of one of the cases ("open"), and that only just now ("fresh"); `asked`: the deed of
    the offer that stands."""
    if wants_paper(text) or (len(text) <= LONGEST_PAPER and names_paper(text)):
        return True
    if not drafted:
        return False
    beside = asked == GIVEN or (drafted == "fresh" and asked in BESIDE)
    return (
        once_more(text)
        or (asked == GIVEN and format_asked(text) is not None)
        or (beside and bool(asked_of_paper(text)))
    )
