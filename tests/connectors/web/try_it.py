"""`python -m tests.connectors.web.try_it [port]`: the page with an echoing house behind it, to look at by hand."""

from __future__ import annotations

import asyncio
import contextlib
import sys

from tests.connectors.web.site import serving


async def main(port: int) -> None:
    """Serves until Ctrl-C."""
    async with serving(port=port) as site:
        print(site.url)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
