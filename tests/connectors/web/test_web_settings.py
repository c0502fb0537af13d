"""What an installation may set for the web door."""

import pytest

from bot.errors import BadSetting
from connectors.web.settings import WebSettings


def test_origins_are_read_strictly():
    listed = WebSettings.read({"XIAOGE_WEB_ORIGINS": "https://Union.example, http://10.0.0.1:8080"})
    assert listed.origins == ("https://union.example", "http://10.0.0.1:8080")
    assert WebSettings.read({}).origins == ()
    for bad in ("union.example", "https://union.example/path", "*", "ftp://x", "https://"):
        with pytest.raises(BadSetting):
            WebSettings.read({"XIAOGE_WEB_ORIGINS": bad})
