"""The one shape of an error on the wire: `{"error": {"code", "message", ...}}` with a fitting status."""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.errors import XiaogeError, where
from bot.wording import label

log = logging.getLogger(__name__)

_CODES = {400: "bad_input", 401: "not_signed_in", 403: "forbidden", 404: "not_found", 405: "method_not_allowed",
          413: "too_large", 415: "wrong_content_type", 422: "invalid", 429: "too_many_requests"}


def error_response(status: int, code: str, **details: Any) -> web.Response:
    """The answer for one error; the sentence stands in wording/errors.yml under `code`."""
    shown = {key: list(value) if isinstance(value, (tuple, set, frozenset)) else value for key, value in details.items()}
    message = label("errors", code).format_map(_Gaps(shown))
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return web.json_response({"error": {"code": code, "message": message, **shown}}, status=status, headers=headers)


class _Gaps(dict):  # type: ignore[type-arg]
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
        return error_response(error.status, _CODES.get(error.status, "error"))
    except (ConnectionResetError, TimeoutError):
        raise
    except Exception as error:
        log.error("request broke path=%s error=%s at=%s", request.match_info.route.resource and
                  request.match_info.route.resource.canonical, type(error).__name__, where(error))
        return error_response(500, "error")
