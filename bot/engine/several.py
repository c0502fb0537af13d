"""One message with several requests as several turns of Rasa: questions are answered first, one task is begun, further
ones are noted to be offered when it is done. Inside a form the answer comes first, then what was asked besides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from bot.domain.asking.forms import BY_INTENT, BY_NAME
from bot.nlu.law.grievances import speaks_of_debt
from bot.nlu.reply.cues import asks
from bot.nlu.reply.requests import SURE_ALONE, Piece, aside_among, cut, requests_among, settled, without_link

_DEBT_TAKEN_FOR = frozenset({"ask_legal_question", "report_unpaid_wages"})
"""What a piece that says that money is kept back looks like to the classifier."""
Parse: TypeAlias = Callable[[str], Awaitable[dict[str, Any]]]


@dataclass(frozen=True)
class Part:
    """What one turn of Rasa gets. `more`: another part of the same message follows. `also`: intents of tasks that the
    message asks for besides, with the words on each. `place`: which part of the message it is, from 0."""

    text: str
    more: bool = False
    also: tuple[tuple[str, str], ...] = ()
    place: int = 0


async def parts_of(text: str, parse: Parse, form: str | None, asked: str | None) -> list[Part]:
    """The parts of a message, a single one in most cases. `parse`: Rasa's parse data of a text; `form`, `asked`: the
    form that is open and its question."""
    pieces = cut(text)
    if len(pieces) < 2 or _tells_freely(form, asked):
        return [Part(text)]
    read = [_read(piece, await parse(piece.text)) for piece in pieces]
    if form is not None:
        return _row([Part(one) for one in aside_among(read)]) or [Part(text)]
    requests = [_read(request, await parse(request.text)) for request in requests_among(read)]
    if not settled(requests):
        return [Part(text)]
    at_once = [one for one in requests if await _is_answered_at_once(one, parse)]
    tasks = [one for one in requests if one not in at_once]
    also = tuple((one.intent, without_link(one.text)) for one in tasks[1:])
    return _row([*(Part(one.text) for one in at_once), *(Part(one.text, also=also) for one in tasks[:1])]) or [
        Part(text)
    ]


def _tells_freely(form: str | None, asked: str | None) -> bool:
    """Whether any words are an answer to what is asked."""
    field = BY_NAME[form].field(asked or "") if form in BY_NAME else None
    return field is not None and field.kind in ("text", "people")


async def _is_answered_at_once(request: Piece, parse: Parse) -> bool:
    """A question, or a search for a station near a place that is named."""
    if request.intent != "find_station":
        return request.intent not in BY_INTENT
    return any(found["entity"] == "location" for found in (await parse(request.text)).get("entities") or ())


def _read(piece: Piece, parsed: dict[str, Any]) -> Piece:
    intent = parsed.get("intent") or {}
    name = intent.get("name") or ""
    chosen = (parsed.get("response_selector") or {}).get(name) or {}
    topic = chosen["response"]["intent_response_key"].partition("/")[2] if chosen else ""
    entities = frozenset(str(one.get("entity")) for one in parsed.get("entities") or ())
    sure = float(intent.get("confidence") or 0.0)
    if name in _DEBT_TAKEN_FOR and sure < SURE_ALONE and speaks_of_debt(piece.text) and not asks(piece.text):
        name, topic, sure = "report_unpaid_wages", "", SURE_ALONE
    return replace(piece, intent=name, topic=topic, confidence=sure, entities=entities)


def _row(parts: Sequence[Part]) -> list[Part]:
    return [replace(part, more=place < len(parts) - 1, place=place) for place, part in enumerate(parts)]
