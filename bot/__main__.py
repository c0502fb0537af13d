"""`python -m bot` is `xiaoge`."""

from bot.cli import main

raise SystemExit(main())
