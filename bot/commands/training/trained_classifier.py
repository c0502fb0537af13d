"""The intent classifier out of a trained model, without Rasa's half minute of imports."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from bot.commands.terminal.failure import Failure
from bot.nlu.intent.classifier import IntentClassifier

MEMBER = "classifier.joblib"


def load_classifier(model: Path) -> IntentClassifier:
    """Raises Failure when there is none in the model, or one that this version cannot read."""
    import joblib

    try:
        with tarfile.open(model) as tar:
            for member in tar:
                file = tar.extractfile(member) if member.name.endswith(f"/{MEMBER}") else None
                if file is not None:
                    found = joblib.load(io.BytesIO(file.read()))
                    if isinstance(found, IntentClassifier):
                        return found
    except (tarfile.TarError, OSError, EOFError, ImportError, AttributeError, ValueError):
        pass
    raise Failure("cli.evaluate.bad_model", model=model.name)
