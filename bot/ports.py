"""What the use cases need from the outside, as protocols. `bot/store` answers them, synchronously, with SQLAlchemy.

A `UnitOfWork` is one transaction: written whole by `commit()` or not at all. May raise `StoreUnavailable`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import TracebackType
from typing import Any, Protocol, TypeVar

from bot.domain.casework.cases import Case, CaseFile, Made, TimelineEntry
from bot.domain.casework.follow_up import FollowUps
from bot.domain.casework.notices import Notices
from bot.domain.casework.reminders import Reminder
from bot.domain.danger.alerts import Alert
from bot.domain.geography.places import Place
from bot.domain.geography.stations import Station
from bot.domain.people.consents import ConsentLedger
from bot.domain.people.couriers import Courier
from bot.domain.people.organisations import Organisation
from bot.domain.people.ownership import Conversation, Owner
from bot.domain.people.services import Service
from bot.domain.people.staff import StaffMember
from bot.domain.talk.messages import Attachment, Author, HistoryItem, Incoming, Outgoing

_Entry = TypeVar("_Entry")


@dataclass(frozen=True)
class Page:
    """A slice of a list; `next` is the cursor of the following slice, None at the end."""

    items: tuple[Any, ...]
    next: str | None = None


@dataclass(frozen=True)
class InboxItem:
    """A stored inbound message. `state`: pending, done, failed. `receipted`: the person got a receipt in place of a
    reply, so the reply (when it comes) is sent unasked. `files`: attachments as kept, by id."""

    id: int
    conversation_id: str
    external_id: str
    at: datetime
    incoming: Incoming
    files: tuple[CaseFile, ...] = ()
    state: str = "pending"
    attempts: int = 0
    receipted: bool = False
    safety: dict[str, Any] | None = None


@dataclass(frozen=True)
class Draft:
    """An outgoing message before it is stored. `buttons`: title and command. `late`: unasked, after a receipt."""

    text: str
    author: Author = "bot"
    buttons: tuple[tuple[str, str], ...] = ()
    image: str | None = None
    attachment: str | None = None
    custom: dict[str, Any] | None = None
    in_reply_to: int | None = None
    late: bool = False


@dataclass(frozen=True)
class TrackerState:
    """What the engine keeps of a conversation between two turns. `events` is bounded by the engine. `turn` is the
    inbox id of the last finished turn and `result` what it answered, so that the same turn again changes nothing."""

    conversation_id: str
    slots: dict[str, Any] = field(default_factory=dict)
    active_loop: str | None = None
    latest_message: dict[str, Any] = field(default_factory=dict)
    events: tuple[dict[str, Any], ...] = ()
    turn: int = 0
    result: dict[str, Any] | None = None


@dataclass(frozen=True)
class Parked:
    """An outgoing message that could not be delivered for good; staff see it."""

    id: int
    conversation_id: str
    at: datetime
    reason: str


class Conversations(Protocol):
    def open(self, channel: str, sender: str, now: datetime) -> Conversation: ...  # finds or makes
    def get(self, conversation_id: str) -> Conversation | None: ...
    def of_sender(self, sender: str, channel: str | None = None) -> Conversation | None: ...  # the latest used
    def save(self, conversation: Conversation) -> None: ...
    def lock(self, conversation_id: str) -> Conversation: ...  # reads it for writing in this transaction
    def page(self, owner: Owner | None, cursor: str | None, limit: int) -> Page: ...  # of Conversation
    def queue_position(self, conversation_id: str) -> int | None: ...  # 1 is next; None when not waiting
    def history(self, conversation_id: str, after: str | None = None, limit: int = 200) -> Sequence[HistoryItem]: ...


class Inbox(Protocol):
    def add(self, conversation_id: str, incoming: Incoming, files: Sequence[CaseFile], now: datetime,
            safety: dict[str, Any] | None) -> tuple[InboxItem, bool]: ...  # (item, True: there before)  # fmt: skip
    def get(self, message_id: int) -> InboxItem | None: ...
    def pending(self, conversation_id: str | None = None, limit: int = 100) -> Sequence[InboxItem]: ...  # oldest first
    def set_state(self, message_id: int, state: str, *, attempts: int | None = None,
                  receipted: bool | None = None) -> None: ...  # fmt: skip


class Outbox(Protocol):  # `due`: of each talk only its oldest undelivered message, with the attempts so far
    def add(self, conversation: Conversation, drafts: Sequence[Draft], now: datetime) -> Sequence[Outgoing]: ...
    def replies(self, message_id: int) -> Sequence[Outgoing]: ...  # stored with in_reply_to, not late
    def late_replies(self, message_id: int) -> Sequence[Outgoing]: ...  # what answered it after its receipt
    def unasked(self, conversation_id: str, after: int, limit: int) -> Sequence[Outgoing]: ...
    def due(self, channels: Sequence[str], now: datetime, limit: int) -> Sequence[tuple[Outgoing, int]]: ...
    def still_due(self, outgoing_id: int, now: datetime) -> tuple[Outgoing, int] | None: ...  # as `due`, that one only
    def get(self, outgoing_id: int) -> Outgoing | None: ...
    def part_sent(self, outgoing_id: int, parts: int, external_id: str | None) -> None: ...  # so many have arrived
    def sent(self, outgoing_id: int, external_id: str | None, now: datetime) -> None: ...
    def retry_at(self, outgoing_id: int, attempts: int, at: datetime, reason: str) -> None: ...
    def wait(self, outgoing_id: int) -> None: ...  # the person's client will fetch it; not due again, blocks nothing
    def park(self, outgoing_id: int, reason: str) -> None: ...
    def parked(self, limit: int) -> Sequence[Parked]: ...
    def acknowledge(self, conversation_id: str, up_to: int, now: datetime) -> None: ...
    def next_due(self, channels: Sequence[str]) -> datetime | None: ...
    def command_of(self, conversation_id: str, payload: str) -> str | None: ...  # only if offered to this conversation
    def title_of(self, conversation_id: str, payload: str) -> str | None: ...  # likewise


class Cases(Protocol):
    def next_number(self, prefix: str, day: datetime) -> str: ...
    def add(self, case: Case) -> None: ...
    def by_key(self, key: str) -> Case | None: ...
    def get(self, number: str) -> Case | None: ...
    def save(self, case: Case) -> None: ...  # state, fields, flags, organisation, workers; not the timeline
    def note(self, number: str, entry: TimelineEntry) -> None: ...
    def attach(self, number: str, file: CaseFile) -> None: ...
    def in_state(self, state: str) -> Sequence[str]: ...  # numbers, oldest first
    def page(
        self, *, sender: str | None = None, channel: str | None = None, kind: str | None = None, q: str | None = None,
        state: str | None = None, organisation: str | None = None, cursor: str | None = None, limit: int = 50,
    ) -> Page: ...  # of Case, newest first; q: number, name, phone  # fmt: skip


class Reminders(Protocol):
    def watched(self, kinds: Sequence[str], after: str, limit: int) -> Sequence[Case]: ...  # open ones, by number
    def give(self, reminder: Reminder, now: datetime) -> bool: ...  # False: it was given before
    def given(self, number: str) -> Sequence[Reminder]: ...  # oldest first
    def lately(self, since: datetime, due: date, organisation: str | None, limit: int) -> Sequence[Case]: ...


class Couriers(Protocol):
    def get(self, channel: str, sender: str) -> Courier | None: ...
    def find(self, sender: str) -> Courier | None: ...  # any channel, latest
    def save(self, courier: Courier, now: datetime) -> None: ...
    def erase(self, channel: str, sender: str) -> None: ...  # words, tracker, profile, files without a case


class Files(Protocol):  # contents encrypted on disk, rows in this transaction
    def keep(self, attachment: Attachment, now: datetime, made: Made | None = None) -> CaseFile: ...
    def read(self, file_id: str) -> tuple[CaseFile, bytes] | None: ...


class Alerts(Protocol):
    def add(self, conversation_id: str, channel: str, sender: str, level: str, kind: str, text: str,
            location: str | None, now: datetime) -> Alert: ...  # fmt: skip
    def get(self, alert_id: int) -> Alert | None: ...
    def add_words(self, alert_id: int, text: str, location: str | None) -> None: ...
    def handle(self, alert_id: int, staff_id: str, now: datetime) -> Alert | None: ...
    def of_person(self, channel: str, sender: str) -> Sequence[Alert]: ...  # oldest first
    def page(self, handled: bool | None, cursor: str | None, limit: int) -> Page: ...  # of Alert, newest first


class Staff(Protocol):
    def get(self, staff_id: str) -> StaffMember | None: ...
    def all(self) -> Sequence[StaffMember]: ...
    def add(self, member: StaffMember, password_hash: str | None) -> None: ...
    def save(self, member: StaffMember) -> None: ...  # not active: all sessions and tokens end
    def password_hash(self, staff_id: str) -> str | None: ...
    def set_password_hash(self, staff_id: str, password_hash: str) -> None: ...
    def on_duty(self) -> Sequence[StaffMember]: ...
    def add_token(self, staff_id: str, digest: str, kind: str, expires: datetime | None) -> None: ...  # api | session
    def by_token(self, digest: str, now: datetime) -> StaffMember | None: ...
    def drop_token(self, digest: str) -> None: ...


class Ledger(Protocol[_Entry]):
    """Public facts with an id: stations, places, organisations, services."""

    def all(self) -> Sequence[_Entry]: ...
    def get(self, entry_id: str, /) -> _Entry | None: ...
    def put(self, entries: Sequence[_Entry], /) -> int: ...  # adds or replaces by id; how many differed


class Trackers(Protocol):
    def get(self, conversation_id: str) -> TrackerState | None: ...
    def save(self, state: TrackerState, now: datetime) -> None: ...
    def drop(self, conversation_id: str) -> None: ...


class Marks(Protocol):  # small facts of the installation by key: sample data loaded, last sweep
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...


class Claims(Protocol):
    """Who works at what, among several gateways on one database. A claim ends with the process that has it."""

    def take(self, name: str) -> bool: ...  # False: somebody else is at it
    def release(self, name: str) -> None: ...


class UnitOfWork(Protocol):
    """One transaction with all repositories in it. Leaving the `with` block without `commit()` rolls back."""

    conversations: Conversations
    inbox: Inbox
    outbox: Outbox
    cases: Cases
    reminders: Reminders
    notices: Notices
    follow_ups: FollowUps
    couriers: Couriers
    consents: ConsentLedger
    files: Files
    alerts: Alerts
    staff: Staff
    stations: Ledger[Station]
    places: Ledger[Place]
    organisations: Ledger[Organisation]
    services: Ledger[Service]
    trackers: Trackers
    marks: Marks

    def __enter__(self) -> UnitOfWork: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def commit(self) -> None: ...


class Begin(Protocol):
    """Starts a unit of work: `with begin() as work: ...; work.commit()`. With `write=False` it can only read, but never
    waits for those who write."""

    def __call__(self, write: bool = True) -> UnitOfWork: ...
