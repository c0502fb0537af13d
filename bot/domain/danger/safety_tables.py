"""The tables of the safety rules: from what stands in `bot/knowledge/safety/*.yml` to rules and guards.

Pure: whoever calls has read the files. How a table is written: README.md beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from bot.domain.danger.safety_kinds import KINDS
from bot.domain.danger.safety_match import NAMED, Guard, Rule

PLACES = ("touching", "before", "after", "around", "latest")
_NUMBERS = frozenset({"within", "reach", "reach_unless", "longest"})
_RULE = frozenset(one.name for one in fields(Rule)) - {"id", "kind"}
_GUARD = frozenset(one.name for one in fields(Guard))


class BadTable(ValueError):
    """Raised for a table that cannot be used. `file`: its name without `.yml`; `place`: the rule, guard or set;
    `reason`: yaml, missing, unknown, twice, text, number, field, guard, set or where, about `word` (yaml: the line)."""

    def __init__(self, file: str, place: str, reason: str, word: str = "") -> None:
        super().__init__(f"{file}.yml {place}: {reason} {word}".rstrip())
        self.file, self.place, self.reason, self.word = file, place, reason, word


@dataclass(frozen=True)
class Tables:
    """Rules in the order in which they are tried; guards by name; named sets of words; idioms; fillers."""

    rules: tuple[Rule, ...]
    guards: Mapping[str, Guard]
    sets: Mapping[str, str]
    idioms: str
    fillers: str


def read_tables(files: Mapping[str, Any]) -> Tables:
    """`files`: name of the file without `.yml` -> what stands in it: `words`, `guards` and one for every kind.

    The rules of the graver kind are tried first, in a file the upper one. Raises BadTable."""
    for name in ("words", "guards", *KINDS):
        if not isinstance(files.get(name), dict):
            raise BadTable(name, name, "missing")
    for name in files:
        if name not in KINDS and name not in ("words", "guards"):
            raise BadTable(name, name, "unknown")
    words = files["words"]
    sets = {str(name): _text("words", name, spec) for name, spec in _mapping("words", words, "sets").items()}
    guards = {
        str(name): _guard(str(name), given) for name, given in _mapping("guards", files["guards"], "guards").items()
    }
    groups = {
        str(name): tuple(_text("guards", name, spec).split())
        for name, spec in _mapping("guards", files["guards"], "groups").items()
    }
    rules = tuple(_rule(kind, str(name), given, groups) for kind in KINDS for name, given in files[kind].items())
    tables = Tables(
        rules,
        guards,
        sets,
        _text("words", "idioms", words.get("idioms")),
        _text("words", "fillers", words.get("fillers")),
    )
    _check(tables)
    return tables


def _rule(kind: str, name: str, given: Any, groups: Mapping[str, tuple[str, ...]]) -> Rule:
    values = _fields(kind, name, given, _RULE)
    if not values.get("find"):
        raise BadTable(kind, name, "missing", "find")
    for field in ("find", "near"):
        specs = values.get(field, [])
        values[field] = tuple(_text(kind, name, spec) for spec in (specs if isinstance(specs, list) else [specs]))
    values["unless"] = _text(kind, name, values.get("unless", ""))
    named = _text(kind, name, values.get("guards", "")).split()
    values["guards"] = tuple(guard for one in named for guard in groups.get(one, (one,)))
    return Rule(name, kind, **values)


def _guard(name: str, given: Any) -> Guard:
    values = _fields("guards", name, given, _GUARD)
    if values.get("where") not in PLACES:
        raise BadTable("guards", name, "where", str(values.get("where", "")))
    words = {field: _text("guards", name, values.get(field, "")) for field in ("words", "beaten_by")}
    return Guard(**{**values, **words})


def _fields(file: str, name: str, given: Any, known: frozenset[str]) -> dict[str, Any]:
    """The fields of one rule or guard: all known, numbers where numbers belong."""
    if not isinstance(given, dict):
        raise BadTable(file, name, "missing", "find" if file != "guards" else "words")
    for field, value in given.items():
        if field not in known:
            raise BadTable(file, name, "field", str(field))
        if field in _NUMBERS and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
            raise BadTable(file, name, "number", str(field))
    return dict(given)


def _mapping(file: str, given: Mapping[str, Any], name: str) -> Mapping[Any, Any]:
    found = given.get(name)
    if not isinstance(found, dict):
        raise BadTable(file, name, "missing", name)
    return found


def _text(file: str, place: Any, spec: Any) -> str:
    """Words with blanks between. A number that was not quoted is no text: 0 in front of it would be lost."""
    if not isinstance(spec, str):
        raise BadTable(file, str(place), "text", "" if spec is None else str(spec))
    return spec


def _check(tables: Tables) -> None:
    seen: set[str] = set()
    for rule in tables.rules:
        if rule.id in seen:
            raise BadTable(rule.kind, rule.id, "twice", rule.id)
        seen.add(rule.id)
        for name in rule.guards:
            if name not in tables.guards:
                raise BadTable(rule.kind, rule.id, "guard", name)
    for file, place, spec in _specs(tables):
        for word in spec.split():
            if word.startswith(NAMED) and word[1:] not in tables.sets:
                raise BadTable(file, place, "set", word)


def _specs(tables: Tables) -> Iterator[tuple[str, str, str]]:
    for rule in tables.rules:
        for spec in (*rule.find, *rule.near, rule.unless):
            yield rule.kind, rule.id, spec
    for name, guard in tables.guards.items():
        yield "guards", name, guard.words
        yield "guards", name, guard.beaten_by
    for name, spec in tables.sets.items():
        yield "words", name, spec
