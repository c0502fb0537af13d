"""What the desk tells staff about an error, and what it says after a deed."""

from __future__ import annotations

from collections.abc import Mapping

from bot.errors import Forbidden, Invalid, NotFound, NotSignedIn, PaperUnavailable, StoreUnavailable, XiaogeError
from bot.papers.templates import words
from bot.wording import entry, label, say

SAID = (
    "saved",
    "added",
    "moved",
    "noted",
    "dates_noted",
    "paper_made",
    "paper_sent",
    "paper_facts_noted",
    "consent_noted",
    "amended",
    "amendment_left",
    "outcome_settled",
    "handled",
    "password_changed",
    "registered",
    "logged_out",
    "session_over",
)
"""What a page may be asked to say after a redirect: a link cannot put other words into the house's mouth."""

BY_CODE = (NotFound, Forbidden, StoreUnavailable, PaperUnavailable)


def sentence_of(error: XiaogeError) -> str:
    """The Chinese sentence for an error."""
    if isinstance(error, NotSignedIn):
        return say("desk.session_over")
    if isinstance(error, Invalid):
        field = str(error.details.get("field", "")).removeprefix("fields.")
        key = {"id": "login_id", "password": "password", "organisation_id": "organisation_id"}.get(field)
        return say(f"desk.errors.{key}") if key else say("desk.errors.invalid", field=slot_label(field))
    if isinstance(error, BY_CODE) and error.details.get("reason") != "csrf":
        return say(f"desk.errors.{error.code}")
    reason = str(error.details.get("reason", "other"))
    known = entry("desk.errors")
    template = known.get(reason, known["other"])
    return str(template).format_map(_Gaps({name: str(value) for name, value in error.details.items()}))


def said(query: Mapping[str, str]) -> str:
    """The sentence a redirect asked for, empty without one."""
    key = query.get("said", "")
    if key not in SAID:
        return ""
    return str(entry(f"desk.{key}")).format_map(_Gaps({name: value[:60] for name, value in query.items()}))


def slot_label(slot: str) -> str:
    """The word for a slot."""
    more = label("desk.slots_more", slot)
    known = more if more != slot else label("slots", slot)
    return known if known != slot else words().labels.get(slot, slot)


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
