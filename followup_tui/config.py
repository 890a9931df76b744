"""What the user may set for this machine (design §2): config.toml, read leniently, never executed."""

from pathlib import Path
from typing import Any, Literal

import msgspec

ThemeName = Literal["auto", "dark", "light", "ansi"]


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The machine's settings. `dial` is a command in which {number} stands for the phone number."""

    book: str = ""
    theme: ThemeName = "auto"
    dial: str = ""


def load_config(path: Path) -> tuple[Config, list[str]]:
    """Read the settings, and a sentence for each part that could not be used; nothing in the file is fatal."""
    if not path.is_file():
        return Config(), []
    import tomllib  # here for start-up: few machines have the file

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Config(), [f"{path} could not be read, so defaults are used: {error}"]
    return _checked(found, path)


def _checked(found: dict[str, Any], path: Path) -> tuple[Config, list[str]]:
    """Keep every value that fits its field; say which did not."""
    types = {field.name: field.type for field in msgspec.structs.fields(Config)}
    good: dict[str, Any] = {}
    notes: list[str] = []
    for key, value in found.items():
        if key not in types:
            notes.append(f"{path}: there is no setting {key!r}; it is passed over.")
            continue
        try:
            good[key] = msgspec.convert(value, types[key])
        except msgspec.ValidationError as error:
            notes.append(f"{path}: {key} is passed over: {error}.")
    return Config(**good), notes
