"""One format for all logs, and what must never stand in them: words of people.

Our own loggers write ids and states only. Libraries are not so careful, so of theirs only warnings are kept, only the
first line, and of an error only its kind and the place in the code."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import MutableMapping
from datetime import datetime, timezone, tzinfo
from typing import Any

from bot.errors import where

OURS = ("bot", "connectors", "actions")
FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class Discreet(logging.Formatter):
    """Errors without their text; of what libraries say only the first line. Times are those of `zone` (None: of the
    machine) with their offset: whoever reads the log looks at a clock on the wall."""

    def __init__(self, form: str, zone: tzinfo | None = None) -> None:
        super().__init__(form)
        self._zone = zone

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        """ISO 8601 with milliseconds and offset."""
        at = datetime.fromtimestamp(record.created, timezone.utc).astimezone(self._zone)
        return at.isoformat(timespec="milliseconds")

    def format(self, record: logging.LogRecord) -> str:
        """The line, and never more than one."""
        kept = logging.makeLogRecord(record.__dict__)
        kept.msg, kept.args = record.getMessage().partition("\n")[0], ()
        if record.exc_info and record.exc_info[1] is not None:
            kept.msg += f" error={type(record.exc_info[1]).__name__} at={where(record.exc_info[1])}"
        kept.exc_info = kept.exc_text = kept.stack_info = None
        return super().format(kept)


class _Stderr(logging.StreamHandler):  # type: ignore[type-arg]  # generic for the checker only, not before 3.11
    """Writes to whatever standard error is now, so that a live progress line can draw below."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> Any:
        """The present stream."""
        return sys.stderr


def configure_logs(level: str, zone: tzinfo | None = None) -> None:
    """`level` for our loggers, WARNING for all others; times in `zone`."""
    handler = _Stderr()
    handler.setFormatter(Discreet(FORMAT, zone))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)


def quieten_rasa() -> None:
    """Before Rasa is imported: no telemetry, no graphics card, no notices. Rasa's structured logs carry what people
    wrote as values, so of each only the name of the event is kept."""
    os.environ.update(
        TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="-1", RASA_TELEMETRY_ENABLED="false",
        SQLALCHEMY_SILENCE_UBER_WARNING="1", TF_ENABLE_ONEDNN_OPTS="0", TOKENIZERS_PARALLELISM="false",
    )  # fmt: skip
    import structlog

    logging.captureWarnings(True)  # filters would be reset by the libraries themselves
    for name in ("py.warnings", "rasa", "rasa_sdk", "tensorflow", "absl", "jieba", "matplotlib", "numba"):
        logging.getLogger(name).setLevel(logging.ERROR)
    structlog.configure(
        processors=[_only_the_event],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _only_the_event(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> str:
    return str(event.get("event", ""))
