"""What the gateway asks of the engine and what it gets back, as they travel between the two processes (JSON)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.domain.invalid import InvalidValue


@dataclass(frozen=True)
class TurnRequest:
    """One message for the dialogue.

    `kind` text: typed words, whatever they begin with; command: `/intent{"slot": value}` of a button that was offered,
    or of the house itself (`/offer_draft` after staff gave the talk back). `message_id` makes a turn unique in its
    conversation: the same one again gives the same answer and no second effect. `now`: ISO 8601 with offset.
    `position`: {"lat", "lng", "system"}. `files`: ids of kept attachments. `safety`: {"level", "kind"} when the
    gateway's rules spoke already. `watch`: somebody was in danger a short while ago. `rating`: the question about the
    outcome of a case that stands (money, mark)."""

    conversation_id: str
    message_id: int
    kind: Literal["text", "command"]
    text: str
    channel: str
    sender: str
    now: str
    position: dict[str, Any] | None = None
    files: tuple[dict[str, Any], ...] = ()
    phone: str | None = None
    safety: dict[str, Any] | None = None
    watch: bool = False
    rating: str | None = None

    @classmethod
    def from_json(cls, data: Any) -> TurnRequest:
        """Raises InvalidValue when a part is missing or unknown."""
        try:
            return cls(**{**data, "files": tuple(data.get("files") or ())})
        except (TypeError, AttributeError) as error:
            raise InvalidValue("turn") from error

    def to_json(self) -> dict[str, Any]:
        """The same as JSON values."""
        return asdict(self)


@dataclass(frozen=True)
class TurnResult:
    """`replies`: {"text", "buttons": [{"title", "command"}], "image", "attachment", "custom"}, in order. `effects`:
    what the gateway must do in the transaction that stores the replies, such as {"effect": "hand_over", ...}."""

    replies: tuple[dict[str, Any], ...]
    effects: tuple[dict[str, Any], ...] = ()

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> TurnResult:
        """The reverse of `to_json`."""
        return cls(tuple(data["replies"]), tuple(data.get("effects", ())))

    def to_json(self) -> dict[str, Any]:
        """The same as JSON values."""
        return asdict(self)
