"""What comes in gets the copy that staff look at: pictures and documents without the traces in them. A document is read
in a process of its own, so that a hostile one can hold nothing up."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Lock

from bot.aftercare import pictures
from bot.aftercare.documents import KINDS
from bot.aftercare.pictures import TRACES
from bot.aftercare.recordings import BOXED, tells_a_place
from bot.domain.casework.attachments import plain_type
from bot.domain.talk.messages import Attachment, PlainCopy

log = logging.getLogger(__name__)

SECONDS = 30.0
_READING = Lock()
"""One document at a time."""


def without_traces(attachment: Attachment) -> Attachment:
    """The attachment with its copy, where one can be made; else with the mark that it is guarded, if it shows that it
    may hold traces. Waits. Never raises: what cannot be read is kept as it came."""
    kind = plain_type(attachment.content_type)
    if kind in BOXED:
        return replace(attachment, guarded=tells_a_place(attachment.data))
    return _document(attachment, kind) if kind in KINDS else pictures.without_traces(attachment)


def _document(attachment: Attachment, kind: str) -> Attachment:
    folder = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH", ""))))
    try:
        with _READING:
            done = subprocess.run(
                [sys.executable, "-m", "bot.aftercare.documents", KINDS[kind]],
                input=attachment.data, capture_output=True, timeout=SECONDS, check=True,
                env={**os.environ, "PYTHONPATH": path},
            )  # fmt: skip
    except (subprocess.SubprocessError, OSError) as error:
        log.info("document not read type=%s error=%s", attachment.content_type, type(error).__name__)
        return replace(attachment, guarded=any(trace in attachment.data for trace in TRACES))
    return replace(attachment, copy=PlainCopy(kind, done.stdout[1:]), located=done.stdout[:1] == b"\x01")
