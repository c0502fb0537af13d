"""Which reminders were given, and the cases in which some may be due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, func, select

from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.casework.reminders import Reminder
from bot.store.casework.case_rows import read_cases
from bot.store.sql.tables import cases
from bot.store.sql.tables import reminders as table
from bot.store.sql.transaction import Transaction, per_dialect

_OPEN = cases.c.state.not_in(sorted(ENDED))
_WATCHED = (
    select(cases)
    .where(cases.c.kind.in_(bindparam("kinds", expanding=True)), cases.c.number > bindparam("after"), _OPEN)
    .order_by(cases.c.number)
    .limit(bindparam("most"))
)
_GIVE = per_dialect(lambda insert: insert(table).on_conflict_do_nothing().returning(table.c.number))
_GIVEN = select(table).where(table.c.number == bindparam("number")).order_by(table.c.at, table.c.limit)
_LATELY = (
    select(table.c.number, func.min(table.c.due))
    .where(table.c.at >= bindparam("since"), table.c.due >= bindparam("due"), table.c.audience == "staff")
    .group_by(table.c.number)
    .subquery("nearest")
)


class SqlReminders:
    """Answers `bot.ports.Reminders`. That a reminder is given once is the primary key of its row: of two gateways that
    try it, one writes the row, and with it the message."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def watched(self, kinds: Sequence[str], after: str, limit: int) -> Sequence[Case]:
        """Cases of these kinds that have not ended, by number, from the one behind `after`."""
        rows = self._tx.all(_WATCHED, {"kinds": list(kinds), "after": after, "most": limit})
        return read_cases(self._tx, rows)

    def give(self, reminder: Reminder, now: datetime) -> bool:
        """Notes it; False when it was given before."""
        values = {
            "number": reminder.number,
            "limit": reminder.limit,
            "due": reminder.due.isoformat(),
            "stage": reminder.stage,
            "audience": reminder.audience,
            "at": now,
        }
        return self._tx.first(_GIVE[self._tx.dialect], values) is not None

    def given(self, number: str) -> Sequence[Reminder]:
        """What was said of one case, oldest first."""
        rows = self._tx.all(_GIVEN, {"number": number})
        return [Reminder(row.number, row.limit, date.fromisoformat(row.due), row.stage, row.audience) for row in rows]

    def lately(self, since: datetime, due: date, organisation: str | None, limit: int) -> Sequence[Case]:
        """The open cases of which staff were reminded since then, of a limit that ends on `due` or later; the nearest
        end first. With `organisation` only those of that one."""
        wanted = select(cases).join(_LATELY, _LATELY.c.number == cases.c.number).where(_OPEN)
        wanted = wanted.order_by(_LATELY.c[1], cases.c.number).limit(limit)
        if organisation is not None:
            wanted = wanted.where(cases.c.organisation == organisation)
        return read_cases(self._tx, self._tx.all(wanted, {"since": since, "due": due.isoformat()}))
