"""Reads the data of the dialogue without Rasa: training data, domain and test sets, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

from bot.nlu.measuring.dialogue_data import Domain, LabelledSets, Place, Problem, Rule, Sentence, Training
from bot.nlu.measuring.lined_yaml import LinedFile, is_nothing, is_text, items, parts, read_lined, yaml_files

UNSPOKEN = Path(__file__).parents[2] / "knowledge" / "unspoken_intents.yml"
_OTHER_BLOCKS = frozenset({"lookup", "synonym", "regex"})


def read_training(folder: Path) -> Training:
    """Everything below `folder`. Raises OSError."""
    examples: list[Sentence] = []
    rules: list[Rule] = []
    responses: dict[str, Any] = {}
    problems: list[Problem] = []
    for path in yaml_files(folder):
        file = read_lined(path)
        problems += file.problems
        if is_nothing(file.root):
            continue
        top = parts(file.root)
        problems += _misshapen(file, file.root, dict) or [
            *_misshapen(file, top.get("nlu"), list),
            *_misshapen(file, top.get("rules"), list),
            *_misshapen(file, top.get("responses"), dict),
        ]
        for block in items(top.get("nlu")):
            read = list(_block(file, block))
            examples += [one for one in read if isinstance(one, Sentence)]
            problems += [one for one in read if isinstance(one, Problem)]
        rules += [rule for entry in items(top.get("rules")) + items(top.get("stories")) for rule in _rules(file, entry)]
        if parts(top.get("responses")):
            responses |= file.content["responses"]
    return Training(tuple(examples), tuple(rules), responses, tuple(problems))


def read_domain(path: Path) -> Domain:
    """The domain in one file. Raises OSError."""
    file = read_lined(path)
    if file.root is None and file.problems:
        return Domain(problems=file.problems)
    listed = parts(file.root).get("intents")
    wrong = _misshapen(file, file.root, dict) or _misshapen(file, listed, list)
    intents: dict[str, Place] = {}
    for item in items(listed):
        name = next(iter(parts(item)), str(item.value) if is_text(item) else "")
        if not name:
            wrong.append(Problem("shape", file.place(item)))
        elif name in intents:
            wrong.append(Problem("key_twice", file.place(item), {"name": name}))
        else:
            intents[name] = file.place(item)
    content = file.content if isinstance(file.content, dict) else {}
    return Domain(intents, content, (*file.problems, *wrong))


def read_sets(folder: Path) -> LabelledSets:
    """The lists of sentences below `folder`; other files there, such as limits, are none. Raises OSError."""
    sentences: list[Sentence] = []
    problems: list[Problem] = []
    for path in yaml_files(folder):
        file = read_lined(path)
        problems += file.problems
        for item in items(file.root):
            held = parts(item)
            given = [held[name] for name in ("intent", "topic") if name in held]
            if not is_text(held.get("text")) or not all(is_text(one) for one in given):
                problems.append(Problem("item_shape", file.place(item)))
                continue
            label = "/".join(str(one.value) for one in given) if "intent" in held else ""
            sentences.append(Sentence(str(held["text"].value), label, file.place(item)))
    return LabelledSets(tuple(sentences), tuple(problems))


def unspoken_intents() -> frozenset[str]:
    """The intents that nobody says in words: only buttons and the house itself use them."""
    return frozenset(yaml.safe_load(UNSPOKEN.read_text("utf-8")))


def _block(file: LinedFile, block: yaml.Node) -> Iterator[Sentence | Problem]:
    held = parts(block)
    if _OTHER_BLOCKS & set(held):
        return
    label, examples = held.get("intent"), held.get("examples")
    if not is_text(label) or not (is_text(examples) or is_nothing(examples)):
        yield Problem("block_shape", file.place(block))
    elif is_text(examples):
        name = str(cast(yaml.ScalarNode, label).value)
        for line, place in file.lines(cast(yaml.ScalarNode, examples)):
            if line.startswith("-"):
                yield Sentence(line[1:].strip(), name, place)
            else:
                yield Problem("no_dash", place, {"text": line})


def _rules(file: LinedFile, entry: yaml.Node) -> Iterator[Rule]:
    steps = [parts(step) for step in items(parts(entry).get("steps"))]
    every = [*steps, *(parts(one) for step in steps for one in items(step.get("or")))]
    actions = [str(step["action"].value) for step in steps if is_text(step.get("action"))]
    for step in every:
        if is_text(step.get("intent")):
            intent = step["intent"]
            yield Rule(str(intent.value), actions[-1] if actions else "", file.place(intent))


def _misshapen(file: LinedFile, node: yaml.Node | None, kind: type) -> list[Problem]:
    """One problem when something stands there that is neither nothing nor of this kind."""
    fits = isinstance(node, yaml.MappingNode if kind is dict else yaml.SequenceNode)
    return [] if node is None or fits or is_nothing(node) else [Problem("shape", file.place(node))]
