"""The process that trains: `python -m bot.commands.training.training_child FOLDER NAME`, started by `xiaoge train`.

It writes `FOLDER/NAME.tar.gz`, and lines on standard output from which its parent reads how far it is. Its standard
input is a pipe from the parent: when that closes, the parent is gone and there is nobody to train for."""

from __future__ import annotations

import logging
import os
import sys
import threading
from pathlib import Path

from bot.commands.terminal.logs import quieten_rasa
from bot.commands.training.model_inputs import PROJECT_FILES, components_in
from bot.commands.training.training_stages import mark
from bot.engine.tensorflow_stand_in import does_without_tensorflow, stand_in_for_tensorflow


def main(folder: str, name: str) -> int:
    """Trains in the working folder; 0 when there is a model."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    mark("import")
    quieten_rasa()
    # Leaves the other cores to the couriers; two threads that wait for each other cost more than they save.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    config, domain, data = PROJECT_FILES
    if does_without_tensorflow(components_in(Path(config))):
        stand_in_for_tensorflow()
    from rasa.model_training import train

    logging.getLogger("rasa").setLevel(logging.INFO)
    mark("read")
    result = train(domain, config, [data], output=folder, fixed_model_name=name)
    if result.model is None:
        return 1
    return 0


def _end_with_parent() -> None:
    while os.read(0, 64):
        pass
    os._exit(1)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
