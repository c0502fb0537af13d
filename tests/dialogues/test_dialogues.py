"""Every conversation of these folders, held with the running house."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dialogues.script import files, read
from tests.dialogues.talk import Talk
from tests.service import Service


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_conversation(path: Path, service: Service) -> None:
    script = read(path)
    service.on_duty(script.on_duty)
    talk = Talk(service)
    for step in script.steps:
        talk.take(step)
    talk.check_stored(script.stored)
