"""The process that asks one contender: `python -m bench.understanding.ask PROJECT QUESTIONS ANSWERS [SURE]`.

QUESTIONS is a JSON list of texts; ANSWERS becomes what `main` says. All goes through Rasa's own loading and parsing.
SURE is the threshold of our cascade, instead of the one the model has."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench import proc
from bench.understanding.rasa_import import import_rasa
from bench.understanding.watch import Watch

SLOW = "sim"
FALLBACK = "nlu_fallback"
NOTHING: dict[str, Any] = {"name": "nothing", "confidence": 0.0}
WARM_UP = 20


def main(project: Path, questions: Path, answers: Path, sure: float | None = None) -> int:
    """Writes `load_cpu`, `load_wall` (s, from the start of this process, imports included, to a loaded model), `first`
    (ms of the first message), `rss` (MB after it), `foreign`, `without_tensorflow`, and `answers`: for each text
    `ranking` (names as the model has them, best first), `wall` and `cpu` (ms), `slow`: the slow encoder was asked."""
    watch = Watch()
    without = import_rasa(project / "config.yml")
    from rasa.core.agent import Agent

    agent = Agent.load(project / "model.tar.gz")
    if sure is not None:
        _cascade(agent).sure = sure
    found = {f"load_{name}": seconds for name, seconds in watch.spent().items()}
    found |= {"without_tensorflow": without} | asyncio.run(_ask(agent, json.loads(questions.read_text("utf-8"))))
    answers.write_text(json.dumps(found), "utf-8")
    return 0


async def _ask(agent: Any, texts: list[str]) -> dict[str, Any]:
    first = Watch()
    await agent.parse_message("你好")
    found: dict[str, Any] = {"first": 1000 * first.spent()["wall"], "rss": proc.memory(os.getpid()).rss}
    for text in texts[:WARM_UP]:
        await agent.parse_message(text)
    watch, asked, given = Watch(), _witness(), []
    for text in texts:
        asked.clear()
        wall, cpu = time.perf_counter(), time.process_time()
        parse = await agent.parse_message(text)
        spent = {"wall": 1000 * (time.perf_counter() - wall), "cpu": 1000 * (time.process_time() - cpu)}
        given.append({"ranking": ranking(parse), "slow": SLOW in asked, **spent})
    return {**found, "foreign": watch.foreign(), "answers": given}


def ranking(parse: Mapping[str, Any]) -> list[tuple[str, float]]:
    """What Rasa would act on: the likeliest intent with its confidence, and where a response selector spoke, the topics
    of that intent in its place (`intent/topic`). A fallback is no meaning: the intent behind it counts. A message
    of which nothing was made (only emoji) has the intent `nothing`."""
    first = next((entry for entry in parse.get("intent_ranking", ()) if entry["name"] != FALLBACK), NOTHING)
    selected = (parse.get("response_selector") or {}).get(first["name"]) or {"ranking": ()}
    topics = [(one["intent_response_key"], first["confidence"] * one["confidence"]) for one in selected["ranking"]]
    return topics or [(first["name"], first["confidence"])]


def _cascade(agent: Any) -> Any:
    """Our classifier inside a loaded model; Rasa has no way to it but this."""
    nodes = agent.processor.graph_runner._instantiated_nodes.values()
    parts = (getattr(node._component, "_part", None) for node in nodes)
    return next(part for part in parts if hasattr(part, "sure"))


def _witness() -> list[str]:
    """The names of the encoders that our classifier asks from now on, as it asks them."""
    asked: list[str] = []
    module = sys.modules.get("bot.nlu.intent.classifier")
    if module is not None:
        encode = module.encode

        def seen(name: str, texts: Any) -> Any:
            asked.append(name)
            return encode(name, texts)

        module.encode = seen  # type: ignore[attr-defined]  # only in this process, which measures and ends
    return asked


if __name__ == "__main__":
    project, questions, answers, *threshold = sys.argv[1:]
    raise SystemExit(main(Path(project), Path(questions), Path(answers), float(threshold[0]) if threshold else None))
