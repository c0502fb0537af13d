"""What a form remembers, what it hears and what it answers: the nouns of `questionnaire.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

CONFIRM = "confirm"
"""What was asked last when the summary was read out."""

Act = Literal["", "affirm", "deny", "cancel", "human", "digress", "switch", "leave", "skip", "unknown", "repeat", "why",
              "secret", "wait", "review", "restart", "about", "finish",
              "nameless", "withhold"]  # fmt: skip
Next = Literal["ask", "submit", "cancel", "digress", "switch", "leave", "human", "restart"]


@dataclass(frozen=True)
class State:
    """Where a form stands. `asked`: slot asked last, "confirm" at the summary, None before the first question.
    `skipped`: fields refused or passed over. `misses`: rounds without progress at `asked`. `unsure`: a value that was
    heard but must be confirmed: {"slot", "value", "low", "high"}; `doubts`: more of these, to be asked after
    it. `pay`: what a month brings, in yuan, where the person told that in place of the sum. `astray`: how many values
    led nowhere (places that nobody knows). `other`: the words by which somebody speaks for another person. `told`:
    words told in passing that belong to the story; they go into the description at the end. `later`: values of further
    matters of the same kind (a second employer), each for a report of its own. `each`: what each of several is owed,
    in yuan. `guest`: somebody else than before speaks on the same account. `account`: what was told of pay, by slots of
    the wage calculator, which the sum is worked out from. `tried`: numbers that did not hold, by slot, until one figure
    of them is put right. `them`: the words by which the last message ended on somebody else (站长姓马). `shares`: what
    each of a group is owed, in yuan by name (actions/people/shares.py). A value of `unsure` may hold besides: `base`,
    the sum without what comes on top; `was`, what is put back if the question is passed over; `again`, it was asked
    once more; `each`; `how`, the words of how it was worked out."""

    values: dict[str, Any] = field(default_factory=dict)
    asked: str | None = None
    skipped: frozenset[str] = frozenset()
    misses: int = 0
    unsure: dict[str, Any] | None = None
    doubts: tuple[dict[str, Any], ...] = ()
    pay: float | None = None
    astray: int = 0
    other: str = ""
    told: str = ""
    later: tuple[dict[str, Any], ...] = ()
    each: float | None = None
    guest: bool = False
    account: Mapping[str, Any] = field(default_factory=dict)
    tried: Mapping[str, str] = field(default_factory=dict)
    them: str = ""
    shares: Mapping[str, float] = field(default_factory=dict)

    def knows(self, *slots: str) -> bool:
        """Whether one of `slots` has a value."""
        return any(self.values.get(slot) not in (None, "", [], ()) for slot in slots)

    def without(self, *slots: str) -> State:
        """The state with these values forgotten and the first of them asked again."""
        values = {name: value for name, value in self.values.items() if name not in slots}
        return replace(self, values=values, asked=slots[0], skipped=self.skipped - set(slots), misses=0, unsure=None)


@dataclass(frozen=True)
class Value:
    """One value heard, as the extractors gave it: for `slot`; not `certain`: between `low` and `high`; `problem`: why
    it can't be what it looks like (a wrong check digit); `per`: a sum is the price of a month, a day, an order
    or one of several; `base`: the first of two sums, `value` being both together; `each`: what one of several is owed;
    `whole`: the words say that it is all that is owed, also of months; `how`: a sum was worked out, in
    these words, and waits for a yes."""

    slot: str
    value: Any
    certain: bool = True
    low: Any = None
    high: Any = None
    problem: str | None = None
    per: Literal["", "month", "day", "order", "head"] = ""
    base: Any = None
    each: Any = None
    whole: bool = False
    how: str = ""


@dataclass(frozen=True)
class Heard:
    """One message as the dialogue understood it. `act`: what kind of move the words make inside a form; not `sure`:
    perhaps. `corrects`: they say that something before was wrong. `names`: slots that they call by name. `files`: how
    many files came with it. `brief`: little more than a value was said, so that it replaces what was known.
    `people`: the names in it, where colleagues were asked for. `question`: short words that ask rather than tell.
    `story`: what of the words belongs to the description besides the values. `wrong`: slots said to be wrong. `later`:
    values of further matters of the same kind. `about`: what an act of that name asks about the task itself. `drops`:
    the values called by name are to be left out. `account`: all that is known of pay by now, None where nothing of it
    was told. `others`: a name or number in it is somebody else's. `them`: the words by which it ends on one.
    `refuses`: a slot, not the one asked for, that is kept back in so many words. `contact_only`: it holds a
    name, a number, a place, and no story. `asks_besides`: it answers the question, and asks something in the same
    breath."""

    text: str
    act: Act = ""
    sure: bool = True
    values: tuple[Value, ...] = ()
    corrects: bool = False
    names: tuple[str, ...] = ()
    files: int = 0
    brief: bool = False
    people: tuple[str, ...] = ()
    question: bool = False
    story: str = ""
    wrong: tuple[str, ...] = ()
    later: tuple[dict[str, Any], ...] = ()
    about: str = ""
    drops: bool = False
    account: Mapping[str, Any] | None = None
    others: bool = False
    them: str = ""
    refuses: str = ""
    contact_only: bool = False
    asks_besides: bool = False


@dataclass(frozen=True)
class Say:
    """A line to say: key of the wording, with values for its gaps."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """The outcome of one message: the new state, what to say before the next question, and what comes next."""

    state: State
    say: tuple[Say, ...] = ()
    next: Next = "ask"
