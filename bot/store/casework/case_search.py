"""Finding a case by a name or phone that is stored encrypted: keyed digests of their normal forms."""

from __future__ import annotations

import unicodedata

from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue
from bot.domain.people.phone import normalise_mobile
from bot.store.secrets.encryption import Cipher

_NAME = "case name"
_PHONE = "case phone"


def digests_of(case: Case, cipher: Cipher) -> set[str]:
    """Under the key in force: the names and phones of the person and of the further people of a group."""
    people = [case.fields, *case.workers]
    names = {_plain(one.get("name")) for one in people} - {""}
    phones = {_phone(one.get("phone")) for one in people} - {""}
    return {cipher.index(name, _NAME) for name in names} | {cipher.index(phone, _PHONE) for phone in phones}


def digests_of_query(query: str, cipher: Cipher) -> list[str]:
    """What `query` may be stored as, under every key: a whole name or a whole phone number."""
    return [*cipher.indexes(_plain(query), _NAME), *cipher.indexes(_phone(query), _PHONE)]


def _plain(text: object) -> str:
    folded = unicodedata.normalize("NFKC", str(text or "")).casefold()
    return "".join(folded.split())


def _phone(text: object) -> str:
    plain = _plain(text)
    try:
        return normalise_mobile(plain)
    except InvalidValue:
        return "".join(character for character in plain if character.isalnum())
