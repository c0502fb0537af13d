"""One transaction with all repositories in it."""

from __future__ import annotations

from types import TracebackType
from typing import final

from bot import ports
from bot.domain.casework.follow_up import FollowUps
from bot.domain.casework.notices import Notices
from bot.domain.geography.places import Place
from bot.domain.geography.stations import Station
from bot.domain.people.consents import ConsentLedger
from bot.domain.people.organisations import Organisation
from bot.domain.people.services import Service
from bot.store.casework.alerts import SqlAlerts
from bot.store.casework.cases import SqlCases
from bot.store.casework.files import SqlFiles
from bot.store.casework.follow_ups import SqlFollowUps
from bot.store.casework.notices import SqlNotices
from bot.store.casework.reminders import SqlReminders
from bot.store.people.consents import SqlConsents
from bot.store.people.couriers import SqlCouriers
from bot.store.people.organisations import SqlOrganisations
from bot.store.people.places import SqlPlaces
from bot.store.people.services import SqlServices
from bot.store.people.staff import SqlStaff
from bot.store.people.stations import SqlStations
from bot.store.sql.transaction import House, Transaction
from bot.store.talk.conversations import SqlConversations
from bot.store.talk.inbox import SqlInbox
from bot.store.talk.marks import SqlMarks
from bot.store.talk.outbox import SqlOutbox
from bot.store.talk.trackers import SqlTrackers


@final
class SqlUnitOfWork:
    """Answers `bot.ports.UnitOfWork`. For one thread at a time; two of one thread must not write at the same time, for
    the second would wait for the first."""

    def __init__(self, house: House, write: bool) -> None:
        transaction = Transaction(house, write)
        self._transaction = transaction
        self.conversations: ports.Conversations = SqlConversations(transaction)
        self.inbox: ports.Inbox = SqlInbox(transaction)
        self.outbox: ports.Outbox = SqlOutbox(transaction)
        self.cases: ports.Cases = SqlCases(transaction)
        self.reminders: ports.Reminders = SqlReminders(transaction)
        self.notices: Notices = SqlNotices(transaction)
        self.follow_ups: FollowUps = SqlFollowUps(transaction)
        self.couriers: ports.Couriers = SqlCouriers(transaction)
        self.consents: ConsentLedger = SqlConsents(transaction)
        self.files: ports.Files = SqlFiles(transaction)
        self.alerts: ports.Alerts = SqlAlerts(transaction)
        self.staff: ports.Staff = SqlStaff(transaction)
        self.stations: ports.Ledger[Station] = SqlStations(transaction)
        self.places: ports.Ledger[Place] = SqlPlaces(transaction)
        self.organisations: ports.Ledger[Organisation] = SqlOrganisations(transaction)
        self.services: ports.Ledger[Service] = SqlServices(transaction)
        self.trackers: ports.Trackers = SqlTrackers(transaction)
        self.marks: ports.Marks = SqlMarks(transaction)

    def __enter__(self) -> SqlUnitOfWork:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._transaction.close()

    def commit(self) -> None:
        """Makes everything so far lasting. Raises StoreUnavailable: then nothing is stored."""
        self._transaction.commit()
