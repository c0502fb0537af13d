"""Files from the widget: `POST /web/files`, a form with `id` (the client's message id) and then `file`."""

from __future__ import annotations

import asyncio

from aiohttp import BodyPartReader, MultipartReader, web

from bot.domain.talk.messages import Attachment, Incoming
from bot.errors import BadInput, NotSignedIn, TooLarge, WrongContentType, XiaogeError
from connectors.base import Door
from connectors.web import file_types, frames
from connectors.web.lines import Lines
from connectors.web.settings import FILE_LIMIT
from connectors.web.visitors import Visitors

BODY_LIMIT = FILE_LIMIT + 64 * 1024
AT_ONCE = 8  # whole files in memory
UPLOAD_SECONDS = 300


class FileRefused(WrongContentType):
    """A type of file that is not accepted. The sentence names those that are."""

    code = "file_type_refused"


class NotKept(XiaogeError):
    """The house could not store it; the client tries again."""

    code = "not_kept"
    status = 503


class Uploads:
    """Takes one file as one message of the visitor whose token the request bears."""

    def __init__(self, channel: str, door: Door, visitors: Visitors, lines: Lines) -> None:
        self._channel, self._door, self._visitors, self._lines = channel, door, visitors, lines
        self._places = asyncio.Semaphore(AT_ONCE)

    async def receive(self, request: web.Request) -> web.Response:
        """Answers 200 `{"id"}` once the file is kept. Raises XiaogeError."""
        visitor = self._visitors.read(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if visitor is None:
            raise NotSignedIn
        if request.content_type != "multipart/form-data":
            raise WrongContentType
        if (request.content_length or 0) > BODY_LIMIT:
            raise TooLarge(limit=FILE_LIMIT)
        if self._places.locked():
            raise NotKept(sentence="busy")
        async with self._places:
            try:
                identity, attachment = await asyncio.wait_for(_read(request), UPLOAD_SECONDS)
            except asyncio.TimeoutError:
                raise NotKept from None
            incoming = Incoming(self._channel, visitor.sender, identity, attachments=(attachment,))
            receipt = await self._door.deliver(incoming)
        if not receipt.kept:
            raise NotKept
        if not receipt.duplicate:
            face = {"name": attachment.name, "content_type": attachment.content_type}
            await self._lines.push(visitor.sender, {"type": "said", "said": identity, "text": "", "files": [face]})
        return web.json_response({"id": identity, "spoken": list(receipt.spoken)})


async def _read(request: web.Request) -> tuple[str, Attachment]:
    identity = ""
    try:
        reader = MultipartReader(request.headers, request.content)
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader):
                raise BadInput(field="file")
            if part.name == "id":
                identity = frames.message_id((await _bytes(part, 64)).decode("ascii", "replace"))
            elif part.name == "file" and identity:
                return identity, _attachment(part.filename or "", await _bytes(part, FILE_LIMIT))
    # What aiohttp raises for a damaged form, or a body that does not unpack.
    except (ValueError, RuntimeError, AssertionError, web.RequestPayloadError) as error:
        raise BadInput(field="form") from error
    raise BadInput(field="file" if identity else "id")


async def _bytes(part: BodyPartReader, limit: int) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(64 * 1024):
        data.extend(chunk)
        if len(data) > limit:
            raise TooLarge(limit=limit)
    return bytes(data)


def _attachment(name: str, data: bytes) -> Attachment:
    if not data:
        raise BadInput(field="file", sentence="file_empty")
    bare = _bare(name)
    content_type = file_types.content_type(bare, data)
    if content_type is None:
        raise FileRefused
    return Attachment(bare, content_type, data)


def _bare(name: str) -> str:
    """The last part of a name, without any path, quotes or unseen characters (control, direction: they could show
    another ending than the true one), its ending kept when it is long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].replace("\n", " ").replace("\t", " ")
    kept = "".join(one for one in frames.clean(last) if one.isprintable() and one != '"').strip(" .")
    return kept if len(kept) <= 100 else f"{kept[:80]}…{kept[-16:]}"
