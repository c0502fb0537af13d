"""The privacy notice as data: `knowledge/privacy_notice.yml`, with its version. Who changes what it promises gives it a
new version: then everybody is told again before the next personal value (个人信息保护法 14, 17)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent.parent / "knowledge" / "privacy_notice.yml"
PATH = "/privacy"
"""Where the gateway shows the full text."""


@dataclass(frozen=True)
class PrivacyNotice:
    """`short`: what is said before the first personal value, with a gap for the union's name; `brief`: the answer to
    who asks for it in the talk; `sections`: (title, paragraphs) of the full text."""

    version: str
    title: str
    short: str
    brief: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=1)
def privacy_notice() -> PrivacyNotice:
    """The notice that holds now."""
    held: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    sections = tuple((one["title"], tuple(one["text"])) for one in held["sections"])
    return PrivacyNotice(str(held["version"]), held["title"], held["short"].strip(), held["brief"].strip(), sections)
