"""The sentences of the gateway, the desk and the command line: YAML files in `bot/knowledge/wording/`, read once.

`say("receipts.engine_away")` is entry `engine_away` of `receipts.yml`. What the dialogue says lives in `nlu_data/`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "knowledge" / "wording"


@lru_cache(maxsize=1)
def _entries() -> dict[str, Any]:
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yml"))}


def entry(key: str) -> Any:
    """The value at a dotted key, of any type; KeyError names the key that is missing."""
    value: Any = _entries()
    for part in key.split("."):
        try:
            value = value[part]
        except (KeyError, TypeError):
            raise KeyError(key) from None
    return value


def say(key: str, **values: Any) -> str:
    """The sentence at `key` with `{names}` filled in."""
    text = str(entry(key)).strip("\n")
    return text.format(**values) if values else text


def label(table: str, code: str | None) -> str:
    """The Chinese word for `code` in `table`, or the code itself where the table has none (never an error)."""
    if code is None:
        return ""
    try:
        return str(entry(f"{table}.{code}"))
    except KeyError:
        return code
