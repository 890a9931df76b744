"""Names of files as people give them: typed with `~`, pasted in quotes, dropped on the terminal, completed by Tab."""

import os
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

_TABLES = (".csv", ".tsv", ".txt", ".tab")
"""Endings of files that may hold a table; others are offered only where none of these fits."""
_LOOKED_AT = 5000
"""Names of a folder that are looked at: more would be felt on a slow disk."""
_SHOWN = 200
_QUOTES = "'\"“”‘’"


class Completion(NamedTuple):
    """What a typed name can be completed to; `names` are whole, as they would be typed."""

    typed: str
    names: tuple[str, ...]


def path_of(text: str) -> Path:
    """The path that a text means: as it stands if there is such a file, else without quotes, backslashes and file://."""
    literal = _at_home(text.strip())
    if _is_there(literal):
        return literal
    bare = text.strip()
    if len(bare) > 1 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        bare = bare[1:-1].replace("'\\''", "'")  # how a shell writes a quote between quotes
    elif bare.casefold().startswith("file://"):
        bare = unquote(bare[len("file://") :])
        bare = bare[bare.find("/") :] if "/" in bare else bare
    else:
        bare = _without_backslashes(bare)
    return _at_home(bare)


def complete(text: str) -> Completion:
    """Complete the last part of a path: by the longest beginning that all matches share, if that is longer.

    Folders end in a slash; hidden names are offered once their dot is typed; case does not matter where nothing
    matches it. Other files than tables are offered where no table or folder fits.
    """
    folder, slash, beginning = text.rpartition("/")
    place = _at_home(folder + slash or ".")
    names = _names(place, hidden=beginning.startswith("."))
    found = [each for each in names if each.startswith(beginning)]
    if not found:
        found = [each for each in names if each.casefold().startswith(beginning.casefold())]
    found = [each for each in found if each.casefold().endswith((*_TABLES, "/"))] or found
    whole = [folder + slash + name for name in found]
    if not whole:
        return Completion(text, ())
    shared = os.path.commonprefix(whole)  # noqa: RUF071  (by letters is what one types)
    longer = shared if len(shared) > len(text) or len(whole) == 1 else text
    return Completion(longer, tuple(whole[:_SHOWN]))


def _names(place: Path, *, hidden: bool) -> list[str]:
    """Folders and files of a folder in order; nothing where it can't be looked at."""
    try:
        with os.scandir(place) as entries:
            listed = [each.name + "/" * _is_folder(each) for each in islice(entries, _LOOKED_AT)]
    except (OSError, ValueError):
        return []
    shown = [each for each in listed if (hidden or not each.startswith(".")) and each.isprintable()]
    return sorted(shown, key=str.casefold)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _without_backslashes(text: str) -> str:
    """A path as a terminal writes it when a file is dropped: blanks and signs behind a backslash each."""
    letters = iter(text)
    return "".join(next(letters, letter) if letter == "\\" else letter for letter in letters)


def _at_home(text: str) -> Path:
    """A path with `~` understood; one with the name of nobody stays as it is."""
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path
