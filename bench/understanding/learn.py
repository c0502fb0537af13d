"""The process that trains one contender: `python -m bench.understanding.learn PROJECT`.

PROJECT holds config.yml, domain.yml and data; `model.tar.gz` and `learned.json` are written beside them."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from bench.understanding.rasa_import import import_rasa
from bench.understanding.watch import Watch


def main(project: Path) -> int:
    """`learned.json`: `training_cpu`, `training_wall` (s, from reading the data to the packed model, after all
    imports), `import_cpu`, `training_peak` (most memory, MB), `foreign` (share of the machine, 0-1, that other programs
    used meanwhile)."""
    import_rasa(project / "config.yml")
    from rasa.model_training import train_nlu

    imported = time.process_time()
    watch = Watch()
    model = train_nlu(
        str(project / "config.yml"),
        str(project / "data"),
        str(project),
        fixed_model_name="model",
        domain=str(project / "domain.yml"),
    )
    if model is None:
        return 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    figures = {f"training_{name}": seconds for name, seconds in watch.spent().items()}
    figures |= {"import_cpu": imported, "foreign": watch.foreign(), "training_peak": peak}
    (project / "learned.json").write_text(json.dumps(figures), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
