"""A message as a `mailto:` link, ready for the mail program (method P2)."""

from urllib.parse import quote


def mail_link(address: str, subject: str, body: str) -> str:
    """The link; every character that could end a field or begin another is encoded (RFC 6068)."""
    lines = "\r\n".join(body.split("\n"))
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
