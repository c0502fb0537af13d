"""What an installation may set for the web door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.errors import BadSetting

FILE_LIMIT = 20 * 1024 * 1024  # bytes of one file
FRAME_LIMIT = 64 * 1024  # bytes of one socket frame
TEXT_LIMIT = 4_000  # characters of one message


@dataclass(frozen=True)
class WebSettings:
    """`origins`: pages that may use the widget besides our own (`https://union.example`); empty: any page. Identity
    is a token in the page's own storage and no cookie, so a foreign page gains nothing but an anonymous talk."""

    origins: tuple[str, ...] = ()

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> WebSettings:
        """Reads `XIAOGE_WEB_ORIGINS`, a comma-separated list. Raises BadSetting for what is no origin."""
        given = [part.strip() for part in environment.get("XIAOGE_WEB_ORIGINS", "").split(",") if part.strip()]
        for origin in given:
            parts = urlsplit(origin)
            bare = not (parts.path or parts.query or parts.fragment or parts.username)
            if parts.scheme not in ("http", "https") or not parts.hostname or not bare:
                raise BadSetting(problems=[("XIAOGE_WEB_ORIGINS", "origins")])
        return cls(tuple(origin.lower() for origin in given))
