"""The fields of the ledgers as forms show them, and the way between an entry's values and the cells of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Literal

from bot.domain.geography.coordinates import SYSTEMS
from bot.domain.geography.stations import FACILITIES, STATUSES, TYPES
from bot.domain.people.organisations import INDUSTRIES, LEVELS
from bot.domain.people.services import KINDS
from bot.wording import entry, label

Kind = Literal["text", "long", "number", "choice", "several", "day", "moment", "parent"]
SEPARATOR = "\u3001"


@dataclass(frozen=True)
class Field:
    """`name` is the column of an imported file too. `codes`: what may be chosen (choice, several). `fixed`: not to be
    changed once the entry is there."""

    name: str
    kind: Kind = "text"
    codes: tuple[str, ...] = ()
    needed: bool = False
    fixed: bool = False

    @property
    def hint(self) -> str:
        """What to write, where the name alone does not say it."""
        return str(entry("desk_ledgers.hints").get(self.name, ""))


FIELDS: dict[str, tuple[Field, ...]] = {
    "stations": (
        Field("name", needed=True), Field("type", "choice", TYPES), Field("status", "choice", STATUSES, needed=True),
        Field("district"), Field("town"), Field("address"), Field("lng", "number", needed=True),
        Field("lat", "number", needed=True), Field("system", "choice", SYSTEMS, needed=True), Field("owner"),
        Field("phone"), Field("hours"), Field("is_24h", "choice", ("1", "0")), Field("capacity", "number"),
        Field("facilities", "several", FACILITIES), Field("verified_at", "day"),
    ),
    "services": (
        Field("title", needed=True), Field("kind", "choice", KINDS, needed=True), Field("town"), Field("place"),
        Field("starts_at", "moment"), Field("ends_at", "moment"), Field("capacity", "number"), Field("phone"),
        Field("note", "long"),
    ),
    "organisations": (
        Field("id", needed=True, fixed=True), Field("name", needed=True), Field("level", "choice", LEVELS, needed=True),
        Field("industry", "choice", INDUSTRIES), Field("parent_id", "parent"), Field("towns"), Field("companies"),
        Field("phone"), Field("address"), Field("hours"),
    ),
}  # fmt: skip
LISTED: dict[str, tuple[str, ...]] = {
    "stations": ("name", "town", "type", "status", "hours", "phone"),
    "services": ("title", "kind", "town", "starts_at", "ends_at"),
    "organisations": ("name", "level", "towns", "phone", "parent_id"),
}
"""The columns of the lists; the first one is the link to the entry."""


def as_cells(shown: Mapping[str, Any], fields: tuple[Field, ...], zone: tzinfo) -> dict[str, str]:
    """The values of an entry (JSON of the staff API) as the cells of its form."""
    return {field.name: _cell(shown.get(field.name), field, zone) for field in fields}


def in_words(field: Field, cell: str) -> str:
    """A cell as people read it."""
    if field.kind == "several":
        return SEPARATOR.join(label("facility", code) for code in cell.split(";") if code)
    if field.kind == "choice":
        return label(f"desk_ledgers.{field.name}", cell) if cell else ""
    if field.name == "hours":
        for english, chinese in entry("stations.days").items():
            cell = cell.replace(english, chinese)
    return cell.replace("T", " ") if field.kind == "moment" else cell


def _cell(value: Any, field: Field, zone: tzinfo) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (list, tuple)):
        return (";" if field.kind == "several" else SEPARATOR).join(map(str, value))
    if field.kind == "moment":
        return datetime.fromisoformat(str(value)).astimezone(zone).strftime("%Y-%m-%dT%H:%M")
    return str(value)
