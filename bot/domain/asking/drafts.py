"""Half-filled forms that wait: kept when a form is interrupted or cancelled, offered again, forgotten in time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.asking.forms import FORMS

KEPT = timedelta(days=30)
MOST = 5

Draft = Mapping[str, Any]
"""{"form", "values", "skipped", "at" (ISO 8601), "back": resume by itself when the interrupting task is done,
"quiet": the person stopped it or said no to it, so it is not offered again unless they come back to that task,
"other": the words by which somebody speaks for another person, else empty; "later": further matters of the same
kind; "apart": this is such a one, or one kept apart; "wanted": a task that was asked for together with another,
nothing filled yet; "told": the words on it; "guest": it is of somebody who took over the telephone; "handed": its
owner gave the telephone away, so that nothing in it is shown; "account": what was told of pay; "files":
the kept files that were sent to it}."""

PASSING = frozenset(form.name for form in FORMS if not (form.confirm or form.lasting))
"""Forms that lead somewhere at once (a station, a call-back): of less account than one that becomes a case."""


def put_aside(
    drafts: Sequence[Draft],
    form: str,
    values: Mapping[str, Any],
    skipped: Sequence[str],
    now: datetime,
    back: bool = False,
    quiet: bool = False,
    other: str = "",
    later: Sequence[Mapping[str, Any]] = (),
    guest: bool = False,
    account: Mapping[str, Any] | None = None,
    files: Sequence[Mapping[str, Any]] = (),
) -> list[Draft]:
    """The drafts with this one on top; an older one of the same form is replaced. An empty form without files leaves
    none, unless the person is to come `back` to it; nor does a passing one that the person stopped."""
    others = [draft for draft in fresh(drafts, now) if draft["form"] != form or draft.get("apart")]
    if (not values and not files and not back) or (quiet and form in PASSING):
        return others
    draft = {
        "form": form,
        "values": dict(values),
        "skipped": list(skipped),
        "at": now.isoformat(),
        "back": back,
        "quiet": quiet,
        "other": other,
        "later": [dict(one) for one in later],
        "guest": guest,
        "account": dict(account or {}),
        "files": [dict(one) for one in files],
    }
    return [draft, *others][:MOST]


def put_apart(
    drafts: Sequence[Draft],
    form: str,
    values: Mapping[str, Any],
    now: datetime,
    later: Sequence[Mapping[str, Any]] = (),
) -> list[Draft]:
    """The drafts with a further matter of the same kind on top (a second employer), to be offered when this one is
    done; `later`: those that come after it."""
    made = put_aside((), form, values, (), now, later=later)
    return [{**one, "apart": True} for one in made] + list(fresh(drafts, now))[: MOST - 1]


def want(drafts: Sequence[Draft] | None, form: str, now: datetime, told: str = "") -> list[Draft]:
    """The drafts with a task that was asked for beside another, unless one of it waits already; `told`: the words on
    it."""
    kept = fresh(drafts, now)
    if any(draft["form"] == form for draft in kept):
        return kept
    empty = {"form": form, "values": {}, "skipped": [], "at": now.isoformat(), "back": False, "quiet": False}
    return [*kept, {**empty, "other": "", "later": [], "wanted": True, "told": told}][-MOST:]


def fresh(drafts: Sequence[Draft] | None, now: datetime) -> list[Draft]:
    """The drafts that are still kept, newest first."""
    return [draft for draft in drafts or () if now - datetime.fromisoformat(draft["at"]) <= KEPT]


def of_form(drafts: Sequence[Draft] | None, form: str, now: datetime) -> Draft | None:
    """The draft of one form."""
    return _first(fresh(drafts, now), form)


def to_resume(drafts: Sequence[Draft] | None, now: datetime, named: str | None = None) -> Draft | None:
    """The draft to go on with when asked to: that of the form `named`, else the newest, a passing one last."""
    kept = _passing_last(drafts, now)
    return _first(kept, named or "") or next(iter(kept), None)


def to_offer(drafts: Sequence[Draft] | None, now: datetime, wanted: bool = False) -> Draft | None:
    """The newest draft that may be brought up unasked, a passing one last; with `wanted` a task too that was asked for
    beside another."""
    kept = _passing_last(drafts, now)
    filled = next((one for one in kept if one.get("back") or (one["values"] and not one.get("quiet"))), None)
    asked_for = [one for one in kept if wanted and one.get("wanted") and not one.get("quiet")]
    return filled or next(iter(asked_for), None)


def _passing_last(drafts: Sequence[Draft] | None, now: datetime) -> list[Draft]:
    return sorted(fresh(drafts, now), key=lambda draft: draft["form"] in PASSING)


def hushed(drafts: Sequence[Draft] | None, form: str) -> list[Draft]:
    """The drafts with that of `form` not to be offered again."""
    return [{**draft, "quiet": True, "back": False} if draft["form"] == form else draft for draft in drafts or ()]


def without(drafts: Sequence[Draft] | None, form: str) -> list[Draft]:
    """All but the draft of one form; of two the one that `of_form` gives is left out."""
    gone = _first(drafts or (), form)
    return [draft for draft in drafts or () if draft is not gone]


def _first(drafts: Sequence[Draft], form: str) -> Draft | None:
    """The draft of a form, one of a further matter only where there is no other."""
    own = [draft for draft in drafts if draft["form"] == form]
    return next((draft for draft in own if not draft.get("apart")), own[0] if own else None)


def fits(draft: Draft, values: Mapping[str, Any]) -> bool:
    """Whether newly said values agree with the draft, so that it is the same matter."""
    return all(draft["values"].get(name) in (None, value) for name, value in values.items())


def handed(drafts: Sequence[Draft] | None, now: datetime) -> list[Draft]:
    """The drafts once the telephone is given to somebody else: kept apart from what comes, and not shown."""
    return [{**draft, "handed": True, "apart": True, "back": False} for draft in fresh(drafts, now)]


def returned(drafts: Sequence[Draft] | None, now: datetime) -> list[Draft]:
    """The drafts once the telephone is given back: what was handed is its owner's again, the newest in front."""
    kept = fresh(drafts, now)
    back = [{**draft, "handed": False, "apart": False} for draft in kept if draft.get("handed")]
    return [*back, *handed([draft for draft in kept if not draft.get("handed")], now)]


def in_hand(slots: Mapping[str, Any]) -> tuple[str | None, dict[str, Any]]:
    """The task a person is at, and its values: the running form (slot `form_slots`), else the newest draft."""
    running = slots.get("form_slots")
    if isinstance(running, Mapping) and running.get("task"):
        return str(running["task"]).removesuffix("_form"), dict(running.get("slots") or {})
    drafts = slots.get("drafts") or ()
    return (str(drafts[0]["form"]).removesuffix("_form"), dict(drafts[0]["values"])) if drafts else (None, {})
