"""Buttons that were offered: a short opaque payload for each command, good only in its own conversation."""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, select

from bot.store.sql.tables import offers as table
from bot.store.sql.transaction import Transaction, per_dialect

_BODY = "offers.body"
_PREFIX = "x:"
_LENGTH = 12  # characters after the prefix, 72 bits: nobody guesses one

_FORM = re.compile(rf"{_PREFIX}[A-Za-z0-9_-]{{{_LENGTH}}}")

_ADD = per_dialect(lambda insert: insert(table).on_conflict_do_nothing(index_elements=["conversation_id", "token"]))
_FIND = select(table.c.token, table.c.body).where(
    table.c.conversation_id == bindparam("conversation_id"), table.c.token.in_(bindparam("tokens", expanding=True))
)


def offer(transaction: Transaction, conversation_id: str, buttons: Sequence[tuple[str, str]]) -> list[str]:
    """The payloads of (title, command) pairs, remembered as offered. The same pair has the same payload again."""
    tokens = [_token(transaction, conversation_id, title, command) for title, command in buttons]
    if tokens:
        transaction.run(
            _ADD[transaction.dialect],
            [
                {"conversation_id": conversation_id, "token": token, "body": transaction.seal(_BODY, [title, command])}
                for token, (title, command) in zip(tokens, buttons, strict=True)
            ],
        )
    return tokens


def offered(transaction: Transaction, conversation_id: str, payloads: Iterable[str]) -> dict[str, tuple[str, str]]:
    """(title, command) of those payloads that were offered in this conversation."""
    wanted = sorted({payload for payload in payloads if looks_offered(payload)})
    if not wanted:
        return {}
    rows = transaction.all(_FIND, {"conversation_id": conversation_id, "tokens": wanted})
    return {row.token: tuple(transaction.unseal(_BODY, row.body)) for row in rows}


def looks_offered(text: str) -> bool:
    """Whether it has the form of a payload."""
    return _FORM.fullmatch(text) is not None


def _token(transaction: Transaction, conversation_id: str, title: str, command: str) -> str:
    """A keyed digest: no row has to be read to find the one in use."""
    key = transaction.house.offer_key
    message = f"{conversation_id}\0{title}\0{command}".encode("utf-8", "surrogatepass")
    return _PREFIX + base64.urlsafe_b64encode(hmac.digest(key, message, "sha256"))[:_LENGTH].decode()
