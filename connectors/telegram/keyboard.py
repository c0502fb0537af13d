"""Choices as an inline keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.talk.messages import Button

PAYLOAD_BYTES = 64
TITLE = 40
MOST = 100
_ROW_WIDTH = 16
_ROW_BUTTONS = 3


@dataclass(frozen=True)
class Keyboard:
    """`markup` is None when there is nothing to press; `spoken` holds titles that no button can carry, which the
    person must be able to type instead."""

    markup: InlineKeyboardMarkup | None
    spoken: tuple[str, ...] = ()


def keyboard(buttons: Sequence[Button]) -> Keyboard:
    """Short titles share a row, long ones have their own; titles are trimmed to TITLE characters."""
    rows: list[list[InlineKeyboardButton]] = []
    spoken: list[str] = []
    width = count = 0
    for button in buttons:
        title = trim(button.title)
        if not title:
            continue
        if not 1 <= len(button.payload.encode("utf-8", "replace")) <= PAYLOAD_BYTES or count == MOST:
            spoken.append(title)
            continue
        if not rows or width + len(title) > _ROW_WIDTH or len(rows[-1]) == _ROW_BUTTONS:
            rows.append([])
            width = 0
        rows[-1].append(InlineKeyboardButton(title, callback_data=button.payload))
        width += len(title)
        count += 1
    return Keyboard(InlineKeyboardMarkup(rows) if rows else None, tuple(spoken))


def trim(title: str) -> str:
    """One line of at most TITLE characters."""
    line = " ".join(title.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
    return line if len(line) <= TITLE else line[: TITLE - 1] + "…"
