"""Which pages may use the widget, whatever their browser calls itself."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import make_mocked_request

from connectors.web.origins import allowed
from connectors.web.settings import WebSettings

LISTED = WebSettings(("https://union.example",))


@pytest.mark.parametrize(
    ("origin", "welcome"),
    [
        (None, True),
        ("https://union.example", True),
        ("HTTPS://Union.Example", True),
        ("https://own.example", True),
        ("https://union.example.evil", False),
        ("https://evil.example", False),
        ("https://own.example@evil.example", False),
        ("null", False),
        ("", False),
        ("http://[", False),
        ("https://union.example/", False),
    ],
)
def test_only_listed_pages_and_our_own_are_welcome(origin: str | None, welcome: bool) -> None:
    headers = {"Host": "own.example", **({} if origin is None else {"Origin": origin})}
    assert allowed(make_mocked_request("GET", "/web/socket", headers=headers), LISTED) is welcome


def test_without_a_list_every_page_is_welcome() -> None:
    request = make_mocked_request("GET", "/web/socket", headers={"Host": "own.example", "Origin": "http://["})
    assert allowed(request, WebSettings())
