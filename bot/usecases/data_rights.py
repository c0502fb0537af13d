"""What a person may ask of their own data: to see it, a copy, a correction, erasing (个人信息保护法 44-47). Only
what stands under their own channel and sender is ever found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.domain.asking.values import check
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import DATA_COPY, PHONES_BEFORE, Case, Made, TimelineEntry
from bot.domain.casework.follow_up import FollowUp
from bot.domain.danger.alerts import Alert
from bot.domain.people.consents import Consent
from bot.domain.people.couriers import Courier
from bot.domain.talk.messages import Attachment, HistoryItem
from bot.errors import NotFound
from bot.ports import Begin, UnitOfWork
from bot.usecases.casework.amend_case import STEPS, put_right

WAIT = timedelta(days=1)
"""How long no digits are taken after wrong ones: four of them are soon guessed."""
NEW_NUMBER = timedelta(days=7)
"""How long a changed or new telephone number does not yet open a copy of the data."""
MOST_CASES = 100
MOST_LINES = 1000


@dataclass(frozen=True)
class Holdings:
    """Everything the house holds of one person."""

    courier: Courier | None
    cases: tuple[Case, ...]
    consents: tuple[Consent, ...]
    lines: tuple[HistoryItem, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    alerts: tuple[Alert, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether older words than `lines` are left out."""
        return len(self.lines) >= MOST_LINES

    @property
    def is_empty(self) -> bool:
        """Whether nothing but this talk is there."""
        return self.courier is None and not self.cases and not self.consents

    @property
    def open_cases(self) -> tuple[Case, ...]:
        """Those that have not ended; requests such as this one aside."""
        return tuple(one for one in self.cases if one.state not in ENDED and one.kind != "data_request")


def lock_numbers(held: Holdings, now: datetime) -> tuple[str, ...]:
    """The telephone numbers whose last digits open a copy of the data: those of the person's cases as they stood before
    a change of the last days, and not one that came up only now, so that who borrows a telephone cannot put their own
    number in first. What is known of the person counts where no case says otherwise."""
    since = now - NEW_NUMBER
    first_seen: dict[str, datetime] = {}
    for case in held.cases:
        phone = case.fields.get("phone")
        if case.is_of_guest or not phone:
            continue
        changes = [one for one in case.flags.get(PHONES_BEFORE) or () if datetime.fromisoformat(one["at"]) > since]
        number = str(changes[0]["phone"] if changes else phone)
        first_seen[number] = min(first_seen.get(number, case.created_at), case.created_at)
    settled = tuple(number for number, at in first_seen.items() if at <= since)
    oldest = tuple(sorted(first_seen, key=lambda number: first_seen[number])[:1])
    known = held.courier.phone if held.courier else None
    numbers = settled or oldest
    if known and (not numbers or known in numbers):
        return (known,)
    return numbers


def open_request(held: Holdings, text: str, now: datetime, key: str = "") -> Case | None:
    """The request of that text that staff have to answer, made less than WAIT ago; also the one that the message `key`
    answered itself."""
    requests = (one for one in held.cases if one.kind == "data_request")
    asked = (one for one in requests if one.state not in ENDED or one.was_done(key, "done"))
    return next((one for one in asked if one.fields.get("description") == text and now - one.created_at < WAIT), None)


def holdings(begin: Begin, channel: str, sender: str) -> Holdings:
    """What there is, newest cases first."""
    with begin(write=False) as work:
        conversation = work.conversations.of_sender(sender, channel)
        page = work.cases.page(sender=sender, channel=channel, limit=MOST_CASES)
        asked = (work.follow_ups.get(case.number) for case in page.items if not case.is_of_guest)
        return Holdings(
            work.couriers.get(channel, sender),
            tuple(page.items),
            tuple(work.consents.of_person(channel, sender)),
            tuple(work.conversations.history(conversation.id, limit=MOST_LINES)) if conversation else (),
            tuple(one for one in asked if one is not None),
            tuple(work.alerts.of_person(channel, sender)),
        )


def register_request(
    begin: Begin, channel: str, sender: str, key: str, text: str, now: datetime, *, done: bool,
    files: Sequence[Attachment] = (), note: str = "",
) -> Case:  # fmt: skip
    """Writes down that the request was made, once for each message; `done`: it was answered on the spot, so the case is
    closed. `files`, then, are the copy of their data; `note` is for staff. Its limit is that of
    `bot/domain/casework/deadlines.py`."""
    with begin() as work:
        before = work.cases.by_key(key)
        if before is not None:
            return before
        case = _request(work, channel, sender, key, text, now)
        work.cases.add(case)
        work.cases.note(case.number, TimelineEntry(now, "courier", case.state))
        if note:
            work.cases.note(case.number, TimelineEntry(now, "system", "note", note))
        if done:
            _close(work, case, files, now, key)
        work.commit()
        written = work.cases.get(case.number)
    return written or case


def holds_another(case: Case, slot: str, value: str) -> bool:
    """Whether another value of the person's stands in the case; an empty field and a guest's case hold none of it."""
    known = case.fields.get(slot) if slot in kind_named(case.kind).fields else None
    return known not in (None, "", value) and not case.is_of_guest


def answer_request(begin: Begin, number: str, files: Sequence[Attachment], now: datetime, *, key: str = "") -> Case:
    """Answers an open request with the copy of their data, and closes it, by the message `key`. Raises NotFound."""
    with begin() as work:
        case = work.cases.get(number)
        if case is None:
            raise NotFound(what="case")
        if case.state not in ENDED:
            _close(work, case, files, now, key)
            work.commit()
        return work.cases.get(number) or case


def correct(
    begin: Begin, channel: str, sender: str, slot: str, value: str, text: str, now: datetime, *, key: str = ""
) -> Courier:
    """Puts one value of OF_PERSON right in what is known of the person, and in each open case that holds another one,
    once for the message `key`: at once while nobody works on it, else it waits for a colleague to take it over.
    Raises InvalidValue."""
    good = check(slot, value, now)
    with begin() as work:
        known = work.couriers.get(channel, sender) or Courier(channel, sender)
        after = replace(known, **{slot: good})
        work.couriers.save(after, now)
        for case in work.cases.page(sender=sender, channel=channel, limit=MOST_CASES).items:
            if case.state not in ENDED and holds_another(case, slot, good) and not case.was_done(key, *STEPS):
                put_right(work, case, {slot: good}, text, now, key)
        work.commit()
    return after


def _close(work: UnitOfWork, case: Case, files: Sequence[Attachment], now: datetime, key: str) -> None:
    for file in files:
        made = Made(DATA_COPY, case.number, "courier", now.isoformat(), sha256(file.data).hexdigest())
        work.cases.attach(case.number, work.files.keep(file, now, made))
    work.cases.save(replace(case, state="done"))
    work.cases.note(case.number, TimelineEntry(now, "system", "done", key=key))


def _request(work: UnitOfWork, channel: str, sender: str, key: str, text: str, now: datetime) -> Case:
    kind = kind_named("data_request")
    county = next((one.id for one in work.organisations.all() if one.level == "county"), None)
    number = work.cases.next_number(kind.prefix, now)
    fields = {"description": text}
    return Case(number, kind.name, "received", now, channel, sender, fields, organisation=county, key=key)
