"""The understanding out of a trained model, without Rasa's imports."""

from __future__ import annotations

import io
import tarfile
from dataclasses import dataclass
from pathlib import Path

from bot.commands.terminal.failure import Failure
from bot.nlu.intent.classifier import IntentClassifier
from bot.nlu.text.reader import Reader


@dataclass(frozen=True)
class Understanding:
    """How a model reads a text and what it takes it for."""

    reader: Reader
    classifier: IntentClassifier

    def ranking(self, text: str) -> list[tuple[str, float]]:
        """All labels with their probabilities, best first."""
        return self.classifier.ranking(self.reader.meant(text), len(self.classifier.labels))


def load_understanding(model: Path) -> Understanding:
    """Raises Failure when there is none in the model, or one that this version cannot read."""
    import joblib

    parts = {}
    try:
        with tarfile.open(model) as tar:
            for member in tar:
                file = tar.extractfile(member) if member.name.endswith(".joblib") else None
                if file is not None:
                    part = joblib.load(io.BytesIO(file.read()))
                    parts[type(part)] = part
        return Understanding(parts[Reader], parts[IntentClassifier])
    except (tarfile.TarError, OSError, EOFError, ImportError, AttributeError, ValueError, KeyError, TypeError):
        raise Failure("cli.evaluate.bad_model", model=model.name) from None
