"""Points of law: what people ask within a matter (may I myself, is it secret, does time off replace the pay), each with
a short answer that begins with yes, no or the number. A question goes to the point whose examples it is nearest to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from bot.nlu.intent.encoder import Vectors, encode
from bot.nlu.law.voices import in_plain_words

FOLDER = Path(__file__).parents[2] / "knowledge" / "law_points"
ENCODERS = ("use", "sim")
MOST = 2
"""Points said to one message."""
LEAST = 4
"""Characters of a part of a message that is looked at for itself."""
LONGEST = 90
"""Characters: a longer message is a story."""
IN_MATTER, AS_GUESSED = 0.1, 0.1
ENOUGH, SECOND = 0.7, 0.74
"""What a point must be worth to be said, and a second one beside it."""
OWN, LEANING = 0.08, 0.82
"""How much nearer its own clause must be to a second point than to the first; how near one that names no matter."""
_PAUSE = re.compile(r"[\s，,。.；;！!？?~～、]+")


@dataclass(frozen=True)
class LawPoint:
    """`topics`: the first is what it belongs to, the others are those it may follow; `words`: one of each group must
    stand in the question; `said` answers at once, `law` is what that stands on; `told`: who only tells it believes
    what does not hold, and hears so too."""

    name: str
    topics: tuple[str, ...]
    asks: tuple[str, ...]
    words: tuple[re.Pattern[str], ...]
    said: str
    law: str
    told: bool = False


@cache
def all_points() -> tuple[LawPoint, ...]:
    """Every point of every file of the folder."""
    return tuple(_read(name, one) for name, one in _entries())


@dataclass(frozen=True)
class Asked:
    """A point, how near the question is to it (1.0: the same words), and which clauses of the message ask it;
    `completed`: only with the subject of the answer before it."""

    point: LawPoint
    share: float
    first: int
    last: int
    completed: bool = False

    def worth(self, told: str, guess: str) -> float:
        """How near it is, more where it lies in the matter told just now or in the one that the classifier sees."""
        if self.completed:
            return self.share
        return self.share + (
            IN_MATTER if told in self.point.topics else AS_GUESSED if guess in self.point.topics else 0
        )


@lru_cache(maxsize=64)
def asked_points(text: str, told: str = "", guess: str = "", said: tuple[str, ...] = ()) -> tuple[Asked, ...]:
    """The points a message asks after, at most two, the best first: the second where other clauses ask it. `told`: the
    topic of the answer before, `guess`: that of the classifier; `said`: names of points said just now."""
    found = sorted(
        (one for one in _near(text, told) if one.point.name not in said), key=lambda one: -one.worth(told, guess)
    )
    if not found or found[0].worth(told, guess) < ENOUGH:
        return ()
    first = found[0]
    there = {(one.first, one.last): one.share for one in found if one.point == first.point and not one.completed}
    others = (
        one
        for one in found[1:]
        if one.worth(told, guess) >= SECOND
        and one.share >= there.get((one.first, one.last), 0.0) + OWN
        and set(one.point.topics) & set(first.point.topics)
        and (one.first > first.last or one.last < first.first)
    )
    besides = tuple(islice(others, MOST - 1))
    return (first, *(besides or _leaning_on(first, text)))


def _leaning_on(first: Asked, text: str) -> tuple[Asked, ...]:
    """What another clause asks of the same matter without naming it (平台不报我能自己报吗, 要不要自己出钱)."""
    clauses = [one for one in _PAUSE.split(in_plain_words(text)) if one]
    subject = _subjects().get(first.point.topics[0], "")
    rest = [(at, one) for at, one in enumerate(clauses) if not first.first <= at <= first.last and len(one) >= LEAST]
    if not subject or not rest:
        return ()
    shares = _shares([subject + one for _, one in rest])
    found = [
        Asked(point, float(shares[row, place]), at, at, True)
        for row, (at, one) in enumerate(rest)
        for place, point in enumerate(all_points())
        if point != first.point
        and set(point.topics) & set(first.point.topics)
        and all(words.search(subject + one) for words in point.words)
    ]
    best = max(found, key=lambda one: one.share, default=None)
    return (best,) if best is not None and best.share >= LEANING else ()


def warm_up() -> None:
    """Reads the examples once, so that the first question need not wait for them."""
    _examples()


def _near(text: str, told: str) -> list[Asked]:
    """Each part of the message at each point, and the whole with its subject (押金 + 那要等多久才退) at those of the
    matter told."""
    whole = in_plain_words(text)
    if not whole or len(whole) > LONGEST:
        return []
    parts = [(part, first, last, False) for part, first, last in _parts(whole)]
    if led := with_subject(told, whole):
        parts.append((led, 0, max((last for _, _, last, _ in parts), default=0), True))
    if not parts:
        return []
    shares = _shares([part for part, _, _, _ in parts])
    return [
        Asked(point, float(shares[at, row]), first, last, completed)
        for row, point in enumerate(all_points())
        for at, (part, first, last, completed) in enumerate(parts)
        if (told in point.topics or not completed)
        and all(words.search(part if completed else whole) for words in point.words)
    ]


def with_subject(topic: str, text: str) -> str:
    """Plain words behind what `topic` is about, as they are meant right after its answer (押金 + 要等多久才退); ""
    where they name it themselves, or are too few or too many for that."""
    subject = _subjects().get(topic, "")
    if not subject or not LEAST - 1 <= len(text) <= LONGEST_LEANING or subject in text:
        return ""
    return subject + "".join(_PAUSE.split(_LEAD.sub("", text)))


LONGEST_LEANING = 24
"""Characters: a longer question names its matter itself."""
_LEAD = re.compile("^(?:那么?|要是|如果|万一|可是?|但是?|不过|还有|再问)+")


@cache
def _subjects() -> dict[str, str]:
    """Topic -> what it is about, in a word or two."""
    lines = (FOLDER / "subjects.txt").read_text("utf-8").splitlines()
    return dict((topic, subject) for topic, subject in (line.split(" ") for line in lines))


def _parts(text: str) -> list[tuple[str, int, int]]:
    """The whole message, each of its clauses and pairs of neighbouring clauses, with the first and last clause."""
    clauses = [one for one in _PAUSE.split(text) if one]
    runs = [(0, len(clauses) - 1)]
    runs += [(at, at + more) for more in (0, 1) for at in range(len(clauses) - more)]
    parts = (("".join(clauses[first : last + 1]), first, last) for first, last in dict.fromkeys(runs))
    return [part for part in parts if len(part[0]) >= LEAST]


def _shares(parts: Sequence[str]) -> Vectors:
    """Of each part to each point: the nearness to its nearest example; shape (parts, points)."""
    rows, vectors = _examples()
    alike = np.mean([encode(name, parts) @ vectors[name].T for name in ENCODERS], axis=0)
    shares = np.zeros((len(all_points()), len(parts)), dtype=np.float32)
    np.maximum.at(shares, rows, alike.T)
    return shares.T


@cache
def _examples() -> tuple[npt.NDArray[np.int64], dict[str, Vectors]]:
    rows = [row for row, one in enumerate(all_points()) for _ in one.asks]
    asks = [in_plain_words(ask) for one in all_points() for ask in one.asks]
    return np.array(rows), {name: encode(name, asks) for name in ENCODERS}


def _entries() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path in sorted(FOLDER.glob("*.yml")):
        yield from yaml.safe_load(path.read_text("utf-8")).items()


def _read(name: str, one: Mapping[str, Any]) -> LawPoint:
    return LawPoint(
        name,
        tuple(str(one["topics"]).split()),
        tuple(str(one["asks"]).split("｜")),
        tuple(re.compile(str(words)) for words in one.get("words") or ()),
        str(one["said"]).strip(),
        str(one["law"]).strip(),
        bool(one.get("told", False)),
    )
