"""What is printed: one JSON value for scripts, or lines of 80 columns that can be read aloud."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import click
import msgspec

from followup_tui.cli.asked import ReaderGone, Unheard
from followup_tui.model.text import without_controls

COLUMNS = 80
_HELD = "\u00a0"
_NOT_SHOWN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def print_json(value: object) -> None:
    """One JSON value as UTF-8, with what could steer a terminal written as escapes."""
    text = msgspec.json.encode(value).decode()
    safe = text if text.isprintable() else _NOT_SHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    print_bytes(safe.encode() + b"\n")


def print_bytes(data: bytes) -> None:
    """Bytes as they are. Raises ReaderGone, Unheard."""
    with _heard():
        click.echo(data, nl=False)


def print_text(text: str) -> None:
    """Lines as they are, less every control character. Raises ReaderGone, Unheard."""
    with _heard():
        click.echo("\n".join(map(without_controls, text.split("\n"))), color=False)


@contextmanager
def _heard() -> Iterator[None]:
    """Print, or say why nobody hears it."""
    try:
        yield
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise Unheard(error.strerror) from None


def print_error(sentence: str) -> None:
    """One sentence on standard error."""
    click.echo("\n".join(map(without_controls, sentence.split("\n"))), err=True, color=False)


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """Text in lines of at most 80 columns; `first` leads the first line, `rest` the others, else as many blanks.

    A word that is longer than a line stands on a line of its own. What is `together` is kept on one line.
    """
    rest = " " * width(first) if rest is None else rest
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = first if not lines else rest
        empty = True
        for word in filter(None, paragraph.split(" ")):
            if not empty and width(line) + 1 + width(word) > COLUMNS:
                lines.append(line)
                line, empty = rest, True
            line += word if empty else f" {word}"
            empty = False
        lines.append(line)
    return "\n".join(each.rstrip() for each in lines).replace(_HELD, " ")


def together(text: str) -> str:
    """A phone number or the like, which `wrapped` won't divide."""
    return text.replace(" ", _HELD)


def width(text: str) -> int:
    """Columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(each) for each in text)


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
