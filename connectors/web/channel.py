"""The web door as the gateway knows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping

from aiohttp import web

from bot.domain.talk.messages import Delivery, Outgoing
from bot.errors import BadInput, Forbidden, XiaogeError
from connectors.base import Door
from connectors.web import problems
from connectors.web.downloads import Downloads
from connectors.web.lines import Lines
from connectors.web.origins import allowed, sharing_headers
from connectors.web.receive import TalkSocket
from connectors.web.send import send
from connectors.web.settings import WebSettings
from connectors.web.site import Site
from connectors.web.uploads import Uploads
from connectors.web.visitors import Visitors, keys_of

CONFIRM_SECONDS = 0.5  # a slow phone must not hold up others; it confirms later


class WebChannel:
    """The chat widget: a page and a script over HTTP, the talk over a WebSocket, files over a form."""

    name = "web"
    pull = True

    def __init__(self, settings: WebSettings, patience: float = CONFIRM_SECONDS) -> None:
        self._settings, self._patience = settings, patience
        self._site = Site()
        self._lines = Lines()
        self._door: Door | None = None

    def routes(self) -> Iterable[web.RouteDef]:
        """`/`, `/widget.js` and what the widget needs under `/web/`."""
        return [
            *self._site.routes(),
            web.get("/web/socket", self._socket, allow_head=False),
            web.post("/web/files", self._files),
            web.options("/web/files", self._may_i),
            web.get("/web/files/{id}", self._file),
            web.options("/web/files/{id}", self._may_i),
        ]

    async def start(self, door: Door) -> None:
        """Opens for visitors; until then sockets and files are answered with 503."""
        self._visitors = Visitors(*keys_of(door))
        self._uploads = Uploads(self.name, door, self._visitors, self._lines)
        self._downloads = Downloads(self.name, door, self._visitors)
        self._door = door

    def reaches(self, sender: str) -> bool:
        """Whether a tab of this visitor is open here; with several gateways it may be open at another one."""
        return self._lines.connected(sender)

    async def send(self, outgoing: Outgoing) -> Delivery:
        """`sent` when a tab confirmed it, `waiting` otherwise."""
        return await send(self._lines, outgoing, self._patience)

    async def stop(self) -> None:
        """Closes every socket; the widgets come back by themselves."""
        self._door = None
        await self._lines.close()

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if self._door is None:
            return web.Response(status=503, headers={"Retry-After": "1"})
        try:
            if not allowed(request, self._settings):
                raise Forbidden(sentence="origin")
            if not web.WebSocketResponse().can_prepare(request):
                raise BadInput(field="upgrade", sentence="no_upgrade")
        except XiaogeError as error:
            return problems.response(self._door, error)
        return await TalkSocket(self.name, self._door, self._visitors, self._lines).serve(request)

    async def _file(self, request: web.Request) -> web.Response:
        return await self._shared(request, lambda: self._downloads.give(request), {})

    async def _files(self, request: web.Request) -> web.Response:
        return await self._shared(request, lambda: self._uploads.receive(request), {"Connection": "close"})

    async def _shared(
        self, request: web.Request, answer: Callable[[], Awaitable[web.Response]], refused: Mapping[str, str]
    ) -> web.Response:
        """An answer that pages of other sites may read, if they may use the widget."""
        headers = sharing_headers(request, self._settings)
        if self._door is None:
            return web.Response(status=503, headers={**headers, "Retry-After": "1"})
        try:
            if not allowed(request, self._settings):
                raise Forbidden(sentence="origin")
            response = await answer()
        except XiaogeError as error:
            return problems.response(self._door, error, {**headers, **refused})
        response.headers.update(headers)
        return response

    async def _may_i(self, request: web.Request) -> web.Response:
        headers = sharing_headers(request, self._settings)
        if "Access-Control-Allow-Origin" in headers:
            headers["Access-Control-Allow-Methods"] = "POST, GET"
            headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
            headers["Access-Control-Max-Age"] = "600"
        return web.Response(status=204, headers=headers)


def create(environment: Mapping[str, str]) -> WebChannel:
    """The web door is always on. Raises BadSetting."""
    return WebChannel(WebSettings.read(environment))
