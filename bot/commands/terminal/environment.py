"""The `.env` file as part of the environment, for what reads the environment itself: channels, child processes."""

from __future__ import annotations

import os

from bot.settings import Settings, env_file, load_settings, read_env_file


def settings_for_all() -> Settings:
    """The settings; XIAOGE_ lines of `.env` are put into the environment, which wins. Raises BadSetting."""
    settings = load_settings()
    for name, value in read_env_file(env_file()).items():
        if name.startswith("XIAOGE_"):
            os.environ.setdefault(name, value)
    return settings
