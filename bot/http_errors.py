"""The one shape of an error on the wire: `{"error": {"code", "message", ...}}` with a fitting status."""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.errors import XiaogeError, where
from bot.wording import label

log = logging.getLogger(__name__)

_CODES = {
    400: "bad_input",
    401: "not_signed_in",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "wrong_content_type",
    417: "bad_input",
    422: "invalid",
    429: "too_many_requests",
}


def error_response(status: int, code: str, /, **details: Any) -> web.Response:
    """The answer for one error; the sentence stands in wording/errors.yml under `code`,
    the words for a `reason` under `reasons`."""
    shown = {name: list(one) if isinstance(one, (tuple, set, frozenset)) else one for name, one in details.items()}
    spoken = {**shown, "reason": label("errors.reasons", str(shown.get("reason") or "unclear"))}
    message = label("errors", code).format_map(_Gaps(spoken))
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return web.json_response({"error": {"code": code, "message": message, **shown}}, status=status, headers=headers)


class _Gaps(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


@web.middleware
async def errors_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns every error of a handler into the one shape; what nobody foresaw is a 500 that tells nothing."""
    try:
        return await handler(request)
    except XiaogeError as error:
        return error_response(error.status, error.code, **error.details)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        answer = error_response(error.status, _CODES.get(error.status, "error"))
        if "Allow" in error.headers:
            answer.headers["Allow"] = error.headers["Allow"]
        return answer
    except web.RequestPayloadError:
        answer = error_response(400, "bad_input", field="body", reason="encoding")
        answer.force_close()  # where the next request begins cannot be known
        return answer
    except ConnectionResetError:
        raise
    except Exception as error:
        log.error(
            "request broke path=%s error=%s at=%s",
            request.match_info.route.resource and request.match_info.route.resource.canonical,
            type(error).__name__,
            where(error),
        )
        return error_response(500, "error")


class JsonProtocol(web.RequestHandler):
    """What speaks HTTP on one connection. What never becomes a request (broken HTTP, a header that is too long) is
    answered in the one shape too; aiohttp's own answer would repeat the bytes."""

    async def finish_response(
        self, request: web.BaseRequest, resp: web.StreamResponse, start_time: float | None
    ) -> tuple[web.StreamResponse, bool]:
        """Sends the answer. An error that aiohttp raised before any of our code ran (an `Expect` header that it does
        not know) comes past the middlewares."""
        if isinstance(resp, web.HTTPException) and resp.status >= 400:
            details = {"field": "Expect", "reason": "unknown"} if resp.status == 417 else {}
            resp = error_response(resp.status, _CODES.get(resp.status, "error"), **details)
            resp.force_close()  # the body may lie unread before the next request
        return await super().finish_response(request, resp, start_time)

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """The answer; the connection ends with it."""
        if request.writer is not None and request.writer.output_size > 0:
            return super().handle_error(request, status, exc, message)  # too late for an answer
        log.warning("no request status=%s error=%s", status, type(exc).__name__)
        details = {} if status >= 500 else {"field": "http", "reason": "malformed"}
        answer = error_response(status, _CODES.get(status, "error"), **details)
        answer.force_close()
        return answer
