"""Whether a service answers at an address."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

_PLAIN = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a service of ours is never behind a proxy


def is_up(url: str) -> bool:
    """Whether our gateway runs there."""
    return fetch(f"{url}/healthz") == (200, {"status": "ok"})


def fetch(url: str, seconds: float = 2.0) -> tuple[int, Any]:
    """Status and JSON of a GET; (0, None) when nobody answers, None for what is no JSON."""
    try:
        with _PLAIN.open(url, timeout=seconds) as response:
            status, body = response.status, response.read()
    except urllib.error.HTTPError as error:
        status, body = error.code, error.read()
    except (OSError, ValueError):
        return 0, None
    try:
        return status, json.loads(body)
    except ValueError:
        return status, None
