"""What the Telegram door can be told from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PUBLIC_API = "https://api.telegram.org"


@dataclass(frozen=True)
class TelegramSettings:
    """`api`: base URL of a Bot API server. `webhook`: public base URL of this gateway; None means long polling."""

    token: str = field(repr=False)
    api: str = PUBLIC_API
    webhook: str | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> TelegramSettings | None:
        """From XIAOGE_TELEGRAM_TOKEN, _API and _WEBHOOK; None when there is no token."""
        token = environment.get("XIAOGE_TELEGRAM_TOKEN", "").strip()
        if not token:
            return None
        return cls(
            token,
            environment.get("XIAOGE_TELEGRAM_API", "").strip().rstrip("/") or PUBLIC_API,
            environment.get("XIAOGE_TELEGRAM_WEBHOOK", "").strip().rstrip("/") or None,
        )
