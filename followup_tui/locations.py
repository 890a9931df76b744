"""Where files live on this machine."""

import os
from collections.abc import Mapping
from pathlib import Path

BOOK_NAME = "followup.json"


def book_path(data: str | None = None, env: Mapping[str, str] = os.environ) -> Path:
    """The book's file: `--data`, else FOLLOWUP_DATA, else followup.json in the platform's user data folder (cli.md)."""
    named = data or env.get("FOLLOWUP_DATA", "")
    if named:
        return Path(named).expanduser()
    import platformdirs  # here for start-up: not needed where the book is named

    return platformdirs.user_data_path("followup", appauthor=False) / BOOK_NAME


def config_path(env: Mapping[str, str] = os.environ) -> Path:
    """The machine's settings file: FOLLOWUP_CONFIG, else config.toml in the platform's config folder."""
    named = env.get("FOLLOWUP_CONFIG", "")
    if named:
        return Path(named).expanduser()
    import platformdirs  # as above

    return platformdirs.user_config_path("followup", appauthor=False) / "config.toml"


def cache_path(env: Mapping[str, str] = os.environ) -> Path:
    """Where reckoned holidays are kept: FOLLOWUP_CACHE, else the platform's cache folder; nothing of the book."""
    named = env.get("FOLLOWUP_CACHE", "")
    if named:
        return Path(named).expanduser()
    import platformdirs  # as above

    return platformdirs.user_cache_path("followup", appauthor=False)


def crash_path(book: Path) -> Path:
    """Where a crash is written: one file beside the book, overwritten by the next one (design §3)."""
    return book.with_name("followup-crash.txt")
