"""A message as a `mailto:` link, ready for the mail program (method P2)."""

from typing import Final
from urllib.parse import quote

_SUBJECT: Final = 50
"""Letters of a subject line, as far as lists of mails show one."""


def mail_link(address: str, subject: str, body: str) -> str:
    """The link; every character that could end a field or begin another is encoded (RFC 6068)."""
    lines = "\r\n".join(body.split("\n"))
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def subject_of(text: str) -> str:
    """A message's first words, as far as a subject line goes; "" where the first is longer than that."""
    made = ""
    for word in text.split():
        if len(made) + len(word) + 1 > _SUBJECT:
            break
        made = f"{made} {word}".strip()
    return made.rstrip(",.;:")
