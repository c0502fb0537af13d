"""The privacy notice as data: `knowledge/privacy_notice.yml`, with its version. Who changes what it promises gives it a
new version: then everybody is told again before the next personal value (个人信息保护法 14, 17)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "knowledge" / "privacy_notice.yml"
PATH = "/privacy"
"""Where the gateway shows the full text."""


@dataclass(frozen=True)
class PrivacyNotice:
    """`short`: what is said before the first personal value, with a gap for the union's name; `brief`: the answer to
    who asks for it in the talk; `sections`: (title, paragraphs) of the full text."""

    version: str
    title: str
    short: str
    brief: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=1)
def privacy_notice() -> PrivacyNotice:
    """The notice that holds now."""
    held: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    sections = tuple((one["title"], tuple(one["text"])) for one in held["sections"])
    return PrivacyNotice(str(held["version"]), held["title"], held["short"].strip(), held["brief"].strip(), sections)


def privacy_page(union: str, phone: str) -> str:
    """The full text as a page that loads nothing, with the union that answers for it filled in."""
    notice = privacy_notice()
    names = {"union": escape(union), "phone": escape(phone)}
    body = [f"<h1>{escape(notice.title)}</h1>", f"<p><small>{escape(notice.version)}</small></p>"]
    for title, paragraphs in notice.sections:
        body.append(f"<h2>{escape(title)}</h2>")
        body += [f"<p>{escape(text).format(**names)}</p>" for text in paragraphs]
    return _PAGE.format(title=escape(notice.title), body="\n".join(body))


_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.1rem/1.7 system-ui, sans-serif; }}
h1 {{ font-size: 1.5rem; }} h2 {{ font-size: 1.2rem; margin: 1.5rem 0 0.3rem; }} p {{ margin: 0.3rem 0; }}
@media (prefers-color-scheme: dark) {{ body {{ background: #111; color: #eee; }} }}
</style></head><body><main>
{body}
</main></body></html>
"""
