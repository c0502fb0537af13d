"""The full text of the privacy notice at `/privacy`: a page that loads nothing, from knowledge/privacy_notice.yml."""

from __future__ import annotations

from html import escape

from bot.ports import Begin
from bot.privacy.notice import privacy_notice
from bot.wording import say

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
}
_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>
body {{ max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.1rem/1.7 system-ui, sans-serif; }}
h1 {{ font-size: 1.5rem; }} h2 {{ font-size: 1.2rem; margin: 1.5rem 0 0.3rem; }} p {{ margin: 0.3rem 0; }}
</style></head><body><main>
{body}
</main></body></html>
"""


def privacy_page(begin: Begin) -> str:
    """The HTML, with the union that answers for what is kept."""
    with begin(write=False) as work:
        union = next((one for one in work.organisations.all() if one.level == "county"), None)
    name = union.name if union else say("dialogue.union_unknown")
    return page_text(name, union.phone if union and union.phone else "12351")


def page_text(union: str, phone: str) -> str:
    """The HTML."""
    notice = privacy_notice()
    names = {"union": escape(union), "phone": escape(phone)}
    body = [f"<h1>{escape(notice.title)}</h1>", f"<p><small>{escape(notice.version)}</small></p>"]
    for title, paragraphs in notice.sections:
        body.append(f"<h2>{escape(title)}</h2>")
        body += [f"<p>{escape(text).format(**names)}</p>" for text in paragraphs]
    return _PAGE.format(title=escape(notice.title), body="\n".join(body))
