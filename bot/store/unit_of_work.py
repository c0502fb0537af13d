"""One transaction with all repositories in it."""

from __future__ import annotations

from types import TracebackType
from typing import final

from bot import ports
from bot.domain.organisations import Organisation
from bot.domain.places import Place
from bot.domain.services import Service
from bot.domain.stations import Station
from bot.store.alerts import SqlAlerts
from bot.store.cases import SqlCases
from bot.store.conversations import SqlConversations
from bot.store.couriers import SqlCouriers
from bot.store.files import SqlFiles
from bot.store.inbox import SqlInbox
from bot.store.marks import SqlMarks
from bot.store.organisations import SqlOrganisations
from bot.store.outbox import SqlOutbox
from bot.store.places import SqlPlaces
from bot.store.services import SqlServices
from bot.store.staff import SqlStaff
from bot.store.stations import SqlStations
from bot.store.trackers import SqlTrackers
from bot.store.transaction import House, Transaction


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
        self.couriers: ports.Couriers = SqlCouriers(transaction)
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
