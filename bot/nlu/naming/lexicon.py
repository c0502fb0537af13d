"""The words of nlu_data/entities for companies, jobs, facilities and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.nlu.naming.aliases import Aliases
from bot.nlu.naming.misheard import Misheard, misheard_names
from bot.nlu.naming.streets import Streets, load_streets, streets_wanted

LONG = 4
"""Characters of a name in which one may be wrong."""
_EXAMPLE = re.compile(r"^\s*-\s*(.+?)\s*$", re.MULTILINE)
_ASKED = "_asked"
_AT_WORK, _NEVER = "company_at_work", "company_never"
_WORK = "work_"
_HOUSE = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Lexicon:
    """Aliases as people write them, each with the normal form of docs/interfaces.md (Slots)."""

    companies: Mapping[str, str]
    facilities: Mapping[str, str]
    jobs: Mapping[str, str]
    places: Sequence[str]
    only_when_asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By entity: aliases that are ordinary words, read only when that entity was asked for."""
    work_at: Mapping[str, str] = field(default_factory=dict)
    """By company: the kind of work whoever works for it does."""
    misheard: Misheard = field(default_factory=Misheard)
    """Companies by their sound."""
    streets: Streets | None = None
    """Towns of the whole country, where the installation wants them."""

    def aliases(self, entity: str, asked: bool) -> Aliases:
        """The aliases of company, facility or job that count now."""
        return self._tables[entity, asked]

    @cached_property
    def place_words(self) -> Aliases:
        """The places, ready to be found."""
        return Aliases.of({place: place for place in self.places})

    @cached_property
    def long_companies(self) -> Mapping[str, list[tuple[str, str]]]:
        """Aliases of four or more characters with their companies, by their first character."""
        found: dict[str, list[tuple[str, str]]] = {}
        for alias, name in self.companies.items():
            if len(alias) >= LONG and not alias.isascii():
                found.setdefault(alias[0], []).append((alias, name))
        return found

    @cached_property
    def _tables(self) -> Mapping[tuple[str, bool], Aliases]:
        tables = {"company": self.companies, "facility": self.facilities, "job": self.jobs}
        found = {}
        for entity, table in tables.items():
            hidden = self.only_when_asked.get(entity, frozenset())
            found[entity, True] = Aliases.of(table)
            found[entity, False] = Aliases.of({alias: name for alias, name in table.items() if alias not in hidden})
        return found


EMPTY = Lexicon({}, {}, {}, ())


class BrokenLexicon(ValueError):
    """Raised by `load_lexicon` when an alias stands under two names; `alias`, `names`."""

    def __init__(self, alias: str, names: tuple[str, str]) -> None:
        super().__init__(f"{alias}: {names[0]}, {names[1]}")
        self.alias, self.names = alias, names


class MissingLexicon(FileNotFoundError):
    """Raised by `load_lexicon` when there is no such folder, here or in the house; `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def load_lexicon(folder: Path, places: Sequence[str] = (), streets: bool | None = None) -> Lexicon:
    """Read the YAML files of a folder; the file's name is the entity. `places` are further ones, such as
    landmarks that were imported; `streets`: with the towns of the whole country, None: as the installation is
    set. A relative folder is looked for where we are, then in the house. Reads the disk every time: whoever calls
    keeps the result. Raises MissingLexicon and BrokenLexicon."""
    if not folder.is_dir():
        folder = _HOUSE / folder
    if not folder.is_dir():
        raise MissingLexicon(folder)
    synonyms: dict[str, dict[str, str]] = {"company": {}, "facility": {}, "job": {}}
    asked: dict[str, frozenset[str]] = {}
    work: dict[str, str] = {}
    lists: dict[str, frozenset[str]] = {_AT_WORK: frozenset(), _NEVER: frozenset()}
    known_places = list(places)
    for path in sorted(folder.glob("*.yml")):
        table = synonyms.setdefault(path.stem, {})
        for kind, name, examples in _blocks(path):
            if kind == "synonym":
                for alias in (name, *examples) if path.stem == "company" else examples:
                    if table.setdefault(alias, name) != name:
                        raise BrokenLexicon(alias, (table[alias], name))
            elif name.endswith(_ASKED):
                asked[name[: -len(_ASKED)]] = frozenset(examples)
            elif name in lists:
                lists[name] = frozenset(examples)
            elif name.startswith(_WORK):
                work |= dict.fromkeys(examples, name[len(_WORK) :])
            elif name == "place":
                known_places += examples
    asked["company"] = asked.get("company", frozenset()) | lists[_AT_WORK]
    return Lexicon(
        synonyms["company"],
        synonyms["facility"],
        synonyms["job"],
        tuple(dict.fromkeys(known_places)),
        asked,
        work,
        misheard_names(synonyms["company"], lists[_AT_WORK], lists[_NEVER]),
        load_streets() if (streets_wanted() if streets is None else streets) else None,
    )


def _blocks(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    import yaml  # only here: the extractors must be importable fast

    document = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    for block in document.get("nlu", ()):
        for kind in ("synonym", "lookup"):
            if kind in block:
                yield kind, str(block[kind]), _EXAMPLE.findall(block.get("examples", ""))
