"""How a rule of the safety tables is held against a text: words in order, words nearby, guards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.danger.safety_text import Flat, Hits, Lexicon, flatten

NAMED = "$"
"""What stands before the name of a set."""


@dataclass(frozen=True)
class Rule:
    """One way of saying one kind of danger.

    Word sets are written `被 让 $vehicle`: words with blanks between, `$` for a named set.
    find: one word of each set, in this order, with at most `within` characters between two of them.
    near: besides, a word of each of these sets in the match or within `reach` characters of it.
    unless: no word of this set within `reach_unless` characters.
    longest: only in texts of at most so many characters (0: any).
    guards: names in the guard table; any of them that holds silences the rule."""

    id: str
    kind: str
    find: tuple[str, ...]
    near: tuple[str, ...] = ()
    unless: str = ""
    guards: tuple[str, ...] = ()
    within: int = 6
    reach: int = 20
    reach_unless: int = 10
    longest: int = 0


@dataclass(frozen=True)
class Guard:
    """Words that take the alarm out of a sentence.

    where: `touching` (right before the match, fillers between allowed), `before` (or inside the match), `after`,
    `around`, or `latest`: the last word before the end of the match decides, it silences when it is of `words` and
    does not when it is of `beaten_by`. Elsewhere any word of `beaten_by` within the reach takes the guard away."""

    words: str
    where: Literal["touching", "before", "after", "around", "latest"]
    reach: int = 20
    beaten_by: str = ""


class Rules:
    """Rules and guards, ready to be held against texts. Rules are tried in order, the first that holds wins.

    named: the sets that `$name` opens. months, dates: the sets to which a month and a full date belong."""

    def __init__(
        self,
        rules: Sequence[Rule],
        guards: Mapping[str, Guard],
        named: Mapping[str, str],
        *,
        idioms: str,
        fillers: str,
        months: str,
        dates: str,
    ) -> None:
        self._rules = rules
        self._guards = guards
        self._named = named
        self._fillers = frozenset(fillers.split())
        self._numbers: dict[str, int] = {idioms: 0}
        for spec in _specs(rules, guards.values()):
            self._numbers.setdefault(spec, len(self._numbers))
        words: dict[str, set[int]] = {}
        for spec, number in self._numbers.items():
            for word in self.words(spec):
                words.setdefault(word, set()).add(number)
        frozen = {word: frozenset(numbers) for word, numbers in words.items()}
        self._lexicon = Lexicon(frozen, self._numbers[months], self._numbers[dates])

    def words(self, spec: str) -> list[str]:
        """The words of a set, named sets opened. KeyError for a name that is not in the table."""
        words: list[str] = []
        for part in spec.split():
            words.extend(self.words(self._named[part[1:]]) if part.startswith(NAMED) else [part])
        return words

    def first(self, text: str) -> Rule | None:
        """The first rule that holds for `text`."""
        flat = flatten(text)
        if not flat.text:
            return None
        reading = _Reading(flat, self._lexicon.find(flat), self)
        return next((rule for rule in self._rules if reading.holds(rule)), None)

    def number(self, spec: str) -> int:
        return self._numbers[spec]

    def guard(self, name: str) -> Guard:
        return self._guards[name]

    def is_filler(self, text: str) -> bool:
        return not text or text in self._fillers


def _specs(rules: Iterable[Rule], guards: Iterable[Guard]) -> Iterable[str]:
    for rule in rules:
        yield from rule.find
        yield from rule.near
        if rule.unless:
            yield rule.unless
    for guard in guards:
        yield guard.words
        if guard.beaten_by:
            yield guard.beaten_by


class _Reading:
    """One text with the words found in it."""

    def __init__(self, flat: Flat, hits: Hits, rules: Rules) -> None:
        self._flat = flat
        self._hits = hits
        self._rules = rules
        self._starts: dict[int, list[int]] = {}

    def holds(self, rule: Rule) -> bool:
        if rule.longest and len(self._flat.text) > rule.longest:
            return False
        return any(self._stands(rule, start, end) for start, end in self._chains(rule))

    def _stands(self, rule: Rule, start: int, end: int) -> bool:
        if rule.unless and self._around(rule.unless, start, end, rule.reach_unless):
            return False
        if not all(self._around(spec, start, end, rule.reach) for spec in rule.near):
            return False
        return not any(self._silences(self._rules.guard(name), start, end) for name in rule.guards)

    def _chains(self, rule: Rule) -> list[tuple[int, int]]:
        """Spans from a word of the first set to one of the last, worked out from the last set backwards."""
        chains = self._spans(rule.find[-1])
        for spec in reversed(rule.find[:-1]):
            starts = [start for start, _ in chains]
            linked = []
            for start, end in self._spans(spec):
                place = bisect_left(starts, end)
                if place < len(starts) and starts[place] - end <= rule.within:
                    linked.append((start, chains[place][1]))
            chains = linked
        return chains

    def _silences(self, guard: Guard, start: int, end: int) -> bool:
        if guard.where == "touching":
            return self._touches(guard.words, start)
        if guard.where == "latest":
            quiet = self._last_before(guard.words, start, end, guard.reach)
            return quiet >= 0 and quiet > self._last_before(guard.beaten_by, start, end, guard.reach)
        before = 0 if guard.where == "after" else guard.reach
        after = 0 if guard.where == "before" else guard.reach
        if not self._slice(guard.words, start - before, end + after):
            return False
        return not (guard.beaten_by and self._around(guard.beaten_by, start, end, guard.reach))

    def _touches(self, spec: str, start: int) -> bool:
        for word_start, word_end in reversed(self._slice(spec, max(0, start - 8), start)):
            near = word_end <= start and self._flat.whole(word_start, start + 1)
            if near and self._rules.is_filler(self._flat.text[word_end:start]):
                return True
        return False

    def _around(self, spec: str, start: int, end: int, reach: int) -> bool:
        return bool(self._slice(spec, start - reach, end + reach))

    def _last_before(self, spec: str, start: int, end: int, reach: int) -> int:
        spans = self._slice(spec, start - reach, end)
        return spans[-1][0] if spans else -1

    def _slice(self, spec: str, first: int, last: int) -> list[tuple[int, int]]:
        """The spans of a set that begin in [first, last)."""
        number = self._rules.number(spec)
        spans = self._hits.get(number)
        if not spans:
            return []
        starts = self._starts.get(number)
        if starts is None:
            starts = self._starts[number] = [start for start, _ in spans]
        return spans[bisect_left(starts, first) : bisect_right(starts, last - 1)]

    def _spans(self, spec: str) -> list[tuple[int, int]]:
        return self._hits.get(self._rules.number(spec), [])
