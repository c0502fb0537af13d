"""TensorFlow stays out while nothing needs it, and comes in by itself with a model that does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.engine.models import components_of, newest_model
from bot.engine.tensorflow_stand_in import does_without_tensorflow
from tests.service import PROJECT, free_port

NETWORK = {
    "config.yml": """
recipe: default.v1
language: zh
pipeline: [{name: JiebaTokenizer}, {name: CountVectorsFeaturizer}, {name: DIETClassifier, epochs: 1}]
policies: [{name: RulePolicy}]
""",
    "domain.yml": """
version: "3.1"
intents: [greet, goodbye]
responses: {utter_greet: [{text: 您好}]}
""",
    "data.yml": """
version: "3.1"
nlu:
- intent: greet
  examples: "- 你好\\n- 您好啊\\n- 早上好\\n"
- intent: goodbye
  examples: "- 再见\\n- 拜拜了\\n- 明天见\\n"
rules:
- rule: greet
  steps: [{intent: greet}, {action: utter_greet}]
""",
}
TRAIN = (
    "from bot.commands.terminal.logs import quieten_rasa; quieten_rasa(); from rasa.model_training import train;"
    " import sys; train('domain.yml', 'config.yml', ['data.yml'], output=sys.argv[1], fixed_model_name='network')"
)
PATIENCE = 240.0


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with a network in it, as Rasa itself trains it."""
    folder = tmp_path_factory.mktemp("network")
    for name, text in NETWORK.items():
        (folder / name).write_text(text, "utf-8")
    path = {**os.environ, "PYTHONPATH": str(PROJECT)}
    subprocess.run([sys.executable, "-c", TRAIN, str(folder)], cwd=folder, env=path, check=True, capture_output=True)
    return folder / "network.tar.gz"


def test_our_own_model_does_without_tensorflow(model_dir: Path) -> None:
    newest = newest_model(model_dir)
    assert newest is not None
    assert does_without_tensorflow(components_of(newest))


def test_a_model_with_a_network_does_not_and_neither_does_anything_unknown(network: Path) -> None:
    assert not does_without_tensorflow(components_of(network))
    assert not does_without_tensorflow(["somebody.elses.Component"])


def test_an_engine_begins_anew_with_the_real_one_when_a_newer_model_needs_it(
    model_dir: Path, network: Path, tmp_path: Path
) -> None:
    models = tmp_path / "models"
    models.mkdir()
    own = newest_model(model_dir)
    assert own is not None
    shutil.copy(own, models)
    with engine(tmp_path, models) as (url, process):
        assert until_model(url, own.name)["intent"]["name"] == "greet"
        assert not has_tensorflow(process.pid)
        shutil.copy(network, models / network.name)
        assert until_model(url, network.name)["intent"]["name"] in {"greet", "goodbye"}
        assert has_tensorflow(process.pid)
        assert process.poll() is None


@contextmanager
def engine(folder: Path, models: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """An engine of its own on loopback."""
    port = free_port()
    environment = {**os.environ, "XIAOGE_DATA_DIR": str(folder / "var"), "XIAOGE_MODEL_DIR": str(models)}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "engine", "--port", str(port)],
        cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait()


def until_model(url: str, name: str) -> Any:
    """Waits until the engine has the model, then what it understands by a greeting."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url + "/health") as answer:
                state = json.load(answer)
            if state["ready"] and state["model"] == name:
                body = json.dumps({"text": "你好", "now": "2026-11-23T10:00:00+08:00"}).encode()
                with urllib.request.urlopen(url + "/parse", body) as answer:
                    return json.load(answer)
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    raise AssertionError(f"the engine never took up {name}")


def has_tensorflow(pid: int) -> bool:
    """Whether the process has mapped TensorFlow's libraries."""
    return "libtensorflow" in Path(f"/proc/{pid}/maps").read_text("utf-8")
