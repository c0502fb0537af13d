"""A file of ours on its way to a person: the outbox holds a reference, the channel asks the door for the content."""

from __future__ import annotations

import re
from dataclasses import dataclass

_REFERENCE = re.compile(r"kept:([0-9a-f]{32})/(.+)", re.DOTALL)


@dataclass(frozen=True)
class KeptFile:
    """`id` of the file in the store, `name` as the person sees it."""

    id: str
    name: str

    @property
    def reference(self) -> str:
        """As it stands in `Outgoing.attachment`: `kept:<id>/<name>`."""
        return f"kept:{self.id}/{self.name}"


def kept_file(attachment: str | None) -> KeptFile | None:
    """The file a message carries; None where it carries none, or an address in the web."""
    found = _REFERENCE.fullmatch(attachment or "")
    return KeptFile(found[1], found[2]) if found else None
